import { columnId } from '../../core/catalogue/ids.ts';
import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { ColumnEntry, LineEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { HeaderColumn } from '../grid/header-paths.ts';
import { labelForms } from '../grid/labels.ts';
import { bareHeader, headerScore, matchColumns } from './match-columns.ts';
import { withBlocksInRow } from './one-row-blocks.ts';

/** What one value column of a blocks table says: its item, its block, or both. */
export interface BlockColumn {
  readonly item?: ColumnEntry;
  readonly block?: LineEntry;
}

interface SplitColumn extends BlockColumn {
  /** Which of the header labels names the block. */
  readonly blockLabel?: number;
}

/** Block of figures that name none: the budget of a budget, the outcome of a final account. */
export function defaultBlock(entry: TableEntry): LineEntry | undefined {
  const lines = linesOf(entry);
  return lines.find((line) => line.id === (entry.kind === 'final' ? 'actual' : 'budget')) ?? lines[0];
}

export function linesOf(entry: TableEntry): readonly LineEntry[] {
  return entry.sides[0]?.lines ?? [];
}

/**
 * Item and block of every value column. Within one block an item stands once, so that 合计 over everything and the
 * 小计 of 三公 do not both become the total.
 */
export function blockColumns(
  printed: readonly HeaderColumn[],
  values: readonly number[],
  entry: TableEntry,
  lexicon: Lexicon,
): BlockColumn[] {
  const headers = withBlocksInRow(printed, values, entry, lexicon);
  const split = headers.map((header) => blockColumn(header, entry, lexicon));
  const single: readonly SplitColumn[] = isOneBlock(split, values, entry)
    ? split.map(({ item }) => ({ ...(item && { item }) }))
    : split;
  const stripped = headers.map((header, index) => ({
    ...header,
    labels: withoutBlock(header, single[index]?.blockLabel),
  }));
  const read: BlockColumn[] = headers.map(() => ({}));
  const blocks = new Set(values.map((column) => single[column]?.block));
  for (const block of blocks) {
    const columns = values.filter((column) => single[column]?.block === block);
    for (const column of columns) read[column] = block === undefined ? {} : { block };
    for (const match of matchColumns(columns, stripped, entry.columns, lexicon)) {
      read[match.column] = { ...read[match.column], item: match.entry };
    }
    addWiderTotal(columns, stripped, read, entry, lexicon);
  }
  return read;
}

/** 合计 | 三公经费预算/小计 | 会议费: a group that names the usual block beside columns that name none parts no blocks. */
function isOneBlock(split: readonly SplitColumn[], values: readonly number[], entry: TableEntry): boolean {
  const blocks = new Set(values.map((column) => split[column]?.block));
  return blocks.size === 2 && blocks.has(undefined) && blocks.has(defaultBlock(entry));
}

/** A second total beside that of 三公 sums the meetings and trainings as well. */
function addWiderTotal(
  columns: readonly number[],
  headers: readonly HeaderColumn[],
  read: BlockColumn[],
  entry: TableEntry,
  lexicon: Lexicon,
): void {
  const wider = entry.columns.find((column) => column.id === columnId('total_with_meetings'));
  const items = columns.map((column) => read[column]?.item?.id);
  const isWider =
    items.includes(columnId('total')) &&
    [columnId('meeting'), columnId('training')].some((id) => items.includes(id));
  if (wider === undefined || !isWider) return;
  const rest = columns.filter(
    (column) => read[column]?.item === undefined && lexicon.totals.has(headers[column]?.labels.at(-1) ?? ''),
  );
  if (rest.length === 1) for (const column of rest) read[column] = { ...read[column], item: wider };
}

function withoutBlock(header: HeaderColumn, blockLabel: number | undefined): readonly string[] {
  return header.labels.filter((_, index) => index !== blockLabel);
}

/** Splits a header path into the words of the item and those of the block. */
function blockColumn(header: HeaderColumn, entry: TableEntry, lexicon: Lexicon): SplitColumn {
  const item = itemOf(header, entry, lexicon);
  const splits = header.labels.flatMap((_, index): SplitColumn[] => {
    const block = blockNamed(header.labels.slice(0, index + 1), entry, lexicon);
    if (block === undefined) return [];
    const labels = header.labels.filter((__, at) => at !== index);
    const rest = itemOf({ ...header, labels }, entry, lexicon);
    if (rest !== undefined) return [{ item: rest, block, blockLabel: index }];
    return labels.length === 0 || item === undefined ? [{ block, blockLabel: index }] : [];
  });
  return splits.at(-1) ?? (item === undefined ? {} : { item });
}

function itemOf(header: HeaderColumn, entry: TableEntry, lexicon: Lexicon): ColumnEntry | undefined {
  const ranked = entry.columns
    .map((column) => ({ column, score: headerScore(header, column, lexicon) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return ranked[0]?.column;
}

/** The block that the last label names, together with the group above it or alone. */
function blockNamed(labels: readonly string[], entry: TableEntry, lexicon: Lexicon): LineEntry | undefined {
  const leaf = labels.at(-1) ?? '';
  const group = labels.at(-2) ?? '';
  const named = (...forms: readonly string[]): LineEntry | undefined =>
    linesOf(entry).find(({ variants }) => variants.some((variant) => forms.includes(variant)));
  const [outer, own] = [group, leaf].map((label) => named(label, bareHeader(label, lexicon)));
  return named(group + leaf) ?? partOfGroup(own, outer, entry) ?? own ?? blockBehindSubject(leaf, entry);
}

/** 决算数 above 政府性基金: the fund is named for the first block of the form, and is that of its own group. */
function partOfGroup(
  own: LineEntry | undefined,
  group: LineEntry | undefined,
  entry: TableEntry,
): LineEntry | undefined {
  if (own?.partOf === undefined || group === undefined) return undefined;
  const id = group.id + own.id.slice(own.partOf.length);
  return linesOf(entry).find((line) => line.id === id);
}

/** 一般公共预算财政拨款安排的三公经费决算数: in front of the block stands what the table speaks of anyway. */
function blockBehindSubject(label: string, entry: TableEntry): LineEntry | undefined {
  const subject = normaliseLabel(entry.sides[0]?.title ?? '');
  const isSubject = (text: string): boolean => subject !== '' && normaliseLabel(text).endsWith(subject);
  return linesOf(entry).find(({ variants }) =>
    variants.some((word) => label.endsWith(word) && isSubject(label.slice(0, -word.length))),
  );
}

/** Whether a column of a table with its items as rows is headed by the name of a block. */
export function isBlockHeader(header: HeaderColumn, entry: TableEntry, lexicon: Lexicon): boolean {
  return header.labels.some(
    (_, index) => blockNamed(header.labels.slice(0, index + 1), entry, lexicon) !== undefined,
  );
}

/** The item that a row label names. */
export function itemNamed(label: string, entry: TableEntry, lexicon: Lexicon): ColumnEntry | undefined {
  const forms = labelForms(label, lexicon);
  const named = (form: string): ColumnEntry | undefined =>
    entry.columns.find((column) => column.headers.includes(form));
  return forms.map(named).find((column) => column !== undefined);
}

/** The block that a row label names. */
export function blockOfLabel(label: string, entry: TableEntry, lexicon: Lexicon): LineEntry | undefined {
  return blockNamed([normaliseLabel(label)], entry, lexicon);
}
