import type { Command } from 'commander';
import { failLevels } from '../../core/findings/severity.ts';
import { documentKinds } from '../../core/model/disclosure.ts';
import { exportFormats } from '../../export/relation-writer.ts';
import { languages } from '../../locale/locale.ts';
import { ocrModes } from '../../node/recognizer.ts';
import { comparisonFormats } from '../../report/compare/write-comparison.ts';
import { printable } from '../../report/gates/terminal.ts';
import { rankFormats } from '../../report/rank.ts';
import { formats } from '../../report/registry.ts';
import { dialectNames } from '../../sql/dialect.ts';
import { type CompletionTree, completionScripts, shells } from '../completion-scripts.ts';
import { exitCodes } from '../exit-code.ts';
import { checkLanguage, choice, type Flags } from '../flags.ts';
import { buildProgram } from '../program.ts';
import type { Session } from '../session.ts';

/** Values that options take, where they are few; of one command only, where its name stands before. */
const values: Readonly<Record<string, readonly string[]>> = {
  '--lang': languages,
  '--kind': documentKinds,
  '--fail-on': failLevels,
  '--ocr': ocrModes,
  '--dialect': dialectNames,
  '--format': formats,
  'compare --format': comparisonFormats,
  'rank --format': rankFormats,
  'export --format': exportFormats,
};

/** `gouji completion SHELL`: a script that completes commands, options and values, from their definitions. */
export async function runCompletion(
  session: Session,
  [shell = '']: readonly string[],
  flags: Flags,
): Promise<number> {
  checkLanguage(flags, session.locale);
  const name = choice('SHELL', shell, shells, session.locale) ?? shells[0];
  const program = buildProgram(session, undefined, () => undefined);
  session.io.stdout.write(
    printable(completionScripts[name](program.commands.flatMap((each) => treeOf(each, '')))),
  );
  return exitCodes.clean;
}

/** A command and those below it. */
function treeOf(command: Command, parent: string): CompletionTree[] {
  const path = `${parent} ${command.name()}`.trim();
  const options = command.options.flatMap(({ long, short, flags }) =>
    [long, short].flatMap((name) =>
      name === undefined || name === null
        ? []
        : [
            {
              name,
              takesValue: /[<[]/.test(flags),
              values: values[`${path} ${long}`] ?? values[long ?? ''] ?? [],
            },
          ],
    ),
  );
  const own: CompletionTree = {
    path,
    text: command.description(),
    commands: command.commands.map((each) => each.name()),
    options: [...options, { name: '--help', takesValue: false, values: [] }],
    takesPaths: command.registeredArguments.length > 0,
  };
  return [own, ...command.commands.flatMap((each) => treeOf(each, path))];
}
