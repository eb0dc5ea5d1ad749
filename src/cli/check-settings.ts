import { dirname, relative } from 'node:path';
import { failLevels, severities } from '../core/findings/severity.ts';
import { ReadError } from '../core/model/read-error.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { readErrorSentence } from '../locale/read-sentence.ts';
import type { Config } from '../node/config/config.ts';
import { findConfigs } from '../node/config/find-config.ts';
import type { NodeInput } from '../node/expand-paths.ts';
import type { Flags } from './flags.ts';
import { choice } from './flags.ts';
import type { Io } from './session.ts';
import { UsageError } from './usage-error.ts';

/** The configuration that applies to some inputs, with its name for messages. */
export interface FoundConfig {
  readonly config: Config;
  readonly folder: string;
  readonly file?: string;
  /** Where it lies on this machine; nothing may be written over it. */
  readonly files: readonly string[];
}

/** Finds and reads the one configuration of all inputs; YAML is loaded only when there is one. */
export async function configOf(inputs: readonly NodeInput[], io: Io, locale: Locale): Promise<FoundConfig> {
  const folders = inputs.map(({ absolute }) => (absolute === undefined ? io.cwd : dirname(absolute)));
  const [path, other] = findConfigs(folders.length === 0 ? [io.cwd] : folders);
  if (path === undefined) return { config: {}, folder: io.cwd, files: [] };
  const shown = (each: string) => relative(io.cwd, each) || each;
  if (other !== undefined) {
    throw new UsageError(
      fill(locale.cli.problem.configConflict, { first: shown(path), second: shown(other) }),
    );
  }
  const { loadConfig } = await import('../node/config/read-config.ts');
  const file = shown(path);
  try {
    return { config: await loadConfig(path, file), folder: dirname(path), file, files: [path] };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new UsageError(`${file}${locale.report.colon}${readErrorSentence(error, locale)}`);
  }
}

/** Which rules run and how loud they are: options go before the configuration. */
export function selectionOf(flags: Flags, config: Config, locale: Locale) {
  const select = flags.select ?? config.select;
  const ignore = flags.ignore ?? config.ignore;
  const severity = [...(config.severity ?? []), ...severityFlags(flags, locale)];
  return {
    ...(select !== undefined && { select }),
    ...(ignore !== undefined && { ignore }),
    ...(severity.length > 0 && { severity }),
  };
}

function severityFlags(flags: Flags, locale: Locale) {
  return (flags.severity ?? []).map((value) => {
    const at = value.lastIndexOf('=');
    const name = `--severity ${at < 0 ? value : value.slice(0, at)}`;
    const level = choice(name, at < 0 ? '' : value.slice(at + 1), severities, locale) ?? 'error';
    return [value.slice(0, at), level] as const;
  });
}

/** From which severity on a run fails. */
export function failOnOf(flags: Flags, config: Config, locale: Locale) {
  return choice('--fail-on', flags.failOn, failLevels, locale) ?? config.failOn ?? 'error';
}

/** Options that are promised but not built: refused, never ignored. */
export function refuseUnbuilt(flags: Flags, locale: Locale): void {
  const unbuilt = { '--baseline': flags.baseline };
  for (const [name, value] of Object.entries(unbuilt)) {
    if (value !== undefined) throw new UsageError(fill(locale.cli.problem.notBuilt, { name }));
  }
}
