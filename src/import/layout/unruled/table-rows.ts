import { isAmountOrDash, isPlainAmount, pieceText } from '../amount.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';

/** Ems between two texts that make them cells of a row rather than words of a sentence. */
const cellGap = 0.8;
/** Share of the width of its surroundings from which a lone text is a sentence. */
const sentence = 0.6;

/** Pieces of a line joined into the texts of its cells. */
type RowCells = readonly (readonly Run[])[];

function isPart(before: Run, piece: Run): boolean {
  if (isAmountOrDash(before) && isAmountOrDash(piece)) return false;
  return piece.left - before.right <= cellGap * piece.size;
}

/** Cuts a line into cells at its gaps. */
export function lineCells(line: Line): RowCells {
  const cells: Run[][] = [];
  for (const piece of line.pieces) {
    const cell = cells[cells.length - 1];
    const before = cell?.[cell.length - 1];
    if (cell !== undefined && before !== undefined && isPart(before, piece)) cell.push(piece);
    else cells.push([piece]);
  }
  return cells;
}

const code = /^\d{3,}$/;
/** Ems between a code and its name that make them two columns. */
const codeGap = 0.25;

/** In a row of a table an amount is a cell of its own, and so is a code before a gap. */
function isOwnCell(before: Run, piece: Run): boolean {
  if (isPlainAmount(before) || isPlainAmount(piece)) return true;
  return code.test(pieceText(before)) && piece.left - before.right > codeGap * piece.size;
}

/** The cells of a line that is known to be a row. */
export function tableCells(line: Line): RowCells {
  return lineCells(line).flatMap((cell) => {
    const parts: Run[][] = [];
    for (const [index, piece] of cell.entries()) {
      const before = cell[index - 1];
      const part = parts[parts.length - 1];
      if (part === undefined || before === undefined || isOwnCell(before, piece)) parts.push([piece]);
      else part.push(piece);
    }
    return parts;
  });
}

/** Dots that lead the eye to a page number: a contents page, no table. */
const leader = /[.·…．。‥]{3,}/;

const stop = /[，。；、]/;
const opening = /^[，。；、）]/;
const ending = /。$/;
/** 三、: the number of an item on the other side, not a mark of the sentence. */
const ordinal = /^[^\s、]{1,3}、(?=[^、])/;

/**
 * A sentence whose figures are set apart: after an amount it goes on with a mark, ends with one, or has one in the
 * words before the next amount. A remark in a table stands behind all amounts of its row and begins with a word.
 */
function isSpacedSentence(cells: RowCells): boolean {
  const amounts = cells.map((cell) => cell.length === 1 && isAmountOrDash(cell[0] as Run));
  return cells.some((cell, index) => {
    if (amounts[index] === true || amounts[index - 1] !== true) return false;
    const text = cell.map(pieceText).join('').replace(ordinal, '');
    const isLast = index === cells.length - 1;
    return (
      opening.test(text) ||
      (isLast ? ending.test(text) && text.length < 4 : stop.test(text) && amounts[index + 1] === true)
    );
  });
}

/** A row with amounts beside other cells. */
export function isDataRow(line: Line): boolean {
  const cells = lineCells(line);
  if (cells.length < 2 || leader.test(line.text) || isSpacedSentence(cells)) return false;
  const amounts = cells.filter((cell) => cell.length === 1 && isAmountOrDash(cell[0] as Run));
  return amounts.some((cell) => /\d/.test(pieceText(cell[0] as Run)));
}

/** One text that fills most of a width: prose, not a cell. */
export function isSentence(line: Line, width: number): boolean {
  return lineCells(line).length < 2 && line.right - line.left > sentence * width;
}

/** A label such as that of a unit of money: it stands above a table, never in it. */
export function isLabel(line: Line): boolean {
  return /[:：]/.test(line.text);
}

/** The lines of a table without walls: its header, and its rows, which may have several lines. */
export interface Stretch {
  readonly header: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}

/** Amounts in a single row that make it a table together with its header. */
const manyAmounts = 3;

/** Evidence that lines are a table and not a list that happens to hold numbers. */
export function isTable(header: readonly Line[], body: readonly Line[]): boolean {
  const rows = body.filter(isDataRow);
  const most = Math.max(0, ...rows.map((line) => line.pieces.filter(isAmountOrDash).length));
  const words = Math.max(0, ...header.map((line) => lineCells(line).length));
  if (rows.length < 3) return words > 1 && (most >= manyAmounts || rows.length > 1);
  const plain = rows.filter((line) => line.pieces.some(isPlainAmount));
  return plain.length > 1 || words > 1 || most >= manyAmounts;
}
