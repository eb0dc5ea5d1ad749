import { CommanderError } from 'commander';
import { type Locale, loadLocale } from '../locale/locale.ts';
import { ConfigError } from '../node/config/config-problem.ts';
import { usageOf } from './commander-usage.ts';
import { exitCodes } from './exit-code.ts';
import { hoistCommand } from './hoist-command.ts';
import type { Io } from './io.ts';
import { buildProgram } from './program.ts';
import { requestedLanguage } from './requested-language.ts';
import { StaticError, UsageError } from './usage-error.ts';

/** Runs the command line and gives the exit code. Expected failures end in one sentence; anything else is thrown. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const requested = requestedLanguage(argv);
  const language = requested ?? 'zh';
  const locale = await loadLocale(language);
  const session = { io, locale, language, languageIsGiven: requested !== undefined };
  const wantsHelp = argv.includes('-h') || argv.includes('--help');
  const renderHelp = wantsHelp ? (await import('./render-help.ts')).renderHelp : undefined;
  let exitCode: number = exitCodes.clean;
  try {
    const program = buildProgram(session, renderHelp, (code) => {
      exitCode = code;
    });
    const commands = new Set(program.commands.map((command) => command.name()));
    await program.parseAsync(hoistCommand(argv, commands), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
    const text = await failureText(error, locale);
    if (text === undefined) throw error;
    io.stderr.write(text);
    return exitCodes.usage;
  }
}

async function failureText(error: unknown, locale: Locale): Promise<string | undefined> {
  const { prefix } = locale.cli.problem;
  if (error instanceof CommanderError) return `${prefix}${usageOf(error, locale)}\n`;
  if (error instanceof UsageError) return `${prefix}${error.message}\n`;
  if (error instanceof StaticError) return error.message;
  if (!(error instanceof ConfigError)) return undefined;
  const { describeConfigProblem } = await import('./describe-problem.ts');
  return error.problems.map((problem) => describeConfigProblem(problem, locale)).join('');
}
