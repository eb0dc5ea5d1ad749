import { normaliseLabel } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { printedColumns } from '../engine/decide/reference.ts';
import { mayTakeStray } from '../engine/decide/sum.ts';
import { isHiddenPart, usesColumns } from '../engine/decide/undivided-whole.ts';
import { lineKey } from '../engine/index/catalogue-index.ts';
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
    Number(row.beside),
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
  const facts = new Map<Cell, CellFacts>();
  const used = new Map<string, boolean>();
  const isUsed = (side: string, column: string): boolean => {
    const key = lineKey(side, column);
    const known = used.get(key) ?? usesColumns(index, side, [column]);
    used.set(key, known);
    return known;
  };
  for (const row of index.rows) {
    for (const [column, cell] of Object.entries(row.row.cells))
      facts.set(cell, {
        number: facts.size,
        hidden: cell.state === 'blank' && isHiddenPart(index, row, column),
        used: cell.state === 'blank' && isUsed(row.side, column),
      });
  }
  return index.rows.flatMap((row) =>
    Object.entries(row.row.cells).flatMap(([column, cell]) =>
      printedCells(cell, index).map((each) => cellTuple(index, row, column, each, facts.get(each))),
    ),
  );
}

/** What a cell is to other cells of its table. */
interface CellFacts {
  readonly number: number;
  readonly hidden: boolean;
  readonly used: boolean;
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

function cellTuple(
  index: TableIndex,
  row: IndexedRow,
  column: string,
  cell: Cell,
  facts: CellFacts | undefined,
): Tuple {
  const { figure, half, text, state, place } = cell;
  return [
    index.document,
    index.name,
    row.position,
    row.side,
    row.id,
    column,
    facts?.number ?? 0,
    figure?.coefficient ?? null,
    figure?.exponent ?? null,
    half ?? null,
    mostDecimals([text]),
    state,
    Number(row.row.statement?.ambiguous?.some((each) => each === column) === true),
    Number(facts?.hidden === true),
    Number(facts?.used === true),
    placeText(place),
  ];
}

/** As a package names places: `p12`, `Sheet1!C7`, `L340`. */
function placeText({ page, sheet, cell, line }: Place): string {
  if (sheet !== undefined) return cell === undefined ? sheet : `${sheet}!${cell}`;
  if (page !== undefined) return `p${page}`;
  return line === undefined ? '' : `L${line}`;
}
