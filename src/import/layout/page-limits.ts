/** Bounds on the pages of a document: far above any disclosure, low enough that no file can exhaust time or memory. */
export const pageLimits = {
  pages: 2_000,
  /** Objects of one page (texts, paths, pictures, forms); a page of dense tables has some ten thousand. */
  objects: 400_000,
  /** Segments of all paths and clips of one page. */
  segments: 4_000_000,
  /** Characters of one page. */
  characters: 400_000,
  /** Forms within forms. */
  nesting: 32,
} as const;

/** A document costs more than any disclosure could. */
export class Overload extends Error {}
