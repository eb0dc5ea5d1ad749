/** Types of the records of an old workbook that are read. */
export const biff = {
  beginOfFile: 0x0809,
  endOfFile: 0x000a,
  filePass: 0x002f,
  boundSheet: 0x0085,
  date1904: 0x0022,
  codePage: 0x0042,
  format: 0x041e,
  cellStyle: 0x00e0,
  sharedStrings: 0x00fc,
  book: 0x01ae,
  sheetReferences: 0x0017,
  window: 0x023e,
  mergedCells: 0x00e5,
  columns: 0x007d,
  row: 0x0208,
  number: 0x0203,
  shortNumber: 0x027e,
  shortNumbers: 0x00bd,
  sharedLabel: 0x00fd,
  label: 0x0204,
  richLabel: 0x00d6,
  truthOrError: 0x0205,
  formula: 0x0006,
  formulaText: 0x0207,
  sharedFormula: 0x04bc,
  continuation: 0x003c,
} as const;

/** One record with its continuations. */
export interface BiffRecord {
  readonly type: number;
  /** Where it begins in the stream. */
  readonly offset: number;
  readonly content: DataView;
  /** Continuations of a content that did not fit. */
  readonly more: readonly DataView[];
}

const none: readonly DataView[] = [];

/** Walks the records of a stream in order; a record cut off at the end is not among them. */
export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const contentAt = (at: number) =>
    new DataView(stream.buffer, stream.byteOffset + at + 4, view.getUint16(at + 2, true));
  const isWhole = (at: number) =>
    at + 4 <= view.byteLength && at + 4 + view.getUint16(at + 2, true) <= view.byteLength;
  for (let at = 0; isWhole(at); ) {
    const offset = at;
    const content = contentAt(at);
    let more: DataView[] | undefined;
    at += 4 + content.byteLength;
    while (isWhole(at) && view.getUint16(at, true) === biff.continuation) {
      const next = contentAt(at);
      more ??= [];
      more.push(next);
      at += 4 + next.byteLength;
    }
    yield { type: view.getUint16(offset, true), offset, content, more: more ?? none };
  }
}
