import type { Catalogue } from '../core/catalogue/types.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import type { RawProblem } from '../import/raw.ts';
import type { PageRecognition } from '../import/recognition.ts';
import type { PartOutline } from '../recognize/joining/join-disclosures.ts';
import type { Overrides } from '../recognize/recognize.ts';

/** A part of a document, kept until all files are known. */
export interface KeptPart {
  readonly outline: PartOutline;
  readonly load: () => Disclosure;
}

/** What was read of a raw document: its parts without their sentences, and what was not read. */
export interface ReadParts {
  readonly encoding?: string | undefined;
  readonly problems: readonly RawProblem[];
  readonly parts: readonly KeptPart[];
}

/** Where and how documents are read and kept; by default here and in memory. */
export interface PartReading {
  /** Throws `ReadError`. */
  readonly readParts: (file: string, bytes: Uint8Array, overrides: Overrides) => Promise<ReadParts>;
  readonly keep: (disclosure: Disclosure) => (() => Disclosure) | Promise<() => Disclosure>;
}

/** Reads documents in this thread and keeps them as they are. */
export const readHere = (catalogue: Catalogue, recognition?: PageRecognition): PartReading => ({
  keep: (disclosure) => () => disclosure,
  readParts: async (file, bytes, overrides) => {
    const [{ readRawDocument }, { recognizeParts }, { outlineOf }] = await Promise.all([
      import('../import/registry.ts'),
      import('../recognize/recognize.ts'),
      import('../recognize/joining/join-disclosures.ts'),
    ]);
    const { encoding, problems, ...document } = await readRawDocument(file, bytes, recognition);
    const parts = recognizeParts({ ...document, problems }, catalogue, overrides);
    return {
      encoding,
      problems,
      parts: parts.map((part) => ({ outline: outlineOf(part, catalogue), load: () => part })),
    };
  },
});
