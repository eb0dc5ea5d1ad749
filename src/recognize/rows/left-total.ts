import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { totalKey } from '../../core/catalogue/row-key.ts';
import { add, compare, sign } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import { headerParts } from '../identify/header-parts.ts';
import type { RowDraft } from './row-draft.ts';
import type { TableFrame } from './table-frame.ts';

/**
 * A table keyed by codes whose total goes by a name of its own: the first or last row without a code is the
 * total if its name ends like one, or if it is the sum of the classes in most of its columns.
 */
export function settleTotal(rows: readonly RowDraft[], frame: TableFrame): RowDraft[] {
  if (rows.some(({ kind }) => kind === 'total') || !rows.some(({ kind }) => kind === 'code'))
    return [...rows];
  const ends = [rows.at(-1), rows[0]].filter((row) => row !== undefined);
  const total = ends.find((row) => isNamedSum(row, frame) || isSumOfClasses(row, rows));
  return rows.map((row) => (row === total ? { ...row, key: totalKey, kind: 'total' } : row));
}

/** By its name alone, subtotals of units included, which sum up the whole table where there is no other total. */
function isNamedSum({ label, kind }: RowDraft, { lexicon }: TableFrame): boolean {
  const parts = headerParts(normaliseLabel(label), lexicon);
  const words = [...lexicon.totals].filter((word) => word.length === 2);
  return kind === 'unit'
    ? words.includes(parts)
    : kind === 'unknown' && words.some((word) => parts.endsWith(word));
}

function isSumOfClasses(row: RowDraft, rows: readonly RowDraft[]): boolean {
  if (row.kind !== 'unknown' || row.label === '') return false;
  const codes = rows.filter(({ kind }) => kind === 'code');
  const shortest = Math.min(...codes.map(({ key }) => key.length));
  const classes = codes.filter(({ key }) => key.length === shortest);
  const columns = [...row.values.keys()].filter((column) => sign(figureOf(row, column)) !== 0);
  const closed = columns.filter((column) => {
    const sum = classes.reduce((total, each) => add(total, figureOf(each, column)), zero);
    return compare(sum, figureOf(row, column)) === 0;
  });
  return classes.length > 1 && closed.length >= 1 && closed.length * 2 > columns.length;
}

function figureOf({ values }: RowDraft, column: string): Figure {
  return parseFigure(values.get(column)?.text ?? '') ?? zero;
}
