import { headsKeyColumn, type Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel, normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { isErrorValue } from '../../core/model/likely-figure.ts';
import { stripEnumerator } from './enumerator.ts';
import { anchors, type Matrix, type Slot } from './matrix.ts';
import { countsFromOne, isColumnNumber, isNumeric, isSmallInteger, isYear } from './numeric-text.ts';

/** Where the header of a grid ends. */
export interface HeaderSplit {
  /** Number of leading rows that belong to the header, the row of column numbers included. */
  readonly rows: number;
  /** Index of the row of column numbers. */
  readonly numberRow?: number;
}

/** A code with its name in one cell. */
const gluedCode = /^[0-9]{3}([0-9]{2}){0,2}\p{Script=Han}/u;
const placeholder = /^[.…·]+$/;
/** What a column is made of, after its number: `1=2+3`. */
const formula = /[=＝].*$/;
const deepestHeader = 10;

/** Finds the header: the rows before the first one that holds data, or up to the row of column numbers. */
export function splitHeader(matrix: Matrix, lexicon: Lexicon): HeaderSplit {
  const limit = Math.min(matrix.rows.length, deepestHeader);
  for (let index = 0; index < limit; index++) {
    const row = matrix.rows[index] ?? [];
    if (isNumberRow(row, lexicon))
      return { rows: index + 1 + labelRows(matrix, index + 1, lexicon), numberRow: index };
    if (isDataRow(matrix, index, lexicon)) return { rows: index };
  }
  return { rows: limit };
}

/**
 * The first rows of the body may go before the lowest labels of the header (合计 | 基本支出 | 项目支出 below the first
 * class): where no figure stands above them, they are lifted to the header.
 */
export function liftLabels(matrix: Matrix, split: HeaderSplit, lexicon: Lexicon): Matrix {
  const end = matrix.rows.findIndex(
    (row, index) =>
      index >= split.rows &&
      anchors(row).some(({ text }, at) => isNumeric(text) && !(at === 0 && isCode(text))),
  );
  const at = matrix.rows.findIndex(
    (row, index) => index > split.rows && index < end && isSecondHeader(row, lexicon),
  );
  if (at < 0) return matrix;
  const rows = [...matrix.rows];
  const [labels] = rows.splice(at, 1);
  return labels === undefined ? matrix : { ...matrix, rows: rows.toSpliced(split.rows, 0, labels) };
}

const isCode = (text: string): boolean => /^[0-9]{3}([0-9]{2}){0,2}$/.test(normaliseTight(text));

/** Rows below the column numbers that go on with the header: several headers and no figure. */
function labelRows(matrix: Matrix, from: number, lexicon: Lexicon): number {
  const row = matrix.rows[from] ?? [];
  const texts = anchors(row).map(({ text }) => normaliseLabel(text));
  const values = texts.filter((text) => !headsKeyColumn(text, lexicon));
  return values.length > 2 && values.every((text) => lexicon.headers.has(text)) ? 1 : 0;
}

/** A row that numbers the columns: 栏次 1 2 3 …, or without its label at least so many numbers. */
export function isNumberRow(row: readonly Slot[], lexicon: Lexicon, least = 3): boolean {
  const texts = anchors(row).map((slot) => slot.text);
  const numbers = texts.filter(
    (text) => !headsKeyColumn(normaliseLabel(text), lexicon) && !isNumberLabel(text, lexicon),
  );
  if (numbers.length === 0 || !numbers.every(isColumnNumber)) return false;
  if (texts.some((text) => isNumberLabel(text, lexicon))) return true;
  const counted = numbers.map((text) => text.replace(formula, '')).filter(isSmallInteger);
  return counted.length >= least && countsFromOne(counted);
}

function isNumberLabel(text: string, lexicon: Lexicon): boolean {
  return lexicon.numberLabels.has(normaliseLabel(text));
}

function isDataRow(matrix: Matrix, index: number, lexicon: Lexicon): boolean {
  const row = matrix.rows[index] ?? [];
  if (row.some(({ cell, text }) => cell?.unreadable === true || isErrorValue(text))) return true;
  const texts = anchors(row)
    .filter((slot) => !reachesDown(slot))
    .map((slot) => normaliseTight(slot.text));
  const numbers = texts.filter(isNumeric);
  if (texts.length === 0) return true;
  if (numbers.length > 0 && !(numbers.every(isYear) && numbers.length < texts.length)) return true;
  if (texts.some((text) => gluedCode.test(text) || stripEnumerator(text, lexicon).depth > 0)) return true;
  if (texts.every((text) => placeholder.test(text))) return true;
  return index > 0 && standsUnderKeyHeader(matrix, index, lexicon);
}

/** A figure that is merged with the cell below stands beside the last row of a header. */
function reachesDown({ cell, text }: Slot): boolean {
  return (cell?.rowSpan ?? 1) > 1 && isNumeric(text);
}

/** A row whose only texts are labels under the headers of key columns, the rest of it being empty. */
function standsUnderKeyHeader(matrix: Matrix, index: number, lexicon: Lexicon): boolean {
  const row = matrix.rows[index] ?? [];
  if (isSecondHeader(row, lexicon)) return false;
  return row.every((slot, column) => {
    if (!slot.anchor || slot.text === '') return true;
    const label = normaliseLabel(slot.text);
    if (headsKeyColumn(label, lexicon)) return false;
    const above = headerAbove(matrix, index, column);
    return above !== '' && headsKeyColumn(above, lexicon);
  });
}

/** Several texts, all of which head columns: the lower part of a header whose upper part spans them. */
function isSecondHeader(row: readonly Slot[], lexicon: Lexicon): boolean {
  const texts = anchors(row).flatMap(({ text }) => (text === '' ? [] : [normaliseLabel(text)]));
  return texts.length > 1 && texts.every((text) => lexicon.headers.has(text));
}

function headerAbove(matrix: Matrix, index: number, column: number): string {
  for (let row = index - 1; row >= 0; row--) {
    const text = matrix.rows[row]?.[column]?.text ?? '';
    if (text !== '') return normaliseLabel(text);
  }
  return '';
}
