import type { Quantify } from './point.ts';

const nothing = () => ({});

/** The document as a whole. */
export const theDocument: Quantify<'document'> = function* (document) {
  yield { context: { document, key: 'document', params: nothing } };
};
