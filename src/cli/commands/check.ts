import { checkPrepared, limitsFor, prepareRun } from '../check-run.ts';
import { digestFor, finishRun, needsTables } from '../finish-run.ts';
import { checkLanguage, type Flags, jobsOf, limitsOf } from '../flags.ts';
import { openOutputs, outputRequests } from '../outputs.ts';
import type { Session } from '../session.ts';

/** `gouji check`: reads, checks, reports. */
export async function runCheckCommand(
  given: Session,
  paths: readonly string[],
  flags: Flags,
): Promise<number> {
  checkLanguage(flags, given.locale);
  if (flags.shard !== undefined)
    return await (await import('../check-shard.ts')).checkShard(given, paths, flags);
  const requests = await outputRequests(flags.format, given.locale);
  limitsOf(flags, given.locale);
  jobsOf(flags, given.locale);
  const run = await prepareRun(given, paths, flags);
  const { session, settings, inputs, skipped } = run;
  const guarded = [...run.read, ...run.baselines];
  const outputs = openOutputs(requests, guarded, session);
  const digest = await digestFor(requests);
  return await checkPrepared(run, flags, digest, needsTables(requests, flags), async (checked) => {
    const { excluded } = settings;
    const limits = limitsFor(settings, flags, session);
    const finished = { requests, outputs, inputs, guarded, skipped, excluded, limits };
    return await finishRun(checked, finished, flags, session);
  });
}
