import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { GridPart } from '../grid/grid-part.ts';
import type { HeaderColumn } from '../grid/header-paths.ts';

/** Key columns of a lane, told apart by what they key. */
export interface KeyColumns {
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
export function keyColumns(
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
