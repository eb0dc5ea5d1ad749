import type { RuleProblem } from '../../core/language/source/problem.ts';

/** A configuration cannot be used: nothing is checked. */
export class ConfigError extends Error {
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super(problems.map(({ file, line, column, code }) => `${file}:${line}:${column}: ${code}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
