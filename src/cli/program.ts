import { Command } from 'commander';
import { version } from '../check/version.ts';
import { commandEntries, ruleCommandEntries } from './command-entries.ts';
import type { CommandEntry } from './command-entry.ts';
import type { Session } from './session.ts';

type RenderHelp = typeof import('./render-help.ts').renderHelp;

/** The command line. Each command is loaded when it is called; `finish` receives its exit code. */
export function buildProgram(
  session: Session,
  renderHelp: RenderHelp | undefined,
  finish: (exitCode: number) => void,
): Command {
  const { locale, io } = session;
  const { describe } = locale.cli;
  const program = new Command('gouji').description(describe.program);
  program.exitOverride().configureOutput({ writeOut: io.stdout.write, writeErr: () => undefined });
  program.helpOption('-h, --help', describe.help).helpCommand(false);
  program.version(version, '-V, --version', describe.version);
  if (renderHelp !== undefined) {
    program.configureHelp({ formatHelp: (command, helper) => renderHelp(command, helper, session) });
  }
  for (const entry of commandEntries(locale)) addCommand(program, entry, session, finish);
  const rules = program.command('rules').description(describe.rules).helpCommand(false);
  for (const entry of ruleCommandEntries(locale)) addCommand(rules, entry, session, finish);
  return program;
}

function addCommand(
  parent: Command,
  entry: CommandEntry,
  session: Session,
  finish: (exitCode: number) => void,
): void {
  const command = parent.command(entry.name, { isDefault: entry.isDefault === true }).description(entry.text);
  if (entry.argument !== undefined) command.argument(...entry.argument);
  entry.addOptions(command);
  // commander hands over the operands, the options and the command.
  command.action(async (...args: unknown[]) => {
    const operands = args.slice(0, -2).flat();
    const run = await entry.load();
    const code = await run(
      session,
      operands.filter((each) => typeof each === 'string'),
      command.opts(),
    );
    finish(code);
  });
}
