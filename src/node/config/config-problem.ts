/** What is wrong with a configuration: a locale key with its parameters. */
export type ConfigProblemCode =
  | 'configSyntax'
  | 'configKey'
  | 'configDuplicate'
  | 'configType'
  | 'configMissing'
  | 'badValue';

/** A mistake in a configuration, with its place (1-based). */
export interface ConfigProblem {
  readonly code: ConfigProblemCode;
  readonly params: Readonly<Record<string, string>>;
  readonly suggestion?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly sourceLine: string;
}

/** A configuration cannot be used: nothing is checked. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ file, line, column, code }) => `${file}:${line}:${column}: ${code}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
