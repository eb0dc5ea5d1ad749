import { layoutKey, rowKind } from '../core/catalogue/row-key.ts';
import type { LineEntry } from '../core/catalogue/types.ts';
import { type BlockColumn, blockColumns, blockOfLabel, defaultBlock, itemNamed } from './block-columns.ts';
import { type Fields, fieldsOf, hasValues } from './fields.ts';
import type { Slot } from './matrix.ts';
import type { RowDraft } from './row-draft.ts';
import { isTotalLabel, labelOf } from './row-label.ts';
import type { TableFrame } from './table-frame.ts';

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
  const items = values.filter((column) => columns[column]?.item !== undefined);
  const blocks = items.length >= 2 ? wideBlocks(frame, columns) : tallBlocks(frame, columns);
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

/** Items as columns; a row names its block when the header does not. */
function wideBlocks(frame: TableFrame, columns: readonly BlockColumn[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const { fields, label, index } of printedRows(frame).filter((row) => hasValues(row.fields))) {
    const rowBlock = blockOfRow(label, frame);
    for (const [column, slot] of fields.values) {
      const { item, block = rowBlock } = columns[column] ?? {};
      if (item !== undefined) put(blocks, { line: block, label, index }, item.id, slot, fields);
    }
  }
  return blocks;
}

/** Items as rows: each value column is a block. */
function tallBlocks(frame: TableFrame, columns: readonly BlockColumn[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  const lone = frame.lanes.every(({ lane }) => lane.values.length === 1);
  for (const { fields, label, index } of printedRows(frame)) {
    const item = itemNamed(label, frame.entry, frame.lexicon);
    if (item === undefined) continue;
    for (const [column, slot] of fields.values) {
      const line = blockOfColumn(columns[column], lone, frame);
      if (line !== undefined) put(blocks, { line, label: '', index }, item.id, slot, fields);
    }
  }
  return blocks;
}

function printedRows(frame: TableFrame): { fields: Fields; label: string; index: number }[] {
  return frame.rows.flatMap((row, index) =>
    frame.lanes.map(({ lane }) => {
      const fields = fieldsOf(row, lane);
      return { fields, label: labelOf(fields, frame.lexicon), index };
    }),
  );
}

/** The block that a row label names; a lone row and the total row of several units are the usual one. */
function blockOfRow(label: string, frame: TableFrame): LineEntry | undefined {
  if (label === '' || isTotalLabel(label, frame.lexicon)) return defaultBlock(frame.entry);
  const named = blockOfLabel(label, frame.entry, frame.lexicon);
  return named ?? (frame.rows.length === 1 ? defaultBlock(frame.entry) : undefined);
}

/** A column that names no block is the usual one if it is alone, or the sum of columns by fund. */
function blockOfColumn(
  column: BlockColumn | undefined,
  lone: boolean,
  frame: TableFrame,
): LineEntry | undefined {
  if (column?.block !== undefined) return column.block;
  return lone || column?.item?.id === 'total' ? defaultBlock(frame.entry) : undefined;
}

function put(
  blocks: Map<string, Block>,
  at: { line: LineEntry | undefined; label: string; index: number },
  item: string,
  slot: Slot,
  fields: Fields,
): void {
  const key = at.line?.id ?? layoutKey('unknown', String(at.index + 1));
  const block: Block = blocks.get(key) ?? {
    key,
    label: at.line?.title ?? at.label,
    index: at.index,
    values: new Map(),
    keys: [],
  };
  blocks.set(key, block);
  if ((block.values.get(item)?.text ?? '') === '') block.values.set(item, slot);
  block.keys.push(
    ...fields.names,
    ...fields.codes,
    ...(fields.ordinal === undefined ? [] : [fields.ordinal]),
  );
}
