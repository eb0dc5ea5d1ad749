/** Types of the records of an old workbook that are read; all others are blanked out. */
export const biff = {
  beginOfFile: 0x0809,
  endOfFile: 0x000a,
  filePass: 0x002f,
  boundSheet: 0x0085,
  date1904: 0x0022,
  codePage: 0x0042,
  window: 0x023e,
  mergedCells: 0x00e5,
  columnInfo: 0x007d,
  formula: 0x0006,
  sharedFormula: 0x04bc,
  multipleNumbers: 0x00bd,
  continuation: 0x003c,
  /** A record without content for any reader. */
  blank: 0x0060,
} as const;

/** Beginnings of a stream or sheet in all versions. */
export const beginnings: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, biff.beginOfFile]);

/** Records that hold one cell: number, RK, label, shared label, rich label, boolean or error. */
export const oneCell: ReadonlySet<number> = new Set([
  ...[0x0203, 0x027e, 0x0204, 0x00fd, 0x00d6, 0x0205, 0x0002, 0x0003, 0x0004, 0x0005],
  ...[biff.formula, 0x0206, 0x0406],
]);

/** What else a sheet's values, formats, spans and references need. */
const others = [
  ...[biff.endOfFile, biff.filePass, biff.boundSheet, biff.date1904, biff.codePage],
  ...[biff.mergedCells, biff.columnInfo, biff.sharedFormula, biff.multipleNumbers],
  // Row, dimensions, string result, shared strings, formats (3), cell styles (4), books and sheets referred to.
  ...[0x0208, 0x0200, 0x0000, 0x0207, 0x0007, 0x00fc, 0x041e, 0x001e],
  ...[0x00e0, 0x0043, 0x0243, 0x0443, 0x01ae, 0x0017],
];

export const keptRecords: ReadonlySet<number> = new Set([...beginnings, ...oneCell, ...others]);

/** One record: its type and the extent of its content in the stream. */
export interface BiffRecord {
  readonly type: number;
  readonly start: number;
  readonly length: number;
}

/** Walks the records of a stream in order; a record cut off at the end is not among them. */
export function* biffRecords(view: DataView): Generator<BiffRecord> {
  let at = 0;
  while (at + 4 <= view.byteLength) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    yield { type: view.getUint16(at, true), start: at + 4, length };
    at += 4 + length;
  }
}
