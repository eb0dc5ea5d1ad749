import type { RowFilter } from '../ir/ir.ts';
import type { QuantifierEntry } from '../rule/quantifier-entry.ts';
import type { NeverReason } from '../source/problem.ts';
import { classificationsOf, hasTotal, type NamedLane, sidesOf } from './catalogue-names.ts';
import { hasTree, hasUnits } from './scope-context.ts';

/** Lengths of the codes that the scope walks, as far as the table's classification has them. */
export function levelsOf(entry: QuantifierEntry, lane: NamedLane): readonly number[] {
  const wanted = entry.levels?.values ?? [3, 5, 7];
  return lane.table.classification === 'economic' ? wanted.filter((level) => level < 7) : wanted;
}

const noCodes = (lane: NamedLane) => (classificationsOf(lane).size === 0 ? 'no-codes' : undefined);
const hasLines = (lane: NamedLane) => sidesOf(lane).some((side) => side.lines.length > 0);

function whyNeverRows(lane: NamedLane, rows: RowFilter): NeverReason | undefined {
  switch (rows) {
    case 'codes':
    case 'leaves':
      return noCodes(lane);
    case 'lines':
      return hasLines(lane) ? undefined : 'no-lines';
    case 'items':
      return lane.table.shape === 'list' || lane.table.shape === 'form' ? undefined : 'no-items';
    case 'total':
      return hasTotal(lane) ? undefined : 'no-total-row';
    default:
      return undefined;
  }
}

/** Why a join can have no key on this side. */
export function whyNeverJoined(lane: NamedLane, entry: QuantifierEntry): NeverReason | undefined {
  if (entry.on === 'project') return undefined;
  return whyNeverRows(lane, entry.on === 'line' ? 'lines' : 'codes') ?? whyNeverRows(lane, entry.rows);
}

function whyNeverTree(entry: QuantifierEntry, lane: NamedLane): NeverReason | undefined {
  if (!hasTree(lane.table)) return 'no-codes';
  return levelsOf(entry, lane).length < 2 ? 'levels' : undefined;
}

/** Why the scope can have no row in this table, whatever a document prints. */
export function whyNever(entry: QuantifierEntry, lane: NamedLane): NeverReason | undefined {
  switch (entry.type) {
    case 'row':
      return whyNeverRows(lane, entry.rows);
    case 'tree':
      return whyNeverTree(entry, lane);
    case 'bound':
    case 'parts':
    case 'repeated':
    case 'earlier':
      return lane.table.shape === 'narrative' ? undefined : 'no-statements';
    case 'units':
      return hasUnits(lane.table) ? undefined : 'no-units';
    default:
      return undefined;
  }
}
