import { holdDisclosures } from '../check/read-disclosures.ts';
import { documentMaker } from '../check/work.ts';
import type { ReportInput } from '../core/findings/report.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
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
  prepare?: (inputs: readonly string[]) => void,
) {
  const disclosures: Disclosure[] = [];
  const keep = (read: Iterable<Disclosure>): void => {
    for (const each of read) disclosures.push(each);
  };
  const inputs = await readEach(session, paths, flags, keep, prepare);
  return { disclosures, inputs };
}

/** The same, document by document: each is at hand while it is used. */
export async function readEach(
  session: Session,
  paths: readonly string[],
  flags: Flags,
  use: (disclosures: Iterable<Disclosure>) => void,
  prepare: (inputs: readonly string[]) => void = () => undefined,
): Promise<readonly ReportInput[]> {
  const { io, locale, language, catalogue } = session;
  checkLanguage(flags, locale);
  const units = catalogue.conventions.units.map(({ title }) => title);
  const overrides = overridesOf(flags, units, locale);
  const { inputs: files, skipped } = await findInputs(paths, session);
  prepare(files.flatMap(({ absolute }) => absolute ?? []));
  const ocr = await ocrOf(flags, locale);
  const { progress, page, end } = progressOf(session, flags);
  const { sha256 } = await import('../node/sha256.ts');
  return await withWork({ ...session, jobs: 1, ruleSets: [], ocr, page }, files, async (place) => {
    const options = { place, language, catalogue, overrides, digest: sha256, progress };
    const { documents, inputs } = await holdDisclosures(files, options);
    const make = await documentMaker(documents, catalogue);
    end();
    const read = [...inputs()];
    io.stderr.write(printable(skippedNotices(skipped, locale).join('')));
    io.stderr.write(printable(lossNotices(read, locale).join('')));
    use(inTurn(documents, make));
    return read;
  });
}

function* inTurn<T, R>(items: readonly T[], make: (item: T) => R): Generator<R> {
  for (const item of items) yield make(item);
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
