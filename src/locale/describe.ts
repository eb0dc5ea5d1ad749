import type { Describe, FindingFacts } from '../core/findings/description.ts';
import type { FindingSide } from '../core/findings/report.ts';
import { fill } from './fill.ts';
import type { Locale } from './locale.ts';
import { ruleTitle } from './rule-title.ts';

/** Official titles by id, for reasons that speak of a table. */
export interface TableTitles {
  readonly tableTitle: (table: string) => string | undefined;
}

/** Makes the function that writes the sentence of a finding in the given language. */
export function makeDescribe(locale: Locale, titles: TableTitles): Describe {
  return (facts) => {
    // What a list found says more than a message that is made for all assertions of the rule, which is no word on what stayed open.
    const isSaid = facts.params['list'] === undefined && facts.verdict !== 'insufficient';
    const isOwn = facts.rule.message !== undefined && isSaid && wordsRules(locale);
    const sentence = isOwn ? own(locale, facts) : standard(locale, facts, titles);
    const low =
      facts.params['confidence'] === 'low' && !('certain' in facts.params)
        ? locale.findings.lowConfidence
        : '';
    return sentence + low + (facts.scanned ? locale.findings.scanned : '');
  };
}

function standard(locale: Locale, facts: FindingFacts, titles: TableTitles): string {
  const where = place(locale, facts);
  const said = tidy(statement(locale, facts, titles));
  return where === '' || facts.params['unmatched'] !== undefined
    ? said
    : where + locale.findings.colon + said;
}

/** Table, row and column of the identity, as far as they are known. */
function place(locale: Locale, { params, tableTitle, rowLabel, columnTitle }: FindingFacts): string {
  const { table, row, column, separator, id } = locale.findings.where;
  const withId = (text: string, key: string | undefined) =>
    key === undefined ? text : text + fill(id, { id: key });
  const parts: string[] = [];
  if (tableTitle !== undefined) parts.push(withId(fill(table, { table: tableTitle }), params['table']));
  if (rowLabel !== undefined) parts.push(fill(row, { row: rowLabel }));
  if (columnTitle !== undefined) parts.push(withId(fill(column, { column: columnTitle }), params['column']));
  return parts.join(separator);
}

/** Chinese puts no blank between words; a unit before a verb would leave one, a unit that is missing one at the end. */
const tidy = (text: string): string => text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '').trimEnd();

function statement(locale: Locale, facts: FindingFacts, titles: TableTitles): string {
  const { findings } = locale;
  const title = ruleTitle(locale, facts.rule);
  if (facts.verdict === 'undefined') return fill(findings.undefined, { title });
  if (facts.verdict === 'insufficient') {
    const { code = '', params = {} } = facts.reason ?? {};
    const reason = reasonSentence(code, params['table'], locale, titles);
    return fill(findings.insufficient, { title, reason });
  }
  const tail = facts.lone ? findings.loneRounding : findings.rounding;
  const template = facts.verdict === 'rounding' ? tail : findings.fail[facts.relation];
  const values = sides(locale, facts);
  return values === undefined ? condition(locale, facts, titles) : fill(template, { title, ...values });
}

function sides(locale: Locale, facts: FindingFacts): Record<string, string> | undefined {
  const { left, right } = facts;
  if (left === undefined || right === undefined) return undefined;
  return {
    left: side(locale, left),
    right: side(locale, right),
    difference: facts.difference ?? '',
    tolerance: facts.tolerance ?? '',
    unit: left.unit,
  };
}

function side(locale: Locale, { value, unit, text }: FindingSide): string {
  const template = isSum(text) ? locale.findings.sum : locale.findings.side;
  return fill(template, { value, unit, text: shorten(text) }).trimEnd();
}

/** Whether the text of a side shows more than one figure. */
export function isSum(text: string): boolean {
  return text.includes(' ');
}

const shownAddends = 6;

/** The first addends of a long sum; all of them stand in the cells of the finding. */
export function shorten(text: string, shown: number = shownAddends): string {
  const words = text.split(' ');
  const limit = 2 * shown - 1;
  return words.length <= limit + 2 ? text : `${words.slice(0, limit).join(' ')} + …`;
}

function condition(locale: Locale, facts: FindingFacts, titles: TableTitles): string {
  const { findings } = locale;
  const { unmatched, list, detail, tables, count } = facts.params;
  if (unmatched !== undefined) return missingCounterpart(locale, facts, unmatched);
  if (tables !== undefined) {
    const named = tables.split(',').map((table) => titles.tableTitle(table) ?? table);
    const list = named.join(locale.report.listSeparator);
    return fill(findings.missingTables, { tables: list, count: count ?? String(named.length) });
  }
  const sentences: Readonly<Record<string, string>> = findings.lists;
  const ofList = sentences[`${list}-${detail}`] ?? sentences[list ?? ''];
  if (ofList === undefined) return ofRule(locale, facts);
  return fill(ofList, { ...facts.params, title: ruleTitle(locale, facts.rule) });
}

/** What the rule says of its broken condition, else its title. */
function ofRule(locale: Locale, { rule, params, tableTitle = '', columnTitle = '' }: FindingFacts): string {
  const wording = rule.wording?.[locale.language];
  if (wording === undefined) return fill(locale.findings.bare, { title: ruleTitle(locale, rule) });
  return fill(wording, { table: tableTitle, row: params['rowLabel'] ?? '', column: columnTitle });
}

function missingCounterpart(locale: Locale, facts: FindingFacts, unmatched: string): string {
  const [a, b] = [facts.tableTitle ?? '', facts.otherTableTitle ?? ''];
  const [lacking, having] = unmatched === 'a' ? [a, b] : [b, a];
  return fill(locale.findings.unmatched, { lacking, having, row: facts.rowLabel ?? '' });
}

/** The rule's own sentence. */
/** Rules word their findings in the language that they are written in. */
export function wordsRules({ findings }: Pick<Locale, 'findings'>): boolean {
  return findings.titles === 'official';
}

function own(locale: Locale, facts: FindingFacts): string {
  const params = {
    table: facts.tableTitle ?? '',
    row: facts.rowLabel ?? '',
    code: facts.params['row'] ?? '',
    outcome: facts.params['outcome'] ?? '',
    column: facts.columnTitle ?? '',
    cell: cellWords(locale, facts),
    ...sides(locale, facts),
  };
  return fill(facts.rule.message ?? '', params);
}

/** 支出决算表“合计”项目支出 488.45. */
function cellWords({ report }: Locale, { cell }: FindingFacts): string {
  return cell === undefined ? '' : `${fill(report.diagnosis.where, cell)} ${cell.value}`;
}

/** Why an identity was not decided, with the table that it is about. */
export function reasonSentence(
  code: string,
  table: string | undefined,
  locale: Locale,
  titles: TableTitles,
): string {
  const sentences: Readonly<Record<string, string>> = locale.reasons.outcome;
  const sentence = sentences[code] ?? fill(locale.reasons.other, { code });
  if (table === undefined || table === '') return sentence;
  return sentence + fill(locale.findings.detail, { detail: titles.tableTitle(table) ?? table });
}
