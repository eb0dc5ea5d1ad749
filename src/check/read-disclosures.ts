import type { Catalogue } from '../core/catalogue/types.ts';
import type { ReportInput } from '../core/findings/report.ts';
import { catalogue as builtInCatalogue } from '../core/generated/catalogue.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import type { HeldDisclosure } from '../core/model/held-disclosure.ts';
import { type Language, loadLocale } from '../locale/locale.ts';
import type { Overrides } from '../recognize/recognize.ts';
import type { InputFile } from './input-file.ts';
import { type Digest, InputLog } from './input-log.ts';
import { loadDisclosures, type Progress } from './load-disclosures.ts';
import { type PartReading, readHere } from './read-parts.ts';
import { webDigest } from './web-digest.ts';

/** How inputs are read; everything has a default. */
export interface ReadOptions {
  readonly language?: Language;
  readonly catalogue?: Catalogue;
  readonly overrides?: Overrides;
  /** What holds for one file instead of `overrides`. */
  readonly overridesFor?: (path: string) => Overrides;
  /** SHA-256 in hexadecimal digits; by default that of the Web Cryptography API. */
  readonly digest?: Digest;
  readonly progress?: Progress;
  /** Called and waited for after each document that was checked. */
  readonly pause?: () => void | Promise<void>;
  /** Where and how documents are read and kept, by the same catalogue. */
  readonly reading?: PartReading;
}

/** Documents of a run, and what became of each of its files. */
export interface HeldDocuments {
  readonly documents: readonly HeldDisclosure[];
  readonly inputs: readonly ReportInput[];
}

/** Reads and recognizes files. No single file can stop the others: what became of each is told in `inputs`. */
export async function holdDisclosures(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<HeldDocuments> {
  const { catalogue = builtInCatalogue, digest = webDigest, overrides = {} } = options;
  const log = new InputLog(digest, await loadLocale(options.language ?? 'zh'));
  const documents = await loadDisclosures(
    files,
    catalogue,
    { together: overrides.together === true, of: options.overridesFor ?? (() => overrides) },
    log,
    options.reading ?? readHere(catalogue),
    options.progress,
  );
  return { documents, inputs: log.report() };
}

/** The same with all documents at hand. */
export async function readDisclosures(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<{ readonly disclosures: readonly Disclosure[]; readonly inputs: readonly ReportInput[] }> {
  const { documents, inputs } = await holdDisclosures(files, options);
  return { disclosures: documents.map(({ load }) => load()), inputs };
}
