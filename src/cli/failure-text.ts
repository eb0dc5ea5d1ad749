import { CommanderError } from 'commander';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { ConfigError } from '../node/config/config-error.ts';
import { cleanText } from '../report/clean-text.ts';
import { StaticError, UsageError } from './usage-error.ts';

const longestDetail = 200;

/** What the user did wrong, ready to print; `undefined` when it was the program. */
export async function usageText(error: unknown, locale: Locale): Promise<string | undefined> {
  const { prefix } = locale.cli.problem;
  if (error instanceof CommanderError) return `${prefix}${cleanText(usageOf(error, locale))}\n`;
  if (error instanceof UsageError) return `${prefix}${cleanText(error.message)}\n`;
  if (error instanceof StaticError) return error.message;
  if (!(error instanceof ConfigError)) return undefined;
  const { describeConfigProblem } = await import('../report/describe-problem.ts');
  return error.problems.map((problem) => describeConfigProblem(problem, locale)).join('');
}

/** A mistake of the program in one line; its stack only for those who ask for it. */
export function internalText(error: unknown, argv: readonly string[], locale: Locale): string {
  const isError = error instanceof Error;
  const detail = isError ? `${error.name}: ${error.message.slice(0, longestDetail)}` : String(error);
  const line = cleanText(fill(locale.cli.problem.internal, { detail }));
  const stack = isError && argv.includes('--verbose') ? `${error.stack ?? ''}\n` : '';
  return `${locale.cli.problem.prefix}${line}\n${stack}`;
}

/** Says in the language of the run what commander found wrong with the arguments. */
function usageOf({ code, message }: CommanderError, locale: Locale): string {
  const texts = locale.cli.problem;
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const nearest = /\(Did you mean (?:one of )?([^?)]*)\?\)/.exec(message)?.[1];
  const template = templateOf(code, texts) ?? texts.badUsage;
  const hint = nearest === undefined ? '' : fill(texts.nearest, { name: nearest });
  return fill(template, { name, detail: message.replace(/^error: /, '') }) + hint;
}

function templateOf(code: string, texts: Locale['cli']['problem']): string | undefined {
  switch (code) {
    case 'commander.unknownOption':
      return texts.unknownOption;
    case 'commander.unknownCommand':
      return texts.unknownCommand;
    case 'commander.missingArgument':
      return texts.missingArgument;
    case 'commander.optionMissingArgument':
      return texts.missingValue;
    case 'commander.missingMandatoryOptionValue':
      return texts.missingOption;
    case 'commander.excessArguments':
      return texts.excessArguments;
    default:
      return undefined;
  }
}
