import stringWidth from 'string-width';

/** Columns that a text takes on a terminal; East-Asian characters take two. */
export const widthOf = (text: string): number => stringWidth(text);

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
