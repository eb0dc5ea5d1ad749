import { columnName } from './cell-address.ts';

/** Where a formula stands, and which sheets its references mean. */
export interface FormulaScope {
  readonly row: number;
  readonly column: number;
  sheetOf(reference: number): string | undefined;
}

/** Writes an old formula in letters and digits; `undefined` when it holds tokens that are not read here. */
export function printFormula(tokens: DataView, scope: FormulaScope): string | undefined {
  const stack: string[] = [];
  let at = 0;
  while (at < tokens.byteLength) {
    const size = readToken(tokens, at, stack, scope);
    if (size === undefined) return undefined;
    at += size;
  }
  return at === tokens.byteLength && stack.length === 1 ? stack[0] : undefined;
}

type TokenReader = (tokens: DataView, at: number, stack: string[], scope: FormulaScope) => number | undefined;

const operators = ['+', '-', '*', '/', '^', '&', '<', '<=', '=', '>=', '>', '<>'];

function readToken(tokens: DataView, at: number, stack: string[], scope: FormulaScope): number | undefined {
  const token = tokens.getUint8(at);
  const operator = operators[token - 3];
  if (operator !== undefined) return reduce(stack, 2, ([left, right]) => left + operator + right, 1);
  const read = readers.get(token < 0x20 ? token : (token & 0x1f) | 0x20);
  const size = sizes.get(token < 0x20 ? token : (token & 0x1f) | 0x20) ?? 1;
  return at + size > tokens.byteLength ? undefined : read?.(tokens, at, stack, scope);
}

/** Replaces the last `count` pieces by one. */
function reduce(
  stack: string[],
  count: number,
  join: (pieces: string[]) => string,
  size: number,
): number | undefined {
  if (stack.length < count) return undefined;
  stack.push(join(stack.splice(stack.length - count, count)));
  return size;
}

function push(stack: string[], text: string | undefined, size: number): number | undefined {
  if (text === undefined) return undefined;
  stack.push(text);
  return size;
}

/** Least bytes of each token. */
const sizes: ReadonlyMap<number, number> = new Map([
  ...[0x17, 0x19].map((token): [number, number] => [token, token === 0x17 ? 3 : 4]),
  ...[0x1c, 0x1d].map((token): [number, number] => [token, 2]),
  ...[0x1e, 0x21].map((token): [number, number] => [token, 3]),
  ...[0x24, 0x2a, 0x2c].map((token): [number, number] => [token, 5]),
  ...[0x1f, 0x25, 0x2b, 0x2d].map((token): [number, number] => [token, 9]),
  ...[0x3a, 0x3c].map((token): [number, number] => [token, 7]),
  ...[0x3b, 0x3d].map((token): [number, number] => [token, 11]),
  [0x22, 4],
]);

const readers: ReadonlyMap<number, TokenReader> = new Map<number, TokenReader>([
  [0x12, (_, __, stack) => reduce(stack, 1, ([of]) => `+${of}`, 1)],
  [0x13, (_, __, stack) => reduce(stack, 1, ([of]) => `-${of}`, 1)],
  [0x14, (_, __, stack) => reduce(stack, 1, ([of]) => `${of}%`, 1)],
  [0x15, (_, __, stack) => reduce(stack, 1, ([of]) => `(${of})`, 1)],
  [0x16, (_, __, stack) => push(stack, '', 1)],
  [0x17, readText],
  [0x19, readAttribute],
  [0x1d, (tokens, at, stack) => push(stack, tokens.getUint8(at + 1) === 1 ? 'TRUE' : 'FALSE', 2)],
  [0x1e, (tokens, at, stack) => push(stack, String(tokens.getUint16(at + 1, true)), 3)],
  [0x1f, (tokens, at, stack) => push(stack, String(tokens.getFloat64(at + 1, true)), 9)],
  [0x21, readFixedCall],
  [
    0x22,
    (tokens, at, stack) => call(stack, tokens.getUint16(at + 2, true), tokens.getUint8(at + 1) & 0x7f, 4),
  ],
  [0x24, (tokens, at, stack) => push(stack, cellText(tokens, at + 1, at + 3), 5)],
  [0x25, (tokens, at, stack) => push(stack, areaText(tokens, at + 1), 9)],
  [0x2a, (_, __, stack) => push(stack, '#REF!', 5)],
  [0x2b, (_, __, stack) => push(stack, '#REF!', 9)],
  [0x2c, (tokens, at, stack, scope) => push(stack, cellText(tokens, at + 1, at + 3, scope), 5)],
  [0x2d, (tokens, at, stack, scope) => push(stack, areaText(tokens, at + 1, scope), 9)],
  [
    0x3a,
    (tokens, at, stack, scope) =>
      push(stack, onSheet(tokens, at, scope, cellText(tokens, at + 3, at + 5)), 7),
  ],
  [0x3b, (tokens, at, stack, scope) => push(stack, onSheet(tokens, at, scope, areaText(tokens, at + 3)), 11)],
  [0x3c, (_, __, stack) => push(stack, '#REF!', 7)],
  [0x3d, (_, __, stack) => push(stack, '#REF!', 11)],
]);

function readText(tokens: DataView, at: number, stack: string[]): number | undefined {
  const length = tokens.getUint8(at + 1);
  const isWide = (tokens.getUint8(at + 2) & 1) === 1;
  const bytes = length * (isWide ? 2 : 1);
  if (at + 3 + bytes > tokens.byteLength) return undefined;
  const source = new Uint8Array(tokens.buffer, tokens.byteOffset + at + 3, bytes);
  const text = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(source);
  return push(stack, `"${text.replaceAll('"', '""')}"`, 3 + bytes);
}

const attributes = { choose: 0x04, sum: 0x10 } as const;

function readAttribute(tokens: DataView, at: number, stack: string[]): number | undefined {
  const kind = tokens.getUint8(at + 1);
  if ((kind & attributes.choose) !== 0) return undefined;
  return (kind & attributes.sum) === 0 ? 4 : reduce(stack, 1, ([of]) => `SUM(${of})`, 4);
}

function readFixedCall(tokens: DataView, at: number, stack: string[]): number | undefined {
  const id = tokens.getUint16(at + 1, true);
  const count = fixedArguments.get(id);
  return count === undefined ? undefined : call(stack, id, count, 3);
}

function call(stack: string[], id: number, count: number, size: number): number | undefined {
  const name = functionNames.get(id & 0x7fff);
  return name === undefined
    ? undefined
    : reduce(stack, count, (pieces) => `${name}(${pieces.join(',')})`, size);
}

const relative = { column: 0x4000, row: 0x8000 } as const;

/** A cell; in shared formulae (`origin` given) relative rows and columns count from the cell with the formula. */
function cellText(tokens: DataView, rowAt: number, columnAt: number, origin?: FormulaScope): string {
  const bits = tokens.getUint16(columnAt, true);
  const isColumnRelative = (bits & relative.column) !== 0;
  const isRowRelative = (bits & relative.row) !== 0;
  const shiftedColumn = (bits & 0xff) + (isColumnRelative ? (origin?.column ?? 0) : 0);
  const shiftedRow = tokens.getUint16(rowAt, true) + (isRowRelative ? (origin?.row ?? 0) : 0);
  const column = `${isColumnRelative ? '' : '$'}${columnName(shiftedColumn & 0xff)}`;
  return `${column}${isRowRelative ? '' : '$'}${(shiftedRow & 0xffff) + 1}`;
}

function areaText(tokens: DataView, at: number, origin?: FormulaScope): string {
  return `${cellText(tokens, at, at + 4, origin)}:${cellText(tokens, at + 2, at + 6, origin)}`;
}

function onSheet(tokens: DataView, at: number, scope: FormulaScope, text: string): string | undefined {
  const name = scope.sheetOf(tokens.getUint16(at + 1, true));
  return name === undefined ? undefined : `'${name.replaceAll("'", "''")}'!${text}`;
}

/** Names of the functions that budget workbooks use, by their number in old formulae. */
const functionNames: ReadonlyMap<number, string> = new Map([
  [0, 'COUNT'],
  [1, 'IF'],
  [2, 'ISNA'],
  [3, 'ISERROR'],
  [4, 'SUM'],
  [5, 'AVERAGE'],
  [6, 'MIN'],
  [7, 'MAX'],
  [24, 'ABS'],
  [25, 'INT'],
  [27, 'ROUND'],
  [28, 'LOOKUP'],
  [29, 'INDEX'],
  [31, 'MID'],
  [32, 'LEN'],
  [33, 'VALUE'],
  [36, 'AND'],
  [37, 'OR'],
  [38, 'NOT'],
  [48, 'TEXT'],
  [64, 'MATCH'],
  [102, 'VLOOKUP'],
  [115, 'LEFT'],
  [116, 'RIGHT'],
  [118, 'TRIM'],
  [128, 'ISNUMBER'],
  [129, 'ISBLANK'],
  [169, 'COUNTA'],
  [183, 'PRODUCT'],
  [197, 'TRUNC'],
  [212, 'ROUNDUP'],
  [213, 'ROUNDDOWN'],
  [228, 'SUMPRODUCT'],
  [336, 'CONCATENATE'],
  [344, 'SUBTOTAL'],
  [345, 'SUMIF'],
  [346, 'COUNTIF'],
]);

/** How many arguments a function of fixed length takes; those are stored without a count. */
const fixedArguments: ReadonlyMap<number, number> = new Map([
  [2, 1],
  [3, 1],
  [24, 1],
  [25, 1],
  [27, 2],
  [31, 3],
  [32, 1],
  [33, 1],
  [38, 1],
  [48, 2],
  [118, 1],
  [128, 1],
  [129, 1],
  [212, 2],
  [213, 2],
  [346, 2],
]);
