import type { RuleExample } from '../core/language/examples/rule-example.ts';
import type { CompiledRule, Quantifier, TableRef } from '../core/language/ir/ir.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import type { ReportContext } from '../report/reporter.ts';
import { indentText, padEnd, widthOf } from '../report/text-width.ts';
import { exampleLines } from './example-lines.ts';

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
