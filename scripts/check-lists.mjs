// The lists that `none(…)` asks for stand one by one in src/core/engine/offenders, each with its id. From these entries come
// the names (for the rule language), the registry (for the engine) and the tables of docs/rule-language.md.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

const folder = 'src/core/engine/offenders';
const entry =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export const (\w+) = (tableList|codeList|documentList)\(\s*'(\w+)'/g;

/** Every entry of the folder, by id. */
function readEntries(root) {
  const files = readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split('\\').join('/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return files
    .flatMap((file) =>
      [...readFileSync(posix.join(root, folder, file), 'utf8').matchAll(entry)].map(
        ([, comment = '', name, over, id]) => ({ file, name, over, id, about: aboutOf(comment) }),
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The comment of an entry as one line. */
const aboutOf = (comment) =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('|', '\\|');

const banner = '// Generated from src/core/engine/offenders by `npm run generate`. Do not edit.\n';

const listOf = (constant, entries) =>
  `export const ${constant} = [\n${entries.map(({ id }) => `  '${id}',\n`).join('')}] as const;\n\n`;

function printNames(entries) {
  const over = (kind) => entries.filter((each) => each.over === kind);
  return [
    banner,
    '\n/** Lists of any table. */\n',
    listOf('plainLists', over('tableList')),
    '/** Lists of tables whose rows are keyed by codes. */\n',
    listOf('codeLists', over('codeList')),
    '/** Lists of a document as a whole. */\n',
    listOf('documentLists', over('documentList')),
    'export type PlainList = (typeof plainLists)[number];\n',
    'export type CodeList = (typeof codeLists)[number];\n',
    'export type TableList = PlainList | CodeList;\n',
    'export type DocumentList = (typeof documentLists)[number];\n',
    'export type OffenderList = TableList | DocumentList;\n\n',
    'export const tableLists: readonly TableList[] = [...codeLists, ...plainLists];\n',
    'export const offenderLists: readonly OffenderList[] = [...tableLists, ...documentLists];\n',
  ].join('');
}

function printRegistry(entries) {
  const files = [...new Set(entries.map(({ file }) => file))].sort();
  const imports = files.map((file) => {
    const names = entries.filter((each) => each.file === file).map(({ name }) => name);
    return `import { ${names.join(', ')} } from '../engine/offenders/${file}';\n`;
  });
  return [
    banner,
    "import type { CheckList } from '../engine/offenders/offender.ts';\n",
    ...imports,
    "import type { OffenderList } from './offender-lists.ts';\n\n",
    '/** Every list by its id. */\n',
    'export const checkLists: Readonly<Record<OffenderList, CheckList>> = {\n',
    ...entries.map(({ id, name }) => (id === name ? `  ${id},\n` : `  ${id}: ${name},\n`)),
    '};\n',
  ].join('');
}

/** The part of a document between two marks, written anew. */
function withPart(text, name, part) {
  const [start, end] = [`<!-- ${name}: generated -->\n`, `<!-- end of ${name} -->\n`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/rule-language.md has no part ${name}`);
  return text.slice(0, from + start.length) + part + text.slice(to);
}

const table = (entries) =>
  `\n| list | offenders |\n| ---- | --------- |\n${entries.map(({ id, about }) => `| \`${id}\` | ${about} |\n`).join('')}\n`;

function printReference(text, entries) {
  const isOfDocument = ({ over }) => over === 'documentList';
  const tables = entries.filter((each) => !isOfDocument(each));
  return withPart(
    withPart(text, 'table lists', table(tables)),
    'document lists',
    table(entries.filter(isOfDocument)),
  );
}

/** Writes what follows from the entries; with `check` a reference that is not fresh is an error. */
export function writeCheckLists(root, check) {
  const entries = readEntries(root);
  const reference = posix.join(root, 'docs/rule-language.md');
  const written = readFileSync(reference, 'utf8');
  const fresh = printReference(written, entries);
  if (check && fresh !== written) throw new Error('docs/rule-language.md: not fresh, run `npm run generate`');
  const generated = posix.join(root, 'src/core/generated');
  mkdirSync(generated, { recursive: true });
  write(reference, fresh);
  write(posix.join(generated, 'offender-lists.ts'), printNames(entries));
  write(posix.join(generated, 'offender-registry.ts'), printRegistry(entries));
}

function write(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
