/** Bytes of each formula token of a workbook of 1997 or later, by its number without class bits; others are refused. */
const tokenSizes: ReadonlyMap<number, number> = new Map([
  [0x01, 5],
  ...[...Array(19).keys()].map((index): [number, number] => [0x03 + index, 1]),
  [0x16, 1],
  [0x1c, 2],
  [0x1d, 2],
  [0x1e, 3],
  [0x1f, 9],
  [0x21, 3],
  [0x22, 4],
  [0x24, 5],
  [0x25, 9],
  [0x2a, 5],
  [0x2b, 9],
  [0x2c, 5],
  [0x2d, 9],
  [0x3a, 7],
  [0x3b, 11],
  [0x3c, 7],
  [0x3d, 11],
]);

const textToken = 0x17;
const attributeToken = 0x19;
const chooseAttribute = 0x04;

/**
 * Whether a formula consists of tokens of known size only. The library walks formulae without looking at their end;
 * names, arrays and choices are therefore kept from it.
 */
export function isPlainFormula(view: DataView, start: number, length: number): boolean {
  const end = start + length;
  let at = start;
  while (at < end) {
    const size = tokenSize(view, at, end);
    if (size === undefined) return false;
    at += size;
  }
  return at === end && length > 0;
}

function tokenSize(view: DataView, at: number, end: number): number | undefined {
  const token = view.getUint8(at);
  if (token === textToken) {
    if (at + 3 > end) return undefined;
    return 3 + view.getUint8(at + 1) * (view.getUint8(at + 2) & 1 ? 2 : 1);
  }
  if (token === attributeToken) {
    const isChoice = at + 1 >= end || (view.getUint8(at + 1) & chooseAttribute) !== 0;
    return isChoice ? undefined : 4;
  }
  return tokenSizes.get(token < 0x20 ? token : (token & 0x1f) | 0x20);
}
