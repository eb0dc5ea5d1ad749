import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawProblem, RawText } from '../raw.ts';
import type { Attributes, XmlHandlers } from '../xml.ts';
import { append, Flow, OpenWordTable } from './flow.ts';
import { openMarkup, readWithin } from './markup.ts';
import { headingOf, listLabel, type ParagraphContext, type WordParagraph } from './paragraph.ts';

/** Markup whose content is not what the reader of the document sees: deletions, property changes, field codes. */
const unseen: ReadonlySet<string> = new Set([
  ...['del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'rt', 'sectPr', 'sdtPr', 'sdtEndPr'],
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'tblPrExChange', 'trPrChange', 'tcPrChange', 'tblGridChange'],
  ...['tblGrid', 'tblPr', 'tblPrEx'],
]);

/** Reads the paragraphs and tables of one story (body, footnotes) in order, tracked changes as accepted. */
export class StoryReader implements XmlHandlers {
  readonly file: string;
  readonly context: ParagraphContext;
  readonly problems: RawProblem[] = [];
  readonly paragraphs: WordParagraph[] = [];
  readonly tables: OpenWordTable[] = [];
  readonly flows: Flow[] = [new Flow()];
  readonly within = new Set<string>();
  isText = false;
  private lines: number;
  private cellCount = 0;
  private textCount = 0;
  /** Open elements below one whose content is skipped. */
  private skipped = 0;
  /** Tables beyond the depth bound, read as text of the cell they stand in. */
  private flattened = 0;
  /** For each open choice of markup whether a branch was taken. */
  private readonly choices: boolean[] = [];

  constructor(file: string, context: ParagraphContext, firstLine = 0) {
    this.file = file;
    this.context = context;
    this.lines = firstLine;
  }

  get blocks(): readonly RawBlock[] {
    return (this.flows[0] as Flow).blocks;
  }

  get lastLine(): number {
    return this.lines;
  }

  nextLine(): number {
    return ++this.lines;
  }

  get paragraph(): WordParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  get table(): OpenWordTable | undefined {
    return this.flattened > 0 ? undefined : this.tables.at(-1);
  }

  get flow(): Flow {
    return this.flows.at(-1) as Flow;
  }

  open(name: string, attributes: Attributes, isMain: boolean): void {
    if (this.skipped > 0) this.skipped++;
    else if (!isMain) this.openForeign(name, attributes);
    else {
      readWithin(this, name);
      if (unseen.has(name)) this.skipped = 1;
      else openMarkup(this, name, attributes);
    }
  }

  text(text: string): void {
    if (this.isText && this.skipped === 0) this.paragraph?.add(text);
  }

  close(name: string, isMain: boolean): void {
    if (this.skipped > 0) this.skipped--;
    else if (isMain) this.closers.get(name)?.();
    else if (name === 'AlternateContent') this.choices.pop();
  }

  /** Of alternative content one branch is read: they say the same in newer and older markup. */
  private openForeign(name: string, attributes: Attributes): void {
    if (name === 'AlternateContent') this.choices.push(false);
    else if (name === 'Choice' || name === 'Fallback') {
      if (this.choices.at(-1)) this.skipped = 1;
      else this.choices[this.choices.length - 1] = true;
    } else if (name === 'OLEObject') this.report('embedded-object', attributes['ProgID'] ?? '');
  }

  report(reason: string, detail: string): void {
    this.problems.push({ reason, detail, place: { file: this.file, line: this.lines } });
  }

  openTable(): void {
    if (this.flattened > 0 || this.tables.length >= limits.tableDepth) {
      if (++this.flattened === 1) this.report('table-too-deep', String(limits.tableDepth));
    } else this.tables.push(new OpenWordTable(this.file, this.lines + 1));
  }

  private closeTable(): void {
    if (this.flattened > 0) {
      this.flattened--;
      return;
    }
    const table = this.tables.pop();
    if (table === undefined) return;
    this.cellCount += table.builder.cellCount;
    const place = { file: this.file, line: this.lines };
    if (this.cellCount > limits.cells) throw new ReadError('too-many-cells', String(limits.cells), place);
    const grid = table.builder.toGrid();
    if (grid !== undefined) this.flow.blocks.push(grid);
    append(this.flow.blocks, table.inner);
  }

  private closeCell(): void {
    if (this.table === undefined) return;
    const flow = this.flows.pop();
    if (flow !== undefined) this.table.endCell(flow);
  }

  private closeBox(): void {
    const flow = this.flows.pop();
    if (flow !== undefined) append(this.paragraph?.floating ?? [], flow.blocks);
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const flow = this.flow;
    const text = flow.carried + paragraph.text();
    flow.carried = paragraph.isJoined ? text : '';
    if (!paragraph.isJoined) this.addLines(flow, this.textBlocks(paragraph, text));
    append(flow.blocks, paragraph.floating);
  }

  private addLines(flow: Flow, lines: readonly RawText[]): void {
    this.textCount += lines.length;
    if (this.textCount > limits.lines)
      throw new ReadError('too-many-lines', String(limits.lines), { file: this.file, line: this.lines });
    append(flow.blocks, lines);
  }

  private textBlocks(paragraph: WordParagraph, text: string): RawText[] {
    const heading = headingOf(paragraph, this.context);
    const labelled = listLabel(paragraph, this.context) + text;
    const place = { file: this.file, line: paragraph.line };
    return labelled
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ type: 'text', text: line, ...(heading === undefined ? {} : { heading }), place }));
  }

  private readonly closers: ReadonlyMap<string, () => void> = new Map([
    ['p', () => this.closeParagraph()],
    ['tbl', () => this.closeTable()],
    ['tc', () => this.closeCell()],
    ['tr', () => this.table?.endRow()],
    ['txbxContent', () => this.closeBox()],
    ['r', () => this.endRun()],
    ['t', () => this.endText()],
    ['pPr', () => this.within.delete('pPr')],
    ['trPr', () => this.within.delete('trPr')],
  ]);

  private endRun(): void {
    if (this.paragraph !== undefined) this.paragraph.isRunHidden = false;
  }

  private endText(): void {
    this.isText = false;
  }
}
