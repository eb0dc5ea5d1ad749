import type { Catalogue } from '../../catalogue/types.ts';
import { perObject } from '../../model/per-object.ts';
import type { DocumentIndex } from './document-index.ts';

/** What is worked out of a document once and asked for by many rules. */
export const perDocument = <T>(make: (document: DocumentIndex) => T): ((document: DocumentIndex) => T) =>
  perObject(make);

/** What is worked out of the words of a catalogue, for all documents. */
export const perCatalogue = <T>(make: (catalogue: Catalogue) => T): ((catalogue: Catalogue) => T) =>
  perObject(make);
