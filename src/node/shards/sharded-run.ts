import type { Suppression } from '../../check/suppress.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { FailOn } from '../../core/findings/severity.ts';
import type { CompiledRule } from '../../core/language/ir/ir.ts';
import type { Language } from '../../locale/locale.ts';
import { digestOf } from '../cache/keys.ts';
import type { OcrMode } from '../recognizer.ts';
import type { Skipped } from '../walk-folder.ts';

/** What holds for a file; configurations, sets of rules and baselines by their numbers. */
export interface FileRecord {
  readonly config?: number;
  readonly ruleSet: number;
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly baseline?: number;
}

/** The files that an acceptance may speak of; of any where there is none. */
export interface AcceptanceScope {
  readonly config?: number;
  readonly baseline?: number;
}

/** A run of which every shard checks a part: all that its report depends on, besides the files. */
export interface ShardedRun {
  readonly version: string;
  /** Digest of the program. */
  readonly program: string;
  readonly language: Language;
  /** A catalogue of one's own. */
  readonly catalogue?: Catalogue;
  /** Nothing stands for the built-in rules. */
  readonly ruleSets: readonly (readonly CompiledRule[] | undefined)[];
  readonly settings: readonly FileRecord[];
  /** The settings of each file by their number, where not all have the same. */
  readonly settingOf: ReadonlyMap<string, number>;
  readonly suppressions: readonly (readonly [Omit<Suppression, 'within'>, AcceptanceScope])[];
  readonly maxWarnings?: number;
  readonly requireCoverage?: number;
  readonly together: boolean;
  readonly ocr: OcrMode;
  /** Version of what reads pictures of pages; empty where there is none. */
  readonly recognizer: string;
  /** Packages and documents of the run and of what it is compared with, and the digest of all their names. */
  readonly inputs: number;
  readonly references: number;
  readonly names: string;
  readonly excluded: number;
  readonly skipped: readonly Skipped[];
}

/** What two shards may not have in common, in the order in which it is looked at. */
export const runParts = ['version', 'catalogue', 'rules', 'language', 'files', 'settings'] as const;
export type RunPart = (typeof runParts)[number];

/** Digests of what shards must have in common. */
export function runDigests(run: ShardedRun): Readonly<Record<RunPart, string>> {
  const { version, program, catalogue, ruleSets, language, inputs, references, names, skipped, ...rest } =
    run;
  const digest = (value: unknown): string => digestOf(JSON.stringify(value));
  return {
    version: digest([version, program]),
    catalogue: digest(catalogue ?? null),
    rules: digest(ruleSets),
    language,
    files: digest([inputs, references, names, skipped]),
    settings: digest({ ...rest, settingOf: [...rest.settingOf] }),
  };
}

/** What holds for a file of the run. */
export function recordOf({ settings, settingOf }: ShardedRun, path: string): FileRecord {
  const archive = path.slice(0, Math.max(0, path.indexOf('!')));
  const record = settings[settingOf.get(path) ?? settingOf.get(archive) ?? 0];
  if (record === undefined) throw new Error('a run without settings');
  return record;
}
