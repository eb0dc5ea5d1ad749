import { normaliseLabel } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { printedColumns } from '../engine/decide/reference.ts';
import { mayTakeStray } from '../engine/decide/sum.ts';
import { type DocumentIndex, indexDocument, instancesOf } from '../engine/index/document-index.ts';
import type { IndexedRow } from '../engine/index/indexed-row.ts';
import { isNoted, laneOf, type TableIndex } from '../engine/index/table-index.ts';
import { hasTotal } from '../engine/quantifiers/join.ts';
import { subtotalsOf } from '../engine/quantifiers/units.ts';
import type { Cell, Disclosure } from '../model/disclosure.ts';
import { mostDecimals } from '../model/parse-figure.ts';
import type { Place } from '../model/place.ts';
import { lanesOf, referencesOf, wholeLane } from './references.ts';
import type { RelationName, Relations, Tuple } from './schema.ts';

/** A document as relations. */
export function relationsOf(disclosure: Disclosure, catalogue: Catalogue): Relations {
  const document = indexDocument(disclosure, catalogue);
  const tables = [...document.tables.values()].flat();
  return {
    gouji_document: [[disclosure.id, disclosure.kind, disclosure.year ?? null]],
    gouji_table: tables.map((index) => tableOf(index, document)),
    gouji_lane: tables.flatMap(laneTuples),
    gouji_line: tables.flatMap(lineTuples),
    gouji_column: tables.flatMap(columnTuples),
    gouji_cell: tables.flatMap(cellTuples),
    gouji_reference: tables.flatMap((index) => [...referencesOf(index)]),
  } satisfies Record<RelationName, readonly Tuple[]>;
}

function tableOf(index: TableIndex, document: DocumentIndex): Tuple {
  const { id, instance, rows, unplaced } = index.table;
  const instances = instancesOf(document, id).length;
  const facts = [Number(isNoted(index)), Number(unplaced.length > 0)];
  return [index.document, index.name, id, instance, instances, rows.length, ...facts];
}

function laneTuples(index: TableIndex): readonly Tuple[] {
  return lanesOf(index).map((side) => {
    const lane = laneOf(index, side);
    const flags = [lane.incomplete, lane.hasFigure, hasTotal(lane)].map(Number);
    return [index.document, index.name, side ?? wholeLane, ...flags, [...lane.levels].sort().join('')];
  });
}

function lineTuples(index: TableIndex): readonly Tuple[] {
  const subtotals = new Set(subtotalsOf(index, laneOf(index, undefined)));
  return index.rows.map((row) => [
    index.document,
    index.name,
    row.position,
    row.side,
    row.id,
    row.row.key,
    row.kind === 'code' ? row.row.key.length : 0,
    normaliseLabel(row.row.label),
    row.kind,
    Number(row.line?.type !== undefined),
    Number(row.hasFigure),
    Number(row.partsFilled),
    Number(row.unplaced),
    Number(row.duplicate),
    Number(row.stray),
    Number(row.foreignName),
    Number(mayTakeStray(index, row)),
    Number(subtotals.has(row)),
    row.children.length,
  ]);
}

/** What every column of the catalogue, and every printed one, leads to. */
function columnTuples(index: TableIndex): readonly Tuple[] {
  const known = index.catalogue?.columns;
  const asked = new Set([...(known?.keys() ?? []), ...index.columns.keys()]);
  return [...asked].flatMap((column) =>
    printedColumns(index, column).map((printed): Tuple => {
      const entry = known?.get(printed);
      const flags = [entry?.derived === true, entry?.nonNegative === true].map(Number);
      return [index.document, index.name, column, printed, ...flags];
    }),
  );
}

function cellTuples(index: TableIndex): readonly Tuple[] {
  const numbers = new Map<Cell, number>();
  for (const { row } of index.rows)
    for (const cell of Object.values(row.cells)) numbers.set(cell, numbers.size);
  const numberOf = (cell: Cell): number => numbers.get(cell) ?? 0;
  return index.rows.flatMap((row) =>
    Object.entries(row.row.cells).flatMap(([column, cell]) =>
      printedCells(cell, index).map((each) => cellTuple(index, row, column, each, numberOf(each))),
    ),
  );
}

/** A computed sum stands for the cells that it is the sum of, where all of them are rows of the table. */
function printedCells(cell: Cell, { rows }: TableIndex): readonly Cell[] {
  const { addends } = cell;
  if (addends === undefined) return [cell];
  const found = rows.flatMap(({ row }) => {
    const own = row.cells[addends.column];
    return own !== undefined && addends.cells.includes(own) ? [own] : [];
  });
  return found.length < addends.cells.length ? [cell] : found;
}

function cellTuple(index: TableIndex, row: IndexedRow, column: string, cell: Cell, number: number): Tuple {
  const { figure, half, text, state, place } = cell;
  return [
    index.document,
    index.name,
    row.position,
    row.side,
    row.id,
    column,
    number,
    figure?.coefficient ?? null,
    figure?.exponent ?? null,
    half ?? null,
    mostDecimals([text]),
    state,
    Number(row.row.statement?.ambiguous?.some((each) => each === column) === true),
    placeText(place),
  ];
}

/** As a package names places: `p12`, `Sheet1!C7`, `L340`. */
function placeText({ page, sheet, cell, line }: Place): string {
  if (sheet !== undefined) return cell === undefined ? sheet : `${sheet}!${cell}`;
  if (page !== undefined) return `p${page}`;
  return line === undefined ? '' : `L${line}`;
}
