import type { Quantifier } from '../../language/ir/ir.ts';
import { abs, add, compare, sign, subtract } from '../../model/exact.ts';
import { groupBy } from '../../model/group-by.ts';
import type { ClaimColumn } from '../../model/narrative.ts';
import { repeatedCells } from '../decide/repeated-cells.ts';
import { type DocumentIndex, instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { columnsOf, figurePoint, type Point, type Quantify } from './point.ts';

/**
 * Of one thing there are as many changes as there are bases: one is told again where the sentence says it at once, or where
 * another chapter tells of the same amount from the year before.
 */
const changes: ReadonlySet<string> = new Set(['change', 'budget_change']);

/** Each figure that an earlier statement gave already and that no table of the document prints. */
export const eachRepeated: Quantify<'repeated'> = (document, quantifier) =>
  eachPair(document, quantifier, pairsIn);

/** Each figure that says the one in front of it again in another unit: what is converted does not depend on what is meant. */
export const eachRestated: Quantify<'restated'> = (document, quantifier) =>
  eachPair(document, quantifier, (_, rows) => restatedIn(rows));

type Scope = Extract<Quantifier, { readonly type: 'repeated' | 'restated' }>;

function* eachPair(
  document: DocumentIndex,
  { table, columns }: Scope,
  pairs: typeof pairsIn,
): Iterable<Point> {
  for (const home of instancesOf(document, table.table)) {
    for (const column of columnsOf(home, table.side, columns)) {
      const told = home.rows.filter(({ row }) => row.cells[column]?.state === 'value');
      for (const [first, again] of pairs(document, told, column, home.rows)) {
        yield { context: { ...figurePoint(document, home, again, column, again.side), members: [first] } };
      }
    }
  }
}

type Pair = readonly [first: IndexedRow, again: IndexedRow];

/** Each statement that repeats an earlier one, with the first of them. */
function* pairsIn(
  document: DocumentIndex,
  told: readonly IndexedRow[],
  column: string,
  rows: readonly IndexedRow[],
): Iterable<Pair> {
  if (changes.has(column)) {
    yield* changesAgain(document, told, column);
    return;
  }
  const once = new Set(restatedIn(told).map(([, again]) => again));
  const subjects = groupBy(
    told.filter((row) => !once.has(row) && !isPrinted(document, row, column)),
    (row) => subjectOf(row, document.disclosure.year),
  );
  const wholes = wholesOf(rows);
  for (const [subject, [first, ...others]] of subjects) {
    if (subject === undefined || first === undefined || dividesFirst(first, others, column)) continue;
    const same = others.filter((again) => !divideApart(wholes.get(first), wholes.get(again)));
    for (const again of same) if (!takesIn(rows, first, again, column)) yield [first, again];
  }
}

/** 接待费6万元。外省接待20批次，支出4万元；本省接待9批次，支出2万元: what adds up to the first amount are its parts. */
function dividesFirst(first: IndexedRow, others: readonly IndexedRow[], column: string): boolean {
  const [whole, ...parts] = [first, ...others].flatMap(({ row }) => row.cells[column]?.figure ?? []);
  if (whole === undefined || parts.length < 2) return false;
  return compare(parts.reduce(add), whole) === 0;
}

/** The whole of each row that is part of one. */
function wholesOf(rows: readonly IndexedRow[]): ReadonlyMap<IndexedRow, IndexedRow> {
  const byKey = new Map(rows.map((row) => [row.row.key, row]));
  return new Map(
    rows.flatMap((whole) =>
      (whole.row.statement?.parts ?? []).flatMap((key) => {
        const part = byKey.get(key);
        return part === undefined ? [] : [[part, whole] as const];
      }),
    ),
  );
}

/** 总支出A，其中：基本支出B; 采购预算C，其中：单位资金D: parts of two wholes bear one name and are two things. */
const divideApart = (first: IndexedRow | undefined, again: IndexedRow | undefined): boolean =>
  first !== undefined && again !== undefined && nameOf(first) !== nameOf(again);

const nameOf = ({ row: { label, statement } }: IndexedRow): string => statement?.measure ?? label;

/** 支出A，较上年增加B. …支出A，较上年增加C: the changes of one amount from the year before, told in two chapters. */
function* changesAgain(document: DocumentIndex, told: readonly IndexedRow[], column: string): Iterable<Pair> {
  if (column !== 'change') return;
  const changed = groupBy(
    told.filter((row) => isOfLastYear(row) && !isPrinted(document, row, column)),
    (row) => comparedOf(row, document.disclosure.year),
  );
  for (const [compared, [first, ...others]] of changed) {
    if (compared === undefined || first === undefined) continue;
    for (const again of others) if (isSameElsewhere(first, again)) yield [first, again];
  }
}

const amount: ClaimColumn = 'amount';

const basisOf = ({ row }: IndexedRow): string => row.texts['prior_basis'] ?? '';

/** A base further back is told by its year. */
const isOfLastYear = (row: IndexedRow): boolean => !/\d/.test(basisOf(row));

/** What two statements must have in common to speak of one change: the thing, and whether it is its budget of last year. */
function comparedOf(row: IndexedRow, own: number | undefined): string | undefined {
  const subject = subjectOf(row, own);
  return subject && [subject, basisOf(row)].join('/');
}

/** Whether two statements give the same amount, in different chapters, or one of them gives only the change. */
function isSameElsewhere({ row: first }: IndexedRow, { row: again }: IndexedRow): boolean {
  const [a, b] = [first, again].map(({ cells }) => cells[amount]);
  if (first.texts['section'] === again.texts['section'] || b?.derived === true) return false;
  const [one, other] = [a?.figure, b?.figure];
  if (one === undefined || other === undefined) return (one ?? other) !== undefined;
  return compare(one, other) === 0;
}

/** 386500元（即38.65万元）: what is said again in another unit, with what it says again. */
function restatedIn(rows: readonly IndexedRow[]): readonly Pair[] {
  const byKey = new Map(rows.map((row) => [row.row.key, row]));
  return rows.flatMap((again) => {
    const first = byKey.get(again.row.statement?.restates ?? '');
    return first === undefined ? [] : [[first, again] as const];
  });
}

/** One of them takes in what is carried over, which the text tells, too: the two then differ by just that. */
function takesIn(rows: readonly IndexedRow[], first: IndexedRow, again: IndexedRow, column: string): boolean {
  const [a, b] = [first, again].map(({ row }) => row.cells[column]?.figure);
  if (a === undefined || b === undefined || first.row.label === again.row.label) return false;
  const gap = abs(subtract(a, b));
  return rows.some(({ line, row }) => {
    const carried = line?.role === 'balance' ? row.cells[column]?.figure : undefined;
    return carried !== undefined && sign(carried) !== 0 && compare(carried, gap) === 0;
  });
}

/** What two statements must have in common to speak of one thing. */
function subjectOf({ row: { statement } }: IndexedRow, own: number | undefined): string | undefined {
  if (statement?.measure === undefined || statement.unbound !== undefined) return undefined;
  // A sentence that says no year speaks of that of the document.
  const { measure, code = '', project = '', year = own ?? '' } = statement;
  return [measure, code, project, year].join('/');
}

function isPrinted(document: DocumentIndex, { line, row }: IndexedRow, column: string): boolean {
  const entries = line?.measure?.repeats[column] ?? [];
  return repeatedCells(document, entries, row.statement?.code).length > 0;
}
