import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { nearestName } from '../core/language/source/edit-distance.ts';
import { fill } from '../locale/fill.ts';
import { loadLocale } from '../locale/locale.ts';
import { removeTemporaries } from '../node/files/temporary.ts';
import { printable } from '../report/gates/terminal.ts';
import { exitCodes } from './exit-code.ts';
import { internalText, usageText } from './failure-text.ts';
import { buildProgram } from './program.ts';
import { requestedLanguage } from './requested-language.ts';
import type { BareSession, Io } from './session.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line and gives the exit code. Every failure ends in one sentence and leaves nothing half written. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const requested = requestedLanguage(argv);
  const language = requested ?? 'zh';
  const locale = await loadLocale(language);
  const session = { io, locale, language, languageIsGiven: requested !== undefined };
  let exitCode: number = exitCodes.clean;
  try {
    const program = buildProgram(session, await helpOf(argv), (code) => {
      exitCode = code;
    });
    const commands = new Map(
      program.commands.map(
        (command) => [command.name(), command.commands.map((each) => each.name())] as const,
      ),
    );
    const words = askedForHelp(hoistCommand(argv, commands));
    refuseUnknown(words, commands, session);
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
    const text = await usageText(error, locale);
    io.stderr.write(printable(text ?? internalText(error, argv, locale)));
    return text === undefined ? exitCodes.internal : exitCodes.usage;
  } finally {
    removeTemporaries();
  }
}

/** The help page is loaded only when it is asked for. */
async function helpOf(argv: readonly string[]) {
  const isWanted = argv.some((word) => word === '-h' || word === '--help' || word === 'help');
  return isWanted ? (await import('./render-help.ts')).renderHelp : undefined;
}

/** `help COMMAND` is the same as `COMMAND --help`. */
const askedForHelp = (argv: readonly string[]): readonly string[] =>
  argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;

/** A word in place of a command that is neither one nor a file: a misspelling more likely than a path. */
function refuseUnknown(
  [first = '', second = '']: readonly string[],
  commands: ReadonlyMap<string, readonly string[]>,
  { io, locale }: BareSession,
): void {
  const below = commands.get(first) ?? [];
  const [word, names] = below.length > 0 ? [second, below] : [first, [...commands.keys(), 'help']];
  if (!/^[a-z][a-z-]*$/i.test(word) || names.includes(word) || existsSync(resolve(io.cwd, word))) return;
  const near = nearestName(word.toLowerCase(), names);
  const { unknownCommand, nearest } = locale.cli.problem;
  throw new UsageError(
    fill(unknownCommand, { name: word }) + (near === undefined ? '' : fill(nearest, { name: near })),
  );
}

/** Options of every command with the number of values that follow. */
const common: ReadonlyMap<string, number> = new Map([
  ['--lang', 1],
  ['--no-color', 0],
  ['--verbose', 0],
]);

/** Puts options that every command has behind the command, so that `gouji --lang en explain …` works too. */
function hoistCommand(
  argv: readonly string[],
  commands: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  let at = 0;
  for (let next = argv[0]; next?.startsWith('-'); next = argv[at]) {
    const values = next.startsWith('--lang=') ? 0 : common.get(next);
    if (values === undefined) return argv;
    at += 1 + values;
  }
  const command = argv[at];
  if (at === 0 || command === undefined || !commands.has(command)) return argv;
  // Some have commands of their own: the options go behind these.
  const length = (commands.get(command) ?? []).length > 0 && argv[at + 1]?.startsWith('-') === false ? 2 : 1;
  return [...argv.slice(at, at + length), ...argv.slice(0, at), ...argv.slice(at + length)];
}
