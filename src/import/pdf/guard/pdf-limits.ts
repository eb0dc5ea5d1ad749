/** Bounds on untrusted PDF files: far above any disclosure, low enough that no file can exhaust time or memory. */
export const pdfLimits = {
  pages: 2_000,
  /** Objects of one page (texts, paths, pictures, forms); a page of dense tables has some ten thousand. */
  objects: 400_000,
  /** Segments of all paths and clips of one page. */
  segments: 4_000_000,
  /** Characters of one page. */
  characters: 400_000,
  /** Forms within forms. */
  nesting: 32,
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
