import { columnId, lineId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { layoutKey, rowKind } from '../../core/catalogue/row-key.ts';
import type { ColumnEntry, LineEntry } from '../../core/catalogue/types.ts';
import { isBlankMark } from '../grid/blank-marks.ts';
import type { Slot } from '../grid/matrix.ts';
import {
  type BlockColumn,
  blockColumns,
  blockOfLabel,
  defaultBlock,
  itemNamed,
} from '../identify/block-columns.ts';
import { type Fields, fieldsOf, hasValues } from './fields.ts';
import type { RowDraft } from './row-draft.ts';
import { isTotalLabel, isUnitLabel, labelOf } from './row-label.ts';
import type { TableFrame } from './table-frame.ts';

const priorActual = lineId('prior_actual');

interface PrintedRow {
  readonly fields: Fields;
  readonly label: string;
  readonly index: number;
}

interface Block {
  readonly key: string;
  readonly label: string;
  readonly index: number;
  readonly values: Map<string, Slot>;
  readonly keys: Slot[];
}

/** Rows of a table of blocks and items, whichever of them the form prints as columns: one row a block, one column an item. */
export function blockRows(frame: TableFrame): RowDraft[] {
  const values = frame.lanes.flatMap(({ lane }) => lane.values);
  const columns = blockColumns(frame.headers, values, frame.entry, frame.lexicon);
  // 合计 over the funds of each block is no item.
  const items = new Set(values.flatMap((column) => columns[column]?.item ?? []));
  const isWide = items.size >= fewestItems || (items.size > 0 && namedItems(frame).length < fewestItems);
  const blocks = isWide ? wideBlocks(frame, columns) : tallBlocks(frame, columns);
  return [...blocks.values()].map(({ key, label, index, values: cells, keys }) => ({
    key,
    kind: rowKind(key),
    label,
    index,
    values: cells,
    texts: {},
    keys,
  }));
}

const fewestItems = 2;

/** Items as columns; a row names its block when the header does not. */
function wideBlocks(frame: TableFrame, columns: readonly BlockColumn[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  const rows = printedRows(frame).filter((row) => hasValues(row.fields));
  const years = yearBlocks(rows, frame);
  for (const { fields, label, index } of rows) {
    const rowBlock = years.get(label) ?? blockOfRow(label, frame);
    for (const [column, slot] of fields.values) {
      const { item, block = rowBlock } = columns[column] ?? {};
      const at = { line: block, label, index, unit: isUnitRow(label, fields, frame) };
      if (item !== undefined) put(blocks, at, item.id, slot, fields, frame);
    }
  }
  return blocks;
}

/** A label that is nothing but a year: 2016年, 2016年度. */
function bareYear(label: string, { catalogue }: Lexicon): number | undefined {
  const suffixes = [wordOf(catalogue, 'yearSuffixes.long'), wordOf(catalogue, 'yearSuffixes.short')];
  const year = label.slice(0, 4);
  return /^20\d{2}$/.test(year) && suffixes.includes(label.slice(4)) ? Number(year) : undefined;
}

/** 2015年 above 2016年: in an account the later year is that of the account, and the one before it the year before. */
function yearBlocks(
  rows: readonly PrintedRow[],
  { entry, lexicon }: TableFrame,
): ReadonlyMap<string, LineEntry | undefined> {
  const years = rows.flatMap(({ label }) => {
    const year = bareYear(label, lexicon);
    return year === undefined ? [] : [{ label, year }];
  });
  const last = years.reduce((most, { year }) => Math.max(most, year), 0);
  const isPair = years.length === 2 && years.some(({ year }) => year === last - 1);
  if (entry.kind !== 'final' || !isPair) return new Map();
  const prior = entry.sides.flatMap(({ lines }) => lines).find(({ id }) => id === priorActual);
  return new Map(years.map(({ label, year }) => [label, year === last ? defaultBlock(entry) : prior]));
}

/** Items as rows: each value column is a block. */
function tallBlocks(frame: TableFrame, columns: readonly BlockColumn[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  const lone = frame.lanes.every(({ lane }) => lane.values.length === 1);
  for (const { fields, index, item } of namedItems(frame)) {
    for (const [column, slot] of fields.values) {
      const line = blockOfColumn(columns[column], lone, frame);
      const label = initialIn(frame.headers[column]?.labels ?? [], frame) ?? '';
      const at = { line, label, index, unit: false };
      if (line !== undefined) put(blocks, at, item.id, slot, fields, frame);
    }
  }
  return blocks;
}

function printedRows(frame: TableFrame): PrintedRow[] {
  return frame.rows.flatMap((row, index) =>
    frame.lanes.map(({ lane }) => {
      const fields = fieldsOf(row, lane);
      return { fields, label: labelOf(fields, frame.lexicon), index };
    }),
  );
}

/** The rows that are items. Where meetings and trainings are listed, a bare total beside that of 三公 sums them as well. */
function namedItems(frame: TableFrame): (PrintedRow & { item: ColumnEntry })[] {
  const { entry, lexicon } = frame;
  const rows = printedRows(frame).flatMap((row) => {
    const item = itemNamed(row.label, entry, lexicon);
    return item === undefined ? [] : [{ ...row, item }];
  });
  const totals = rows.filter(({ item }) => item.id === columnId('total'));
  const bare = totals.filter(({ label }) => isTotalLabel(label, lexicon));
  const wider = entry.columns.find((column) => column.id === columnId('total_with_meetings'));
  const hasMeetings = rows.some(
    ({ item }) => item.id === columnId('meeting') || item.id === columnId('training'),
  );
  if (wider === undefined || !hasMeetings || bare.length !== 1 || totals.length !== 2) return rows;
  return rows.map((row) => (row.index === bare[0]?.index ? { ...row, item: wider } : row));
}

/** A row of one of several units: its label names neither a block nor a total. */
function isUnitRow(label: string, fields: Fields, frame: TableFrame): boolean {
  return label !== '' && (fields.lane.byUnit || isUnitLabel(label, frame.lexicon));
}

/** The block that a row label names; a lone row and the total row of several units are the usual one. */
function blockOfRow(label: string, frame: TableFrame): LineEntry | undefined {
  if (label === '' || isTotalLabel(label, frame.lexicon)) return defaultBlock(frame.entry);
  const named = blockOfLabel(label, frame.entry, frame.lexicon) ?? rateBlock(label, frame);
  return named ?? (frame.rows.length === 1 ? defaultBlock(frame.entry) : undefined);
}

/** 2022年比2021年增减%: whatever else the label says, the row holds rates. */
function rateBlock(label: string, { entry }: TableFrame): LineEntry | undefined {
  if (!/[%\uff05]\)?$/.test(label)) return undefined;
  return entry.sides.flatMap(({ lines }) => lines).find(({ type }) => type === 'percent');
}

/** A column that names no block is the usual one if it is alone, or the sum of columns by fund. */
function blockOfColumn(
  column: BlockColumn | undefined,
  lone: boolean,
  frame: TableFrame,
): LineEntry | undefined {
  if (column?.block !== undefined) return column.block;
  return lone || column?.item?.id === columnId('total') ? defaultBlock(frame.entry) : undefined;
}

/** 年初预算数: a budget that is printed as that of the beginning of the year keeps its name. */
const initialIn = (labels: readonly string[], { lexicon }: TableFrame): string | undefined =>
  labels.find((label) => wordsOf(lexicon.catalogue, 'proseInitial').includes(label));

function put(
  blocks: Map<string, Block>,
  at: { line: LineEntry | undefined; label: string; index: number; unit: boolean },
  item: string,
  slot: Slot,
  fields: Fields,
  frame: TableFrame,
): void {
  const { lexicon } = frame;
  const other = at.unit ? layoutKey('unit', at.label) : layoutKey('unknown', String(at.index + 1));
  const key = at.line?.id ?? other;
  const block: Block = blocks.get(key) ?? {
    key,
    label: initialIn([at.label], frame) ?? at.line?.title ?? at.label,
    index: at.index,
    values: new Map(),
    keys: [],
  };
  blocks.set(key, block);
  if (isBlankMark(block.values.get(item)?.text ?? '', lexicon)) block.values.set(item, slot);
  block.keys.push(
    ...fields.names,
    ...fields.codes,
    ...(fields.ordinal === undefined ? [] : [fields.ordinal]),
  );
}
