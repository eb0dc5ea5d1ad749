import { type Disclosure, isGovernmentBudget, isOfGovernment, type Table } from '../../model/disclosure.ts';
import type { TableIndex } from '../index/table-index.ts';
import { documentList, type Offender } from './offender.ts';

/** More than one figure in so many without a place: the table was not understood. */
const fewest = 10;
const shownWords = 4;

/** Tables of which so much was not understood that nothing can be concluded from them, and grids that are no table known. */
export const unread = documentList('unread', ({ document }) => {
  const { disclosure, tables } = document;
  const governments = [...ofGovernments(disclosure)];
  if (disclosure.tables.length + disclosure.unrecognized.length + governments.length === 0) return undefined;
  const read = [...tables.values()].flat().filter(isUnread);
  return [
    ...read.map((index) => unreadTable(index, disclosure)),
    ...(isGovernmentBudget(disclosure) ? [] : unknownGrids(disclosure)),
    ...governments,
  ];
});

/** What recognition took for the budget of a government, or for a table of one. */
function* ofGovernments({ unread }: Disclosure): Iterable<Offender> {
  for (const { reason, detail: text, place } of unread) {
    if (!isOfGovernment(reason)) continue;
    yield { key: `${reason}/${text}`, params: { detail: reason, text }, operands: [], place };
  }
}

function isUnread(index: TableIndex): boolean {
  const { table, catalogue } = index;
  if (catalogue?.entry.shape === 'narrative' || table.unplaced.length === 0) return false;
  return table.unplaced.length * fewest > table.figuresRead || lacksColumn(index) || lacksTotal(index);
}

/** Figures stand under headers nobody knows, and a column that the form always prints was not found. */
function lacksColumn({ table, catalogue, columns }: TableIndex): boolean {
  const required = catalogue?.entry.columns.filter((column) => column.required === true) ?? [];
  return (
    required.some(({ id }) => !columns.has(id)) &&
    table.unplaced.some(({ reason }) => reason === 'unknown-column')
  );
}

/** The figures of a total have no place. */
function lacksTotal({ table, rows }: TableIndex): boolean {
  const totals = new Set(rows.filter(({ kind }) => kind === 'total').map(({ row }) => row.key));
  return table.unplaced.some(({ row }) => row !== undefined && totals.has(row));
}

function unreadTable({ table, name }: TableIndex, { paths }: Disclosure): Offender {
  const { id, instance, place, figuresRead, unplaced } = table;
  return {
    key: name,
    params: {
      table: id,
      instance: String(instance),
      count: String(unplaced.length),
      read: String(figuresRead),
      text: wordsOf(table).join(' | '),
      file: place.file || (paths[0] ?? ''),
    },
    operands: [],
    place: unplaced[0]?.place ?? place,
  };
}

/** The headers over the figures without a place, else the figures themselves. */
function wordsOf({ unplaced }: Table): string[] {
  const headers = unplaced.flatMap(({ header, reason }) => (reason === 'unknown-column' && header) || []);
  const words = headers.length > 0 ? headers : unplaced.map(({ text }) => text);
  const different = [...new Set(words)];
  return different.length > shownWords ? [...different.slice(0, shownWords), '\u2026'] : different;
}

function* unknownGrids({ unrecognized, paths }: Disclosure): Iterable<Offender> {
  const seen = new Map<string, number>();
  for (const { title, figures, place, otherMoney } of unrecognized) {
    const number = (seen.get(title) ?? 0) + 1;
    seen.set(title, number);
    const name = title === '' ? 'untitled' : title;
    yield {
      key: number === 1 ? name : `${name}~${number}`,
      params: {
        detail: kindOf(title, otherMoney),
        text: title,
        count: String(figures),
        file: place.file || (paths[0] ?? ''),
      },
      operands: [],
      place,
    };
  }
}

function kindOf(title: string, otherMoney: true | undefined): string {
  if (otherMoney) return 'currency';
  return title === '' ? 'untitled' : 'grid';
}
