import { resolve } from 'node:path';
import { type CheckStream, type StreamOptions, streamCheck } from '../check/check-stream.ts';
import type { Digest } from '../check/input-log.ts';
import type { Suppression } from '../check/suppress.ts';
import type { Workplace } from '../check/workplace.ts';
import { ReadError } from '../core/model/read-error.ts';
import { fill } from '../locale/fill.ts';
import { readErrorSentence } from '../locale/read-sentence.ts';
import type { Settings } from '../node/config/settings.ts';
import type { NodeInput } from '../node/expand-paths.ts';
import { findRuleFiles } from '../node/rule-files.ts';
import { shownPath } from '../node/shown-path.ts';
import type { Skipped } from '../node/walk-folder.ts';
import { withCatalogue } from './catalogue-packs.ts';
import type { Limits } from './exit-code.ts';
import { checkLanguage, type Flags, jobsOf, limitsOf, ocrOf, overridesOf } from './flags.ts';
import { progressOf } from './progress.ts';
import { findInputs } from './read-session.ts';
import { configsOf, inLanguageOf, type RunSettings, runSettings } from './run-settings.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { withWork } from './working.ts';

/** A run that is ready to start: everything that can be wrong with options, configurations and rules is known. */
export interface PreparedRun {
  /** In the language of the run. */
  readonly session: Session;
  readonly settings: RunSettings;
  readonly inputs: readonly NodeInput[];
  readonly references: readonly NodeInput[];
  readonly skipped: readonly Skipped[];
  /** Files that the run reads, none of which may be written to. */
  readonly read: readonly string[];
  readonly baselines: readonly string[];
}

/** Finds the inputs of a run and all that holds for them. */
export async function prepareRun(
  given: Session,
  paths: readonly string[],
  flags: Flags,
): Promise<PreparedRun> {
  const { io, locale } = given;
  checkLanguage(flags, locale);
  if (paths.length === 0) throw new UsageError(fill(locale.cli.problem.noPaths, {}));
  const units = given.catalogue.conventions.units.map(({ title }) => title);
  const overrides = overridesOf(flags, units, locale);
  await ocrOf(flags, locale);
  const { inputs: all, skipped } = await findInputs(paths, given);
  const { inputs: references } = await findInputs(flags.prior ?? [], given);
  const found = await configsOf(all, io, locale);
  const own = flags.catalogue === undefined ? found.configs.flatMap(({ catalogue }) => catalogue) : [];
  const session = await withCatalogue(await inLanguageOf(given, found.configs), [...new Set(own)]);
  const settings = await runSettings(all, found, flags, overrides, session);
  const { inputs, configs } = settings;
  const packs = flags.rules ?? configs.flatMap(({ rules }) => rules);
  const baselines = flags.baseline === undefined ? settings.baselines : [resolve(io.cwd, flags.baseline)];
  const files = new Set(configs.flatMap(({ read }) => read));
  return {
    session,
    settings,
    inputs,
    references,
    // Configurations and baselines were read after all.
    skipped: skipped.filter(({ file }) => {
      const path = resolve(io.cwd, file);
      return !files.has(path) && !baselines.includes(path);
    }),
    read: [
      ...[...inputs, ...references].flatMap(({ absolute }) => absolute ?? []),
      ...files,
      ...[...packs, ...own, ...(flags.catalogue ?? [])].flatMap((pack) =>
        findRuleFiles(pack, io.cwd).map(({ path }) => path),
      ),
    ],
    baselines,
  };
}

/** What of a run is done here, and what its work goes through. */
export interface ShardedPart {
  readonly shares: Pick<StreamOptions, 'share' | 'referenceShare'>;
  readonly through: (place: Workplace) => Workplace;
}

/** Reads and checks what was prepared; the result can be gone through while `use` runs. */
export async function checkPrepared<T>(
  { session, settings, inputs, references, baselines }: PreparedRun,
  flags: Flags,
  digest: Digest,
  keepTables: boolean,
  use: (checked: CheckStream) => Promise<T>,
  part?: ShardedPart,
): Promise<T> {
  const suppressions = (await acceptancesOf({ session, settings, baselines }, flags)).map(
    withFiles(settings),
  );
  const { end, page, ...progress } = progressOf(session, flags);
  const { ruleSets, rules } = settings;
  const jobs = jobsOf(flags, session.locale);
  const ocr = await ocrOf(flags, session.locale);
  const work = { ...session, jobs, ruleSets, keepTables, ocr, page, cache: flags.cache ?? true };
  return await withWork(work, inputs, async (place) => {
    const checked = await streamCheck(inputs, {
      ...progress,
      ...part?.shares,
      place: part?.through(place) ?? place,
      language: session.language,
      catalogue: session.catalogue,
      rules,
      ...(settings.isUniform ? {} : { rulesFor: (path) => settings.of(path).rules }),
      references,
      overrides: flags.together === true ? { together: true } : {},
      overridesFor: (path) => ({
        ...settings.of(path).overrides,
        ...(flags.together === true && { together: true }),
      }),
      suppressions,
      digest,
      keepTables,
    });
    end();
    return await use(checked);
  });
}

/** An acceptance, and the configuration or the baseline that it stands in, where it speaks of the files of that alone. */
export interface ScopedAcceptance {
  readonly suppression: Omit<Suppression, 'within'>;
  readonly config?: Settings;
  readonly baseline?: string;
}

/** What configurations and baselines accept; a configuration speaks of its own documents alone. */
export async function acceptancesOf(
  { session, settings: { configs }, baselines }: Pick<PreparedRun, 'session' | 'settings' | 'baselines'>,
  { suppress, baseline, output }: Flags,
): Promise<ScopedAcceptance[]> {
  if (suppress === false) return [];
  const configured = configs.flatMap((config) =>
    config.suppressions.map((suppression) => ({ suppression, config })),
  );
  // One that is named on the command line speaks of every document.
  const isNamed = baseline !== undefined || output !== undefined;
  const entries: ScopedAcceptance[] = [];
  for (const path of baselines)
    for (const suppression of await baselineEntries(path, session))
      entries.push({ suppression, ...(!isNamed && { baseline: path }) });
  return [...configured, ...entries];
}

const withFiles =
  ({ of, baselineOf }: RunSettings) =>
  ({ suppression, config, baseline }: ScopedAcceptance): Suppression => ({
    ...suppression,
    within: (file) =>
      (config === undefined || of(file).config === config) &&
      (baseline === undefined || baselineOf(file) === baseline),
  });

async function baselineEntries(path: string, { io, locale }: Session): Promise<Suppression[]> {
  const { loadBaseline } = await import('../node/config/read-baseline.ts');
  const file = shownPath(io.cwd, path);
  try {
    const entries = await loadBaseline(path, file);
    return entries.map((each) => ({ ...each, exact: true as const, file }));
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    if (error.reason === 'not-found')
      throw new UsageError(fill(locale.cli.problem.noBaseline, { path: file }));
    throw new UsageError(`${file}${locale.report.colon}${readErrorSentence(error, locale, file)}`);
  }
}

/** From when on a run fails, for each document. */
export function limitsFor(settings: RunSettings, flags: Flags, { locale }: Session): Limits {
  const { maxWarnings, requireCoverage } = limitsOf(flags, locale);
  return {
    of: ({ file }) => {
      const own = settings.of(file);
      return { group: own.config?.file ?? '', failOn: own.failOn, maxWarnings: own.maxWarnings };
    },
    maxWarnings,
    requireCoverage,
  };
}
