import type { RowFilter } from '../../core/language/ir/ir.ts';

/** What names the table and the lane whose rows are asked for. */
export interface LaneAlias {
  readonly alias: string;
  readonly tab: string;
  readonly lane: string;
  /** The lane is the whole table. */
  readonly isWhole: boolean;
}

const references: Readonly<Partial<Record<RowFilter, string>>> = {
  leaves: 'leaves',
  lines: 'lines',
  total: 'row:total',
};

const columns = ['document', 'tab', 'line', 'side', 'id', 'code', 'kind', 'stray']
  .map((name) => `l.${name} AS ${name}`)
  .join(', ');

/** Rows of a lane that pass a filter, joined as `w`. */
export function joinedLines(
  filter: RowFilter,
  { alias, tab, lane, isWhole }: LaneAlias,
  condition: string,
): string {
  const ofTable = `w.document = ${alias}.document AND w.tab = ${alias}.${tab}`;
  const reference = references[filter];
  if (reference !== undefined)
    return `(SELECT ${columns}, r.lane AS lane FROM gouji_line l JOIN gouji_reference r
    ON r.document = l.document AND r.tab = l.tab AND r.line = l.line
    WHERE r.ref = '${reference}' AND r.one = 1 AND ${condition}) w ON ${ofTable} AND w.lane = ${alias}.${lane}`;
  const kind = filter === 'all' ? '' : ` AND kind = '${filter === 'codes' ? 'code' : 'item'}'`;
  const ofLane = isWhole ? '' : ` AND w.side = ${alias}.${lane}`;
  return `(SELECT * FROM gouji_line WHERE ${condition}${kind}) w ON ${ofTable}${ofLane}`;
}
