import { dirname } from 'node:path';
import { archiveMark } from '../check/input-file.ts';
import { selectRules, unionOf, unknownPatterns } from '../core/findings/selection.ts';
import type { FailOn } from '../core/findings/severity.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import { ReadError } from '../core/model/read-error.ts';
import { fill } from '../locale/fill.ts';
import { type Locale, loadLocale } from '../locale/locale.ts';
import { readErrorSentence } from '../locale/read-sentence.ts';
import { baselineFile, configFile, fileAbove } from '../node/config/find-config.ts';
import type { Settings } from '../node/config/settings.ts';
import type { NodeInput } from '../node/expand-paths.ts';
import { shownPath } from '../node/shown-path.ts';
import type { Overrides } from '../recognize/recognize.ts';
import { type Flags, failOnOf, severityFlags } from './flags.ts';
import { rulesOf } from './rules-of.ts';
import type { Io, Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** What holds for one file: its configuration, with the entries of `overrides` that are for it. */
export interface FileSettings {
  readonly config?: Settings;
  readonly rules: readonly CompiledRule[];
  readonly overrides: Overrides;
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
}

/** The settings of a run: every file has those of the nearest configuration above it. */
export interface RunSettings {
  /** The inputs without those that their configuration excludes. */
  readonly inputs: readonly NodeInput[];
  readonly excluded: number;
  readonly configs: readonly Settings[];
  /** By the name of a file in the report. */
  readonly of: (path: string) => FileSettings;
  /** The baselines of all files, and that of one. */
  readonly baselines: readonly string[];
  readonly baselineOf: (path: string) => string | undefined;
  /** Every rule that some file has; one list when all files have the same. */
  readonly rules: readonly CompiledRule[];
  readonly isUniform: boolean;
  readonly ruleSets: readonly (readonly CompiledRule[])[];
}

/** Finds the configurations of all inputs and reads each once. */
export async function configsOf(inputs: readonly NodeInput[], io: Io, locale: Locale) {
  const [find, findBaseline] = [fileAbove(configFile), fileAbove(baselineFile)];
  const folderOf = ({ absolute }: Pick<NodeInput, 'absolute'>) =>
    absolute === undefined ? io.cwd : dirname(absolute);
  const pathOf = (input: Pick<NodeInput, 'absolute'>): string | undefined => find(folderOf(input));
  const paths = new Set(inputs.length === 0 ? [find(io.cwd)] : inputs.map(pathOf));
  const read = new Map<string, Settings>();
  for (const path of [...paths].filter((each) => each !== undefined).sort())
    read.set(path, await readSettings(path, io, locale));
  const configOf = (input: Pick<NodeInput, 'absolute'>) => read.get(pathOf(input) ?? '');
  return {
    configs: [...read.values()],
    configOf,
    /** That of the configuration, else the nearest one of the usual name. */
    baselineOf: (input: Pick<NodeInput, 'absolute'>) =>
      configOf(input)?.baseline ?? findBaseline(folderOf(input)),
  };
}

async function readSettings(path: string, io: Io, locale: Locale): Promise<Settings> {
  const { loadSettings } = await import('../node/config/settings.ts');
  const shown = (each: string) => shownPath(io.cwd, each);
  try {
    return await loadSettings(path, shown);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new UsageError(`${error.place.file}${locale.report.colon}${readErrorSentence(error, locale)}`);
  }
}

/** The language of the configurations holds when none was asked for; the first one that names any decides. */
export async function inLanguageOf(session: Session, configs: readonly Settings[]): Promise<Session> {
  const lang = configs.find((each) => each.lang !== undefined)?.lang;
  if (session.languageIsGiven || lang === undefined || lang === session.language) return session;
  return { ...session, language: lang, locale: await loadLocale(lang) };
}

/** Puts together what holds for each input. Options go before every configuration. */
export async function runSettings(
  all: readonly NodeInput[],
  found: Awaited<ReturnType<typeof configsOf>>,
  flags: Flags,
  given: Overrides,
  session: Session,
): Promise<RunSettings> {
  const inputs = all.filter((input) => !isExcluded(input, found.configOf(input)));
  const made = new Map<string, FileSettings>();
  const around = { flags, given, session, packs: new Map(), sets: new Map() };
  const byPath = new Map<string, FileSettings>();
  const baselines = new Map<string, string>();
  for (const input of inputs) {
    const config = found.configOf(input);
    const overrides = (config?.overrides ?? []).filter(({ matches }) => matches(input.absolute ?? ''));
    const key = [config?.file, ...overrides.map((each) => config?.overrides.indexOf(each))].join('/');
    const known = made.get(key) ?? (await fileSettings(config, overrides, around));
    made.set(key, known);
    byPath.set(input.path, known);
    const baseline = found.baselineOf(input);
    if (baseline !== undefined) baselines.set(input.path, baseline);
  }
  const [first = await fileSettings(undefined, [], around)] = made.values();
  const sets = new Set([first, ...made.values()].map(({ rules }) => rules));
  return {
    inputs,
    excluded: all.length - inputs.length,
    configs: found.configs,
    of: (path) => byPath.get(path) ?? byPath.get(archiveOf(path)) ?? first,
    baselines: [...new Set(baselines.values())].sort(),
    baselineOf: (path) => baselines.get(path) ?? baselines.get(archiveOf(path)),
    rules: unionOf([...sets]),
    isUniform: sets.size === 1,
    ruleSets: [...sets],
  };
}

const isExcluded = ({ absolute }: NodeInput, config: Settings | undefined): boolean =>
  absolute !== undefined && config?.excludes(absolute) === true;

/** What lies in an archive has the settings of the archive. */
const archiveOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf(archiveMark)));

/** What all files of a run share; sets of rules are made once for each choice. */
interface Around {
  readonly flags: Flags;
  readonly given: Overrides;
  readonly session: Session;
  readonly packs: Map<string, readonly CompiledRule[]>;
  readonly sets: Map<string, readonly CompiledRule[]>;
}

async function fileSettings(
  config: Settings | undefined,
  overrides: Settings['overrides'],
  around: Around,
): Promise<FileSettings> {
  const { flags, given, session } = around;
  const parts = [...(config === undefined ? [] : [config]), ...overrides];
  return {
    ...(config !== undefined && { config }),
    rules: await selectedRules(config, parts, around),
    overrides: Object.assign({}, ...parts.map(readingOf), given),
    failOn: failOnOf(flags, config, session.locale),
    ...(config?.maxWarnings !== undefined && { maxWarnings: config.maxWarnings }),
  };
}

type Part = Settings | Settings['overrides'][number];

/** What a part of a configuration says of documents instead of what they say themselves. */
const readingOf = ({ kind, year, unit }: Part): Overrides => ({
  ...(kind !== undefined && { kind }),
  ...(year !== undefined && { year }),
  ...(unit !== undefined && { unit }),
});

/** The rules that are left with the levels that they have; a pattern that names no rule is a misspelling. */
async function selectedRules(
  config: Settings | undefined,
  parts: readonly Part[],
  { flags, session, packs, sets }: Around,
): Promise<readonly CompiledRule[]> {
  const { locale } = session;
  const own = flags.rules ?? config?.rules ?? [];
  const key = own.join('\n');
  const rules = packs.get(key) ?? (await rulesOf(session, own));
  packs.set(key, rules);
  const select = flags.select ?? parts.findLast((part) => part.select !== undefined)?.select;
  const selection = {
    ...(select !== undefined && { select }),
    ignore: flags.ignore ?? parts.flatMap((part) => part.ignore ?? []),
    severity: [...parts.flatMap((part) => part.severity), ...severityFlags(flags, locale)],
  };
  const choice = JSON.stringify([key, selection]);
  const known = sets.get(choice);
  if (known !== undefined) return known;
  const [unknown] = unknownPatterns(rules, selection);
  if (unknown !== undefined) throw new UsageError(fill(locale.cli.problem.unusedPrefix, { name: unknown }));
  const isPlain = select === undefined && selection.ignore.length === 0 && selection.severity.length === 0;
  const selected = isPlain ? rules : selectRules(rules, selection);
  if (selected.length === 0) throw new UsageError(locale.cli.problem.noRules);
  sets.set(choice, selected);
  return selected;
}
