import type { ExampleDocument, ExampleTable, RuleExample } from '../core/language/examples/rule-example.ts';
import type { CompiledRule, Quantifier, TableRef } from '../core/language/ir/ir.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import type { ReportContext } from '../report/reporter.ts';
import { indentText, padEnd, widthOf } from '../report/text-width.ts';

/** The page of a rule: what it says, why, over which tables, and what it makes of its examples. */
export function rulePage(
  rule: CompiledRule,
  examples: readonly RuleExample[],
  context: ReportContext,
): string {
  const { locale, paint } = context;
  const texts = locale.cli.explain;
  const facts = factsOf(rule, context);
  const widest = Math.max(...facts.map(([label]) => widthOf(label)));
  const indent = ' '.repeat(widest + 4);
  const lines = facts.flatMap(([label, values]) =>
    values.map((value, index) =>
      indentText(value, context.width, indent, `  ${padEnd(index === 0 ? label : '', widest)}  `),
    ),
  );
  const title = `${paint.strong(rule.title)}\n${paint.dim(`${rule.code} ${rule.slug}`)}`;
  const shown = examples.flatMap((example) => ['', ...exampleLines(example, context)]);
  const list = shown.length === 0 ? [texts.noExamples] : [texts.examples, ...shown];
  return `${[title, '', ...lines, '', ...list].join('\n')}\n`;
}

type Fact = readonly [label: string, values: readonly string[]];

function factsOf(rule: CompiledRule, { locale, names }: ReportContext): Fact[] {
  const texts = locale.cli.explain;
  const tables = new Set(rule.scopes.flatMap(({ quantifier }) => tablesOf(quantifier)));
  const facts: Fact[] = [
    [texts.kind, [texts.kinds[rule.kind]]],
    [texts.severity, [locale.report.severity[rule.severity]]],
    [texts.basis, [rule.basis]],
    [texts.formula, rule.text],
    [texts.terms, termsOf(rule, locale)],
    [texts.years, years(rule, locale)],
    [texts.tables, [[...tables].map(names.table).join(locale.report.listSeparator)]],
    [texts.yields, rule.yieldsTo === undefined ? [] : [rule.yieldsTo]],
  ];
  return facts.filter(([, values]) => values.some((value) => value !== ''));
}

/** What the words of the rule language mean that the formula uses. */
function termsOf({ text }: CompiledRule, { cli: { explain } }: Locale): string[] {
  const used = new Set(text.join(' ').match(/[a-z]+/g));
  return Object.entries(explain.words)
    .filter(([word]) => used.has(word))
    .map(([word, meaning]) => fill(explain.term, { word, meaning }));
}

function years({ years: range }: CompiledRule, { cli: { explain } }: Locale): string[] {
  if (range === undefined) return [];
  const [from, to] = range;
  const parts = from === null ? [] : [fill(explain.since, { from })];
  return to === null ? parts : [...parts, fill(explain.until, { to })];
}

function tablesOf(quantifier: Quantifier): string[] {
  const refs: TableRef[] = [];
  if ('table' in quantifier) refs.push(quantifier.table);
  if (quantifier.type === 'join') refs.push(quantifier.a, quantifier.b);
  return refs.map(({ table }) => table);
}

/** An example of a rule: its verdict, and its tables as they would be printed. */
function exampleLines(example: RuleExample, context: ReportContext): string[] {
  const { locale, paint } = context;
  const verdict = locale.cli.explain.verdicts[example.verdict];
  const painted = example.verdict === 'fail' ? paint.error(verdict) : verdict;
  const unit = fill(locale.report.unit, { unit: example.unit.title });
  const head = [painted, ...(example.year === undefined ? [] : [String(example.year)]), unit];
  const own = example.tables.flatMap((table) => tableLines(table, context));
  return [`  ${head.join(' · ')}`, ...own, ...example.others.flatMap((other) => otherLines(other, context))];
}

/** Another document of the run. */
function otherLines({ kind, year, tables }: ExampleDocument, context: ReportContext): string[] {
  const { cli, report } = context.locale;
  const title = fill(cli.explain.others, { kind: report.kinds[kind], year: year ?? '' });
  return [`    ${title}`, ...tables.flatMap((table) => tableLines(table, context))];
}

function tableLines({ entry, rows, notes }: ExampleTable, { names }: ReportContext): string[] {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(([column]) => column)))];
  const header = ['', ...columns.map(({ title }) => title)];
  const body = rows.map(({ label, key, kind, cells }) => {
    const texts = new Map(cells.map(([column, text]) => [column, text]));
    const hasKey = kind === 'code' || kind === 'item' || label === '';
    const name = hasKey && label !== key ? `${key} ${label}`.trimEnd() : label;
    return [name, ...columns.map((column) => texts.get(column) ?? '')];
  });
  const lines = [header, ...body];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  const text = lines.map((line) =>
    `      ${line.map((each, column) => align(each, widths[column] ?? 0, column)).join('  ')}`.trimEnd(),
  );
  return [
    `    ${names.table(entry.id)}`,
    ...(rows.length === 0 ? [] : text),
    ...notes.map((note) => `      ${note}`),
  ];
}

/** Names on the left, figures on the right. */
const align = (text: string, width: number, column: number): string =>
  column === 0 ? padEnd(text, width) : ' '.repeat(Math.max(0, width - widthOf(text))) + text;
