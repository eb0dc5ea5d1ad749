import type { SourceLine } from './split-lines.ts';

/** Index of the line after the HTML table that begins at `start`. */
export function endOfMarkup(lines: readonly SourceLine[], start: number): number {
  let open = 0;
  for (let at = start; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    open += count(text, /<table[\s>]/gi) - count(text, /<\/table\s*>/gi);
    if (open <= 0) return at + 1;
  }
  return lines.length;
}

function count(text: string, pattern: RegExp): number {
  return text.includes('<') ? [...text.matchAll(pattern)].length : 0;
}

/** The source of the lines, one line break for each line number. */
export function markupSource(lines: readonly SourceLine[]): string {
  return lines
    .filter((line, index) => lines[index + 1]?.number !== line.number)
    .map((line) => line.text)
    .join('\n');
}
