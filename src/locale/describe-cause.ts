import type { FindingCause, FindingCell, Suspect } from '../core/findings/report.ts';
import { fill } from './fill.ts';
import type { Locale } from './locale.ts';

/** Official names that a sentence about a cell needs. */
export interface CellNames {
  readonly table: (table: string) => string;
  readonly column: (table: string, column: string) => string;
}

/** What a finding says of its cause. */
export interface Explained {
  readonly suspects: readonly Suspect[];
  readonly cause?: FindingCause;
}

/** More cells than these are counted, not listed. */
const mostListed = 3;

/** The likeliest proposal in one sentence: 若将…改为…，则 n 个等式全部成立. Empty when there is none. */
export function describeProposal({ suspects, cause }: Explained, locale: Locale, names: CellNames): string {
  const [first] = suspects;
  if (cause?.evidence !== undefined) return describeInstead(cause, cause.evidence, locale, names);
  if (first === undefined || cause === undefined) return '';
  const texts = locale.report.diagnosis;
  const holds = describeHolds(cause, locale);
  if (cause.unit !== undefined)
    return fill(texts.unitLine, { ...cause.unit, table: names.table(first.cell.table), holds });
  if (cause.scope !== 'cell') {
    const operator = operatorName(cause.operator ?? '', locale);
    const changes = suspects.slice(0, mostListed).map((each) => describeChange(each, locale, names));
    const [change = ''] = changes;
    if (suspects.length <= mostListed)
      return fill(texts.all, { changes: changes.join(locale.report.listSeparator), operator, holds });
    return fill(texts.together, { count: suspects.length, operator, holds, first: change });
  }
  const { cell, suggested, operator } = first;
  const name = operatorName(operator, locale);
  const shown = name === '' ? '' : fill(locale.report.parentheses, { text: name });
  const template = operator === 'left-blank' ? texts.blank : texts.proposal;
  const where = describeCell(cell, locale, names);
  return fill(template, { where, value: cell.value, suggested, operator: shown, holds });
}

/** What would mend it where no figure needs to change: a row more or less, another base. */
function describeInstead(
  cause: FindingCause,
  [first]: readonly FindingCell[],
  locale: Locale,
  names: CellNames,
): string {
  const template = textFor(locale.report.diagnosis.instead, cause.operator ?? '');
  if (first === undefined || template === '') return '';
  const where = describeCell(first, locale, names);
  return fill(template, { where, value: first.value, holds: describeHolds(cause, locale) });
}

/** How many equations a correction would settle. */
export function describeHolds({ identities = 1, joint }: FindingCause, locale: Locale): string {
  const { one, several } = locale.report.diagnosis.holds;
  const holds = identities === 1 ? one : fill(several, { count: identities });
  return joint ? fill(locale.report.diagnosis.alongside, { holds }) : holds;
}

/** A cell and the figure proposed for it. */
export function describeChange(suspect: Suspect, locale: Locale, names: CellNames): string {
  const { cell, suggested } = suspect;
  const where = describeCell(cell, locale, names);
  return fill(locale.report.diagnosis.change, { where, value: cell.value, suggested });
}

function describeCell(
  { table, row, rowLabel, column }: FindingCell,
  locale: Locale,
  names: CellNames,
): string {
  const params = {
    table: names.table(table),
    row: rowLabel === '' ? row : rowLabel,
    column: names.column(table, column),
  };
  return fill(locale.report.diagnosis.where, params);
}

function operatorName(operator: string, locale: Locale): string {
  return textFor(locale.report.diagnosis.operators, operator);
}

function textFor(texts: Readonly<Record<string, string>>, operator: string): string {
  return Object.hasOwn(texts, operator) ? (texts[operator] ?? '') : '';
}
