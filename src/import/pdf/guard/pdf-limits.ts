/** Bounds on untrusted PDF files: far above any disclosure, low enough that no file can exhaust time or memory. */
export const pdfLimits = {
  pages: 2_000,
  /** Operators of one page; a page of dense tables has some ten thousand. */
  operators: 400_000,
  /** Characters of one page. */
  characters: 400_000,
  /** Milliseconds that every page may take, and that all pages together may take beyond that. */
  allowance: 4_000,
  patience: 60_000,
  /** Bytes that a compressed stream may grow to: of text and lines, of a font, and all together. */
  streamBytes: 32 * 1024 * 1024,
  fontBytes: 120 * 1024 * 1024,
  allStreamBytes: 400 * 1024 * 1024,
  /** Characters that one range of a character map may cover, and times a stream may be compressed. */
  mapRange: 0x20000,
  layers: 3,
  /** Graphics states of one stream that are saved and not restored; their cost grows with their square. */
  savedStates: 5_000,
} as const;
