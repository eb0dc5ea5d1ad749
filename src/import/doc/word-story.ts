import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import type { RawBlock } from '../raw.ts';
import type { ParagraphProperties } from './paragraph-properties.ts';
import { toGrid, type WordRow } from './word-table.ts';

const marks = { cell: 0x07, lineBreak: 0x0b, pageBreak: 0x0c, paragraph: 0x0d } as const;
const field = { begin: 0x13, separator: 0x14, end: 0x15 } as const;
const hyphen = 0x1e;

/** Collects paragraphs and tables from the characters of a story. */
export class WordStory {
  readonly blocks: RawBlock[] = [];
  hasLists = false;
  private readonly file: string;
  private line: number;
  private text = '';
  private cellLines: string[] = [];
  private texts: string[] = [];
  private rows: WordRow[] = [];
  private cells: number = limits.cells;
  /** For each open field whether its result has begun. */
  private readonly fields: boolean[] = [];

  constructor(file: string, line: number) {
    this.file = file;
    this.line = line;
  }

  get lastLine(): number {
    return this.line;
  }

  /** Takes one character; `properties` are those of the paragraph, asked for at its end only. */
  take(code: number, properties: () => ParagraphProperties): void {
    if (code === marks.cell || code === marks.paragraph || code === marks.pageBreak)
      this.endParagraph(code, properties());
    else if (code === field.begin) this.fields.push(false);
    else if (code === field.end) this.fields.pop();
    else if (code === field.separator) this.openResult();
    else if (this.fields.every(Boolean)) this.takeText(code);
  }

  private openResult(): void {
    if (this.fields.length > 0) this.fields[this.fields.length - 1] = true;
  }

  private takeText(code: number): void {
    if (code === marks.lineBreak) this.text += '\n';
    else if (code === hyphen) this.text += '-';
    else if (code === 0x09 || code >= 0x20) this.text += String.fromCharCode(code);
  }

  private endParagraph(code: number, properties: ParagraphProperties): void {
    const { text } = this;
    this.text = '';
    this.fields.length = 0;
    if (properties.isListItem && text.trim() !== '') this.hasLists = true;
    if (code === marks.cell) this.endCell(text, properties);
    else if (properties.isInTable) this.cellLines.push(text);
    else this.endText(text, properties.heading);
  }

  private endCell(text: string, properties: ParagraphProperties): void {
    if (properties.isRowEnd) {
      this.rows.push({ texts: this.texts, definition: properties.row, line: ++this.line });
      this.texts = [];
    } else {
      const content = [...this.cellLines, text].join('\n').replaceAll('\t', ' ').trim();
      this.texts.push(content);
      if (--this.cells < 0)
        throw new ReadError('too-many-cells', String(limits.cells), { file: this.file, line: this.line });
    }
    this.cellLines = [];
  }

  private endText(text: string, heading: number | undefined): void {
    this.endTable();
    const place = { file: this.file, line: ++this.line };
    if (this.blocks.length > limits.lines) throw new ReadError('too-many-lines', String(limits.lines), place);
    for (const part of text.split('\n')) {
      if (part.trim() === '') continue;
      this.blocks.push({ type: 'text', text: part, ...(heading === undefined ? {} : { heading }), place });
    }
  }

  private endTable(): void {
    const grid = toGrid(this.file, this.rows);
    if (grid !== undefined) this.blocks.push(grid);
    this.rows = [];
  }

  /** Closes what is still open at the end of the story. */
  finish(): void {
    const none = { isInTable: false, isRowEnd: false, isListItem: false };
    this.endParagraph(marks.paragraph, { ...none, heading: undefined, row: undefined });
  }
}
