import type { Paint } from '../report/paint.ts';
import { plainPaint } from '../report/paint.ts';

/** What is known of the place that text is written to. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const widthOfFile = 100;
const widest = 120;

/** Columns to fill: those of the terminal within reason, a fixed number for files and pipes. */
export function widthOf({ isTTY, columns }: Terminal): number {
  if (!isTTY || columns === undefined || columns === 0) return widthOfFile;
  return Math.max(40, Math.min(columns, widest));
}

/** Whether to colour: `--no-color`, then NO_COLOR and FORCE_COLOR, then what the terminal can. */
export function wantsColour({ isTTY, env }: Terminal, isAllowed: boolean): boolean {
  if (!isAllowed || isSet(env['NO_COLOR'])) return false;
  const forced = env['FORCE_COLOR'];
  if (isSet(forced)) return forced !== '0' && forced !== 'false';
  return isTTY && env['TERM'] !== 'dumb';
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

/** Paint for a terminal. chalk is loaded only when there is something to colour. */
export async function paintFor(terminal: Terminal, isAllowed: boolean): Promise<Paint> {
  if (!wantsColour(terminal, isAllowed)) return plainPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red.bold,
    warning: chalk.yellow,
    info: chalk.cyan,
    good: chalk.green,
    strong: chalk.bold,
    dim: chalk.dim,
  };
}
