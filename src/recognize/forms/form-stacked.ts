import { columnId, lineId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { layoutKey } from '../../core/catalogue/row-key.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import type { Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import type { RowDraft } from '../rows/row-draft.ts';
import { entryNamed } from './form-header.ts';
import { lineDraft, wholeLine } from './form-percents.ts';

/** One below the other from the total down, all labels in one column of the form. */
interface Stack {
  readonly total: Pair;
  readonly named: ReadonlyMap<string, Slot>;
  /** Sources of funds that the catalogue does not name, or names twice. */
  readonly others: readonly Pair[];
}

interface Pair {
  readonly index: number;
  readonly at: number;
  readonly column: ColumnEntry | undefined;
  readonly label: Slot;
  /** Nothing where the label of an amount has none beside it. */
  readonly value: Slot | undefined;
}

/**
 * Funds at the head of a form, one below the other with their names in front (年度资金总额 512.60, 其中：财政拨款
 * 512.60, 其他资金 0.00): one row. Where the funds of the whole period of the project stand beside those of the year,
 * they are a row of their own.
 */
export function stackedFunds(rows: readonly BodyRow[], entry: TableEntry, lexicon: Lexicon): RowDraft[] {
  const pairs = rows.flatMap((row, index) => pairsIn(row, index, entry, lexicon));
  const stacks = stacksOf(pairs, lexicon);
  const [first, second, third] = stacks;
  if (first === undefined || third !== undefined) return [];
  if (second === undefined) return stackRows(first, wholeLine);
  const year = stacks.find((stack) => speaksOf(stack, 'yearFunds', lexicon));
  const period = stacks.find((stack) => speaksOf(stack, 'periodFunds', lexicon));
  if (year === undefined || period === undefined || year === period) return [];
  return [...stackRows(year, wholeLine), ...stackRows(period, periodLine)];
}

const periodLine = lineId('period_funds');
const total = columnId('budget');

function speaksOf({ total: { label } }: Stack, list: WordList, { catalogue }: Lexicon): boolean {
  return wordsOf(catalogue, list).some((word) => normaliseLabel(label.text).includes(word));
}

/** Each stack begins with its total. */
function stacksOf(pairs: readonly Pair[], lexicon: Lexicon): Stack[] {
  const totals = pairs.filter(({ column, value }) => column?.id === total && value !== undefined);
  return totals
    .filter((head) => !isRepeated(head, totals, lexicon))
    .map((head) => stackBelow(head, pairs))
    .filter(({ named, others }) => named.size >= 2 || others.length > 0);
}

/** The sources below a total, as far down as rows print amounts or the names of amounts in the column of its label. */
function stackBelow(head: Pair, pairs: readonly Pair[]): Stack {
  const named = new Map<string, Slot>(head.value && [[total, head.value]]);
  const others: Pair[] = [];
  for (const pair of below(head, pairs)) {
    const id = pair.column?.id;
    if (id === undefined || named.has(id)) others.push(pair);
    else if (pair.value !== undefined) named.set(id, pair.value);
  }
  return { total: head, named, others: others.filter(({ value }) => value !== undefined) };
}

function* below(head: Pair, pairs: readonly Pair[]): Iterable<Pair> {
  for (let index = head.index + 1; ; index++) {
    const pair = pairs.find((each) => each.index === index && each.at === head.at);
    if (pair === undefined || pair.column?.id === total) return;
    yield pair;
  }
}

/** Two totals below each other say nothing certain of what belongs to which. */
function isRepeated(head: Pair, totals: readonly Pair[], { catalogue }: Lexicon): boolean {
  const words = [...wordsOf(catalogue, 'yearFunds'), ...wordsOf(catalogue, 'periodFunds')];
  const label = normaliseLabel(head.label.text);
  const isStated = words.some((word) => label.includes(word));
  return totals.some((other) => other !== head && other.at === head.at) && !isStated;
}

function stackRows({ total: head, named, others }: Stack, line: string): RowDraft[] {
  const tight = (slot: Slot): string => slot.text.replace(/\s+|[:\uff1a]$/gu, '');
  return [
    lineDraft(line, tight(head.label), head.index, named),
    ...others.map(({ label, value, index }) =>
      lineDraft(
        layoutKey('of-which', normaliseLabel(label.text)),
        tight(label),
        index,
        new Map(value && [[total, value]]),
      ),
    ),
  ];
}

/** Words directly followed by an amount, and names of amounts without one; more than two amounts are a table of their own. */
function pairsIn(row: BodyRow, index: number, entry: TableEntry, lexicon: Lexicon): Pair[] {
  const printed = row.flatMap((slot, at) => (slot.anchor && slot.text !== '' ? [{ slot, at }] : []));
  if (printed.filter(({ slot }) => isNumeric(slot.text)).length > 2) return [];
  return printed.flatMap(({ slot: label, at }, position): Pair[] => {
    if (isNumeric(label.text)) return [];
    const next = printed[position + 1]?.slot;
    const value = next !== undefined && isNumeric(next.text) ? next : undefined;
    const column = entryNamed(label, entry, lexicon);
    const isMoney = column === undefined ? value !== undefined : column.type === 'money';
    return isMoney ? [{ index, at, column, label, value }] : [];
  });
}
