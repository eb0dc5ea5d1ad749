import type { CellChange } from '../../core/findings/comparison.ts';
import type { Cell, Disclosure, Row, Table } from '../../core/model/disclosure.ts';
import { compare } from '../../core/model/exact.ts';
import { reportPlace } from '../../core/model/place.ts';

interface NamedCell extends Omit<CellChange, 'was' | 'now' | 'place'> {
  readonly cell: Cell;
}

/** Figures that another version prints otherwise, or that only one of them has; how a figure is written does not count. */
export function changedCells(old: Disclosure, now: Disclosure): CellChange[] {
  const [before, after] = [cellsOf(old), cellsOf(now)];
  const changed = [...after].filter(([key, { cell }]) => !isSame(before.get(key)?.cell, cell));
  const gone = [...before].filter(([key, { cell }]) => !after.has(key) && cell.state !== 'blank');
  return [
    ...changed.map(([key, { cell, ...named }]) => ({
      ...named,
      ...textsOf(before.get(key)?.cell, cell),
      place: reportPlace(cell.place),
    })),
    ...gone.map(([, { cell, ...named }]) => ({
      ...named,
      ...textsOf(cell, undefined),
      place: reportPlace(cell.place),
    })),
  ];
}

const textsOf = (was: Cell | undefined, now: Cell | undefined) => ({
  ...(was !== undefined && { was: was.text.trim() }),
  ...(now !== undefined && { now: now.text.trim() }),
});

/** A blank cell is like none. */
function isSame(a: Cell | undefined, b: Cell): boolean {
  const [before, after] = [a?.state ?? 'blank', b.state];
  if (before !== after || a === undefined) return before === after;
  if (a.figure === undefined || b.figure === undefined) return a.text.trim() === b.text.trim();
  return compare(a.figure, b.figure) === 0;
}

/** The names of the tables of a document, a second one of its kind with its number. */
export const tableNames = ({ tables }: Disclosure): string[] => tables.map(nameOf);

const nameOf = ({ id, instance }: Table): string => (instance === 1 ? id : `${id}#${instance}`);

function cellsOf({ tables }: Disclosure): Map<string, NamedCell> {
  return new Map(tables.flatMap(cellsOfTable));
}

function cellsOfTable(table: Table): [key: string, cell: NamedCell][] {
  const taken = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const name = [row.side ?? '', rowName(row)].join('/');
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    const named = { table: nameOf(table), row: row.key, rowLabel: row.label };
    return Object.entries(row.cells)
      .filter(([, cell]) => !cell.derived)
      .map(([column, cell]): [string, NamedCell] => [
        [named.table, name, number, column].join('\n'),
        { ...named, column, cell },
      ]);
  });
}

/** Rows of a list are known by what they are called: their number shifts when another comes before them. */
const rowName = ({ kind, key, label }: Row): string =>
  (kind === 'item' || kind === 'unknown') && label !== '' ? label : key;
