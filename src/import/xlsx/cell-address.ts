import { type CellRange, sheetSize } from './sheet.ts';

const columnNames: string[] = [];

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  if (column < sheetSize.columns) columnNames[column] = name;
  return name;
}

/** Zero-based column of letters such as `AB`; -1 when they name none. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) {
    const value = (letters.charCodeAt(at) & ~32) - 64;
    if (value < 1 || value > 26 || at > 2) return -1;
    column = column * 26 + value;
  }
  return column <= sheetSize.columns ? column - 1 : -1;
}

/** Zero-based row of digits such as `12`; -1 when there is none. */
export function rowOf(digits: string): number {
  const row = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return row >= 1 && row <= sheetSize.rows ? row - 1 : -1;
}

/** Position of an address such as `C7` or `$C$7`; `undefined` when it is none. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const plain = address.replaceAll('$', '');
  let letters = 0;
  while (letters < 4 && plain.charCodeAt(letters) > 57) letters++;
  const column = columnOf(plain.slice(0, letters));
  const row = rowOf(plain.slice(letters));
  return column < 0 || row < 0 ? undefined : { row, column };
}

/** Range of a reference such as `B2:D9`; `undefined` when it is none. */
export function parseRange(reference: string): CellRange | undefined {
  const [from = '', to = from] = reference.split(':', 3);
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first === undefined || last === undefined) return undefined;
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}
