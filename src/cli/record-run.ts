import { version } from '../check/version.ts';
import { catalogue as national } from '../core/generated/catalogue.ts';
import { rules as builtIn } from '../core/generated/rules.ts';
import { digestOf } from '../node/cache/keys.ts';
import { codeDigest } from '../node/cache/program-digest.ts';
import { recognizerVersion } from '../node/recognizer.ts';
import type { AcceptanceScope, FileRecord, ShardedRun } from '../node/shards/sharded-run.ts';
import { acceptancesOf, type PreparedRun } from './check-run.ts';
import { type Flags, limitsOf, ocrOf } from './flags.ts';

/** What all shards of a run have in common, and the merge has to know; configurations and baselines by their numbers, not by where they lie. */
export async function recordRun(
  run: PreparedRun,
  flags: Flags,
  counts: Pick<ShardedRun, 'inputs' | 'references'>,
): Promise<ShardedRun> {
  const { session, settings, inputs, references, skipped } = run;
  const { io, language, catalogue, locale } = session;
  const { maxWarnings, requireCoverage } = limitsOf(flags, locale);
  const acceptances = await acceptancesOf(run, flags);
  return {
    version,
    program: io.workerFile === undefined ? '' : codeDigest(io.workerFile),
    language,
    ...(catalogue !== national && { catalogue }),
    ruleSets: settings.ruleSets.map((rules) => (rules === builtIn ? undefined : rules)),
    ...fileRecords(run),
    suppressions: acceptances.map(({ suppression, config, baseline }) => [
      suppression,
      numbersOf(run, config, baseline),
    ]),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(requireCoverage !== undefined && { requireCoverage }),
    together: flags.together === true,
    ocr: (await ocrOf(flags, locale)) ?? 'auto',
    recognizer: recognizerVersion(),
    ...counts,
    names: digestOf(...[...inputs, ...references].map(({ path }) => path)),
    excluded: settings.excluded,
    skipped,
  };
}

type Config = PreparedRun['settings']['configs'][number];

function numbersOf(
  { settings: { configs }, baselines }: PreparedRun,
  config: Config | undefined,
  baseline: string | undefined,
): AcceptanceScope {
  const [own, list] = [config && configs.indexOf(config), baseline && baselines.indexOf(baseline)];
  return {
    ...(typeof own === 'number' && { config: own }),
    ...(typeof list === 'number' && { baseline: list }),
  };
}

/** What holds for the files of a run; by file only where not all have the same. */
function fileRecords(run: PreparedRun): Pick<ShardedRun, 'settings' | 'settingOf'> {
  const { inputs, settings, baselines } = run;
  const numbers = new Map<string, number>();
  const records: FileRecord[] = [];
  const settingOf = new Map<string, number>();
  for (const { path } of inputs.length > 0 ? inputs : [{ path: '' }]) {
    const record = recordOf(run, path);
    const key = JSON.stringify(record);
    const number = numbers.get(key) ?? records.push(record) - 1;
    numbers.set(key, number);
    settingOf.set(path, number);
  }
  const isUniform = records.length === 1 && baselines.length === 0 && settings.configs.length < 2;
  return { settings: records, settingOf: isUniform ? new Map() : settingOf };
}

function recordOf(run: PreparedRun, path: string): FileRecord {
  const { config, rules, failOn, maxWarnings } = run.settings.of(path);
  return {
    ...numbersOf(run, config, run.settings.baselineOf(path)),
    ruleSet: run.settings.ruleSets.indexOf(rules),
    failOn,
    ...(maxWarnings !== undefined && { maxWarnings }),
  };
}
