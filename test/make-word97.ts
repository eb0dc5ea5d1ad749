/** Makes Word documents of 1997, byte by byte: the header, one piece of text, pages of paragraph properties. */
import { type DocumentBlock, type DocumentTable, makeCompoundFile, placeCells } from './make-documents.ts';

const textStart = 0x800;
const pageLength = 512;

const short = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number) => [...short(value & 0xffff), ...short(value >>> 16)];

const inTable = [0x16, 0x24, 1];
const rowEnd = [0x17, 0x24, 1];

/** A paragraph up to and with its mark, and its properties. */
interface Marked {
  readonly text: string;
  readonly style?: number;
  readonly properties?: readonly number[];
}

/** A Word document of 1997 from paragraphs and tables. */
export function makeDoc(blocks: readonly DocumentBlock[]): Uint8Array {
  return makeDocFromParagraphs(
    blocks.flatMap((block) =>
      typeof block === 'string' ? [{ text: `${block}\r` }] : tableParagraphs(block),
    ),
  );
}

/** A Word document of 1997 from paragraphs with their properties; `hidden` names characters that are deleted. */
export function makeDocFromParagraphs(paragraphs: readonly Marked[], hidden?: [number, number]): Uint8Array {
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  const main: number[] = new Array(textStart).fill(0);
  for (let i = 0; i < text.length; i++) main.push(...short(text.charCodeAt(i)));
  pad(main);
  const paragraphPages = addParagraphPages(main, paragraphs);
  const characterPages = hidden === undefined ? [] : [addCharacterPage(main, hidden)];
  const tables = new TableStream();
  const pieces = tables.add([
    2,
    ...long(16),
    ...long(0),
    ...long(text.length),
    ...short(0),
    ...long(textStart),
    ...short(0),
  ]);
  const paragraphIndex = tables.addIndex(paragraphPages);
  const characterIndex = tables.addIndex(characterPages);
  put(main, 0x00, [...short(0xa5ec), ...short(0x00c1)]);
  put(main, 0x0a, short(0x0200));
  put(main, 0x18, [...long(textStart), ...long(textStart + text.length * 2)]);
  put(main, 0x20, [...short(14)]);
  put(main, 0x3e, short(22));
  put(main, 0x4c, long(text.length));
  put(main, 0x98, short(0x5d));
  put(main, 0xfa, characterIndex);
  put(main, 0x102, paragraphIndex);
  put(main, 0x1a2, pieces);
  return makeCompoundFile({ WordDocument: Uint8Array.from(main), '1Table': Uint8Array.from(tables.bytes) });
}

class TableStream {
  readonly bytes: number[] = [];

  /** Appends bytes and returns their offset and length as the header wants them. */
  add(bytes: readonly number[]): number[] {
    const extent = [...long(this.bytes.length), ...long(bytes.length)];
    this.bytes.push(...bytes);
    return extent;
  }

  addIndex(pages: readonly { start: number; end: number; page: number }[]): number[] {
    const offsets = [...pages.map((page) => page.start), pages.at(-1)?.end ?? 0];
    return this.add([...offsets.flatMap(long), ...pages.flatMap((page) => long(page.page))]);
  }
}

function put(bytes: number[], at: number, values: readonly number[]): void {
  values.forEach((value, index) => {
    bytes[at + index] = value;
  });
}

function pad(bytes: number[]): void {
  while (bytes.length % pageLength !== 0) bytes.push(0);
}

/** One page for each two paragraphs: plain, and always room enough. */
function addParagraphPages(main: number[], paragraphs: readonly Marked[]) {
  const pages: { start: number; end: number; page: number }[] = [];
  let offset = textStart;
  for (const { text, style = 0, properties = [] } of paragraphs) {
    const end = offset + text.length * 2;
    const list = [...short(style), ...properties, ...(properties.length % 2 === 0 ? [] : [0])];
    const page: number[] = new Array(pageLength).fill(0);
    put(page, 0, [...long(offset), ...long(end), 16]);
    put(page, 32, [0, list.length / 2, ...list]);
    page[pageLength - 1] = 1;
    pages.push({ start: offset, end, page: main.length / pageLength });
    main.push(...page);
    offset = end;
  }
  return pages;
}

function addCharacterPage(main: number[], [from, to]: [number, number]) {
  const [start, end] = [textStart + from * 2, textStart + to * 2];
  const page: number[] = new Array(pageLength).fill(0);
  put(page, 0, [...long(start), ...long(end), 16]);
  put(page, 32, [3, 0x00, 0x08, 1]);
  page[pageLength - 1] = 1;
  main.push(...page);
  return { start, end, page: main.length / pageLength - 1 };
}

function tableParagraphs({ title, rows }: DocumentTable): Marked[] {
  const placed = placeCells(rows);
  const found: Marked[] = title === '' ? [] : [{ text: `${title}\r` }];
  rows.forEach((_, row) => {
    const cells = placed
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column);
    for (const cell of cells) {
      const text = cell.row === row ? cell.text.replaceAll('\n', '\v') : '';
      found.push({ text: `${text}\x07`, properties: inTable });
    }
    const edges = [0, ...cells.map((cell) => (cell.column + cell.columnSpan) * 1000)];
    const merges = cells.map((cell) => (cell.rowSpan === 1 ? 0 : cell.row === row ? 0x60 : 0x20));
    const drawn = [
      cells.length,
      ...edges.flatMap(short),
      ...merges.flatMap((bits) => [...short(bits), ...new Array(18).fill(0)]),
    ];
    const definition = [0x08, 0xd6, ...short(drawn.length + 1), ...drawn];
    found.push({ text: '\x07', properties: [...inTable, ...rowEnd, ...definition] });
  });
  return found;
}
