import { columnId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel, normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { remembering } from '../../core/catalogue/remembering.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { anchors, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import { bareHeader } from '../identify/match-columns.ts';

/** A header inside a form: from it down to the next one, cells are read by their column. */
export interface FormHeader {
  readonly columns: ReadonlyMap<number, ColumnEntry>;
  /** The same columns once more for the whole period of the project, beside those of the year. */
  readonly period?: ReadonlyMap<number, ColumnEntry>;
}

/** Fewer header words than this are labels with values beside them. */
const fewest = 3;

/** Fewer columns that stand twice are two names of one column. */
const fewestTwice = 2;

/** Reads a row of a form as a header, if it is one: several words that head columns, and no figure. */
export function formHeader(row: BodyRow, entry: TableEntry, lexicon: Lexicon): FormHeader | undefined {
  const printed = anchors(row);
  if (printed.some((slot) => isNumeric(slot.text))) return undefined;
  const named = namedSlots(row, entry, lexicon);
  if (named.length < fewest || named.length * 2 <= printed.length) return undefined;
  const columns = firstOfEach(named);
  const period = periodColumns(named);
  if (period === undefined) return columns.size >= fewest ? { columns } : undefined;
  const twice = new Set(period.values());
  const yearly = named.filter(({ found, column }) => !twice.has(found) || !period.has(column));
  return { columns: new Map(yearly.map(({ column, found }) => [column, found])), period };
}

/**
 * Both rows of a header whose lower row names nothing but words (指标性质 | 指标值 | 度量单位 below 年度指标值): what the
 * upper row names and the lower does not still holds, behind the lower row where that was pushed to its place.
 */
export function joinHeaders(upper: FormHeader, lower: FormHeader, row: BodyRow): FormHeader {
  const below = [...lower.columns.values()];
  if (!below.every(takesText)) return lower;
  const columns = new Map(lower.columns);
  let behind = row.findLastIndex((slot) => slot.anchor && slot.text !== '');
  for (const [column, entry] of upper.columns) {
    if (below.includes(entry)) continue;
    const isFree = !columns.has(column) && (row[column]?.anchor !== true || row[column].text === '');
    columns.set(isFree ? column : ++behind, entry);
  }
  return { ...lower, columns: new Map([...columns].sort(([a], [b]) => a - b)) };
}

interface Named {
  readonly column: number;
  readonly found: ColumnEntry;
  readonly label: string;
}

/** The columns that stand twice, where they stand first: targets of the period beside those of the year. */
function periodColumns(named: readonly Named[]): Map<number, ColumnEntry> | undefined {
  const pairs = named.flatMap((first) => {
    const others = named.filter((each) => each.found === first.found && each.label === first.label);
    return others.length === 2 && others[0] === first ? [first] : [];
  });
  return pairs.length < fewestTwice ? undefined : new Map(pairs.map(({ column, found }) => [column, found]));
}

function namedSlots(row: BodyRow, entry: TableEntry, lexicon: Lexicon): Named[] {
  return row.flatMap((slot, column) => {
    const found = slot.anchor ? entryNamed(slot, entry, lexicon) : undefined;
    // A goal beside the indicators is the label of their group.
    return found === undefined || found.id === columnId('goal')
      ? []
      : [{ column, found, label: normaliseLabel(slot.text) }];
  });
}

/** Columns by their header; an official name wins over another one: 绩效指标 | 一级指标 | 二级指标 | 三级指标. */
function firstOfEach(named: readonly Named[]): Map<number, ColumnEntry> {
  const first = named.filter(({ found, column }) => {
    const same = named.filter((each) => each.found === found);
    const official = same.find((each) => each.label === normaliseLabel(found.title)) ?? same[0];
    return official?.column === column;
  });
  return new Map(first.map(({ column, found }) => [column, found]));
}

/** The column of a form that a printed text names: as the catalogue has it, else by its parts where only one fits. */
export function entryNamed(
  { text }: Pick<Slot, 'text'>,
  entry: TableEntry,
  lexicon: Lexicon,
): ColumnEntry | undefined {
  const named =
    readers.get(lexicon) ?? remembering((label, form: TableEntry) => columnNamed(label, form, lexicon));
  readers.set(lexicon, named);
  return named(text, entry).column;
}

/** The forms of a document, and the rows of one form, have the same labels over and over; most name no column. */
const readers = new WeakMap<
  Lexicon,
  (text: string, entry: TableEntry) => { readonly column: ColumnEntry | undefined }
>();

function columnNamed(text: string, entry: TableEntry, lexicon: Lexicon) {
  const label = normaliseLabel(text);
  const outside = normaliseLabel(withoutBrackets(text));
  const forms = [
    label,
    label.replace(/%$/, ''),
    bareHeader(label, lexicon),
    outside,
    bareHeader(outside, lexicon),
  ];
  const named = entry.columns.find((column) => column.headers.some((header) => forms.includes(header)));
  return { column: named ?? namedByParts(outside, entry, lexicon) };
}

/** 得分 of 得分（20分*执行率）: brackets behind a name say how it is counted. */
const withoutBrackets = (text: string): string => normaliseTight(text).replace(/(?<=.)\([^()]*\)/gu, '');

/** What is left of a name must still be one. */
const shortestRest = 3;

const withoutPeriod = remembering((name: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), name),
);

/** The only column with the same name, words for the period aside: 年初目标值 is 目标值. */
function namedByParts(label: string, entry: TableEntry, lexicon: Lexicon): ColumnEntry | undefined {
  const words = wordsOf(lexicon.catalogue, 'formHeaderWords');
  const rest = withoutPeriod(label, words);
  if (rest.length < shortestRest) return undefined;
  const [found, other] = entry.columns.filter(({ headers }) =>
    headers.some((header) => withoutPeriod(header, words) === rest),
  );
  return other === undefined ? found : undefined;
}

/** Whether a column of a form takes words rather than figures. */
export function takesText(column: ColumnEntry): boolean {
  return column.type === 'text' || column.type === 'code';
}
