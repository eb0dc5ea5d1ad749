import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { SideEntry, TableEntry } from '../../core/catalogue/types.ts';
import { codesNamed } from '../grid/code-names.ts';
import type { BodyRow, GridPart } from '../grid/grid-part.ts';
import type { HeaderColumn } from '../grid/header-paths.ts';
import { labelForms } from '../grid/labels.ts';
import { sidesBelow } from './sides-below.ts';

/** One of the tables that stand side by side in a grid: its key columns and its value columns. */
export interface RowLane extends KeyColumns {
  readonly first: number;
  readonly last: number;
  readonly ordinals: readonly number[];
  readonly values: readonly number[];
  /** Side of the catalogue; absent in one-lane tables and in lanes that fit no side. */
  readonly side?: SideEntry;
  /** Its rows, where the lane prints those of other sides too. */
  readonly rows?: ReadonlySet<number>;
}

type Draft = {
  first: number;
  last: number;
  ordinals: number[];
  codes: number[];
  names: number[];
  values: number[];
};

/** Cuts the columns into lanes: a key column after a value column begins the next one, but for a total in front of all keys. */
export function lanesOf(
  head: GridPart,
  rows: readonly BodyRow[],
  entry: TableEntry,
  lexicon: Lexicon,
): RowLane[] {
  const isList = entry.shape === 'list' || entry.shape === 'form';
  const cut = cutLanes(head, !isList);
  if (isList) return cut.map(listLane);
  const lanes = cut.map((lane) => ({ ...lane, ...keyColumns(lane.codes, lane.names, head, lexicon) }));
  if (entry.shape !== 'sided') return lanes;
  const [only] = lanes;
  const below = lanes.length === 1 && only ? sidesBelow(only, rows, entry.sides, lexicon) : undefined;
  if (below !== undefined) return below;
  const free = new Set(entry.sides);
  return lanes.map((lane, index) => {
    const side = bestSide(lane, index, head, rows, [...free], lexicon);
    if (side === undefined) return lane;
    free.delete(side);
    return { ...lane, side };
  });
}

function cutLanes(head: GridPart, mayCut: boolean): Draft[] {
  const lanes: Draft[] = [];
  head.roles.forEach((role, column) => {
    if (role === 'empty') return;
    const open = lanes.at(-1);
    const begins = open === undefined || (mayCut && role !== 'value' && hasValuesBehindKeys(open));
    const lane = begins
      ? { first: column, last: column, ordinals: [], codes: [], names: [], values: [] }
      : open;
    if (begins) lanes.push(lane);
    lane.last = column;
    columnList(lane, role).push(column);
  });
  return lanes;
}

const hasValuesBehindKeys = ({ ordinals, codes, names, values }: Draft): boolean => {
  const key = Math.min(...ordinals, ...codes, ...names);
  return values.some((column) => column > key);
};

/** In a list every column may be one of the catalogue's, names and codes of things too. */
function listLane(lane: Draft): RowLane {
  const values = [...lane.codes, ...lane.names, ...lane.values].sort((a, b) => a - b);
  return { ...lane, codes: [], names: [], units: [], twins: lane.codes, byUnit: false, values };
}

function columnList(lane: Draft, role: Exclude<GridPart['roles'][number], 'empty'>): number[] {
  switch (role) {
    case 'ordinal':
      return lane.ordinals;
    case 'code':
      return lane.codes;
    case 'name':
      return lane.names;
    default:
      return lane.values;
  }
}

/** The side whose heading stands deepest above the lane and whose lines the lane prints. */
function bestSide(
  lane: RowLane,
  index: number,
  head: GridPart,
  rows: readonly BodyRow[],
  sides: readonly SideEntry[],
  lexicon: Lexicon,
): SideEntry | undefined {
  const ranked = sides
    .map((side, order) => {
      const hits = lineHits(lane, rows, side, lexicon);
      const heading = headingDepth(lane, head, side) * (hits > 0 ? 3 : 2);
      return { side, score: heading + hits - Math.abs(order - index) / 100 };
    })
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  return best !== undefined && best.score >= 1 ? best.side : undefined;
}

function headingDepth(lane: RowLane, head: GridPart, side: SideEntry): number {
  let depth = 0;
  for (let column = lane.first; column <= lane.last; column++) {
    const at = head.columns[column]?.labels.findLastIndex((label) => side.headers.includes(label)) ?? -1;
    depth = Math.max(depth, at + 1);
  }
  return depth;
}

/** Weight of the sums and balances that most sides have, and the most that lines count beside a heading. */
const sharedLine = 0.2;
const mostHits = 6;

/** Labels that are lines of the side, counted up to a bound so that a long classification does not drown the heading. */
function lineHits(lane: RowLane, rows: readonly BodyRow[], side: SideEntry, lexicon: Lexicon): number {
  const own = side.lines.filter(({ role }) => role === 'addend' || role === 'of-which');
  const [ownLabels, allLabels] = [own, side.lines].map(
    (lines) => new Set(lines.flatMap(({ variants }) => variants)),
  );
  const weight = (form: string): number => (ownLabels?.has(form) ? 1 : allLabels?.has(form) ? sharedLine : 0);
  let hits = 0;
  for (const row of rows) {
    if (hits >= mostHits) break;
    const text = lane.names.map((column) => row[column]?.text ?? '').find((each) => each !== '');
    const forms = text === undefined ? [] : labelForms(text, lexicon);
    const isClass = codesNamed(forms, side, lexicon).length > 0;
    hits += isClass ? 1 : Math.max(0, ...forms.map(weight));
  }
  return Math.min(hits, mostHits);
}

/** Key columns of a lane, told apart by what they key. */
interface KeyColumns {
  readonly codes: readonly number[];
  readonly names: readonly number[];
  /** Codes and names of budget units beside those of the classification. */
  readonly units: readonly number[];
  /** What rows are counted in, and a second classification of the same amounts (政府预算经济分类 beside 部门预算经济分类): no key and no figures. */
  readonly twins: readonly number[];
  /** The rows are budget units: no column names anything else. */
  readonly byUnit: boolean;
}

/** Sets the columns that name units, and those of a second classification, apart from the key of the rows. */
function keyColumns(
  codes: readonly number[],
  names: readonly number[],
  head: GridPart,
  lexicon: Lexicon,
): KeyColumns {
  const measures = names.filter((column) => headsMeasures(head.columns[column], lexicon));
  if (measures.length > 0 && measures.length < names.length) {
    const others = names.filter((column) => !measures.includes(column));
    const own = keyColumns(codes, others, head, lexicon);
    return { ...own, twins: [...own.twins, ...measures] };
  }
  const isUnit = (column: number): boolean => headsUnits(head.columns[column], lexicon);
  const keys = [...codes, ...names].sort((a, b) => a - b);
  if (keys.length > 0 && keys.every(isUnit)) return { codes, names, units: [], twins: [], byUnit: true };
  const [ownCodes, ownNames] = [withoutUnits(codes, isUnit), withoutUnits(names, isUnit)];
  const units = keys.filter((column) => !ownCodes.includes(column) && !ownNames.includes(column));
  const twins = secondGroup(ownCodes, ownNames);
  const own = (columns: readonly number[]): number[] => columns.filter((column) => !twins.includes(column));
  return { codes: own(ownCodes), names: own(ownNames), units, twins, byUnit: false };
}

/** A lone column stays, whatever it is called: it names units and items alike. */
function withoutUnits(columns: readonly number[], isUnit: (column: number) => boolean): readonly number[] {
  const own = columns.filter((column) => !isUnit(column));
  return own.length === 0 ? columns : own;
}

function headsUnits(column: HeaderColumn | undefined, lexicon: Lexicon): boolean {
  const labels = column?.labels ?? [];
  return labels.slice(-2).some((label) => lexicon.unitHeaders.has(label));
}

/** 计量单位: says what a row is counted in. */
function headsMeasures(column: HeaderColumn | undefined, lexicon: Lexicon): boolean {
  const labels = column?.labels ?? [];
  return labels.length > 0 && wordsOf(lexicon.catalogue, 'measureHeaders').includes(labels.at(-1) ?? '');
}

/** Columns from the second run of codes on: codes that begin again behind a name are another classification. */
function secondGroup(codes: readonly number[], names: readonly number[]): number[] {
  const [firstCode] = codes;
  const firstName = names.find((column) => firstCode !== undefined && column > firstCode);
  const second = codes.find((column) => firstName !== undefined && column > firstName);
  return second === undefined ? [] : [...codes, ...names].filter((column) => column >= second);
}
