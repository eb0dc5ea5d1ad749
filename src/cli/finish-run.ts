import type { CheckStream } from '../check/check-stream.ts';
import { clipsOf } from '../check/clips.ts';
import type { InputFile } from '../check/input-file.ts';
import type { Digest } from '../check/input-log.ts';
import type { Skipped } from '../node/walk-folder.ts';
import { printable } from '../report/gates/terminal.ts';
import { reporterNames } from '../report/reporter-names.ts';
import { exitCodeOf, type Limits } from './exit-code.ts';
import type { Flags } from './flags.ts';
import { writeMarkedCopies } from './marked-copies.ts';
import { noticesOf, skippedNotices } from './notices.ts';
import { type OpenRequest, type OutputRequest, writeOutputs } from './outputs.ts';
import type { Session } from './session.ts';

/** What a run found, and where it is written. */
interface FinishedRun {
  readonly requests: readonly OutputRequest[];
  readonly outputs: readonly OpenRequest[];
  /** The files that were checked, for the pictures of their pages and their marked copies. */
  readonly inputs: readonly InputFile[];
  /** Files that must not be written over. */
  readonly guarded: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly excluded: number;
  readonly limits: Limits;
}

const showsTables = (requests: readonly OutputRequest[]): boolean =>
  requests.some(({ reporter }) => reporter.showsTables);

/** Whether the tables that findings point into are needed. */
export const needsTables = (requests: readonly OutputRequest[], flags: Flags): boolean =>
  flags.annotate !== undefined || showsTables(requests);

/** Reports for people show no digests, so a run that writes no other report computes none. */
export async function digestFor(outputs: readonly OutputRequest[]): Promise<Digest> {
  const isWanted = outputs.some(({ reporter }) => reporter.audience === 'programs');
  return isWanted ? (await import('../node/sha256.ts')).sha256 : () => '';
}

/** Writes the reports, the marked copies and the notices of a run, and gives its exit code. */
export async function finishRun(
  checked: CheckStream,
  { requests, outputs, inputs, guarded, skipped, excluded, limits }: FinishedRun,
  flags: Flags,
  session: Session,
): Promise<number> {
  const { io, locale } = session;
  const names = reporterNames(session.catalogue, session.language);
  const showsPages = flags.pictures !== false && showsTables(requests);
  const clips = await clipsOf(inputs, showsPages ? [...checked.report.findings()] : []);
  const shown = { clips, verbose: flags.verbose === true };
  await writeOutputs(checked, shown, outputs, names, locale, io, flags.color !== false);
  const remarks = await writeMarkedCopies(inputs, checked, flags.annotate, guarded, session);
  if (flags.quiet !== true) {
    const reporter = requests.find(({ file }) => file === undefined)?.reporter;
    io.stderr.write(printable(remarks.join('')));
    io.stderr.write(printable(skippedNotices(skipped, locale).join('')));
    const notices = noticesOf(checked, excluded, limits.requireCoverage, locale, reporter);
    io.stderr.write(printable(notices.join('')));
  }
  return exitCodeOf(checked, limits);
}
