import type { Catalogue } from '../core/catalogue/types.ts';
import type { ReportInput } from '../core/findings/report.ts';
import { catalogue as builtInCatalogue } from '../core/generated/catalogue.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import type { PageRecognition } from '../import/recognition.ts';
import { type Language, type Locale, loadLocale } from '../locale/locale.ts';
import type { Overrides } from '../recognize/recognize.ts';
import { workAtHand } from './at-hand.ts';
import type { InputFile } from './input-file.ts';
import { type Digest, InputLog, type InputNote, reportInput } from './input-log.ts';
import {
  documentsOf,
  type LoadedDocuments,
  loadDocuments,
  type Progress,
  type ReadInput,
  type Share,
} from './load-documents.ts';
import { webDigest } from './web-digest.ts';
import { documentMaker } from './work.ts';
import type { RunDocument, Workplace } from './workplace.ts';

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
  /** How pages that are pictures are read; they are not, where nothing is said. `place` has its own. */
  readonly recognition?: PageRecognition;
  /** Where documents are read and kept, by the same catalogue. */
  readonly place?: Workplace;
  /** What of the inputs is read; all of them where there is none. */
  readonly share?: Share | undefined;
}

/** Documents of a run, and what became of each of its files. */
export interface HeldDocuments {
  readonly documents: readonly RunDocument[];
  readonly inputs: () => Iterable<ReportInput>;
}

/** Reads and recognizes files. No single file can stop the others: what became of each is told in `inputs`. */
export async function holdDisclosures(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<HeldDocuments> {
  const { catalogue = builtInCatalogue, digest = webDigest, overrides = {}, progress, share } = options;
  const locale = await loadLocale(options.language ?? 'zh');
  const place = placeOf(options);
  const given = { together: overrides.together === true, of: options.overridesFor ?? (() => overrides) };
  const newLog = () => new InputLog(digest, locale);
  const loaded = await loadDocuments(files, { catalogue, given, place, newLog, progress, share });
  return heldBy(loaded, locale);
}

/** The documents of inputs that were read elsewhere. */
export async function holdRead(
  read: readonly ReadInput[],
  together: boolean,
  { catalogue = builtInCatalogue, language = 'zh' }: Pick<ReadOptions, 'catalogue' | 'language'>,
): Promise<HeldDocuments> {
  const given = { together, of: () => ({}) };
  return heldBy(await documentsOf(read, { catalogue, given }), await loadLocale(language));
}

const heldBy = (loaded: LoadedDocuments, locale: Locale): HeldDocuments => ({
  documents: loaded.documents,
  inputs: () => inputsOf(loaded, locale),
});

const placeOf = ({ catalogue = builtInCatalogue, place, recognition }: ReadOptions): Workplace =>
  place ?? workAtHand(catalogue, { language: 'zh', keepTables: false }, recognition);

function* inputsOf({ entries, notes }: LoadedDocuments, locale: Locale): Generator<ReportInput> {
  const byPath = new Map<string, InputNote[]>();
  for (const each of notes) byPath.set(each.path, [...(byPath.get(each.path) ?? []), each]);
  for (const entry of entries()) yield reportInput(entry, byPath.get(entry.path) ?? [], locale);
}

/** The same with all documents at hand. */
export async function readDisclosures(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<{ readonly disclosures: readonly Disclosure[]; readonly inputs: readonly ReportInput[] }> {
  const { documents, inputs } = await holdDisclosures(files, options);
  const make = await documentMaker(documents, options.catalogue ?? builtInCatalogue);
  return { disclosures: documents.map(make), inputs: [...inputs()] };
}
