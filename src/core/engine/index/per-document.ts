import type { DocumentIndex } from './document-index.ts';

/** What is worked out of a document once and asked for by many rules. */
export function perDocument<T>(make: (document: DocumentIndex) => T): (document: DocumentIndex) => T {
  const made = new WeakMap<DocumentIndex, { readonly value: T }>();
  return (document) => {
    const known = made.get(document) ?? { value: make(document) };
    made.set(document, known);
    return known.value;
  };
}
