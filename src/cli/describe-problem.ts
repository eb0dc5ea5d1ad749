import type { ProblemCode, RuleProblem } from '../core/language/source/problem.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import type { ConfigProblem } from '../node/config/config-problem.ts';
import { formatProblem } from './format-problem.ts';

/** A mistake in a rule file, with source line and caret. */
export function describeRuleProblem(problem: RuleProblem, locale: Locale): string {
  // The type makes every code of the language have a sentence.
  const sentences: Readonly<Record<ProblemCode, string>> = locale.problems;
  const message = fill(sentences[problem.code], problem.params as Readonly<Record<string, string>>);
  return formatProblem(problem, message, hintOf(problem.suggestion, locale));
}

/** A mistake in a configuration, with source line and caret. */
export function describeConfigProblem(problem: ConfigProblem, locale: Locale): string {
  const { problem: sentences } = locale.cli;
  const types: Readonly<Record<string, string>> = sentences.types;
  const { type } = problem.params;
  const params = type === undefined ? problem.params : { ...problem.params, expected: types[type] ?? type };
  return formatProblem(problem, fill(sentences[problem.code], params), hintOf(problem.suggestion, locale));
}

const hintOf = (name: string | undefined, locale: Locale): string | undefined =>
  name === undefined ? undefined : fill(locale.cli.rules.nearest, { name });
