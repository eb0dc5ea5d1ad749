import { resolve } from 'node:path';
import { runCheck } from '../check/check-files.ts';
import { type Report, reportSchema } from '../core/findings/report.ts';
import { ReadError } from '../core/model/read-error.ts';
import { fill } from '../locale/fill.ts';
import { readBoundedText } from '../node/read-bounded.ts';
import { printable } from '../report/gates/terminal.ts';
import type { Flags } from './flags.ts';
import { lossNotices, skippedNotices } from './notices.ts';
import { progressOf } from './progress.ts';
import { findInputs } from './read-session.ts';
import { rulesOf } from './rules-of.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { withWork } from './working.ts';

/** The report of `--report`, or that of the files given, checked now by all rules. */
export async function givenReport(session: Session, paths: readonly string[], flags: Flags): Promise<Report> {
  if (flags.report !== undefined) return await readReport(flags.report, session);
  const { io, locale, language, catalogue } = session;
  const { inputs, skipped } = await findInputs(paths, session);
  const rules = await rulesOf(session, flags.rules);
  const { end, ...progress } = progressOf(session, flags);
  const { report } = await withWork({ ...session, ruleSets: [rules] }, inputs, (place) =>
    runCheck(inputs, { place, language, catalogue, rules, digest: () => '', ...progress }),
  );
  end();
  io.stderr.write(
    printable([...skippedNotices(skipped, locale), ...lossNotices(report.inputs, locale)].join('')),
  );
  return report;
}

async function readReport(path: string, { io, locale }: Session): Promise<Report> {
  const unusable = (detail: string): UsageError =>
    new UsageError(fill(locale.cli.problem.badReport, { path, detail }));
  try {
    const parsed = reportSchema.safeParse(JSON.parse(await readBoundedText(resolve(io.cwd, path), path)));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw unusable(issue?.path.join('.') ?? '');
  } catch (error) {
    if (error instanceof ReadError) throw unusable(error.reason);
    if (error instanceof SyntaxError) throw unusable('JSON');
    throw error;
  }
}
