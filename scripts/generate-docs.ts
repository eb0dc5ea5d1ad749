/**
 * Writes the reference pages from the source: commands, options and formats (`docs/reference.md`, `docs/reference.zh-CN.md`),
 * the words of the code (`docs/code-words.md`) the ids of the catalogue (`docs/catalogue.md`)
 * every rule in a line (`docs/rules.md`), what an install brings (`docs/licences.md`), and the measured figures of the README. Call: `node scripts/run.mjs generate-docs`; with `--check` a page that
 * is not fresh is an error.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildProgram } from '../src/cli/program.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { functionTable } from '../src/core/language/syntax/function-table.ts';
import { lowerRule } from '../src/core/lowering/lower-rule.ts';
import { fieldsOf, relationNames } from '../src/core/relations/schema.ts';
import { type Language, loadLocale } from '../src/locale/locale.ts';
import { ruleTitle } from '../src/locale/rule-title.ts';
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
  const program = buildProgram({ io, locale, language, languageIsGiven: true }, undefined, () => undefined);
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

/** The relations of an export, and what of the rules SQL does not say. */
async function sqlRules(): Promise<string> {
  const { reasons } = (await loadLocale('en')).cli.sql;
  const lowered = rules.map((rule) => lowerRule(rule, catalogue));
  const unsaid = lowered.flatMap((each) => each.unsaid);
  const whole = lowered.length - new Set(unsaid.map(({ rule }) => rule)).size;
  return [
    '# Rules in SQL',
    `Generated from the source by \`npm run reference\`; do not edit. ${whole} of ${lowered.length} rules are said whole. What is missing, with the number of scopes that it concerns, is checked by \`gouji check\` alone:`,
    table(
      ['rule', 'title', 'not said', 'why'],
      unsaid.map(({ rule, scopes, reason }) => [
        rule.code,
        rule.title,
        `${scopes} of ${rule.scopes.length}`,
        reasons[reason],
      ]),
    ),
    '## Relations of `gouji export`',
    ...relationNames.map((name) => {
      const rows = fieldsOf(name).map((field) => [`\`${field.name}\``, field.type, field.about]);
      return `### ${name}\n\n${table(['field', 'type', 'holds'], rows)}`;
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

const ruleTexts = {
  zh: {
    page: '规则',
    intro:
      '由 `npm run reference` 从 `rules/national` 生成，请勿手改。一条规则的算式、例子和例外：`gouji explain 编号`，或用 `npm run site` 生成的网站，那里每条规则一页。',
    other: '[English](rules.md)',
    head: ['编号', '级别', '内容', '依据'],
  },
  en: {
    page: 'Rules',
    intro:
      'Generated from `rules/national` by `npm run reference`; do not edit. The formula, examples and exceptions of a rule: `gouji explain CODE`, or the site that `npm run site` builds, with a page for each.',
    other: '[中文](rules.zh-CN.md)',
    head: ['code', 'level', 'what it demands', 'basis (Chinese)'],
  },
} as const;

/** Every rule in a line, by the beginning of its code. */
async function rulesPage(language: Language): Promise<string> {
  const [locale, texts] = [await loadLocale(language), ruleTexts[language]];
  const families = [...new Set(rules.map(({ code }) => code.slice(0, 5)))];
  return [
    `# ${texts.page}`,
    `${texts.intro} ${texts.other}`,
    ...families.map((family) => {
      const own = rules.filter(({ code }) => code.startsWith(family));
      const rows = own.map((rule) => [
        `\`${rule.code}\``,
        locale.report.severity[rule.severity],
        ruleTitle(locale, rule),
        rule.basis,
      ]);
      return `## ${family}\n\n${table(texts.head, rows)}`;
    }),
    '',
  ].join('\n\n');
}

/** The sentence of the README about what was measured, from the table of planted slips. */
function measured(language: Language): string {
  const row = (name: string): string[] =>
    new RegExp(`^\\| ${name} \\|(.*)\\|$`, 'm')
      .exec(readFileSync('docs/mutation.md', 'utf8'))?.[1]
      ?.split('|')
      .map((each) => each.trim()) ?? [];
  const [trials = '', found = '', , first = '', crossed = '', exactly = ''] = row('合计');
  if (language === 'zh')
    return `**实测**：在相符的数字中植入 ${trials} 处录入错误，查出 ${found}；${first} 把出错的那一格列在首位，至少有两个等式交叉于它的 ${crossed} 处中为 ${exactly}（[明细](docs/mutation.md)）。`;
  return `**Measured**: of ${trials} typing slips planted in figures that tied, ${found} were found; ${first} named the wrong cell first, ${exactly} of the ${crossed} where two equations cross in it ([table](docs/mutation.md), Chinese).`;
}

function withMeasured(page: string, language: Language): string {
  return readFileSync(page, 'utf8').replace(
    /(<!-- measured:[^\n]*-->\n)[\s\S]*?(<!-- \/measured -->)/,
    (_, before: string, after: string) => `${before}${measured(language)}\n${after}`,
  );
}

write('docs/rules.md', await rulesPage('en'));
write('docs/rules.zh-CN.md', await rulesPage('zh'));
write('README.md', withMeasured('README.md', 'en'));
write('README.zh-CN.md', withMeasured('README.zh-CN.md', 'zh'));
write('docs/reference.md', await referencePage('en'));
write('docs/reference.zh-CN.md', await referencePage('zh'));
write('docs/code-words.md', codeWords());
write('docs/catalogue.md', catalogueIds());
write('docs/sql-rules.md', await sqlRules());
write('docs/licences.md', licences());
