import type { Catalogue } from '../../core/catalogue/types.ts';
import { reportDocument } from '../../core/engine/index/report-document.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { formatInspection, type Inspected } from '../../report/inspection.ts';
import { exitCodes, isLost } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { type OpenOutput, openOutput } from '../output-files.ts';
import { contextOf, findInputs, readAll } from '../read-session.ts';
import type { Session } from '../session.ts';

/** `gouji inspect`: shows what was recognized. */
export async function runInspect(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const pages: OpenOutput[] = [];
  const { disclosures, inputs } = await readAll(session, paths, flags, (files) => {
    if (flags.clips !== undefined) pages.push(openOutput(flags.clips, files, session));
  });
  const isUnreadable = inputs.some(({ status }) => status === 'unreadable');
  const all = await Promise.all(disclosures.map((disclosure) => inspected(disclosure, session.catalogue)));
  if (all.length > 0 || !isUnreadable) {
    const context = await contextOf(session, flags);
    session.io.stdout.write(context.printed(formatInspection(all, context)));
  }
  for (const page of pages) page.finish([await clipsPage(all, session, paths, flags)]);
  if (inputs.some(isLost)) return exitCodes.unreadable;
  return disclosures.some(({ tables }) => tables.length > 0) ? exitCodes.clean : exitCodes.coverage;
}

/** The figures that nothing proves with pictures of them, as a web page. */
async function clipsPage(
  all: readonly Inspected[],
  session: Session,
  paths: readonly string[],
  flags: Flags,
): Promise<string> {
  const [{ doubtfulRows }, { doubtfulPage }] = await Promise.all([
    import('../../check/figure-clips.ts'),
    import('../../report/html/doubtful-page.ts'),
  ]);
  const { inputs } = await findInputs(paths, session);
  const documents = [];
  for (const { doubtful, ...counts } of all.flatMap(({ scan }) => scan ?? []))
    documents.push({ counts, rows: await doubtfulRows(inputs, doubtful) });
  return doubtfulPage(documents, await contextOf(session, flags));
}

/** A disclosure with what it lacks; figures of scanned pages are proved by the rules. */
async function inspected(given: Disclosure, catalogue: Catalogue): Promise<Inspected> {
  const { missingTables } = reportDocument(given, catalogue);
  if (given.scan === undefined) return { disclosure: given, missingTables };
  const [{ readScan }, { doubtfulFigures }, { evaluate }, { rules }] = await Promise.all([
    import('../../core/scan/read-scan.ts'),
    import('../../core/scan/doubtful-figures.ts'),
    import('../../core/engine/evaluate.ts'),
    import('../../core/generated/rules.ts'),
  ]);
  const { disclosure, facts } = readScan(given, catalogue, (each) => evaluate(rules, each, catalogue));
  const { pages, figures, certified, uncertain, unread } = facts;
  const doubtful = doubtfulFigures(disclosure, facts);
  return { disclosure, missingTables, scan: { pages, figures, certified, uncertain, unread, doubtful } };
}
