import { columnId } from '../../core/catalogue/ids.ts';
import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel, normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { TableEntry } from '../../core/catalogue/types.ts';
import { codesNamed } from '../grid/code-names.ts';
import type { GridPart } from '../grid/grid-part.ts';
import { labelForms } from '../grid/labels.ts';
import { itemNamed } from './block-columns.ts';

/** What an item row of a grid is: a code or a column id, and the item it is a part of. */
interface Item {
  readonly id: string;
  readonly isPartOf: (other: string) => boolean;
}

/** One row is no list. */
const fewestItems = 2;
/** A code that stands alone, in front of a name or in brackets behind it. */
const codeIn = {
  functional: /(?<![0-9])2[0-9]{2}(?:[0-9]{2}){0,2}(?![0-9])/,
  economic: /(?<![0-9])[35][0-9]{2}(?:[0-9]{2})?(?![0-9])/,
} as const;

/**
 * Whether a grid is the whole of a table, and the one that a chapter speaks of first: all rows are items of the table, they
 * add up to the total of the grid, and total or sum is the first amount of the chapter. An excerpt does not add up; with a
 * slip in one cell the other columns do, or the sum is what the chapter tells.
 */
export function isWhole(part: GridPart, entry: TableEntry, told: number, lexicon: Lexicon): boolean {
  const keys = part.body.map((_, row) => keysOf(part, row));
  const total = keys.findIndex((texts) => texts.some((text) => lexicon.totals.has(normaliseLabel(text))));
  const rows = [...keys.keys()].filter((row) => row !== total && (keys[row]?.length ?? 0) > 0);
  const items = rows.map((row) => itemOf(keys[row] ?? [], entry, lexicon));
  if (total < 0 || items.length < fewestItems || items.some((item) => item === undefined)) return false;
  const top = rows.filter((_, at) => !items.some((other) => other && items[at]?.isPartOf(other.id)));
  const sums = part.columns.flatMap((_, column) => {
    const whole = amountAt(part, total, column);
    if (part.roles[column] !== 'value' || whole === undefined) return [];
    return [{ whole, sum: top.reduce((sum, row) => sum + (amountAt(part, row, column) ?? 0), 0) }];
  });
  const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= rounding * (top.length + 1);
  const adding = sums.filter(({ whole, sum }) => isSame(sum, whole) || isSame(sum, told));
  const isTold = sums.some(({ whole, sum }) => whole === told || isSame(sum, told));
  return isTold && adding.length * 2 >= sums.length;
}

/** Half of the last digit of an amount with two decimals. */
const rounding = 0.005;

function keysOf(part: GridPart, row: number): string[] {
  return (part.body[row] ?? []).flatMap((slot, column) => {
    const isKey = part.roles[column] === 'name' || part.roles[column] === 'code';
    return isKey && slot.anchor && slot.text !== '' ? [slot.text] : [];
  });
}

function itemOf(texts: readonly string[], entry: TableEntry, lexicon: Lexicon): Item | undefined {
  if (entry.shape === 'blocks') return blockItem(texts, entry, lexicon);
  const { classification } = entry;
  if (classification === undefined) return undefined;
  const side = { id: '', title: '', headers: [], lines: [], classification };
  const printed = texts.map((text) => codeIn[classification].exec(normaliseTight(text))?.[0]);
  // Without its code only a class is known by its name: items of many classes bear the same.
  const named = texts.flatMap((text) => codesNamed(labelForms(text, lexicon), side, lexicon));
  const code =
    printed.find((each) => each !== undefined) ?? named.find(({ length }) => length === classDigits);
  return code === undefined
    ? undefined
    : { id: code, isPartOf: (other) => code !== other && code.startsWith(other) };
}

const classDigits = 3;

function blockItem(texts: readonly string[], entry: TableEntry, lexicon: Lexicon): Item | undefined {
  const item = texts.map((text) => itemNamed(text, entry, lexicon)).find((each) => each !== undefined);
  if (item === undefined || item.id === columnId('total')) return undefined;
  return { id: item.id, isPartOf: (other) => item.partOf === other };
}

function amountAt({ body }: GridPart, row: number, column: number): number | undefined {
  const text = normaliseTight(body[row]?.[column]?.text ?? '');
  return /^-?[0-9][0-9,]*(?:\.[0-9]+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
