/** Bounds on archives: an office file of some megabytes stays far below, a bomb does not. */
export const zipLimits = {
  entries: 10_000,
  /** Inflated bytes of one entry, and of all entries that are read. */
  entryBytes: 192 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Inflated per compressed byte, once an entry is larger than `ratioFrom`. */
  ratio: 400,
  ratioFrom: 8 * 1024 * 1024,
  /** Compressed bytes that are inflated at once, so that a bomb is noticed early. */
  step: 16 * 1024,
} as const;
