import type { Command } from 'commander';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { formats } from '../report/registry.ts';
import type { Flags } from './flags.ts';
import type { Session } from './session.ts';

/** A command: its operands and options to an exit code. */
type Run = (session: Session, operands: readonly string[], flags: Flags) => Promise<number>;

/** A command as the program lists it. */
export interface CommandEntry {
  readonly name: string;
  readonly text: string;
  readonly isDefault?: boolean;
  readonly argument?: readonly [syntax: string, text: string];
  readonly addOptions: (command: Command) => void;
  readonly load: () => Promise<Run>;
}

/** Commands of the program, in the order in which help lists them. */
export function commandEntries(locale: Locale): readonly CommandEntry[] {
  const { describe, argument, option } = locale.cli;
  return [
    {
      name: 'check',
      text: describe.check,
      isDefault: true,
      argument: ['[paths...]', argument.paths],
      addOptions: (command) => addCheckOptions(command, locale),
      load: async () => (await import('./commands/check.ts')).runCheckCommand,
    },
    {
      name: 'merge',
      text: describe.merge,
      argument: ['<shards...>', argument.shards],
      addOptions: (command) =>
        addCommonOptions(addOutputOptions(command, locale), locale)
          .option('--jobs <N>', option.jobs)
          .option('--no-progress', option.noProgress),
      load: async () => (await import('./commands/merge.ts')).runMerge,
    },
    {
      name: 'import',
      text: describe.import,
      argument: ['<files...>', argument.files],
      addOptions: (command) =>
        addReadOptions(command, locale).requiredOption('-o, --output <DIR>', option.output),
      load: async () => (await import('./commands/import.ts')).runImport,
    },
    {
      name: 'inspect',
      text: describe.inspect,
      argument: ['<file>', argument.file],
      addOptions: (command) => addReadOptions(command, locale).option('--clips <FILE.html>', option.clips),
      load: async () => (await import('./commands/inspect.ts')).runInspect,
    },
    {
      name: 'compare',
      text: describe.compare,
      argument: ['<old> <new>', argument.versions],
      addOptions: (command) =>
        addRuleOption(
          command
            .option(
              '-f, --format <FORMAT[=FILE]>',
              fill(option.format, { formats: 'pretty, json, markdown, html' }),
              collect,
            )
            .option('--fail-on <LEVEL>', option.compareFailOn)
            .option('--no-progress', option.noProgress),
          locale,
        ),
      load: async () => (await import('./commands/compare.ts')).runCompare,
    },
    {
      name: 'suggest',
      text: describe.suggest,
      argument: ['<packages...>', argument.packages],
      addOptions: (command) => addRuleOption(command.option('-o, --output <FILE>', option.patch), locale),
      load: async () => (await import('./commands/suggest.ts')).runSuggest,
    },
    {
      name: 'mutate',
      text: describe.mutate,
      argument: ['<files...>', argument.files],
      addOptions: (command) =>
        addReadOptions(command, locale)
          .option('--trials <N>', option.trials)
          .option('--seed <N>', option.seed)
          .option('-o, --output <FILE>', option.table),
      load: async () => (await import('./commands/mutate.ts')).runMutate,
    },
    {
      name: 'export',
      text: describe.export,
      argument: ['<files...>', argument.paths],
      addOptions: (command) =>
        addReadOptions(command, locale)
          .requiredOption('-o, --output <DIR>', option.relations)
          .option('-f, --format <FORMAT>', option.exportFormat, collect),
      load: async () => (await import('./commands/export.ts')).runExport,
    },
    {
      name: 'sql',
      text: describe.sql,
      addOptions: (command) =>
        addRuleOption(
          command
            .requiredOption('--dialect <DIALECT>', option.dialect)
            .option('--select <P,…>', option.select, collectList)
            .option('--ignore <P,…>', option.ignore, collectList)
            .option('-o, --output <FILE>', option.script),
          locale,
        ),
      load: async () => (await import('./commands/sql.ts')).runSql,
    },
    {
      name: 'rank',
      text: describe.rank,
      argument: ['[paths...]', argument.paths],
      addOptions: (command) =>
        addRuleOption(
          command
            .option(
              '-f, --format <FORMAT[=FILE]>',
              fill(option.format, { formats: 'pretty, csv, xlsx, html' }),
              collect,
            )
            .option('--report <FILE>', option.report)
            .option('--no-progress', option.noProgress),
          locale,
        ),
      load: async () => (await import('./commands/rank.ts')).runRank,
    },
    {
      name: 'init',
      text: describe.init,
      argument: ['[folder]', argument.folder],
      addOptions: (command) => addCommonOptions(command, locale),
      load: async () => (await import('./commands/init.ts')).runInit,
    },
    {
      name: 'completion',
      text: describe.completion,
      argument: ['<shell>', argument.shell],
      addOptions: (command) => addCommonOptions(command, locale),
      load: async () => (await import('./commands/completion.ts')).runCompletion,
    },
    {
      name: 'page',
      text: describe.page,
      addOptions: (command) =>
        addCommonOptions(command, locale).requiredOption('-o, --output <FILE>', option.page),
      load: async () => (await import('./commands/page.ts')).runPage,
    },
    {
      name: 'explain',
      text: describe.explain,
      argument: ['<rule...>', argument.rule],
      addOptions: (command) =>
        addRuleOption(command.option('--report <FILE>', option.report), locale).option(
          '--no-progress',
          option.noProgress,
        ),
      load: async () => (await import('./commands/explain.ts')).runExplain,
    },
  ];
}

/** Commands that have commands of their own. */
export function commandGroups(locale: Locale) {
  const { describe } = locale.cli;
  return [
    { name: 'baseline', text: describe.baseline, entries: baselineEntries(locale) },
    { name: 'config', text: describe.config, entries: configEntries(locale) },
    { name: 'rules', text: describe.rules, entries: ruleEntries(locale) },
  ];
}

function baselineEntries(locale: Locale): readonly CommandEntry[] {
  const { describe, argument, option } = locale.cli;
  const addOptions = (command: Command): void => {
    addChoiceOptions(
      command
        .option('-o, --output <FILE>', option.baselineFile)
        .option('--reason <TEXT>', option.reason)
        .option('--date <DATE>', option.date),
      locale,
    );
  };
  return [
    {
      name: 'create',
      text: describe.baselineCreate,
      argument: ['[paths...]', argument.paths],
      addOptions,
      load: async () => (await import('./commands/baseline.ts')).runBaselineCreate,
    },
    {
      name: 'update',
      text: describe.baselineUpdate,
      argument: ['[paths...]', argument.paths],
      addOptions,
      load: async () => (await import('./commands/baseline.ts')).runBaselineUpdate,
    },
  ];
}

function configEntries(locale: Locale): readonly CommandEntry[] {
  const { describe, argument } = locale.cli;
  return [
    {
      name: 'print',
      text: describe.configPrint,
      argument: ['<file>', argument.anyFile],
      addOptions: (command) => addCommonOptions(command, locale),
      load: async () => (await import('./commands/config-print.ts')).runConfigPrint,
    },
  ];
}

function ruleEntries(locale: Locale): readonly CommandEntry[] {
  const { describe, argument } = locale.cli;
  return [
    {
      name: 'list',
      text: describe.rulesList,
      isDefault: true,
      addOptions: (command) => addRuleOption(command, locale),
      load: async () => (await import('./commands/rules-list.ts')).runRulesList,
    },
    {
      name: 'check',
      text: describe.rulesCheck,
      argument: ['[files...]', argument.ruleFiles],
      addOptions: (command) => addCatalogueOption(command, locale),
      load: async () => (await import('./commands/rules-check.ts')).runRulesCheck,
    },
    {
      name: 'test',
      text: describe.rulesTest,
      argument: ['[files...]', argument.ruleFiles],
      addOptions: (command) => addCatalogueOption(command, locale),
      load: async () => (await import('./commands/rules-test.ts')).runRulesTest,
    },
  ];
}

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
function addCommonOptions(command: Command, { cli: { option } }: Locale): Command {
  return command
    .option('--lang <LANG>', option.lang)
    .option('--no-color', option.noColor)
    .option('--verbose', option.verbose);
}

/** What the user says of documents instead of what they say themselves. */
function addReadOptions(command: Command, locale: Locale): Command {
  const { option } = locale.cli;
  command
    .option('--kind <KIND>', option.kind)
    .option('--year <YEAR>', option.year)
    .option('--unit <UNIT>', option.unit)
    .option('--ocr <MODE>', option.ocr);
  return addCatalogueOption(command, locale).option('--no-progress', option.noProgress);
}

/** What is added to the national catalogue. */
function addCatalogueOption(command: Command, locale: Locale): Command {
  command.option('--catalogue <DIR>', locale.cli.option.catalogue, collect);
  return addCommonOptions(command, locale);
}

/** Own rules beside the built-in ones. */
function addRuleOption(command: Command, locale: Locale): Command {
  return addCatalogueOption(command.option('--rules <DIR>', locale.cli.option.rules, collect), locale);
}

/** How a report is written. */
function addOutputOptions(command: Command, { cli: { option } }: Locale): Command {
  return command
    .option('-f, --format <FORMAT[=FILE]>', fill(option.format, { formats: formats.join(', ') }), collect)
    .option('--annotate <DIR>', option.annotate)
    .option('--no-pictures', option.noPictures)
    .option('--quiet', option.quiet);
}

/** Options of `check`. */
function addCheckOptions(command: Command, locale: Locale): Command {
  const { option } = locale.cli;
  addOutputOptions(command, locale)
    .option('--fail-on <LEVEL>', option.failOn)
    .option('--max-warnings <N>', option.maxWarnings)
    .option('--baseline <FILE>', option.baseline)
    .option('--no-suppress', option.noSuppress)
    .option('--require-coverage <N>', option.requireCoverage)
    .option('--shard <I/N[=FILE]>', option.shard);
  return addChoiceOptions(command, locale);
}

/** What is checked by which rules. */
function addChoiceOptions(command: Command, locale: Locale): Command {
  const { option } = locale.cli;
  command
    .option('--rules <DIR>', option.rules, collect)
    .option('--select <P,…>', option.select, collectList)
    .option('--ignore <P,…>', option.ignore, collectList)
    .option('--severity <P=LEVEL>', option.severity, collectList)
    .option('--prior <PATH>', option.prior, collect)
    .option('--together', option.together)
    .option('--jobs <N>', option.jobs)
    .option('--cache <DIR>', option.cache)
    .option('--no-cache', option.noCache);
  return addReadOptions(command, locale);
}
