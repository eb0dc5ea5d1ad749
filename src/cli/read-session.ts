import { readDisclosures } from '../check/read-disclosures.ts';
import { ReadError } from '../core/model/read-error.ts';
import { readErrorSentence } from '../locale/read-sentence.ts';
import { type Expanded, expandPaths } from '../node/expand-paths.ts';
import { paintFor, widthOf } from '../node/terminal.ts';
import { type Printable, painted, printable } from '../report/gates/terminal.ts';
import { plainPaint } from '../report/paint.ts';
import type { ReportContext } from '../report/reporter.ts';
import { reporterNames } from '../report/reporter-names.ts';
import type { Flags } from './flags.ts';
import { checkLanguage, ocrOf, overridesOf } from './flags.ts';
import { lossNotices, skippedNotices } from './notices.ts';
import { progressOf } from './progress.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { withWork } from './working.ts';

/** The inputs that paths stand for. */
export async function findInputs(paths: readonly string[], { io, locale }: Session): Promise<Expanded> {
  try {
    return await expandPaths(paths, io);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const { file } = error.place;
    throw new UsageError(`${file}${locale.report.colon}${readErrorSentence(error, locale)}`);
  }
}

/** Reads what a command was given; what cannot be read is said on standard error. `prepare` is told the files first. */
export async function readAll(
  session: Session,
  paths: readonly string[],
  flags: Flags,
  prepare: (inputs: readonly string[]) => void = () => undefined,
) {
  const { io, locale, language, catalogue } = session;
  checkLanguage(flags, locale);
  const units = catalogue.conventions.units.map(({ title }) => title);
  const overrides = overridesOf(flags, units, locale);
  const { inputs, skipped } = await findInputs(paths, session);
  prepare(inputs.flatMap(({ absolute }) => absolute ?? []));
  const ocr = await ocrOf(flags, locale);
  const { progress, page, end } = progressOf(session, flags);
  const { sha256 } = await import('../node/sha256.ts');
  const work = { ...session, jobs: 1, ruleSets: [], ocr, page, cache: flags.cache ?? true };
  const read = await withWork(work, inputs, (place) =>
    readDisclosures(inputs, { place, language, catalogue, overrides, digest: sha256, progress }),
  );
  end();
  io.stderr.write(printable(skippedNotices(skipped, locale).join('')));
  io.stderr.write(printable(lossNotices(read.inputs, locale).join('')));
  return read;
}

/** What reporters need, for a command that writes to standard output, and the gate to it. */
export async function contextOf(
  { io, locale, language, catalogue }: Session,
  flags: Flags,
): Promise<ReportContext & { readonly printed: (text: string) => Printable }> {
  const terminal = { ...io.stdout, env: io.env };
  const paint = await paintFor(terminal, flags.color !== false);
  return {
    locale,
    names: reporterNames(catalogue, language),
    paint,
    printed: paint === plainPaint ? printable : painted,
    width: widthOf(terminal),
  };
}
