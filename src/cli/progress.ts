import { fill } from '../locale/fill.ts';
import { cleanText } from '../report/clean-text.ts';
import { joined, printable, wipedLine } from '../report/gates/terminal.ts';
import type { Flags } from './flags.ts';
import type { Session } from './session.ts';

/** Between two documents the run can be interrupted. */
const breathe = (): Promise<void> => new Promise(setImmediate);

/** Milliseconds between two lines, and after which a rate says something. */
const pause = { line: 100, rate: 2000 };

/** Shows what is being read and checked, how fast and how long it will take, on a terminal only; `end` wipes the line. */
export function progressOf({ io, locale }: Session, flags: Flags) {
  const isShown = io.stderr.isTTY && flags.progress !== false && flags.quiet !== true;
  const texts = locale.cli.problem;
  const meter = { phase: '', start: 0, shown: 0 };
  const show = (phase: string, line: string, done: number, total: number): void => {
    const now = performance.now();
    if (meter.phase !== phase) Object.assign(meter, { phase, start: now, shown: Number.NEGATIVE_INFINITY });
    if (now - meter.shown < pause.line && done < total) return;
    meter.shown = now;
    const elapsed = now - meter.start;
    const pace =
      done === 0 || elapsed < pause.rate ? '' : paceOf((1000 * done) / elapsed, total - done, texts);
    io.stderr.write(joined(wipedLine, printable(line + pace)));
  };
  return {
    progress: async (path: string, done: number, total: number) => {
      await breathe();
      if (!isShown || total < 2) return;
      const room = Math.max(10, (io.stderr.columns ?? 80) / 2);
      const shown = cleanText(path);
      const name = shown.length > room ? `…${shown.slice(-room)}` : shown;
      show('read', fill(texts.progress, { path: name, done: done + 1, total }), done, total);
    },
    checked: async (done: number, total: number) => {
      await breathe();
      if (isShown && total > 1) show('check', fill(texts.checking, { done, total }), done, total);
    },
    /** Pages that are read from their pictures take seconds each. */
    page: (path: string, page: number) => {
      if (isShown) show('page', fill(texts.recognizing, { path: cleanText(path), page }), 0, 1);
    },
    end: () => {
      if (isShown) io.stderr.write(wipedLine);
    },
  };
}

/** How fast it goes, and how long the rest takes. */
const paceOf = (rate: number, rest: number, { pace }: Session['locale']['cli']['problem']): string =>
  fill(pace, { rate: rate < 10 ? rate.toFixed(1) : Math.round(rate), left: clock(rest / rate) });

/** Minutes and seconds. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
