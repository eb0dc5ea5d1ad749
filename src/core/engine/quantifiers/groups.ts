import { normaliseTight } from '../../catalogue/normalise-text.ts';
import { append } from '../../model/group-by.ts';
import { instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { Lane } from '../index/lane.ts';
import { laneOf } from '../index/table-index.ts';
import { halted, type Quantify, tableParams } from './point.ts';

/** The rows of a list that bear one text in a column, within each budget unit. */
export const eachGroup: Quantify<'groups'> = function* (document, { table, by }) {
  for (const home of instancesOf(document, table.table)) {
    const { side } = table;
    const base = () => tableParams(home, side);
    const groups = groupsOf(laneOf(home, side), by);
    if (groups.size === 0)
      yield halted({ document, key: home.name, params: base, home }, 'notApplicable', 'no-rows');
    for (const [name, members] of groups) {
      const label = members[0]?.label ?? '';
      const params = () => ({ ...base(), row: label, rowLabel: label });
      const rows = members.map(({ row }) => row);
      yield {
        context: {
          document,
          key: `${home.name}//${name}`,
          params,
          home,
          side,
          members: rows,
          group: label,
        },
      };
    }
  }
};

interface Member {
  readonly row: IndexedRow;
  /** The text as printed in the first row of the group. */
  readonly label: string;
}

/**
 * Items by text. A merged cell is printed in its first row only: an item without the text continues the group above,
 * unless a subtotal stands between them. A subtotal that bears the text opens a group of which it is no member.
 */
function groupsOf(lane: Lane, by: string): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  let label = '';
  for (const row of lane.rows) {
    const text = row.row.texts[by]?.trim() ?? '';
    if (text !== '' || row.kind !== 'item') label = text;
    if (row.kind !== 'item' || label === '') continue;
    append(groups, `${row.section}/${normaliseTight(label)}`, { row, label });
  }
  return groups;
}
