/**
 * Writes the reference pages from the source: commands, options and formats (`docs/reference.md`, `docs/reference.zh-CN.md`),
 * the words of the code (`docs/code-words.md`) the ids of the catalogue (`docs/catalogue.md`)
 * and what an install brings (`docs/licences.md`). Call: `node scripts/run.mjs generate-docs`; with `--check` a page that
 * is not fresh is an error.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildProgram } from '../src/cli/program.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { functionTable } from '../src/core/language/syntax/function-table.ts';
import { type Language, loadLocale } from '../src/locale/locale.ts';
import { formats, loadReporter } from '../src/report/registry.ts';
import { thirdParties } from './third-party.ts';

const check = process.argv.includes('--check');

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (check) {
    process.stderr.write(`${file}: not fresh, run \`npm run reference\`\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(file, text);
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const titles = {
  en: {
    page: 'Reference',
    intro:
      'Generated from the source by `npm run reference`; do not edit. What follows is what the program itself prints under `--help`.',
    option: 'Option',
    meaning: 'Meaning',
    formats: 'Report formats (`-f FORMAT[=FILE]`)',
    format: 'Format',
    audience: 'For',
    people: 'people',
    programs: 'programs',
  },
  zh: {
    page: '命令参考',
    intro: '本页由 `npm run reference` 从源码生成，请勿手改；内容与程序 `--help` 所示一致。',
    option: '选项',
    meaning: '含义',
    formats: '报告格式（`-f 格式[=文件]`）',
    format: '格式',
    audience: '读者',
    people: '人',
    programs: '程序',
  },
} as const;

async function referencePage(language: Language): Promise<string> {
  const locale = await loadLocale(language);
  const texts = titles[language];
  const silent = { write: () => undefined, isTTY: false };
  const io = { cwd: '.', env: {}, stdin: [], stdout: silent, stderr: silent } as never;
  const program = buildProgram(
    { io, locale, language, languageIsGiven: true, catalogue },
    undefined,
    () => undefined,
  );
  const leaves = program.commands.flatMap((command): [parent: string, command: Command][] =>
    command.commands.length === 0
      ? [['', command]]
      : command.commands.map((each) => [`${command.name()} `, each]),
  );
  const reporters = await Promise.all(formats.map(loadReporter));
  return [
    `# ${texts.page}`,
    texts.intro,
    ...leaves.map(([parent, command]) => commandSection(parent, command, texts)),
    `## ${texts.formats}`,
    table(
      [texts.format, texts.audience],
      reporters.map(({ format, audience }) => [`\`${format}\``, texts[audience]]),
    ),
    ...(language === 'en' ? functionsSection() : []),
    '',
  ].join('\n\n');
}

function functionsSection(): string[] {
  const rows = Object.entries(functionTable).map(([name, { written, says }]) => [
    `\`${name}\``,
    `\`${written}\``,
    says,
  ]);
  return ['## Functions and predicates of the rule language', table(['name', 'written', 'meaning'], rows)];
}

function commandSection(parent: string, command: Command, texts: (typeof titles)[Language]): string {
  const operands = command.registeredArguments.map((each) => [
    `\`${each.required ? `<${each.name()}>` : `[${each.name()}]`}\``,
    each.description,
  ]);
  const options = command.options.map(({ flags, description }) => [`\`${flags}\``, description]);
  const rows = [...operands, ...options];
  return [
    `## gouji ${parent}${command.name()}`,
    command.description(),
    ...(rows.length === 0 ? [] : [table([texts.option, texts.meaning], rows)]),
  ].join('\n\n');
}

/** Types and classes that files export, with the first sentence of what is said of them. */
function codeWords(): string {
  const root = 'src';
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/testing\/|core\/generated\//.test(path))
    .sort()
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const entries = text.matchAll(
        /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:interface|type|class|abstract class) (\w+)/g,
      );
      return [...entries].map(([, comment = '', name = '']) => ({
        path,
        name,
        about: firstSentence(comment),
      }));
    });
  const rooms = [...new Set(found.map(({ path }) => roomOf(path)))];
  return [
    '# Words of the code',
    'What the types are called and what they are, by room. Generated from their comments by `npm run reference`; do not edit. The terms of the field are in [glossary.md](glossary.md).',
    ...rooms.flatMap((room) => [
      `## ${room}`,
      table(
        ['word', 'what it is', 'file'],
        found
          .filter(({ path }) => roomOf(path) === room)
          .map(({ name, about, path }) => [`\`${name}\``, about, path.slice(room.length + 1)]),
      ),
    ]),
    '',
  ].join('\n\n');
}

/** Ids of tables, columns and lines with the official titles that they stand for. */
function catalogueIds(): string {
  const { tables } = catalogue;
  return [
    '# Ids of the catalogue',
    'Tables, their columns and named lines, as rules, packages and reports name them. Generated from `rules/catalogue` by `npm run reference`; do not edit.',
    ...tables.map((entry) => {
      const rows = [
        ...entry.columns.map(({ id, title }) => ['column', `\`${id}\``, title]),
        ...entry.sides.flatMap((side) =>
          side.lines.map(({ id, title }) => [
            side.id === '' ? 'line' : `line of ${side.id}`,
            `\`${id}\``,
            title,
          ]),
        ),
      ];
      return `## ${entry.id} ${entry.title}\n\n${table(['', 'id', 'title'], rows)}`;
    }),
    '',
  ].join('\n\n');
}

/** What an install brings, and under which terms. */
function licences(): string {
  return [
    '# Licences and provenance',
    'Packages that run with gouji, from the lockfile, which pins each by its checksum. Generated by `npm run reference`; do not edit. Their texts are in `dist/third-party-licences.txt` of the published package.',
    table(
      ['package', 'version', 'licence'],
      thirdParties().map(({ name, version, license }) => [`\`${name}\``, version, license]),
    ),
    '`@hyzyla/pdfium` contains PDFium, compiled to WebAssembly, under BSD-3-Clause and Apache-2.0. Everything under `src`, `rules`, `fixtures` and `docs` was written for this project; official titles, codes and the numbers of regulations are facts of public documents.',
    '',
  ].join('\n\n');
}

const roomOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.split('/').length > 2 ? 2 : 1)
    .join('/');

function firstSentence(comment: string): string {
  const text = comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^.*?[.:](?= |$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}

write('docs/reference.md', await referencePage('en'));
write('docs/reference.zh-CN.md', await referencePage('zh'));
write('docs/code-words.md', codeWords());
write('docs/catalogue.md', catalogueIds());
write('docs/licences.md', licences());
