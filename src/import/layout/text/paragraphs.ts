import { classify, classifyEnd } from '../character-class.ts';
import type { Line } from '../line.ts';

/** Shares of an em. */
const fillSlack = 1.2;
const indent = 1.2;
const lineSpacing = 2.6;
const sizeChange = 0.15;
const deepestIndent = 6;

/** The column of text that lines are set in. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The text column of some lines: most of the long ones start and end at its edges. */
export function measureOf(lines: readonly Line[]): Measure | undefined {
  if (lines.length === 0) return undefined;
  const widest = Math.max(...lines.map((line) => line.right - line.left));
  const long = lines.filter((line) => line.right - line.left > 0.7 * widest);
  return {
    left: percentile(
      long.map((line) => line.left),
      0.1,
    ),
    right: percentile(
      long.map((line) => line.right),
      0.9,
    ),
  };
}

/** Width of what a line break cannot part: one ideograph, or a whole number or word. */
function firstWordWidth(line: Line): number {
  const glyphs = line.pieces[0]?.glyphs ?? [];
  const first = glyphs[0];
  if (first === undefined) return 0;
  let right = first.right;
  for (const [index, glyph] of glyphs.entries()) {
    if (classify(glyph.text) === 'wide' || (index > 0 && glyph.spaced)) break;
    right = glyph.right;
  }
  return right - first.left;
}

/** Whether the second line goes on with the sentence of the first: the first is full, the second not indented. */
export function continuesParagraph(first: Line, second: Line, measure: Measure, samePage: boolean): boolean {
  const size = first.size;
  if (Math.abs(second.size - size) > sizeChange * size) return false;
  if (samePage && second.baseline - first.baseline > lineSpacing * size) return false;
  if (samePage && second.baseline - first.baseline < 0.5 * size) return false;
  if (second.left > measure.left + indent * size || second.left > first.left + indent * size) return false;
  if (first.left > second.left + deepestIndent * size) return false;
  return measure.right - first.right < firstWordWidth(second) + fillSlack * size;
}

/** Puts the lines of a paragraph together; only words of letters get a space between them. */
export function joinLines(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    const words = classifyEnd(text) === 'latin' && classify(line.text) === 'latin';
    text += words ? ` ${line.text}` : line.text;
  }
  return text;
}
