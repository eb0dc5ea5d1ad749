import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import type { LineEntry } from '../../catalogue/types.ts';
import type { Row, RowKind, Table, Unplaced } from '../../model/disclosure.ts';
import { groupBy } from '../../model/group-by.ts';
import { type CatalogueTable, classificationOf, isMoney, lineKey } from './catalogue-index.ts';
import { type Classification, isForeignClass, isForeignName } from './classification.ts';

/** A row with everything that rules ask of it, worked out once. */
export interface IndexedRow {
  readonly row: Row;
  /** The key, made unique among repeated ones: `201~2`. */
  readonly id: string;
  readonly side: string;
  readonly kind: RowKind;
  readonly position: number;
  /** Stretch of rows under one budget unit; 0 where a table has no unit rows. */
  readonly section: number;
  readonly line: LineEntry | undefined;
  /** Some money cell of the row holds a figure, readable or not. */
  readonly hasFigure: boolean;
  /** Figures stand in this row that recognition could not place. */
  readonly unplaced: boolean;
  /** They stand under headings of their own: they may be part of this row, but of none of its known columns. */
  readonly beside: boolean;
  /** The key stands twice on this side, in this section. */
  duplicate: boolean;
  /** A code of no level or of no class: its amounts are in no sum. */
  readonly stray: boolean;
  /** Its name is not that of the code: which of the two is meant nobody knows. */
  readonly foreignName: boolean;
  /** Nearest printed code above. */
  parent: IndexedRow | undefined;
  /** Codes whose nearest printed code above is this one. */
  readonly children: IndexedRow[];
  /** Some row that this one sums up holds a figure. */
  partsFilled: boolean;
}

/** So many rows with a figure make a column. */
const fewestInColumn = 2;
const functionalLevels: readonly number[] = [3, 5, 7];
const economicLevels: readonly number[] = [3, 5];

/** Lengths of well-formed codes of the table (or side). */
export function levelsOf(catalogue: CatalogueTable | undefined, side: string): readonly number[] {
  const classification = catalogue && classificationOf(catalogue.entry, side);
  return classification === 'economic' ? economicLevels : functionalLevels;
}

/** Whether the text is a classification code of one of the lengths. */
export function isCode(key: string, levels: readonly number[]): boolean {
  return levels.includes(key.length) && /^\d+$/.test(key);
}

/** The rows of a table, with unique ids and their unit sections. */
export function indexRows(
  table: Table,
  catalogue: CatalogueTable | undefined,
  classification: Classification,
): IndexedRow[] {
  const money = moneyColumns(table, catalogue);
  const unplaced = new Set(addressesOf(table.unplaced));
  const within = new Set(addressesOf(withinColumns(table)));
  const vague = hasVagueRow(table, catalogue);
  const sections = sectionsOf(table.rows);
  const seen = new Map<string, number>();
  return table.rows.map((row, position) => {
    const side = row.side ?? '';
    const address = lineKey(side, row.key);
    const occurrence = (seen.get(address) ?? 0) + 1;
    seen.set(address, occurrence);
    return {
      row,
      id: occurrence === 1 ? row.key : `${row.key}~${occurrence}`,
      side,
      kind: row.kind,
      position,
      section: sections[position] ?? 0,
      line: catalogue?.lines.get(
        row.statement === undefined ? address : lineKey(side, row.statement.measure ?? ''),
      ),
      hasFigure: money.some((column) => isFilled(row, column)),
      unplaced: vague || unplaced.has(address),
      beside: !vague && unplaced.has(address) && !within.has(address),
      duplicate: false,
      ...codeFaults(row, side, catalogue, classification),
      parent: undefined,
      children: [],
      partsFilled: false,
    };
  });
}

const addressesOf = (figures: readonly Unplaced[]): string[] =>
  figures.flatMap(({ row, side }) => (row === undefined ? [] : [lineKey(side ?? '', row)]));

/** Figures that may have slid out of a known column: under no heading, or alone under one that nobody knows. */
function withinColumns({ unplaced }: Table): readonly Unplaced[] {
  const columns = groupBy(
    unplaced.filter(({ reason }) => reason === 'unknown-column'),
    ({ header = '', side = '' }) => lineKey(side, header),
  );
  return unplaced.filter(({ reason, header = '', side = '' }) => {
    const column = reason === 'unknown-column' ? columns.get(lineKey(side, header)) : undefined;
    return new Set(column?.map(({ row }) => row)).size < fewestInColumn;
  });
}

/** In a form of labels one that the catalogue does not name may be part of any other: nobody knows what adds up to what. */
function hasVagueRow({ rows }: Table, catalogue: CatalogueTable | undefined): boolean {
  if (catalogue?.entry.shape !== 'labelled') return false;
  return rows.some(
    ({ kind, cells }) => kind === 'addend' && Object.values(cells).some(({ state }) => state !== 'blank'),
  );
}

function codeFaults(
  { kind, key, label }: Row,
  side: string,
  catalogue: CatalogueTable | undefined,
  classification: Classification,
): Pick<IndexedRow, 'stray' | 'foreignName'> {
  if (kind !== 'code') return { stray: false, foreignName: false };
  const own = (catalogue && classificationOf(catalogue.entry, side)) ?? '';
  return {
    stray: !isCode(key, levelsOf(catalogue, side)) || isForeignClass(classification, own, key),
    foreignName: isForeignName(classification, `${own}/${key}`, normaliseLabel(label)),
  };
}

function moneyColumns(table: Table, catalogue: CatalogueTable | undefined): readonly string[] {
  const ids = table.columns.map(({ id }) => id);
  const money = ids.filter((id) => {
    const entry = catalogue?.columns.get(id);
    return entry !== undefined && isMoney(entry, undefined);
  });
  // The rows of a form are of several kinds: funds, scores, percentages.
  return money.length > 0 && catalogue?.entry.shape !== 'form' ? money : ids;
}

function isFilled(row: Row, column: string): boolean {
  const cell = row.cells[column];
  return cell !== undefined && cell.state !== 'blank';
}

/** Unit rows stand above their members, or below when the first unit row has members above it. */
function sectionsOf(rows: readonly Row[]): readonly number[] {
  const first = rows.find(({ kind }) => kind !== 'total' && kind !== 'unknown');
  const above = first?.kind === 'unit';
  let section = 0;
  return rows.map(({ kind }) => {
    if (kind !== 'unit') return section;
    if (above) return ++section;
    return section++;
  });
}
