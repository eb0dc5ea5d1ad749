import type { Group } from '../../language/ir/ir.ts';
import { type RowGroup, shortestLevel } from '../index/code-tree.ts';
import type { Context } from '../index/context.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { Lane } from '../index/lane.ts';

const none: RowGroup = { rows: [] };

/** Rows of a group of the current table; empty when there are none. */
export function rowsOfGroup(group: Group, context: Context, lane: Lane): RowGroup {
  switch (group) {
    case 'parent':
    case 'unit':
    case 'claim':
    case 'whole':
    case 'again':
      return single(context.row);
    case 'children':
      return context.row === undefined ? none : shortestLevel(context.row.children);
    case 'members':
    case 'parts':
    case 'first':
      return { rows: context.members ?? [] };
    case 'cell':
    case 'implied':
      return none;
    case 'total':
      return single(lane.total);
    case 'classes':
      return lane.classes;
    case 'leaves':
      return { rows: lane.leaves };
    case 'lines':
      return lane.lines;
    case 'units':
      return lane.units.length === 0 ? none : unitGroup(lane);
  }
}

function single(row: IndexedRow | undefined): RowGroup {
  return row === undefined ? none : { rows: [row] };
}

/** A unit row directly above another one may be the department over its units: the other reading leaves it out. */
function unitGroup(lane: Lane): RowGroup {
  const filled = new Set(lane.rows.filter(({ kind }) => kind !== 'unit').map(({ section }) => section));
  const withMembers = lane.units.filter(({ section }) => filled.has(section));
  const both = withMembers.length > 0 && withMembers.length < lane.units.length;
  return both ? { rows: lane.units, otherwise: withMembers } : { rows: lane.units };
}
