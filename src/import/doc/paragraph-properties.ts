import { rowDefinition, walkProperties } from './properties.ts';
import { part, type WordStreams } from './word-streams.ts';

/** What a paragraph mark says about its paragraph. */
export interface ParagraphProperties {
  readonly isInTable: boolean;
  /** The mark ends a row of a table. */
  readonly isRowEnd: boolean;
  readonly heading: number | undefined;
  readonly isListItem: boolean;
  readonly row: RowDefinition | undefined;
}

/** Edges of the cells of a row from left to right, in twentieths of a point, and their merges. */
export interface RowDefinition {
  readonly edges: readonly number[];
  readonly cells: readonly CellMerge[];
}

export interface CellMerge {
  readonly horizontal: boolean;
  readonly vertical: 'restart' | 'continue' | undefined;
}

const codes = { inTable: 0x2416, rowEnd: 0x2417, outline: 0x2640, list: 0x460b } as const;
const hugeLists: readonly number[] = [0x6645, 0x6646];
const cellLength = 20;
const mostCells = 64;

/** Reads the properties of a paragraph; `undefined` stands for none. */
export function readParagraph(streams: WordStreams, list: DataView | undefined): ParagraphProperties {
  const values = new Map<number, number>();
  let row: RowDefinition | undefined;
  const visit = (property: number, operand: DataView) => {
    if (property === rowDefinition) row = readRow(operand);
    else if (hugeLists.includes(property)) walkProperties(hugeList(streams, operand), visitPlain);
    else visitPlain(property, operand);
  };
  const visitPlain = (property: number, operand: DataView) => {
    if (property === rowDefinition) row = readRow(operand);
    else if (operand.byteLength >= 2) values.set(property, operand.getUint16(0, true));
    else if (operand.byteLength === 1) values.set(property, operand.getUint8(0));
  };
  const style = list !== undefined && list.byteLength >= 2 ? list.getUint16(0, true) : 0;
  if (list !== undefined) walkProperties(part(list, { start: 2, length: list.byteLength }), visit);
  return {
    isInTable: values.get(codes.inTable) === 1,
    isRowEnd: values.get(codes.rowEnd) === 1,
    heading: headingOf(values.get(codes.outline), style),
    isListItem: (values.get(codes.list) ?? 0) !== 0,
    row,
  };
}

/** The first nine styles are the headings in every document. */
function headingOf(outline: number | undefined, style: number): number | undefined {
  if (outline !== undefined) return outline < 9 ? outline + 1 : undefined;
  return style >= 1 && style <= 9 ? style : undefined;
}

function hugeList(streams: WordStreams, operand: DataView): DataView {
  const start = operand.getUint32(0, true);
  if (start + 2 > streams.data.byteLength) return part(streams.data, { start: 0, length: 0 });
  return part(streams.data, { start: start + 2, length: streams.data.getUint16(start, true) });
}

function readRow(operand: DataView): RowDefinition | undefined {
  const count = operand.byteLength > 2 ? operand.getUint8(2) : 0;
  const cellsStart = 3 + (count + 1) * 2;
  if (count === 0 || count > mostCells || cellsStart > operand.byteLength) return undefined;
  const edges = Array.from({ length: count + 1 }, (_, i) => operand.getInt16(3 + i * 2, true));
  const cells = Array.from({ length: count }, (_, i) => {
    const at = cellsStart + i * cellLength;
    return cellMerge(at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0);
  });
  return { edges, cells };
}

function cellMerge(bits: number): CellMerge {
  const vertical = (bits & 0x40) !== 0 ? 'restart' : (bits & 0x20) !== 0 ? 'continue' : undefined;
  return { horizontal: (bits & 0x02) !== 0, vertical };
}
