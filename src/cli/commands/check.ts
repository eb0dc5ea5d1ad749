import { clipsOf } from '../../check/clips.ts';
import type { Digest } from '../../check/input-log.ts';
import { printable } from '../../report/gates/terminal.ts';
import { reporterNames } from '../../report/reporter-names.ts';
import { checkPrepared, limitsFor, prepareRun } from '../check-run.ts';
import { exitCodeOf } from '../exit-code.ts';
import { checkLanguage, type Flags, jobsOf, limitsOf } from '../flags.ts';
import { writeMarkedCopies } from '../marked-copies.ts';
import { noticesOf, skippedNotices } from '../notices.ts';
import { type OutputRequest, openOutputs, outputRequests, writeOutputs } from '../outputs.ts';
import type { Session } from '../session.ts';

/** `gouji check`: reads, checks, reports. */
export async function runCheckCommand(
  given: Session,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  const { io } = given;
  checkLanguage(flags, given.locale);
  const requests = await outputRequests(flags.format, given.locale);
  limitsOf(flags, given.locale);
  jobsOf(flags, given.locale);
  const run = await prepareRun(given, paths, flags);
  const { session, settings, inputs, skipped } = run;
  const { locale } = session;
  const guarded = [...run.read, ...run.baselines];
  const outputs = openOutputs(requests, guarded, session);
  const showsTables = requests.some(({ reporter }) => reporter.showsTables);
  const digest = await digestFor(requests);
  const keepTables = flags.annotate !== undefined || showsTables;
  return await checkPrepared(run, flags, digest, keepTables, async (checked) => {
    const names = reporterNames(session.catalogue, session.language);
    const showsPages = flags.pictures !== false && showsTables;
    const clips = await clipsOf(inputs, showsPages ? [...checked.report.findings()] : []);
    const shown = { clips, verbose: flags.verbose === true };
    await writeOutputs(checked, shown, outputs, names, locale, io, flags.color !== false);
    const remarks = await writeMarkedCopies(inputs, checked, flags.annotate, guarded, session);
    const limits = limitsFor(settings, flags, session);
    if (flags.quiet !== true) {
      const reporter = requests.find(({ file }) => file === undefined)?.reporter;
      io.stderr.write(printable(remarks.join('')));
      io.stderr.write(printable(skippedNotices(skipped, locale).join('')));
      const notices = noticesOf(checked, settings.excluded, limits.requireCoverage, locale, reporter);
      io.stderr.write(printable(notices.join('')));
    }
    return exitCodeOf(checked, limits);
  });
}

/** Reports for people show no digests, so a run that writes no other report computes none. */
async function digestFor(outputs: readonly OutputRequest[]): Promise<Digest> {
  const isWanted = outputs.some(({ reporter }) => reporter.audience === 'programs');
  return isWanted ? (await import('../../node/sha256.ts')).sha256 : () => '';
}
