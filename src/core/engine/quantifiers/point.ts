import { columnId } from '../../catalogue/ids.ts';
import type { CompiledRule, Quantifier } from '../../language/ir/ir.ts';
import { stopMissing } from '../decide/reference.ts';
import { newSum, type Stop } from '../decide/sum.ts';
import { isMoney } from '../index/catalogue-index.ts';
import type { Context } from '../index/context.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { TableIndex } from '../index/table-index.ts';

/** One point of a quantifier: where the assertions are decided, or why they cannot be. */
export interface Point {
  readonly context: Context;
  readonly halt?: Stop;
}

/** Yields the points of one quantifier over a document. */
export type Quantify<T extends Quantifier['type']> = (
  document: DocumentIndex,
  quantifier: Extract<Quantifier, { readonly type: T }>,
) => Iterable<Point>;

/** A point that ends before anything is compared. */
export function halted(context: Context, verdict: Stop['verdict'], code: string): Point {
  return {
    context,
    halt: { verdict, reason: { code, params: { table: context.params(context)['table'] ?? '' } } },
  };
}

/** The point that stands for a table which the document does not hold. */
export function missingTable(document: DocumentIndex, table: string, rule: CompiledRule): Required<Point> {
  const sum = newSum(document);
  stopMissing(sum, document, table);
  const found = sum.stop as Stop;
  // Missing tables are one structural finding of their own, not one in every structural rule.
  const halt: Stop = rule.kind === 'structural' ? { ...found, verdict: 'notApplicable' } : found;
  return { context: { document, key: `${table}#0`, params: () => ({ table }) }, halt };
}

/** Facts about the table for the sentence. */
export function tableParams(index: TableIndex, side: string | undefined): Record<string, string> {
  const { id, instance, rows } = index.table;
  const project = index.catalogue?.entry.shape === 'form' ? rows[0]?.texts[columnId('project')] : undefined;
  const params: Record<string, string> = { table: id, instance: String(instance) };
  if (side !== undefined && side !== '') params['side'] = side;
  if (project !== undefined) params['project'] = project;
  return params;
}

/** Facts about a row of the table for the sentence. */
export function rowParams(index: TableIndex, row: IndexedRow): Record<string, string> {
  const params = tableParams(index, row.side);
  params['row'] = row.row.key;
  params['rowLabel'] = row.row.label;
  return params;
}

/** The context of one figure of a row; `side` is that of the lane which it is added up in. */
export function figurePoint(
  document: DocumentIndex,
  home: TableIndex,
  row: IndexedRow,
  column: string,
  side: string | undefined,
): Context {
  const key = `${home.name}/${row.side}/${row.id}/${column}`;
  return { document, key, params: figureParams, home, side, row, column };
}

function figureParams({ home, row, column = '' }: Context): Record<string, string> {
  return home === undefined || row === undefined ? {} : { ...rowParams(home, row), column };
}

/** The columns that a column or tree scope runs over: the named ones, or all money columns; only printed ones. */
export function columnsOf(
  index: TableIndex,
  side: string | undefined,
  named: readonly string[],
): readonly string[] {
  const printed = index.table.columns.map(({ id }) => id);
  const allowed = new Set(named);
  return printed.filter((id) => {
    const entry = index.catalogue?.columns.get(id);
    const onSide = side === undefined || entry?.sides === undefined || entry.sides.includes(side);
    if (named.length > 0) return allowed.has(id) && onSide;
    return entry !== undefined && isMoney(entry, side);
  });
}
