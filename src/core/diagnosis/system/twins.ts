import type { Disclosure, Row, Table } from '../../model/disclosure.ts';
import { magnitude, scaled } from './scaled.ts';
import type { Variable } from './system.ts';

/** Figures of rows of the same name in other tables. */
export type TwinsOf = (variable: Variable) => ReadonlySet<bigint>;

/** Tables of one document repeat the figures of an item: where they agree, neither is a slip. */
export function twinsIn(rowsNamed: () => RowsByName, exponent: number): TwinsOf {
  return ({ operand }) => {
    const isOther = ({ table: { id, instance } }: NamedRow) =>
      id !== operand.table || instance !== operand.instance;
    const rows = rowsNamed().get(nameOf(operand.row, operand.rowLabel)) ?? [];
    const found = new Set<bigint>();
    for (const { figure, state } of rows.filter(isOther).flatMap(({ cells }) => Object.values(cells))) {
      if (state !== 'value' || figure === undefined || figure.exponent < exponent) continue;
      found.add(scaled(figure, exponent));
    }
    return found;
  };
}

/** The rows of a document by key and name. */
export type RowsByName = ReadonlyMap<string, readonly NamedRow[]>;

interface NamedRow extends Pick<Row, 'cells'> {
  readonly table: Table;
}

/** Numbered rows have nothing in common but the number: the name must be the same as well. */
const nameOf = (key: string, label: string): string => `${key} ${label}`;

/** All rows, those of the prose among them, by key and name. */
export function rowsByName({ tables, narrative }: Disclosure): RowsByName {
  const rows = new Map<string, NamedRow[]>();
  for (const table of narrative === undefined ? tables : [narrative.table, ...tables]) {
    for (const { key, label, cells } of table.rows) {
      const name = nameOf(key, label);
      const known = rows.get(name);
      if (known === undefined) rows.set(name, [{ table, cells }]);
      else known.push({ table, cells });
    }
  }
  return rows;
}

/** −ln of how much more likely a twin agrees with a true figure than with a wrong one. */
const agreement = 6;
/** Figures of fewer digits agree by chance. */
const tellingDigits = 3;

/** What the twins of a cell say against a new figure: much if they show the printed one, the contrary if they show it. */
export function twinCost(twins: ReadonlySet<bigint>, variable: Variable, value: bigint): number {
  const shows = (figure: bigint) => twins.has(figure) && isTelling(figure);
  return (shows(variable.value) ? agreement : 0) - (shows(value) ? agreement : 0);
}

function isTelling(figure: bigint): boolean {
  return magnitude(figure).toString().replace(/0+$/, '').length >= tellingDigits;
}
