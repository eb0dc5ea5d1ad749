import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CheckResult, wholeCheck } from '../check/check-files.ts';
import type { CheckStream } from '../check/check-stream.ts';
import type { Clips } from '../check/clips.ts';
import type { Report } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { slashed } from '../node/shown-path.ts';
import { paintFor, widthOf } from '../node/terminal.ts';
import { type Printable, painted, printable } from '../report/gates/terminal.ts';
import { plainPaint } from '../report/paint.ts';
import { formats, loadReporter } from '../report/registry.ts';
import type { Names, ReportContext, Reporter, ReporterOutput, ReportFile } from '../report/reporter.ts';
import { choice } from './flags.ts';
import { type OpenOutput, openOutput } from './output-files.ts';
import type { Io } from './session.ts';
import { UsageError } from './usage-error.ts';

/** A report to write: to a file, or to standard output. */
export interface OutputRequest {
  readonly reporter: Reporter;
  readonly file?: string;
}

/** Reads `-f FORMAT[=FILE]`; without any, the usual format goes to standard output. */
export async function outputRequests(
  values: readonly string[] = [formats[0]],
  locale: Locale,
): Promise<OutputRequest[]> {
  const requests = await Promise.all(values.map((value) => outputRequest(value, locale)));
  const second = requests.filter(({ file }) => file === undefined)[1];
  if (second === undefined) return requests;
  throw new UsageError(fill(locale.cli.problem.twoToStdout, { name: second.reporter.format }));
}

async function outputRequest(value: string, locale: Locale): Promise<OutputRequest> {
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  const format = choice('--format', name, formats, locale) ?? formats[0];
  const reporter = await loadReporter(format);
  if (at < 0) return { reporter };
  const file = value.slice(at + 1);
  if (file === '')
    throw new UsageError(fill(locale.cli.problem.missingValue, { name: `--format ${format}=` }));
  return { reporter, file };
}

/** Whether a report goes into a folder: its name ends in a slash. */
const isFolder = ({ file = '', reporter }: OutputRequest): boolean =>
  reporter.writeFolder !== undefined && /[/\\]$/.test(file);

/** A report to write, with its file open. */
export interface OpenRequest extends OutputRequest {
  readonly output?: OpenOutput;
  /** Opens a file in the folder of the report. */
  readonly openIn?: (name: string) => OpenOutput;
}

/** Opens the files of all reports, before anything is read. */
export function openOutputs(
  requests: readonly OutputRequest[],
  inputs: readonly string[],
  around: { readonly io: Io; readonly locale: Locale },
): OpenRequest[] {
  const files = requests.flatMap(({ file }) => (file === undefined ? [] : resolve(around.io.cwd, file)));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) {
    throw new UsageError(fill(around.locale.cli.problem.sameOutput, { path: twice }));
  }
  return requests.map((request) => {
    const { file } = request;
    if (file === undefined) return request;
    if (isFolder(request))
      return { ...request, openIn: (name) => openOutput(join(file, name), inputs, around) };
    return { ...request, output: openOutput(file, inputs, around) };
  });
}

/** What reports are written of: gone through where the format can, at hand for the others. */
class Written {
  readonly #checked: CheckStream;
  #whole: CheckResult | undefined;

  constructor(checked: CheckStream) {
    this.#checked = checked;
  }

  whole(): CheckResult {
    this.#whole ??= wholeCheck(this.#checked);
    return this.#whole;
  }

  by({ stream, write }: Reporter, context: ReportContext): ReporterOutput {
    if (stream !== undefined) return stream(this.#checked.report, context);
    const { report, excerpts } = this.whole();
    return write(report, { ...context, excerpts });
  }
}

/** Writes a report everywhere it was asked for. */
export async function writeOutputs(
  checked: CheckStream,
  shown: { readonly clips: Clips; readonly verbose: boolean },
  requests: readonly OpenRequest[],
  names: Names,
  locale: Locale,
  io: Io,
  allowsColour: boolean,
): Promise<void> {
  const written = new Written(checked);
  const terminal = { ...io.stdout, env: io.env };
  const inFile = {
    locale,
    names,
    folder: slashed(io.cwd),
    paint: plainPaint,
    ...shown,
    width: widthOf({ isTTY: false, env: io.env }),
  };
  for (const request of requests) {
    if (isToFile(request)) writeToFile(request, written, inFile);
    else {
      const paint = await paintFor(terminal, allowsColour);
      const output = written.by(request.reporter, { ...inFile, paint, width: widthOf(terminal) });
      await show(chunksOf(output, paint === plainPaint ? printable : painted), io);
    }
  }
  const summary = io.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (summary !== '' && requests.some(({ reporter }) => reporter.format === 'github'))
    await addSummary(summary, written.whole().report, inFile);
}

const isToFile = ({ output, openIn }: OpenRequest): boolean => output !== undefined || openIn !== undefined;

function writeToFile(
  { reporter, output, openIn }: OpenRequest,
  written: Written,
  context: ReportContext,
): void {
  if (openIn === undefined) output?.finish(chunksOf(written.by(reporter, context), printable));
  else {
    const { report, excerpts } = written.whole();
    writeFiles(reporter.writeFolder?.(report, { ...context, excerpts }) ?? [], openIn);
  }
}

/** Bytes of a job summary beyond which GitHub shows none of it. */
const largestSummary = 1_000_000;

/** Adds the report to the summary of the job, cut at a line where it would be too long. */
async function addSummary(path: string, report: Report, context: ReportContext): Promise<void> {
  const { markdown } = await import('../report/markdown.ts');
  const text = Buffer.from(printable(String(markdown.write(report, context))));
  const whole =
    text.length <= largestSummary ? text : text.subarray(0, text.lastIndexOf('\n', largestSummary) + 1);
  appendFileSync(path, whole);
}

async function show(chunks: Iterable<Printable | Uint8Array>, { stdout }: Io): Promise<void> {
  for (const chunk of chunks) {
    stdout.write(chunk);
    await stdout.drained?.();
  }
}

function writeFiles(files: Iterable<ReportFile>, openIn: (name: string) => OpenOutput): void {
  for (const { name, content } of files) openIn(name).finish([printable(content)]);
}

/** The output of a reporter piece by piece, every text through a gate. */
function* chunksOf(
  output: ReporterOutput,
  gate: (text: string) => Printable,
): Generator<Printable | Uint8Array> {
  if (output instanceof Uint8Array) yield output;
  else if (typeof output === 'string') yield gate(output);
  else for (const text of output) yield gate(text);
}
