import type { Report } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { paintFor, widthOf } from '../node/terminal.ts';
import { plainPaint } from '../report/paint.ts';
import { type Format, formats, loadReporter, plannedFormats } from '../report/registry.ts';
import type { Names } from '../report/reporter.ts';
import { choice } from './flag-values.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';
import { writeText } from './write-text.ts';

/** A report to write: to a file, or to standard output. */
export interface OutputRequest {
  readonly format: Format;
  readonly file?: string;
}

/** Reads `-f FORMAT[=FILE]`; without any, `pretty` goes to standard output. */
export function outputRequests(values: readonly string[] | undefined, locale: Locale): OutputRequest[] {
  const requests = (values ?? []).map((value) => outputRequest(value, locale));
  const toStdout = requests.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    throw new UsageError(fill(locale.cli.problem.twoToStdout, { name: toStdout[1]?.format ?? '' }));
  }
  return requests.length > 0 ? requests : [{ format: 'pretty' }];
}

function outputRequest(value: string, locale: Locale): OutputRequest {
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  if (plannedFormats.includes(name)) {
    const params = { name, expected: formats.join(', ') };
    throw new UsageError(fill(locale.cli.problem.formatNotBuilt, params));
  }
  const format = choice('--format', name, formats, locale) ?? 'pretty';
  if (at < 0) return { format };
  const file = value.slice(at + 1);
  if (file === '')
    throw new UsageError(fill(locale.cli.problem.missingValue, { name: `--format ${format}=` }));
  return { format, file };
}

/** Writes a report everywhere it was asked for. */
export async function writeOutputs(
  report: Report,
  requests: readonly OutputRequest[],
  names: Names,
  locale: Locale,
  io: Io,
  allowsColour: boolean,
): Promise<void> {
  const terminal = { ...io.stdout, env: io.env };
  for (const { format, file } of requests) {
    const reporter = await loadReporter(format);
    if (file === undefined) {
      const paint = await paintFor(terminal, allowsColour);
      io.stdout.write(reporter(report, { locale, names, paint, width: widthOf(terminal) }));
    } else {
      const width = widthOf({ isTTY: false, env: io.env });
      const text = reporter(report, { locale, names, paint: plainPaint, width });
      await writeText(file, text, { io, locale });
    }
  }
}
