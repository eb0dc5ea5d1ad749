import { dirname, resolve } from 'node:path';
import type { Severity } from '../../core/findings/severity.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { Config, ConfiguredSuppression, Override } from './config.ts';
import { type FilePattern, matchFiles } from './match-files.ts';
import { loadConfig } from './read-config.ts';

/** An accepted finding with the configuration that accepts it. */
export interface PlacedSuppression extends ConfiguredSuppression {
  readonly file: string;
}

/** Settings of an `overrides` entry with the files that they are for. */
export interface PlacedOverride extends Omit<Override, 'files' | 'severity'> {
  readonly matches: FilePattern;
  readonly severity: readonly (readonly [pattern: string, severity: Severity])[];
}

/** A configuration together with those that it extends; every path is absolute. */
export interface Settings
  extends Omit<
    Config,
    'extends' | 'exclude' | 'rules' | 'catalogue' | 'severity' | 'overrides' | 'baseline' | 'suppressions'
  > {
  /** Name of the configuration for messages. */
  readonly file: string;
  readonly folder: string;
  /** Every configuration that was read. */
  readonly read: readonly string[];
  readonly excludes: FilePattern;
  readonly rules: readonly string[];
  readonly catalogue: readonly string[];
  readonly severity: readonly (readonly [pattern: string, severity: Severity])[];
  readonly overrides: readonly PlacedOverride[];
  readonly baseline?: string;
  readonly suppressions: readonly PlacedSuppression[];
}

/** Reads a configuration with those that it extends; `shown` gives the names that messages use. Throws `ConfigError` and `ReadError`. */
export async function loadSettings(
  path: string,
  shown: (path: string) => string,
  above: readonly string[] = [],
): Promise<Settings> {
  if (above.includes(path)) throw new ReadError('extends-in-a-circle', '', { file: shown(path) });
  const config = await loadConfig(path, shown(path));
  const folder = dirname(path);
  const own = settingsOf(config, path, shown);
  let base: Settings | undefined;
  for (const each of config.extends ?? []) {
    const next = await loadSettings(resolve(folder, each), shown, [...above, path]);
    base = base === undefined ? next : merged(base, next);
  }
  return base === undefined ? own : merged(base, own);
}

function settingsOf(
  {
    extends: _,
    exclude = [],
    rules = [],
    catalogue = [],
    severity,
    overrides = [],
    baseline,
    suppressions = [],
    ...rest
  }: Config,
  path: string,
  shown: (path: string) => string,
): Settings {
  const folder = dirname(path);
  return {
    ...rest,
    file: shown(path),
    folder,
    read: [path],
    excludes: matchFiles(folder, exclude),
    rules: rules.map((each) => resolve(folder, each)),
    catalogue: catalogue.map((each) => resolve(folder, each)),
    severity: [...(severity ?? [])],
    overrides: overrides.map(({ files, severity: levels, ...each }) => ({
      ...each,
      matches: matchFiles(folder, files),
      severity: [...(levels ?? [])],
    })),
    ...(baseline !== undefined && { baseline: resolve(folder, baseline) }),
    suppressions: suppressions.map((each) => ({ ...each, file: shown(path) })),
  };
}

/** What the extending configuration says goes before what it extends; lists are added to, but for `select`. */
function merged(base: Settings, own: Settings): Settings {
  const ignore = [...(base.ignore ?? []), ...(own.ignore ?? [])];
  return {
    ...base,
    ...own,
    ...(ignore.length > 0 && { ignore }),
    read: [...base.read, ...own.read],
    excludes: (file) => base.excludes(file) || own.excludes(file),
    rules: [...new Set([...base.rules, ...own.rules])],
    catalogue: [...new Set([...base.catalogue, ...own.catalogue])],
    severity: [...base.severity, ...own.severity],
    overrides: [...base.overrides, ...own.overrides],
    suppressions: [...base.suppressions, ...own.suppressions],
  };
}
