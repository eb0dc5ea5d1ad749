import type { Catalogue } from '../../core/catalogue/types.ts';
import { reportDocument } from '../../core/engine/index/report-document.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { formatInspection, type Inspected } from '../../report/inspection.ts';
import { exitCodes, isLost } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { contextOf, readAll } from '../read-session.ts';
import type { Session } from '../session.ts';

/** `gouji inspect`: shows what was recognized. */
export async function runInspect(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { disclosures, inputs } = await readAll(session, paths, flags);
  const isUnreadable = inputs.some(({ status }) => status === 'unreadable');
  const all = await Promise.all(disclosures.map((disclosure) => inspected(disclosure, session.catalogue)));
  if (all.length > 0 || !isUnreadable) {
    const context = await contextOf(session, flags);
    session.io.stdout.write(context.printed(formatInspection(all, context)));
  }
  if (inputs.some(isLost)) return exitCodes.unreadable;
  return disclosures.some(({ tables }) => tables.length > 0) ? exitCodes.clean : exitCodes.coverage;
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
