/** Bounds on untrusted PDF files beside those of their pages. */
export const pdfLimits = {
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
