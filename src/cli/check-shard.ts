import { groupInputs, pathOf } from '../check/group-inputs.ts';
import { sharesOf } from '../check/shares.ts';
import { fill } from '../locale/fill.ts';
import { sha256 } from '../node/sha256.ts';
import { ShardWriter } from '../node/shards/shard-file.ts';
import { ShardRecorder } from '../node/shards/shard-work.ts';
import { printable } from '../report/gates/terminal.ts';
import { checkPrepared, prepareRun } from './check-run.ts';
import { exitCodes } from './exit-code.ts';
import { type Flags, jobsOf, limitsOf, shardOf } from './flags.ts';
import { openOutput } from './output-files.ts';
import { recordRun } from './record-run.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** `gouji check --shard`: reads and checks a part of a run, and writes what `gouji merge` makes the report of. */
export async function checkShard(given: Session, paths: readonly string[], flags: Flags): Promise<number> {
  const { io, locale } = given;
  const { file, ...shard } = shardOf(flags, locale);
  if (flags.format !== undefined || flags.annotate !== undefined)
    throw new UsageError(locale.cli.merge.formatsLater);
  limitsOf(flags, locale);
  jobsOf(flags, locale);
  const prepared = await prepareRun(given, paths, flags);
  const { session, inputs, references } = prepared;
  const output = openOutput(file, [...prepared.read, ...prepared.baselines], session);
  const names = [inputs, references].map((list) => groupInputs(list).map(pathOf));
  const [own = [], others = []] = names;
  const run = await recordRun(prepared, flags, { inputs: own.length, references: others.length });
  const writer = new ShardWriter(output.write, shard, run);
  const recorder = new ShardRecorder(writer, prepared.settings.ruleSets);
  const shares = sharesOf(names.flat(), shard.of, session.catalogue);
  const holds = (index: number): boolean => shares[index] === shard.number - 1;
  const part = {
    shares: {
      share: recorder.share('inputs', holds),
      referenceShare: recorder.share('references', (index) => holds(own.length + index)),
    },
    through: recorder.through.bind(recorder),
  };
  try {
    const documents = await checkPrepared(
      prepared,
      flags,
      sha256,
      true,
      async ({ counts }) => counts.length,
      part,
    );
    writer.end();
    output.finish([]);
    const { number, of } = shard;
    const texts = session.locale.cli.merge;
    io.stdout.write(printable(`${fill(texts.written, { path: file, number, of, documents })}\n`));
  } catch (error) {
    output.discard();
    throw error;
  }
  return exitCodes.clean;
}
