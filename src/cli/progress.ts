import { fill } from '../locale/fill.ts';
import { cleanText } from '../report/clean-text.ts';
import { joined, printable, wipedLine } from '../report/gates/terminal.ts';
import type { Flags } from './flags.ts';
import type { Session } from './session.ts';

/** Between two documents the run can be interrupted. */
export const breathe = (): Promise<void> => new Promise(setImmediate);

/** Shows which file is being read, on a terminal only; `end` wipes the line. */
export function progressOf({ io, locale }: Session, flags: Flags) {
  const isShown = io.stderr.isTTY && flags.progress !== false && flags.quiet !== true;
  return {
    progress: async (path: string, done: number, total: number) => {
      await breathe();
      if (!isShown || total < 2) return;
      const room = Math.max(10, (io.stderr.columns ?? 80) / 2);
      const shown = cleanText(path);
      const name = shown.length > room ? `…${shown.slice(-room)}` : shown;
      io.stderr.write(
        joined(
          wipedLine,
          printable(fill(locale.cli.problem.progress, { path: name, done: done + 1, total })),
        ),
      );
    },
    end: () => {
      if (isShown) io.stderr.write(wipedLine);
    },
  };
}
