import { columnId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import { isBlankMark } from '../grid/blank-marks.ts';
import { labelForms } from '../grid/labels.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import type { FlatToken } from './flat-forms.ts';
import { entryNamed, takesText } from './form-header.ts';

/** Cells of a row by their column. */
type FlatRow = ReadonlyMap<number, FlatToken>;

/** A run of headers, and the cells behind it up to the next one. */
interface Part {
  readonly columns: readonly ColumnEntry[];
  readonly header: readonly FlatToken[];
  readonly body: readonly FlatToken[];
}

/** The rows of a form out of its cells in reading order; `undefined` where no headers follow each other. */
export function flatRows(
  tokens: readonly FlatToken[],
  entry: TableEntry,
  lexicon: Lexicon,
  fewestHeaders: number,
): readonly FlatRow[] | undefined {
  const named = tokens.map(({ text }) =>
    text === '' || isNumeric(text) ? undefined : entryNamed({ text }, entry, lexicon),
  );
  const runs = headerRuns(named, fewestHeaders);
  const [first] = runs;
  if (first === undefined) return undefined;
  const parts = runs.map(
    ([start, end], index): Part => ({
      columns: named.slice(start, end).map((column) => column as ColumnEntry),
      header: tokens.slice(start, end),
      body: withoutNext(
        tokens.slice(end, runs[index + 1]?.[0] ?? tokens.length),
        index + 1 < runs.length,
        lexicon,
      ),
    }),
  );
  const head = pairRows(tokens.slice(0, first[0]), named);
  return [...head, ...parts.flatMap((part) => rowsOf(part, entry, lexicon))];
}

/** The word in front of the next headers is the name of their group. */
function withoutNext(body: readonly FlatToken[], hasNext: boolean, lexicon: Lexicon): readonly FlatToken[] {
  const last = body.at(-1);
  return hasNext && last !== undefined && last.text !== '' && !isValue(last, lexicon)
    ? body.slice(0, -1)
    : body;
}

/** From and to of the runs of different headers; of two names of one column the later heads it. */
function headerRuns(named: readonly (ColumnEntry | undefined)[], fewest: number): [number, number][] {
  const runs: number[][] = [[]];
  named.forEach((column, index) => {
    const run = runs.at(-1) as number[];
    const twin = run.findIndex((at) => named[at] === column);
    if (column === undefined || twin > 0) runs.push(column === undefined ? [] : [index]);
    else {
      if (twin === 0) run.shift();
      run.push(index);
    }
  });
  const long = runs.filter((run) => run.length >= fewest);
  return long.map((run) => [run[0] ?? 0, (run.at(-1) ?? 0) + 1]);
}

/** What stands in front of the first headers: a name and its value in each row. */
function pairRows(tokens: readonly FlatToken[], named: readonly (ColumnEntry | undefined)[]): FlatRow[] {
  const rows: Map<number, FlatToken>[] = [];
  tokens.forEach((token, index) => {
    if (token.text === '') return;
    const last = rows.at(-1);
    if (named[index] !== undefined || last === undefined || last.size > 1) rows.push(new Map([[0, token]]));
    else last.set(last.size, token);
  });
  return rows;
}

function rowsOf(part: Part, entry: TableEntry, lexicon: Lexicon): FlatRow[] {
  const header = inOrder(part.header, 1);
  const isIndicators = part.columns.some(({ id }) => id === columnId('level3'));
  const rows = isIndicators ? indicatorRows(part, entry, lexicon) : labelledRows(part, entry, lexicon);
  return [header, ...rows];
}

const inOrder = (tokens: readonly FlatToken[], from: number): Map<number, FlatToken> =>
  new Map(tokens.flatMap((token, index) => (token.text === '' ? [] : [[from + index, token] as const])));

const isValue = ({ text }: FlatToken, lexicon: Lexicon): boolean =>
  isNumeric(text) || isBlankMark(text, lexicon);

/** Rows of funds: a label, and its figures up to the next word. */
function labelledRows({ body }: Part, entry: TableEntry, lexicon: Lexicon): FlatRow[] {
  const rows: FlatToken[][] = [];
  body.forEach((token, index) => {
    const isLabel = token.text !== '' && !isValue(token, lexicon) && isLine(token, entry, lexicon);
    const open = rows.at(-1);
    if (isLabel || open === undefined || index === 0) rows.push([token]);
    else open.push(token);
  });
  return rows.map((row) => inOrder(row, 0));
}

function isLine({ text }: FlatToken, entry: TableEntry, lexicon: Lexicon): boolean {
  const forms = labelForms(text, lexicon);
  const lines = entry.sides[0]?.lines ?? [];
  return lines.some(({ variants }) => variants.some((variant) => forms.includes(variant)));
}

/** Rows of indicators: as many cells as headers, less the groups in front that are printed once for several rows. */
function indicatorRows(part: Part, entry: TableEntry, lexicon: Lexicon): FlatRow[] {
  const end = endOfIndicators(part.body, entry, lexicon);
  const body = part.body.slice(0, end);
  return [...rowsOfIndicators({ ...part, body }, entry, lexicon), ...pairRows(part.body.slice(end), [])];
}

function rowsOfIndicators({ columns, body }: Part, entry: TableEntry, lexicon: Lexicon): FlatRow[] {
  const keepsBlanks = body.some(({ text }) => text === '');
  const name = columns.findIndex(({ id }) => id === columnId('level3'));
  const last = columns.findLastIndex((column) => !takesText(column));
  const width = keepsBlanks ? columns.length : last + 1;
  const rows: FlatRow[] = [];
  for (let at = 0; at < body.length; ) {
    if (isLine(body[at] as FlatToken, entry, lexicon)) {
      const { row, next } = sumRow(body, at, width + 1, lexicon);
      rows.push(row);
      at = next;
      continue;
    }
    const groups = groupsAt(body, at, name, lexicon);
    const length = width - (name - groups);
    const cells = body.slice(at, at + length);
    const isWhole = cells.length === length && isValue(cells[last - (name - groups)] as FlatToken, lexicon);
    const end = isWhole ? at + length : nextStart(body, at + 1, entry, lexicon);
    rows.push(isWhole ? inOrder(cells, 1 + name - groups) : inOrder(body.slice(at, end), 0));
    at = end;
  }
  return rows;
}

/** A sum, its figures below the last columns, and where the next row begins. */
function sumRow(body: readonly FlatToken[], at: number, end: number, lexicon: Lexicon) {
  const figures = valuesFrom(body, at + 1, lexicon);
  const row: FlatRow = new Map([[0, body[at] as FlatToken], ...inOrder(figures, end - figures.length)]);
  return { row, next: at + figures.length + 1 };
}

/** Below the last sum a form says in words what came of it: a name and its text in each row. */
function endOfIndicators(body: readonly FlatToken[], entry: TableEntry, lexicon: Lexicon): number {
  for (const [at, token] of body.entries()) {
    if (!isLine(token, entry, lexicon)) continue;
    const next = at + 1 + valuesFrom(body, at + 1, lexicon).length;
    const behind = body[next];
    if (behind !== undefined && !isCategory(behind, lexicon) && !isLine(behind, entry, lexicon)) return next;
  }
  return body.length;
}

/** The figures that follow each other from here on. */
function valuesFrom(body: readonly FlatToken[], from: number, lexicon: Lexicon): readonly FlatToken[] {
  const end = body.findIndex((token, index) => index >= from && !isValue(token, lexicon));
  return body.slice(from, end < 0 ? body.length : end);
}

/** How many of the cells from here on are names of groups. */
function groupsAt(body: readonly FlatToken[], at: number, most: number, lexicon: Lexicon): number {
  let count = 0;
  while (count < most && isCategory(body[at + count], lexicon)) count++;
  return count;
}

function isCategory(token: FlatToken | undefined, lexicon: Lexicon): boolean {
  const text = normaliseLabel((token?.text ?? '').replace(/[(\uff08].*$/u, ''));
  return wordsOf(lexicon.catalogue, 'categoryNames').includes(text);
}

/** The next cell that surely begins a row. */
function nextStart(body: readonly FlatToken[], from: number, entry: TableEntry, lexicon: Lexicon): number {
  const found = body.findIndex(
    (token, index) => index >= from && (isCategory(token, lexicon) || isLine(token, entry, lexicon)),
  );
  return found < 0 ? body.length : found;
}
