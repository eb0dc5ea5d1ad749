import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawGrid, RawProblem, RawText } from '../raw.ts';
import { type Attributes, attribute, type XmlHandlers } from '../xml.ts';
import { toCount } from './numbering.ts';
import { headingOf, listLabel, type ParagraphContext, WordParagraph } from './paragraph.ts';
import { type Merge, TableBuilder, type WordCellMarkup } from './table-builder.ts';

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

type Opener = (story: StoryReader, attributes: Attributes) => void;

/** Marks of deletion that stand in properties concern the paragraph mark or the row, not a run of text. */
function readWithin(story: StoryReader, name: string): void {
  if (name === 'pPr' || name === 'trPr') story.within.add(name);
  else if (name !== 'del' && name !== 'moveFrom') return;
  else if (story.within.has('pPr') && story.paragraph !== undefined) story.paragraph.isJoined = true;
  else if (story.within.has('trPr') && story.table !== undefined) story.table.isRowDeleted = true;
}

/** Acts on the start of one element of WordprocessingML; unknown elements are transparent. */
function openMarkup(story: StoryReader, name: string, attributes: Attributes): void {
  openers.get(name)?.(story, attributes);
}

const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['p', (story) => story.paragraphs.push(new WordParagraph(paragraphLine(story)))],
  ['tbl', (story) => story.openTable()],
  ['tr', (story) => story.table?.startRow(story.nextLine())],
  ['tc', openCell],
  ['txbxContent', (story) => story.flows.push(new Flow())],
  ['altChunk', (story) => story.report('embedded-part', '')],
  ['t', openText],
  ['tab', (story) => addText(story, '\t')],
  ['ptab', (story) => addText(story, '\t')],
  ['br', addBreak],
  ['cr', (story) => addText(story, '\n')],
  ['noBreakHyphen', (story) => addText(story, '-')],
  ['sym', addSymbol],
  ['vanish', hideRun],
  ['pStyle', (story, attributes) => setParagraph(story, 'style', attributes)],
  ['numId', (story, attributes) => setParagraph(story, 'list', attributes)],
  ['outlineLvl', (story, attributes) => setLevel(story, 'outline', attributes)],
  ['ilvl', (story, attributes) => setLevel(story, 'listLevel', attributes)],
  ['gridBefore', (story, attributes) => story.table?.builder.skipColumns(count(attributes, 0))],
  ['gridAfter', setColumnsAfter],
  ['gridSpan', setSpan],
  ['vMerge', (story, attributes) => setMerge(story, 'vertical', attributes)],
  ['hMerge', (story, attributes) => setMerge(story, 'horizontal', attributes)],
  ['cellDel', deleteCell],
]);

/** Paragraphs in a table stand on the line of their row. */
function paragraphLine(story: StoryReader): number {
  return story.tables.at(-1)?.rowLine ?? story.nextLine();
}

function count(attributes: Attributes, otherwise: number): number {
  return toCount(attribute(attributes, 'val'), otherwise);
}

function openCell(story: StoryReader): void {
  if (story.table === undefined) return;
  story.table.startCell();
  story.flows.push(new Flow());
}

function openText(story: StoryReader): void {
  story.isText = true;
}

/** Tab stops in paragraph properties bear the same name as tabs in runs. */
function addText(story: StoryReader, text: string): void {
  if (!story.within.has('pPr')) story.paragraph?.add(text);
}

function addBreak(story: StoryReader, attributes: Attributes): void {
  const type = attribute(attributes, 'type');
  if (type === undefined || type === 'textWrapping') addText(story, '\n');
}

function addSymbol(story: StoryReader, attributes: Attributes): void {
  const printed = attribute(attributes, 'char') ?? '';
  if (!/^[0-9A-Fa-f]{1,4}$/.test(printed)) return;
  const code = Number.parseInt(printed, 16);
  // Private-use codes name a glyph of a symbol font: no text.
  if (code >= 0x20 && (code < 0xd800 || code > 0xf8ff)) addText(story, String.fromCharCode(code));
}

function hideRun(story: StoryReader, attributes: Attributes): void {
  const value = attribute(attributes, 'val');
  const isOff = value === '0' || value === 'false' || value === 'off';
  if (!isOff && !story.within.has('pPr') && story.paragraph !== undefined) story.paragraph.isRunHidden = true;
}

function setParagraph(story: StoryReader, key: 'style' | 'list', attributes: Attributes): void {
  if (story.within.has('pPr') && story.paragraph !== undefined)
    story.paragraph[key] = attribute(attributes, 'val');
}

function setLevel(story: StoryReader, key: 'outline' | 'listLevel', attributes: Attributes): void {
  if (story.within.has('pPr') && story.paragraph !== undefined) story.paragraph[key] = count(attributes, 9);
}

function setColumnsAfter(story: StoryReader, attributes: Attributes): void {
  if (story.table !== undefined) story.table.columnsAfter = count(attributes, 0);
}

function setSpan(story: StoryReader, attributes: Attributes): void {
  if (story.table !== undefined) story.table.cell.columnSpan = count(attributes, 1);
}

function setMerge(story: StoryReader, key: 'vertical' | 'horizontal', attributes: Attributes): void {
  const merge: Merge = attribute(attributes, 'val') === 'restart' ? 'restart' : 'continue';
  if (story.table !== undefined) story.table.cell[key] = merge;
}

function deleteCell(story: StoryReader): void {
  if (story.table !== undefined) story.table.cell.isDeleted = true;
}

/** A stretch of paragraphs and tables: the body, a table cell, a text box. */
class Flow {
  readonly blocks: RawBlock[] = [];
  /** Text of a paragraph whose mark was deleted. */
  carried = '';
}

/** Text and inner tables of a finished cell. */
function cellContent(flow: Flow): { text: string; grids: RawGrid[] } {
  const lines: string[] = flow.carried === '' ? [] : [flow.carried];
  const grids: RawGrid[] = [];
  for (const block of flow.blocks) {
    if (block.type === 'grid') grids.push(block);
    else lines.push(block.text);
  }
  return { text: lines.join('\n').replaceAll('\t', ' ').trim(), grids };
}

interface CellState {
  columnSpan: number;
  vertical: Merge;
  horizontal: Merge;
  isDeleted: boolean;
}

/** A table while its markup is read. */
class OpenWordTable {
  readonly builder: TableBuilder;
  /** Tables found inside cells; they follow their outer table. */
  readonly inner: RawGrid[] = [];
  rowLine = 0;
  isRowDeleted = false;
  columnsAfter = 0;
  cell: CellState = freshCell();

  constructor(file: string, line: number) {
    this.builder = new TableBuilder(file, line);
  }

  startRow(line: number): void {
    this.rowLine = line;
    this.isRowDeleted = false;
    this.columnsAfter = 0;
  }

  startCell(): void {
    this.cell = freshCell();
  }

  endCell(flow: Flow): void {
    if (this.cell.isDeleted) return;
    const { text, grids } = cellContent(flow);
    const markup: WordCellMarkup = { ...this.cell, text };
    this.builder.addCell(markup, this.rowLine);
    if (!this.isRowDeleted) append(this.inner, grids);
  }

  endRow(): void {
    if (this.isRowDeleted) this.builder.dropRow();
    else {
      this.builder.skipColumns(this.columnsAfter);
      this.builder.endRow();
    }
  }
}

function freshCell(): CellState {
  return { columnSpan: 1, vertical: undefined, horizontal: undefined, isDeleted: false };
}

/** Appends without spreading: a hostile document has more blocks than a call may have arguments. */
function append<Item>(target: Item[], items: readonly Item[]): void {
  for (const item of items) target.push(item);
}
