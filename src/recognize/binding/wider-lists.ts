import { totalKey } from '../../core/catalogue/row-key.ts';
import type { LineEntry } from '../../core/catalogue/types.ts';
import type { Table } from '../../core/model/disclosure.ts';
import { add, compare, sign, subtract } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';
import { printedCell } from './measure-cell.ts';

const amountOf = (read: ReadStatement | undefined): Figure | undefined => read?.figures.amount?.figure;

/** The total of the first table that prints an item. */
function tableTotal(
  line: LineEntry | undefined,
  code: string | undefined,
  tables: readonly Table[],
): Figure | undefined {
  if (line?.measure?.family !== true) return undefined;
  const entry = line.measure.repeats['amount']?.find((each) => printedCell(each, tables, code) !== undefined);
  return entry && printedCell({ ...entry, row: 'total' }, tables, totalKey)?.figure;
}

/**
 * 支出总计A，包括教育支出B，…，其中上年结转C: a list that adds up to more than the table of its items, by an amount that is told
 * beside it, takes in more than the table does; its items are not those of the table.
 */
export function unbindWiderLists(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  lines: ReadonlyMap<string, LineEntry>,
  tables: readonly Table[],
): readonly BoundFacts[] {
  const isWider = ({ passage, parts = [], figures: { amount } }: ReadStatement): boolean => {
    const of = facts[parts[0] ?? -1];
    const total = tableTotal(lines.get(of?.measure ?? ''), of?.code, tables);
    if (total === undefined || amount === undefined || parts.length < 2) return false;
    const sum = parts.reduce((all, part) => add(all, amountOf(statements[part]) ?? zero), zero);
    const more = subtract(amount.figure, total);
    const tells = (read: ReadStatement): boolean =>
      read.passage === passage && compare(amountOf(read) ?? zero, more) === 0;
    return compare(sum, amount.figure) === 0 && sign(more) > 0 && statements.some(tells);
  };
  const wider = new Set(statements.filter(isWider).flatMap(({ parts = [] }) => parts));
  return facts.map((each, index) => (wider.has(index) ? { unbound: 'scope' } : each));
}
