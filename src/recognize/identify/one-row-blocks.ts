import { columnId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { ColumnEntry, LineEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { HeaderColumn } from '../grid/header-paths.ts';
import { labelForms } from '../grid/labels.ts';

/** A label that names a block and, behind it, in front of it or in brackets, an item. */
interface Split {
  readonly block: string;
  readonly item: string;
}

/**
 * A table of two blocks whose header is a single row says the block in the first label of each (预算数合计, 因公出国费, …,
 * 决算数合计, 因公出国费, …) or in every label. The headers, with the block of each value column above its item: only
 * where every column then is another item of its block.
 */
export function withBlocksInRow(
  headers: readonly HeaderColumn[],
  values: readonly number[],
  entry: TableEntry,
  lexicon: Lexicon,
): readonly HeaderColumn[] {
  const splits = splitsOf(headers, values, entry, lexicon);
  if (splits === undefined || !areTwoBlocks([...splits.values()], entry, lexicon))
    return headers.map((header) => withBlockApart(header, entry, lexicon));
  return headers.map((header, column) => {
    const split = splits.get(column);
    return split === undefined ? header : { ...header, labels: [split.block, split.item] };
  });
}

/** 会议费决算数 beside columns that have their blocks in a row of their own. */
function withBlockApart(header: HeaderColumn, entry: TableEntry, lexicon: Lexicon): HeaderColumn {
  const [label = '', ...more] = header.labels;
  const split =
    more.length > 0 || itemOf(label, entry, lexicon) ? undefined : splitLabel(label, entry, lexicon);
  return split === undefined || split.item === '' ? header : { ...header, labels: [split.item, split.block] };
}

/** The block and the item of each value column; nothing where the first of them names no block. */
function splitsOf(
  headers: readonly HeaderColumn[],
  values: readonly number[],
  entry: TableEntry,
  lexicon: Lexicon,
): ReadonlyMap<number, Split> | undefined {
  const total = entry.columns.find(({ id }) => id === columnId('total'))?.headers[0] ?? '';
  const splits = new Map<number, Split>();
  let block: string | undefined;
  for (const column of values) {
    const [label = '', ...more] = headers[column]?.labels ?? [];
    const own = splitLabel(label, entry, lexicon);
    block = own?.block ?? block;
    if (block === undefined || more.length > 0) return undefined;
    splits.set(column, { block, item: own === undefined ? label : own.item || total });
  }
  return splits;
}

/** Two blocks or more, in each of which every column is another item. */
function areTwoBlocks(splits: readonly Split[], entry: TableEntry, lexicon: Lexicon): boolean {
  const items = splits.map(({ block, item }) => ({ block, id: itemOf(item, entry, lexicon)?.id }));
  const apart = new Set(items.map(({ block, id }) => `${block}/${id}`));
  return (
    splits.length >= fewestColumns &&
    items.every(({ id }) => id !== undefined) &&
    apart.size === items.length &&
    new Set(items.map(({ block }) => block)).size > 1
  );
}

/** Two blocks of a total and an item or two; less is a table whose items are rows. */
const fewestColumns = 6;

function itemOf(label: string, entry: TableEntry, lexicon: Lexicon): ColumnEntry | undefined {
  const forms = labelForms(label, lexicon);
  return entry.columns.find(({ headers }) => headers.some((header) => forms.includes(header)));
}

const blockWords = (line: LineEntry): readonly string[] => (line.id.includes('.') ? [] : line.variants);

/** The longest name of a block that a label is, begins with, ends in, or has in brackets, the rest being an item or nothing. */
function splitLabel(printed: string, entry: TableEntry, lexicon: Lexicon): Split | undefined {
  const label = withoutYear(printed, lexicon);
  const words = (entry.sides[0]?.lines ?? []).flatMap(blockWords);
  const found = words.flatMap((word): (Split & { readonly length: number })[] => {
    const rest = restOf(label, word);
    const fits = rest === '' || (rest !== undefined && itemOf(rest, entry, lexicon) !== undefined);
    return fits ? [{ block: word, item: rest ?? '', length: word.length }] : [];
  });
  return found.sort((a, b) => b.length - a.length)[0];
}

function restOf(label: string, word: string): string | undefined {
  if (label.endsWith(`(${word})`)) return label.slice(0, -word.length - 2);
  if (label.startsWith(`(${word})`)) return label.slice(word.length + 2);
  if (label.startsWith(word)) return label.slice(word.length);
  return label.endsWith(word) ? label.slice(0, -word.length) : undefined;
}

/** 2022年度决算数: only the year before has got a word of its own. */
function withoutYear(label: string, { catalogue }: Lexicon): string {
  const rest = label.replace(/^(?:19|20)[0-9]{2}/, '');
  const suffix = wordsOf(catalogue, 'yearSuffixes').find((word) => rest.startsWith(word)) ?? '';
  return rest === label ? label : rest.slice(suffix.length);
}
