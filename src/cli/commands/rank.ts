import { fill } from '../../locale/fill.ts';
import { type Printable, printable } from '../../report/gates/terminal.ts';
import { plainPaint } from '../../report/paint.ts';
import { rankFormats, writeRank } from '../../report/rank.ts';
import type { ReporterOutput } from '../../report/reporter.ts';
import { exitCodes } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { checkLanguage, choice } from '../flags.ts';
import { givenReport } from '../given-report.ts';
import { openOutput } from '../output-files.ts';
import { contextOf } from '../read-session.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji rank`: documents by gravity, with offices, years and rules. */
export async function runRank(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { io, locale } = session;
  checkLanguage(flags, locale);
  if (paths.length === 0 && flags.report === undefined)
    throw new UsageError(fill(locale.cli.problem.noPaths, {}));
  const requests = (flags.format ?? [rankFormats[0]]).map((value) => requestOf(value, session));
  const report = await givenReport(session, paths, flags);
  const context = await contextOf(session, flags);
  for (const { format, output } of requests) {
    if (output === undefined) io.stdout.write(gated(writeRank(report, format, context), context.printed));
    else output.finish([gated(writeRank(report, format, { ...context, paint: plainPaint }), printable)]);
  }
  return exitCodes.clean;
}

function requestOf(value: string, session: Session) {
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  const format = choice('--format', name, rankFormats, session.locale) ?? rankFormats[0];
  return { format, output: at < 0 ? undefined : openOutput(value.slice(at + 1), [], session) };
}

function gated(written: ReporterOutput, gate: (text: string) => Printable): Printable | Uint8Array {
  if (written instanceof Uint8Array) return written;
  return gate(typeof written === 'string' ? written : [...written].join(''));
}
