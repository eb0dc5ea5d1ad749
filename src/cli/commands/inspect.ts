import { reportDocument } from '../../core/engine/index/report-document.ts';
import { formatInspection } from '../../report/inspection.ts';
import { exitCodes, isLost } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { contextOf, readAll } from '../read-session.ts';
import type { Session } from '../session.ts';

/** `gouji inspect`: shows what was recognized. */
export async function runInspect(session: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { disclosures, inputs } = await readAll(session, paths, flags);
  const isUnreadable = inputs.some(({ status }) => status === 'unreadable');
  const all = disclosures.map((disclosure) => ({
    disclosure,
    missingTables: reportDocument(disclosure, session.catalogue).missingTables,
  }));
  if (all.length > 0 || !isUnreadable) {
    const context = await contextOf(session, flags);
    session.io.stdout.write(context.printed(formatInspection(all, context)));
  }
  if (inputs.some(isLost)) return exitCodes.unreadable;
  return disclosures.some(({ tables }) => tables.length > 0) ? exitCodes.clean : exitCodes.coverage;
}
