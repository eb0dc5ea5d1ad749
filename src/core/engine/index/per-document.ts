import type { Catalogue } from '../../catalogue/types.ts';
import type { DocumentIndex } from './document-index.ts';

/** What is worked out once and asked for again and again. */
function perObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}

/** What is worked out of a document once and asked for by many rules. */
export const perDocument = <T>(make: (document: DocumentIndex) => T): ((document: DocumentIndex) => T) =>
  perObject(make);

/** What is worked out of the words of a catalogue, for all documents. */
export const perCatalogue = <T>(make: (catalogue: Catalogue) => T): ((catalogue: Catalogue) => T) =>
  perObject(make);
