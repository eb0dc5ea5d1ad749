/** Bounds on untrusted PDF files: far above any disclosure, low enough that no file can exhaust time or memory. */
export const pdfLimits = {
  pages: 2_000,
  /** Operators of one page; a page of dense tables has some ten thousand. */
  operators: 1_000_000,
  /** Characters of one page. */
  characters: 400_000,
  /** Milliseconds that every page may take, and that all pages together may take beyond that. */
  allowance: 200,
  patience: 6_000,
  /** Bytes that one compressed stream, and all of them, may grow to. */
  streamBytes: 64 * 1024 * 1024,
  allStreamBytes: 384 * 1024 * 1024,
} as const;
