import type { Locale } from '../locale/locale.ts';
import type { CommandEntry } from './command-entry.ts';
import { addCheckOptions, addCommonOptions, addReadOptions, addRuleOption } from './options.ts';

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
      addOptions: (command) => addReadOptions(command, locale),
      load: async () => (await import('./commands/inspect.ts')).runInspect,
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
      name: 'explain',
      text: describe.explain,
      argument: ['<rule>', argument.rule],
      addOptions: (command) => addRuleOption(command, locale),
      load: async () => (await import('./commands/explain.ts')).runExplain,
    },
  ];
}

/** Commands below `gouji rules`. */
export function ruleCommandEntries(locale: Locale): readonly CommandEntry[] {
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
      addOptions: (command) => addCommonOptions(command, locale),
      load: async () => (await import('./commands/rules-check.ts')).runRulesCheck,
    },
    {
      name: 'test',
      text: describe.rulesTest,
      argument: ['[files...]', argument.ruleFiles],
      addOptions: (command) => addCommonOptions(command, locale),
      load: async () => (await import('./commands/rules-test.ts')).runRulesTest,
    },
  ];
}
