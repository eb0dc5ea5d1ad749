import type { CommanderError } from 'commander';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';

/** Says in the language of the run what commander found wrong with the arguments. */
export function usageOf({ code, message }: CommanderError, locale: Locale): string {
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
