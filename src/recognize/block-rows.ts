import { layoutKey, rowKind } from '../core/catalogue/row-key.ts';
import type { LineEntry } from '../core/catalogue/types.ts';
import { type BlockColumn, blockColumns, blockOfLabel, defaultBlock, itemNamed } from './block-columns.ts';
import { type Fields, fieldsOf, hasValues } from './fields.ts';
import type { Slot } from './matrix.ts';
import type { RowDraft } from './row-draft.ts';
import { labelOf } from './row-label.ts';
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

/** Items as columns. A repeated item begins the next block when the header does not name the blocks. */
function wideBlocks(frame: TableFrame, columns: readonly BlockColumn[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  frame.rows.forEach((row, index) => {
    for (const { lane } of frame.lanes) {
      const fields = fieldsOf(row, lane);
      const label = labelOf(fields, frame.lexicon);
      const rowBlock = label === '' ? undefined : blockOfLabel(label, frame.entry, frame.lexicon);
      if (!hasValues(fields)) continue;
      for (const column of lane.values) {
        const { item, block } = columns[column] ?? {};
        const line =
          block ??
          rowBlock ??
          (label === '' || frame.rows.length === 1 ? defaultBlock(frame.entry) : undefined);
        const slot = row[column];
        if (item === undefined || slot?.anchor !== true) continue;
        put(blocks, { line, label, index }, item.id, slot, fields);
      }
    }
  });
  return blocks;
}

/** Items as rows: each value column is a block. */
function tallBlocks(frame: TableFrame, columns: readonly BlockColumn[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  const lone = frame.lanes.every(({ lane }) => lane.values.length === 1);
  frame.rows.forEach((row, index) => {
    for (const { lane } of frame.lanes) {
      const fields = fieldsOf(row, lane);
      const item = itemNamed(labelOf(fields, frame.lexicon), frame.entry, frame.lexicon);
      if (item === undefined) continue;
      for (const column of lane.values) {
        const { block, item: sum } = columns[column] ?? {};
        const line = block ?? (lone || sum?.id === 'total' ? defaultBlock(frame.entry) : undefined);
        const slot = row[column];
        if (line !== undefined && slot !== undefined)
          put(blocks, { line, label: '', index }, item.id, slot, fields);
      }
    }
  });
  return blocks;
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
