import { cleanText } from '../report/clean-text.ts';
import { widthOf } from '../report/text-width.ts';

/** A mistake in a file with its place; `length` is that of the marked part. */
export interface MarkedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly sourceLine: string;
}

const longestLine = 160;

/** `file:line:column: message`, the source line, and a caret under the place; then a hint. */
export function formatProblem(problem: MarkedProblem, message: string, hint: string | undefined): string {
  const { file, line, column, length } = problem;
  const head = `${cleanText(file)}:${line}:${column}: ${message}`;
  // A tab counts as one blank, so that the caret stands under its place.
  const source = problem.sourceLine.replaceAll('\t', ' ');
  const start = Math.max(0, column - 1 - longestLine / 2);
  const shown = source.slice(start, start + longestLine);
  const before = cleanText(shown.slice(0, column - 1 - start));
  const marked = cleanText(shown.slice(column - 1 - start, column - 1 - start + length));
  const caret = ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked)));
  const hints = hint === undefined ? '' : ` ${hint}`;
  return `${head}\n  ${cleanText(shown)}\n  ${caret}${hints}\n`;
}
