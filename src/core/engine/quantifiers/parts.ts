import { columnId } from '../../catalogue/ids.ts';
import { normaliseTight } from '../../catalogue/normalise-text.ts';
import { haveOneBase, type SharedAmount } from '../../derive/shared-base.ts';
import type { Quantifier } from '../../language/ir/ir.ts';
import type { Cell } from '../../model/disclosure.ts';
import { add, compare } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import { catalogueTables } from '../index/catalogue-index.ts';
import { type DocumentIndex, instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { perCatalogue } from '../index/per-document.ts';
import type { TableIndex } from '../index/table-index.ts';
import { told, withImplied } from './implied.ts';
import { figurePoint, type Quantify } from './point.ts';
import { farYearOf, statementsOf, states } from './statement.ts';

type Parts = Extract<Quantifier, { readonly type: 'parts' }>;

/** Each statement that is said to be the sum of others, in each column that all the others have. */
export const eachWhole: Quantify<'parts'> = function* (document, quantifier) {
  const { table, columns } = quantifier;
  for (const home of instancesOf(document, table.table)) {
    const byKey = new Map(home.rows.map((row) => [row.row.key, row]));
    for (const [row, column] of statementsOf(home, table, columns)) {
      const members = membersOf(document, row, byKey, column);
      if (!fits(document, row, members, quantifier) || !isSummed(document, home, row, members, column))
        continue;
      yield { context: { ...figurePoint(document, home, row, column, row.side), members } };
    }
  }
};

/** The parts; none when one of them was not read. */
function partsOf(row: IndexedRow, byKey: ReadonlyMap<string, IndexedRow>): readonly IndexedRow[] {
  const keys = row.row.statement?.parts ?? [];
  const found = keys.flatMap((key) => byKey.get(key) ?? []);
  return found.length === keys.length ? found : [];
}

/** The parts; in place of one that does not tell the column stand its own parts, where all of those do. */
function membersOf(
  document: DocumentIndex,
  row: IndexedRow,
  byKey: ReadonlyMap<string, IndexedRow>,
  column: string,
): readonly IndexedRow[] {
  return partsOf(row, byKey).flatMap((each) => {
    const part = withImplied(document, each, column, row);
    if (states(part, column) || part.row.statement?.open === true) return [part];
    const inner = partsOf(part, byKey).map((below) => withImplied(document, below, column, row));
    return inner.length > 0 && inner.every((below) => states(below, column)) ? inner : [part];
  });
}

function fits(
  document: DocumentIndex,
  { row }: IndexedRow,
  members: readonly IndexedRow[],
  { lists, rows }: Parts,
): boolean {
  if (members.length === 0 || (row.statement?.open === true) !== (lists === 'open')) return false;
  if (lists === 'kinds' && !areKinds(document, members)) return false;
  const coded = members.every((part) => part.row.statement?.code !== undefined);
  // Items of the classification make up a total of spending that the tables know, nothing else.
  if (rows === 'codes') return coded && row.statement?.measure !== undefined;
  return rows === 'all' || !coded;
}

/** What the forms count as kinds of one thing, by their names: each with the line that it is a part of. */
const kinds = perCatalogue(
  ({ tables }): ReadonlyMap<string, string> =>
    new Map(
      tables.flatMap(({ id, sides }) =>
        sides.flatMap(({ lines }) =>
          lines
            .filter(({ partOf, role }) => partOf !== undefined && role === 'addend')
            .flatMap(({ title, variants, partOf }) =>
              [title, ...variants].map((name) => [normaliseTight(name), `${id}/${partOf}`] as const),
            ),
        ),
      ),
    ),
);

function areKinds({ catalogue }: DocumentIndex, members: readonly IndexedRow[]): boolean {
  const [first, ...rest] = members.map(({ row }) => kinds(catalogue).get(normaliseTight(row.label)));
  return first !== undefined && rest.every((each) => each === first);
}

/** Shares have no whole to be compared with; where each has its amount and base, each is checked by itself. */
function isSummed(
  document: DocumentIndex,
  home: TableIndex,
  row: IndexedRow,
  members: readonly IndexedRow[],
  column: string,
): boolean {
  if (!members.every((part) => states(part, column)) || !haveOneBasis(row, members, column)) return false;
  const entry = catalogueTables(document.catalogue).get(home.table.id)?.columns.get(column);
  if (entry?.type !== 'percent') return states(row, column) && !isSaidPartial(row, members);
  const checked = members.every((part) => states(part, columnId('amount')) && states(part, columnId('base')));
  return !checked && isOneBase(members) && !isBaseElsewhere(row, members);
}

/** A change against the budget and one against what was spent, or against another year, add up to nothing. */
function haveOneBasis(whole: IndexedRow, members: readonly IndexedRow[], column: string): boolean {
  const bases = new Set([whole, ...members].flatMap(({ row: { texts } }) => texts['prior_basis'] ?? []));
  const isOfYear = members.every((part) => farYearOf(part) === farYearOf(whole));
  return !told.has(column) || (bases.size < 2 && isOfYear);
}

function isOneBase([first, ...rest]: readonly IndexedRow[]): boolean {
  const figure = first?.row.cells[columnId('base')]?.figure;
  return rest.every(({ row }) => {
    const other = row.cells[columnId('base')]?.figure;
    return figure === undefined || other === undefined ? figure === other : compare(figure, other) === 0;
  });
}

const hundred: Figure = { coefficient: 100, exponent: 0 };
/** Rounded shares of a whole list come to more. */
const nearlyAll: Figure = { coefficient: 99, exponent: 0 };

/** 其中：公务接待费…，占本年支出合计的1%: shares that fit one another, and none of them the whole of the list. */
function isBaseElsewhere(whole: IndexedRow, members: readonly IndexedRow[]): boolean {
  const { all, parts } = sharesIn(whole, members);
  const [first] = parts;
  if (all === undefined || first === undefined) return false;
  return parts.every((part) => haveOneBase(first, part) && !haveOneBase(all, part));
}

/** Each part is the share of the whole that it is said to be, and the shares leave some of it over. */
function isSaidPartial(whole: IndexedRow, members: readonly IndexedRow[]): boolean {
  const { all, parts } = sharesIn(whole, members);
  if (all === undefined || parts.length === 0 || !parts.every((part) => haveOneBase(all, part))) return false;
  const sum = parts.map(({ share }) => share.figure).reduce(add);
  return compare(sum, nearlyAll) < 0;
}

/** The amount of the whole as all of it, and the shares of the parts; no parts when one tells none. */
function sharesIn(whole: IndexedRow, members: readonly IndexedRow[]) {
  const [all] = sharesOf(whole, { state: 'value', text: '', figure: hundred, place: whole.row.place });
  const parts = members.flatMap((part) => sharesOf(part, part.row.cells[columnId('share')]));
  return { all, parts: parts.length < members.length ? [] : parts };
}

function sharesOf({ row }: IndexedRow, share: Cell | undefined): SharedAmount[] {
  const amount = row.cells[columnId('amount')];
  const [own, part] = [amount?.figure, share?.figure];
  if (amount === undefined || share === undefined || own === undefined || part === undefined) return [];
  return [{ amount: { ...amount, figure: own }, share: { ...share, figure: part } }];
}
