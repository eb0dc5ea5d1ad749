import type { Cell, Disclosure, Row, Table } from '../../src/core/model/disclosure.ts';
import { type Random, randomNumbers } from '../mutate.ts';

/** A copy of a document whose tables are no longer whole, as recognition may leave them. */
export function disturbed(document: Disclosure, seed: number): Disclosure {
  const random = randomNumbers(seed);
  let { tables } = document;
  for (let change = 0; change <= random(3); change++) {
    const at = random(tables.length);
    const kind = random(disturbances.length);
    tables = tables.map((table, position) =>
      position === at && table.rows.length > 0 ? (disturbances[kind]?.(table, random) ?? table) : table,
    );
  }
  return { ...document, tables };
}

const withRow = (table: Table, random: Random, change: (row: Row) => readonly Row[]): Table => {
  const at = random(table.rows.length);
  return { ...table, rows: table.rows.flatMap((row, position) => (position === at ? change(row) : [row])) };
};

const withCells = (row: Row, random: Random, change: (cell: Cell) => Cell): readonly Row[] => {
  const columns = Object.keys(row.cells);
  const column = columns[random(columns.length)];
  const cell = column === undefined ? undefined : row.cells[column];
  if (column === undefined || cell === undefined) return [row];
  return [{ ...row, cells: { ...row.cells, [column]: change(cell) } }];
};

const blank = ({ place }: Cell): Cell => ({ state: 'blank', text: '', place });
const unreadable = ({ place }: Cell): Cell => ({ state: 'unreadable', text: '#', place });

const disturbances: readonly ((table: Table, random: Random) => Table)[] = [
  (table, random) => withRow(table, random, (row) => withCells(row, random, blank)),
  (table, random) => withRow(table, random, (row) => withCells(row, random, unreadable)),
  (table, random) =>
    withRow(table, random, (row) => [
      { ...row, cells: Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, blank(cell)])) },
    ]),
  (table, random) => withRow(table, random, () => []),
  // Doubled, each a row of its own: no reader gives one twice.
  (table, random) => withRow(table, random, (row) => [row, structuredClone(row)]),
  (table, random) => withRow(table, random, (row) => [{ ...row, kind: 'unknown' }]),
  (table, random) => withRow(table, random, (row) => [{ ...row, label: 'x' }]),
  (table, random) =>
    withRow(table, random, (row) =>
      row.kind === 'code' ? [{ ...row, key: `${row.key.slice(0, 3)}99` }] : [row],
    ),
  (table, random) =>
    withRow(table, random, (row) => [
      { ...row, cells: Object.fromEntries(Object.entries(row.cells).slice(1)) },
    ]),
  (table, random) => ({
    ...table,
    unplaced: [
      ...table.unplaced,
      {
        text: '1',
        reason: 'unknown-row',
        place: table.place,
        ...(random(2) === 0 && { row: table.rows[random(table.rows.length)]?.key ?? '' }),
      },
    ],
  }),
  (table, random) => withoutColumn(table, table.columns[random(table.columns.length)]?.id),
  (table) => ({ ...table, rows: [] }),
  // A column under a heading that nobody knows, and a row that is missing.
  (table, random) => {
    const lost = table.columns[random(table.columns.length)]?.id;
    const unplaced = table.rows.flatMap(({ key, side, cells, place }) => {
      const text = cells[lost ?? '']?.text ?? '';
      const row = { row: key, ...(side !== undefined && { side }) };
      return text === '' ? [] : [{ text, reason: 'unknown-column', header: 'x', ...row, place }];
    });
    const rest = withoutColumn(table, lost);
    return withRow({ ...rest, unplaced: [...table.unplaced, ...unplaced] }, random, () => []);
  },
];

function withoutColumn(table: Table, lost: string | undefined): Table {
  const without = (row: Row): Row => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => id !== lost)),
  });
  return { ...table, columns: table.columns.filter(({ id }) => id !== lost), rows: table.rows.map(without) };
}
