import { type Attributes, attribute } from '../xml.ts';
import { Flow } from './flow.ts';
import { toCount } from './numbering.ts';
import { WordParagraph } from './paragraph.ts';
import type { StoryReader } from './story-reader.ts';
import type { Merge } from './table-builder.ts';

type Opener = (story: StoryReader, attributes: Attributes) => void;

/** Marks of deletion that stand in properties concern the paragraph mark or the row, not a run of text. */
export function readWithin(story: StoryReader, name: string): void {
  if (name === 'pPr' || name === 'trPr') story.within.add(name);
  else if (name !== 'del' && name !== 'moveFrom') return;
  else if (story.within.has('pPr') && story.paragraph !== undefined) story.paragraph.isJoined = true;
  else if (story.within.has('trPr') && story.table !== undefined) story.table.isRowDeleted = true;
}

/** Acts on the start of one element of WordprocessingML; unknown elements are transparent. */
export function openMarkup(story: StoryReader, name: string, attributes: Attributes): void {
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
