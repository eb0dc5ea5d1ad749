import type { Catalogue } from '../core/catalogue/types.ts';
import type { ReportInput } from '../core/findings/report.ts';
import { catalogue as builtInCatalogue } from '../core/generated/catalogue.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import { type Language, loadLocale } from '../locale/locale.ts';
import type { Overrides } from '../recognize/recognize.ts';
import type { InputFile } from './input-file.ts';
import { type Digest, InputLog } from './input-log.ts';
import { loadDisclosures, type Progress } from './load-disclosures.ts';
import { webDigest } from './web-digest.ts';

/** How inputs are read; everything has a default. */
export interface ReadOptions {
  readonly language?: Language;
  readonly catalogue?: Catalogue;
  readonly overrides?: Overrides;
  /** SHA-256 in hexadecimal digits; by default that of the Web Cryptography API. */
  readonly digest?: Digest;
  readonly progress?: Progress;
}

/** Reads and recognizes files. No single file can stop the others: what became of each is told in `inputs`. */
export async function readDisclosures(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<{ readonly disclosures: readonly Disclosure[]; readonly inputs: readonly ReportInput[] }> {
  const { catalogue = builtInCatalogue, digest = webDigest, overrides = {} } = options;
  const log = new InputLog(digest, await loadLocale(options.language ?? 'zh'));
  const disclosures = await loadDisclosures(files, catalogue, overrides, log, options.progress);
  return { disclosures, inputs: log.report() };
}
