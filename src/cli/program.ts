import { Command } from 'commander';
import { version } from '../check/version.ts';
import { painted } from '../report/gates/terminal.ts';
import { withCatalogue } from './catalogue-packs.ts';
import type { CommandEntry } from './command-entries.ts';
import { commandEntries, commandGroups } from './command-entries.ts';
import type { Flags } from './flags.ts';
import type { BareSession } from './session.ts';
import { UsageError } from './usage-error.ts';

type RenderHelp = typeof import('./render-help.ts').renderHelp;

/** The command line. Each command is loaded when it is called; `finish` receives its exit code. */
export function buildProgram(
  session: BareSession,
  renderHelp: RenderHelp | undefined,
  finish: (exitCode: number) => void,
): Command {
  const { locale, io } = session;
  const { describe } = locale.cli;
  const program = new Command('gouji').description(describe.program);
  program.exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(painted(text)),
    writeErr: () => undefined,
  });
  program.helpOption('-h, --help', describe.help).helpCommand(false);
  program.version(version, '-V, --version', describe.version);
  if (renderHelp !== undefined) {
    program.configureHelp({ formatHelp: (command, helper) => renderHelp(command, helper, session) });
  }
  for (const entry of commandEntries(locale)) addCommand(program, entry, session, finish);
  for (const { name, text, entries } of commandGroups(locale)) {
    const group = program.command(name).description(text).helpCommand(false);
    for (const entry of entries) addCommand(group, entry, session, finish);
  }
  return program;
}

const pathsIn = (flags: Flags): readonly (string | undefined)[] => [
  flags.output,
  flags.report,
  flags.annotate,
  flags.baseline,
  typeof flags.cache === 'string' ? flags.cache : undefined,
  ...(flags.prior ?? []),
  ...(flags.rules ?? []),
  ...(flags.catalogue ?? []),
];

/** An empty path is a variable that was never set; it must not mean the current folder. */
function refuseEmptyPaths(paths: readonly (string | undefined)[], { locale }: BareSession): void {
  if (paths.includes('')) throw new UsageError(locale.cli.problem.emptyPath);
}

function addCommand(
  parent: Command,
  entry: CommandEntry,
  session: BareSession,
  finish: (exitCode: number) => void,
): void {
  const command = parent.command(entry.name, { isDefault: entry.isDefault === true }).description(entry.text);
  const [syntax = '', text] = entry.argument ?? [];
  for (const each of syntax.split(' ').filter((part) => part !== '')) command.argument(each, text);
  entry.addOptions(command);
  // commander hands over the operands, the options and the command.
  command.action(async (...args: unknown[]) => {
    const operands = args
      .slice(0, -2)
      .flat()
      .filter((each) => typeof each === 'string');
    const flags: Flags = command.opts();
    refuseEmptyPaths([...operands, ...pathsIn(flags)], session);
    // Help and the version do without the catalogue.
    const [run, { catalogue }] = await Promise.all([entry.load(), import('../core/generated/catalogue.ts')]);
    finish(await run(await withCatalogue({ ...session, catalogue }, flags.catalogue), operands, flags));
  });
}
