import { fill } from '../locale/fill.ts';
import { loadLocale } from '../locale/locale.ts';
import { removeTemporaries } from '../node/files/temporary.ts';
import { exitCodes } from './exit-code.ts';
import { internalText } from './failure-text.ts';
import { requestedLanguage } from './requested-language.ts';
import type { Output } from './session.ts';

/** Numbers of the signals with which a run is stopped; the exit code is 128 more, as the shell has it. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** The ways in which a run ends other than by its own result: each with a sentence and a code, and nothing half written. */
export function endings(run: NodeJS.Process) {
  const argv = run.argv.slice(2);
  let forced: number | undefined;
  const problem = async () => (await loadLocale(requestedLanguage(argv) ?? 'zh')).cli.problem;
  const say = (text: string): void => {
    try {
      run.stderr.write(text);
    } catch {
      // Nobody listens.
    }
  };

  for (const [signal, number] of Object.entries(signals)) {
    run.on(signal, async () => {
      removeTemporaries();
      say(`\n${(await problem()).interrupted}\n`);
      run.exit(128 + number);
    });
  }
  const crash = async (error: unknown): Promise<void> => {
    removeTemporaries();
    const locale = await loadLocale(requestedLanguage(argv) ?? 'zh');
    say(internalText(error, argv, locale));
    run.exit(exitCodes.internal);
  };
  run.on('uncaughtException', crash);
  run.on('unhandledRejection', crash);

  /** A reader that has seen enough (`gouji … | head`) is no error; a full disk is. */
  const failed = async ({ code = '' }: NodeJS.ErrnoException): Promise<void> => {
    if (code === 'EPIPE' || forced !== undefined) return;
    forced = exitCodes.usage;
    run.exitCode = forced;
    const { prefix, cannotWrite, standardOutput } = await problem();
    say(`${prefix}${fill(cannotWrite, { path: standardOutput, detail: code })}\n`);
  };
  const guarded = (stream: NodeJS.WriteStream): Output => {
    stream.on('error', failed);
    return {
      write: (data) => {
        try {
          stream.write(data);
        } catch (error) {
          void failed(error as NodeJS.ErrnoException);
        }
      },
      drained: async () => {
        if (!stream.writableNeedDrain || stream.destroyed) return;
        await new Promise<void>((resolve) => {
          stream
            .once('drain', resolve)
            .once('close', resolve)
            .once('error', () => resolve());
        });
      },
      isTTY: stream.isTTY === true,
      columns: stream.columns,
    };
  };
  const exit = (code: number): void => {
    run.exitCode = forced ?? code;
  };
  return { guarded, exit };
}
