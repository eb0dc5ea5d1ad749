import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CheckResult, wholeCheck } from '../../check/check-files.ts';
import { figuresOf, type Suppression } from '../../check/suppress.ts';
import type { Consequence, Finding } from '../../core/findings/report.ts';
import { fill } from '../../locale/fill.ts';
import type { BaselineEntry } from '../../node/config/baseline.ts';
import { baselineFile } from '../../node/config/find-config.ts';
import { writeBaseline } from '../../node/config/read-baseline.ts';
import { shownPath } from '../../node/shown-path.ts';
import { printable } from '../../report/gates/terminal.ts';
import { checkPrepared, type PreparedRun, prepareRun } from '../check-run.ts';
import { exitCodes, isLost } from '../exit-code.ts';
import type { Flags } from '../flags.ts';
import { lossNotices, skippedNotices } from '../notices.ts';
import { openOutput } from '../output-files.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

/** `gouji baseline create`: accepts every error and warning of the inputs, with one reason. */
export const runBaselineCreate = (session: Session, paths: readonly string[], flags: Flags) =>
  runBaseline(session, paths, flags, false);

/** `gouji baseline update`: keeps what still holds, takes out what is gone, and accepts what is new or changed. */
export const runBaselineUpdate = (session: Session, paths: readonly string[], flags: Flags) =>
  runBaseline(session, paths, flags, true);

async function runBaseline(
  given: Session,
  paths: readonly string[],
  flags: Flags,
  isUpdate: boolean,
): Promise<number> {
  const reason = flags.reason?.trim() ?? '';
  const day = { reason, date: dateOf(flags, given) };
  if (!isUpdate && reason === '') throw new UsageError(given.locale.cli.baseline.noReason);
  const prepared = await prepareRun(given, paths, flags);
  const { session } = prepared;
  const target = targetOf(prepared, flags, isUpdate);
  const name = shownPath(session.io.cwd, target);
  // Other baselines speak for themselves; what they accept is not accepted twice.
  const others = prepared.baselines.filter((each) => each !== target && existsSync(each));
  const run = { ...prepared, baselines: [...others, ...(isUpdate ? [target] : [])] };
  const output = openOutput(name, prepared.read, session);
  try {
    const result = await checkPrepared(
      run,
      flags,
      () => '',
      false,
      async (checked) => wholeCheck(checked),
    );
    const entries = entriesOf(result, name, day);
    refuseUnreasoned(entries.added, reason, session);
    output.finish([writeBaseline([...entries.kept, ...entries.added], session.locale.cli.baseline.head)]);
    tell(entries, name, isUpdate, session);
    const { inputs } = result.report;
    session.io.stderr.write(
      printable(
        [...skippedNotices(run.skipped, session.locale), ...lossNotices(inputs, session.locale)].join(''),
      ),
    );
    return inputs.some(isLost) ? exitCodes.unreadable : exitCodes.clean;
  } catch (error) {
    output.discard();
    throw error;
  }
}

function refuseUnreasoned(added: readonly BaselineEntry[], reason: string, { locale }: Session): void {
  if (added.length === 0 || reason !== '') return;
  throw new UsageError(fill(locale.cli.baseline.needsReason, { count: added.length }));
}

function tell(
  { kept, added, changed, gone }: ReturnType<typeof entriesOf>,
  path: string,
  isUpdate: boolean,
  { io, locale }: Session,
): void {
  const { updated, created } = locale.cli.baseline;
  const counts = { path, kept: kept.length, added: added.length, changed, gone };
  io.stdout.write(printable(`${fill(isUpdate ? updated : created, counts)}\n`));
}

type Day = Pick<BaselineEntry, 'reason' | 'date'>;

/** What stays of a baseline, and what comes to it; documents and rules that were not checked keep their entries. */
function entriesOf(result: CheckResult, name: string, day: Day) {
  const isOwn = ({ file, exact }: Suppression) => exact === true && file === name;
  const changed = new Set([...result.drifted.values()].filter(isOwn));
  const gone = new Set(result.unusedSuppressions.filter(isOwn));
  const kept = result.suppressions.filter((each) => isOwn(each) && !changed.has(each) && !gone.has(each));
  return {
    kept: kept.map(({ document = '', reason = '', date = '', ...each }) =>
      entryOf({ ...each, document, reason, date }),
    ),
    added: result.report.findings.flatMap((finding) => accept(finding, day)),
    changed: changed.size,
    gone: gone.size,
  };
}

/** `--output`, else the one baseline of the configurations, else the usual name in the current folder. */
function targetOf(
  { session: { io, locale }, baselines }: PreparedRun,
  { output }: Flags,
  isUpdate: boolean,
): string {
  const [only, second] = output === undefined ? baselines : [resolve(io.cwd, output)];
  if (second !== undefined) throw new UsageError(locale.cli.baseline.several);
  const target = only ?? resolve(io.cwd, baselineFile);
  if (isUpdate === existsSync(target)) return target;
  const path = shownPath(io.cwd, target);
  throw new UsageError(fill(isUpdate ? locale.cli.problem.noBaseline : locale.cli.baseline.exists, { path }));
}

function dateOf({ date }: Flags, { locale }: Session): string {
  if (date === undefined) return new Date().toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  throw new UsageError(
    fill(locale.cli.problem.badNumber, { name: '--date', value: date, expected: '2024-09-30' }),
  );
}

/** A finding and all that fails for the same cause: none of it must come back when the first is accepted. */
function accept(finding: Finding, day: Day): BaselineEntry[] {
  if (finding.severity === 'info') return [];
  const { document } = finding;
  return [finding, ...(finding.consequences ?? [])].map((each: Finding | Consequence) =>
    entryOf({ ...each, figures: figuresOf(each), document, ...day }),
  );
}

type Loose = { [K in keyof BaselineEntry]: BaselineEntry[K] | undefined };

/** The keys of an entry in the order in which they are written. */
function entryOf({ difference, figures, message, ...each }: BaselineEntry | (Day & Loose)): BaselineEntry {
  return {
    rule: each.rule ?? '',
    document: each.document ?? '',
    key: each.key ?? '',
    ...(difference !== undefined && { difference }),
    ...(figures !== undefined && { figures }),
    reason: each.reason,
    date: each.date,
    ...(message !== undefined && { message }),
  };
}
