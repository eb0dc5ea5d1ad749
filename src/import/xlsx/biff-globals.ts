import { ReadError } from '../../core/model/read-error.ts';
import { type BiffRecord, biff } from './biff-records.ts';
import { BiffReader } from './biff-text.ts';
import { builtinFormats } from './builtin-formats.ts';

/** A sheet as the list of sheets names it. */
export interface BoundSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Sheets of charts or macros hold no table. */
  readonly holdsCells: boolean;
  /** Where its records begin in the stream. */
  readonly offset: number;
}

const modern = 0x0600;
const ownBook = 0x0401;
const mostSheets = 2_000;

/** What an old workbook says before its sheets: strings, formats, the list of sheets. */
export class BiffGlobals {
  readonly sheets: BoundSheet[] = [];
  readonly strings: string[] = [];
  startsIn1904 = false;
  codePage = 1252;
  private readonly file: string;
  private version = 0;
  private readonly formats = new Map<number, string>();
  private readonly styles: number[] = [];
  private readonly books: boolean[] = [];
  private readonly references: { book: number; first: number; last: number }[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /** Since 1997 text is Unicode and formulae are read. */
  get isModern(): boolean {
    return this.version === modern;
  }

  formatOf(style: number): string {
    const id = this.styles[style] ?? 0;
    return this.formats.get(id) ?? builtinFormats.get(id) ?? 'General';
  }

  /** Name of the sheet that a reference of a formula means; `undefined` for other books and stretches of sheets. */
  sheetOf(reference: number): string | undefined {
    const found = this.references[reference];
    if (found === undefined || found.first !== found.last || !this.books[found.book]) return undefined;
    return this.sheets[found.first]?.name;
  }

  begin({ content }: BiffRecord): void {
    this.version = content.byteLength >= 2 ? content.getUint16(0, true) : 0;
  }

  take(record: BiffRecord): void {
    this.takers.get(record.type)?.(new BiffReader(record), record);
  }

  private readonly takers: ReadonlyMap<number, (reader: BiffReader, record: BiffRecord) => void> = new Map<
    number,
    (reader: BiffReader, record: BiffRecord) => void
  >([
    [biff.filePass, () => this.refuse()],
    [biff.boundSheet, (reader) => this.addSheet(reader)],
    [biff.sharedStrings, (reader) => this.addStrings(reader)],
    [biff.format, (reader) => this.addFormat(reader)],
    [
      biff.cellStyle,
      (_, { content }) => this.styles.push(content.byteLength >= 4 ? content.getUint16(2, true) : 0),
    ],
    [
      biff.book,
      (_, { content }) => this.books.push(content.byteLength >= 4 && content.getUint16(2, true) === ownBook),
    ],
    [biff.sheetReferences, (reader) => this.addReferences(reader)],
    [biff.date1904, (reader) => this.setDates(reader.short())],
    [biff.codePage, (reader) => this.setCodePage(reader.short())],
  ]);

  private refuse(): void {
    throw new ReadError('encrypted', '', { file: this.file });
  }

  private setDates(value: number): void {
    this.startsIn1904 = value === 1;
  }

  private setCodePage(value: number): void {
    this.codePage = value;
  }

  private addSheet(reader: BiffReader): void {
    if (this.sheets.length >= mostSheets) return;
    const offset = reader.long();
    const isHidden = (reader.byte() & 3) !== 0;
    const holdsCells = reader.byte() === 0;
    this.sheets.push({ offset, isHidden, holdsCells, name: this.string(reader, reader.byte()) });
  }

  private addFormat(reader: BiffReader): void {
    const id = reader.short();
    this.formats.set(id, this.string(reader, this.isModern ? reader.short() : reader.byte()));
  }

  private addStrings(reader: BiffReader): void {
    reader.skip(4);
    for (let left = reader.long(); left > 0 && !reader.isAtEnd; left--) {
      this.strings.push(reader.text(reader.short()));
    }
  }

  private addReferences(reader: BiffReader): void {
    for (let left = this.isModern ? reader.short() : 0; left > 0; left--) {
      this.references.push({ book: reader.short(), first: reader.short(), last: reader.short() });
    }
  }

  /** A string in the manner of the workbook's version. */
  string(reader: BiffReader, length: number): string {
    return this.isModern ? reader.text(length) : reader.codePageText(length, this.codePage);
  }
}
