/** Length of a double-quoted escape, by the letter behind the backslash: \xHH, \uHHHH, \UHHHHHHHH; the rest have two signs. */
const escapeLengths = new Map([
  ['x', 4],
  ['u', 6],
  ['U', 10],
]);

function unitLength(source: string, index: number, quote: string): number {
  if (quote === "'") return source.startsWith("''", index) ? 2 : 1;
  if (source[index] !== '\\') return 1;
  return escapeLengths.get(source[index + 1] ?? '') ?? 2;
}

/**
 * Where each UTF-16 unit of a single-line quoted scalar stands in its source (the closing quote included), so that a
 * problem inside an expression is marked at the right column whatever escapes stand before it.
 */
export function quotedOffsets(source: string, start: number): readonly number[] {
  const quote = source[0] ?? '"';
  const offsets: number[] = [];
  let index = 1;
  while (index < source.length - 1) {
    offsets.push(start + index);
    const length = unitLength(source, index, quote);
    if (quote === '"' && isAstral(source, index, length)) offsets.push(start + index);
    index += length;
  }
  offsets.push(start + index);
  return offsets;
}

/** A \U escape above the basic plane becomes two units of the value. */
function isAstral(source: string, index: number, length: number): boolean {
  return length === 10 && Number.parseInt(source.slice(index + 2, index + 10), 16) > 0xffff;
}
