import type { Quantify } from './point.ts';

/** The document as a whole. */
export const theDocument: Quantify<'document'> = function* (document, rule) {
  yield { context: { document, rule, key: 'document', params: {} } };
};
