import type { ProblemCode, RuleProblem } from '../core/language/source/problem.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { formatProblem } from './format-problem.ts';

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
