import type { ProblemCode, RuleProblem } from '../core/language/source/problem.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { cleanText } from '../report/clean-text.ts';
import { widthOf } from '../report/text-width.ts';

/** A mistake in a rule file, with source line and caret. */
export const describeRuleProblem = (problem: RuleProblem, locale: Locale): string =>
  describe(problem, locale, {});

/** A mistake in a configuration, with source line and caret. */
export const describeConfigProblem = (problem: RuleProblem, locale: Locale): string =>
  describe(problem, locale, locale.cli.config);

function describe(
  problem: RuleProblem,
  locale: Locale,
  own: Readonly<Partial<Record<ProblemCode, string>>>,
): string {
  // The type makes every code of the language have a sentence.
  const sentences: Readonly<Record<ProblemCode, string>> = locale.problems;
  const sentence = own[problem.code] ?? sentences[problem.code];
  const { suggestion } = problem;
  const hint = suggestion === undefined ? undefined : fill(locale.cli.rules.nearest, { name: suggestion });
  return formatProblem(problem, fill(sentence, problem.params as Readonly<Record<string, string>>), hint);
}

/** A mistake in a file with its place; `length` is that of the marked part. */
interface MarkedProblem {
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
