import { CommanderError } from 'commander';
import { loadLocale } from '../locale/locale.ts';
import { removeTemporaries } from '../node/files/temporary.ts';
import { printable } from '../report/gates/terminal.ts';
import { exitCodes } from './exit-code.ts';
import { internalText, usageText } from './failure-text.ts';
import { hoistCommand } from './hoist-command.ts';
import { buildProgram } from './program.ts';
import { requestedLanguage } from './requested-language.ts';
import type { Io } from './session.ts';

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
    const commands = new Set(program.commands.map((command) => command.name()));
    await program.parseAsync(hoistCommand(argv, commands), { from: 'user' });
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
  const isWanted = argv.includes('-h') || argv.includes('--help');
  return isWanted ? (await import('./render-help.ts')).renderHelp : undefined;
}
