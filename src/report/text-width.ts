/**
 * Ranges of characters that take two columns (East Asian Width W and F, and emoji), first and last, ascending.
 * A table of our own, because a run should not pay for a library that also measures emoji sequences.
 */
const wideRanges: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const isWide = (code: number): boolean => wideRanges.some(([first, last]) => code >= first && code <= last);

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Columns that a text takes on a terminal; East-Asian characters take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += widthOfChar(char);
  return width;
}

function widthOfChar(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (isWide(code)) return 2;
  return zeroWidth.test(char) ? 0 : 1;
}

/** Fills up with blanks on the right. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Cuts a text to a width and marks the cut. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const char of text) {
    used += widthOf(char);
    if (used > width) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Words of Latin text, single East-Asian characters; closing marks stay with what they close, opening ones with what they open. */
const pieces = /\s+|[\p{Ps}\p{Pi}]*(?:[!-~]+|[^\s])[\p{Pe}\p{Pf}\p{Po}]*/gu;

/** Breaks a text into lines of at most `width` columns; a single longer piece stands alone. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [piece] of text.matchAll(pieces)) {
    const size = widthOf(piece);
    if (used > 0 && used + size > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (used === 0 && piece.trim() === '') continue;
    line += piece;
    used += size;
  }
  return used > 0 || lines.length === 0 ? [...lines, line.trimEnd()] : lines;
}

/** Wraps a text and indents all of its lines; the first one may have an indent of its own. */
export function indentText(text: string, width: number, indent: string, first: string = indent): string {
  const room = Math.max(20, width - widthOf(indent));
  return wrapText(text, room)
    .map((line, index) => (index === 0 ? first : indent) + line)
    .join('\n');
}
