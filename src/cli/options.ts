import type { Command } from 'commander';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { formats } from '../report/registry.ts';

const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

/** Values separated by commas; the option may be repeated. */
const collectList = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  ...value.split(',').map((each) => each.trim()),
];

/** Options of every command. */
export function addCommonOptions(command: Command, { cli: { option } }: Locale): Command {
  return command
    .option('--lang <LANG>', option.lang)
    .option('--no-color', option.noColor)
    .option('--verbose', option.verbose);
}

/** What the user says of documents instead of what they say themselves. */
export function addReadOptions(command: Command, locale: Locale): Command {
  const { option } = locale.cli;
  command
    .option('--kind <KIND>', option.kind)
    .option('--year <YEAR>', option.year)
    .option('--unit <UNIT>', option.unit);
  return addCommonOptions(command, locale).option('--no-progress', option.noProgress);
}

/** Own rules beside the built-in ones. */
export function addRuleOption(command: Command, locale: Locale): Command {
  return addCommonOptions(command.option('--rules <DIR>', locale.cli.option.rules, collect), locale);
}

/** Options of `check`. */
export function addCheckOptions(command: Command, locale: Locale): Command {
  const { option } = locale.cli;
  command
    .option('-f, --format <FORMAT[=FILE]>', fill(option.format, { formats: formats.join(', ') }), collect)
    .option('--rules <DIR>', option.rules, collect)
    .option('--select <P,…>', option.select, collectList)
    .option('--ignore <P,…>', option.ignore, collectList)
    .option('--severity <P=LEVEL>', option.severity, collectList)
    .option('--fail-on <LEVEL>', option.failOn)
    .option('--max-warnings <N>', option.maxWarnings)
    .option('--baseline <FILE>', option.baseline)
    .option('--no-suppress', option.noSuppress)
    .option('--require-coverage <N>', option.requireCoverage)
    .option('--prior <PATH>', option.prior, collect)
    .option('--quiet', option.quiet);
  return addReadOptions(command, locale);
}
