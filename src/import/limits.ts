/** Bounds on untrusted input: far above any disclosure, low enough that no file can exhaust memory. */
export const limits = {
  /** Characters of one line of text. */
  lineLength: 1_000_000,
  /** Lines of one text file. */
  lines: 1_000_000,
  /** Records of one CSV file. */
  records: 200_000,
  /** Columns of one grid; a wider line is prose with stray separators. */
  columns: 512,
  /** Rows of all grids of one file: no disclosure comes near, and each takes work and memory many times its size. */
  rows: 40_000,
  /** Cells of one file. */
  cells: 2_000_000,
  /** Rows that one HTML cell may span. */
  rowSpan: 4_096,
  /** Tables within tables. */
  tableDepth: 8,
  /** Bytes of one text-like file. */
  bytes: 128 * 1024 * 1024,
  /** Bytes of one JSON file: parsed, it takes many times its size. */
  jsonBytes: 32 * 1024 * 1024,
} as const;
