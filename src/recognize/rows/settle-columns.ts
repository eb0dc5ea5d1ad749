import { columnId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import { add, compare, sign } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import type { HeaderColumn } from '../grid/header-paths.ts';
import { headerParts } from '../identify/header-parts.ts';
import { bareHeader } from '../identify/match-columns.ts';

/** Fewer rows of different figures that close prove nothing. */
const fewestClosing = 2;
/** So many of the rows may hold the very mistakes that are looked for. */
const shareOfSlips = 0.25;
/** How much of two headers must be the same, and how much more than of any other. */
const leastLikeness = 0.5;
const clearLikeness = 0.05;

/** The value columns of a lane with what stands above and below. */
interface Headed {
  readonly values: readonly number[];
  readonly rows: readonly BodyRow[];
  readonly headers: readonly HeaderColumn[];
  readonly entry: TableEntry;
  readonly lexicon: Lexicon;
}

type Columns = Map<number, ColumnEntry>;

/** The columns of a sum: the whole and, side by side with it, its parts. */
interface Closing {
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * Columns under headings of an office's own: the one that is the sum of its neighbours in row after row is the total, and
 * a neighbour is the part whose name is like its heading, or the only part that is left.
 */
export function settleColumns(
  known: ReadonlyMap<number, ColumnEntry>,
  { values, rows, headers, entry, lexicon }: Headed,
): ReadonlyMap<number, ColumnEntry> {
  const total = entry.columns.find(({ required }) => required === true);
  const used = values.filter((column) => rows.some((row) => figureIn(row, column) !== undefined));
  const columns: Columns = new Map(known);
  if (total === undefined || used.every((column) => known.has(column))) return known;
  const whole = [...known].find(([, each]) => each === total)?.[0];
  const open = whole === undefined ? used.filter((column) => !known.has(column)) : [whole];
  const closing = open.flatMap((column) => closingAt(column, used, rows) ?? [])[0];
  if (closing === undefined) return known;
  columns.set(closing.whole, total);
  nameParts(columns, closing, { headers, entry, lexicon });
  return columns;
}

const figureIn = (row: BodyRow, column: number): Figure | undefined => {
  const slot = row[column];
  return slot?.anchor === true ? parseFigure(slot.text) : undefined;
};

/** The longest run of neighbours, behind the column or in front of it, that it is the sum of. */
function closingAt(whole: number, used: readonly number[], rows: readonly BodyRow[]): Closing | undefined {
  const at = used.indexOf(whole);
  const behind = used.slice(at + 1).map((_, index, rest) => used.slice(at + 1, at + 1 + rest.length - index));
  const before = used.slice(0, at).map((_, index) => used.slice(index, at));
  const runs = [...behind, ...before].filter((parts) => parts.length >= 2);
  const parts = runs.sort((a, b) => b.length - a.length).find((each) => closes(whole, each, rows));
  return parts && { whole, parts };
}

/** Enough rows of different figures close, one of them over several parts, and few do not. */
function closes(whole: number, parts: readonly number[], rows: readonly BodyRow[]): boolean {
  const closed = new Set<string>();
  let isDivided = false;
  let slips = 0;
  let total = 0;
  for (const row of rows) {
    const sum = figureIn(row, whole);
    const printed = parts.map((part) => figureIn(row, part) ?? zero);
    const filled = printed.filter((figure) => sign(figure) !== 0);
    if (sum === undefined || sign(sum) === 0 || filled.length === 0) continue;
    total++;
    if (compare(printed.reduce(add, zero), sum) !== 0) slips++;
    else {
      closed.add([whole, ...parts].map((column) => row[column]?.text ?? '').join('|'));
      isDivided ||= filled.length > 1;
    }
  }
  return isDivided && closed.size >= fewestClosing && slips <= total * shareOfSlips;
}

/** Gives each part that nobody knows the free column whose name is most like its heading, and the last one what is left. */
function nameParts(
  columns: Columns,
  { parts }: Closing,
  { headers, entry, lexicon }: Pick<Headed, 'headers' | 'entry' | 'lexicon'>,
): void {
  const taken = new Set(columns.values());
  const printed = new Set([...taken].map(({ id }) => id));
  const free = entry.columns.filter((each) => isAddend(each, printed) && !taken.has(each));
  const open = parts.filter((part) => !columns.has(part));
  for (const part of open) {
    const found = mostAlike(headers[part], free, lexicon);
    if (found === undefined || [...columns.values()].includes(found)) continue;
    columns.set(part, found);
  }
  if (parts.length === divisions.size) nameDivisions(columns, parts, { headers, entry, lexicon });
}

/** The two parts of spending: each by a word that says which it is, or as the one that is left. */
function nameDivisions(
  columns: Columns,
  parts: readonly number[],
  { headers, entry, lexicon }: Pick<Headed, 'headers' | 'entry' | 'lexicon'>,
): void {
  const both = entry.columns.filter(({ id }) => divisions.has(id));
  const free = () => both.filter((each) => ![...columns.values()].includes(each));
  for (const part of parts) {
    const label = headers[part]?.labels.at(-1) ?? '';
    const said = both.filter(({ id }) =>
      wordsOf(lexicon.catalogue, divisions.get(id) ?? 'projectWords').some((word) => label.includes(word)),
    );
    const [only, ...more] = said;
    if (!columns.has(part) && only !== undefined && more.length === 0 && free().includes(only))
      columns.set(part, only);
  }
  const [last, ...others] = parts.filter((part) => !columns.has(part));
  const [left, ...more] = free();
  const isClear = both.length === divisions.size && others.length === 0 && more.length === 0;
  if (last !== undefined && left !== undefined && isClear) columns.set(last, left);
}

const divisions: ReadonlyMap<string, WordList> = new Map([
  [columnId('basic'), 'basicWords'],
  [columnId('project'), 'projectWords'],
]);

/** A column of the year that is added up to the total: no part of another printed column, no other year, no rate. */
function isAddend(
  { id, type, ofWhich, partOf, required, derived }: ColumnEntry,
  printed: ReadonlySet<string>,
): boolean {
  return (
    type === 'money' && !ofWhich && !printed.has(partOf ?? '') && !required && !derived && !otherYear.test(id)
  );
}

const otherYear = /^(prior|change|opening|closing)/;

function mostAlike(
  header: HeaderColumn | undefined,
  free: readonly ColumnEntry[],
  lexicon: Lexicon,
): ColumnEntry | undefined {
  const label = headerParts(bareHeader(header?.labels.at(-1) ?? '', lexicon), lexicon);
  const ranked = free
    .map((each) => ({
      each,
      likeness: Math.max(...namesOf(each, lexicon).map((name) => alike(label, name))),
    }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = ranked;
  if (best === undefined || best.likeness < leastLikeness) return undefined;
  return best.likeness - (second?.likeness ?? 0) < clearLikeness ? undefined : best.each;
}

/** The names of a column that need no group above them. */
function namesOf({ headers }: ColumnEntry, lexicon: Lexicon): string[] {
  return headers.filter((header) => !header.includes('/')).map((header) => headerParts(header, lexicon));
}

/** Share of two names that is their longest common stretch; a single character is none. */
function alike(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start++)
    for (let end = a.length; end - start > longest; end--)
      if (b.includes(a.slice(start, end))) longest = end - start;
  return longest < 2 ? 0 : (2 * longest) / (a.length + b.length);
}
