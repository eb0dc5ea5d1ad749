import { topicId } from '../../core/catalogue/ids.ts';
import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue, CellEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import type { Cell, Table } from '../../core/model/disclosure.ts';
import { abs, compare, multiply, scale, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import type { ClaimColumn } from '../../core/model/narrative.ts';
import { isRatio } from '../claims/ratio-fits.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { printedCell, printedFigure } from './measure-cell.ts';
import { type Measures, measuresOf } from './measures.ts';
import { isMereForm, nameKeyOf } from './name-key.ts';
import { wholesOfOther } from './untold-base.ts';

/** A statement on its way to become a row. */
export interface BoundStatement {
  readonly read: ReadStatement;
  readonly topic: string;
  readonly measure: string | undefined;
  /** The line that it would be of, were its year that of the document. */
  readonly about?: string | undefined;
  readonly cells: Partial<Record<ClaimColumn, Cell>>;
}

export type Statements = readonly BoundStatement[];

/** What the words that name a base are looked up in. */
export interface BaseSource {
  readonly catalogue: Catalogue;
  readonly measures: Measures;
  readonly entry: TableEntry;
  readonly tables: readonly Table[];
}

/** The amount that each share is a share of: the one it names, or that of the statement it is part of. */
export function findBases(statements: Statements, source: BaseSource): readonly (Cell | undefined)[] {
  const wholes = wholesOf(statements);
  const bySubject = groupBySubject(statements, source.catalogue);
  const ofOther = wholesOfOther(statements);
  const own = new Map([...wholes].filter(([, whole]) => !ofOther.has(whole)));
  return statements.map((statement, index) => {
    const { cells, read } = statement;
    if (cells['share'] === undefined || cells['base'] !== undefined) return undefined;
    if (read.shareOf === undefined)
      return fittest(statement, trusted(statements, own, index, enclosing(statements, own, index)));
    const whole = statements[wholes.get(index) ?? -1];
    const base = totalOfList(statement, whole, source);
    const named = base ?? namedBase(statements, index, wholes, bySubject, source);
    return named ?? ownWhole(statement, whole, source);
  });
}

function namedBase(
  statements: Statements,
  index: number,
  wholes: ReadonlyMap<number, number>,
  bySubject: BySubject,
  source: BaseSource,
): Cell | undefined {
  const statement = statements[index] as BoundStatement;
  const base = fittest(statement, named(statements, index, bySubject, source));
  const tellsNone = base === undefined && isUnnamed(statement.read.shareOf ?? '', source.catalogue);
  return tellsNone ? chosen(wholeOfShares(statements, wholes, index)) : base;
}

/** 占总额的27%, 占该类支出的27%: of which amount only the place of the share tells. */
const isUnnamed = (shareOf: string, catalogue: Catalogue): boolean =>
  isMereForm(shareOf, catalogue) ||
  wordsOf(catalogue, 'relativeBases').some((word) => shareOf.startsWith(word));

/** The only candidate, or of several the one that the share fits. */
function fittest(statement: BoundStatement, candidates: readonly Cell[]): Cell | undefined {
  const [first, ...others] = distinct(candidates);
  return others.length > 0 ? candidates.find((base) => isShare(statement, base)) : first;
}

/** 本年支出合计A，其中：B，占支出总额的…: the total of the list is meant, by whatever name, where the share fits it. */
function totalOfList(
  statement: BoundStatement,
  whole: BoundStatement | undefined,
  { catalogue }: BaseSource,
): Cell | undefined {
  const amount = whole?.cells['amount'];
  if (whole === undefined || amount === undefined || !isShare(statement, amount)) return undefined;
  const names = [statement.read.shareOf ?? '', whole.read.subject];
  const words = (list: 'proseSides' | 'wholeTotals') => wordsOf(catalogue, list);
  const isOfSide = words('proseSides').some((side) => names.every((name) => name.includes(side)));
  const areTotals = names.every((name) => words('wholeTotals').some((word) => name.includes(word)));
  return isOfSide && areTotals ? amount : undefined;
}

/** 本年支出合计A，其中：B，占本年支出的…: the list's own whole, with the word for a sum or without. */
function ownWhole(
  { read: { shareOf = '' } }: BoundStatement,
  whole: BoundStatement | undefined,
  source: BaseSource,
): Cell | undefined {
  const { catalogue } = source;
  const sums = wordsOf(catalogue, 'listSums').filter(
    (word) => !wordsOf(catalogue, 'proseTotal').includes(word),
  );
  const bare = (name: string): string => {
    const sum = sums.find((word) => name.endsWith(word)) ?? '';
    return nameKeyOf(sum === '' ? name : name.slice(0, -sum.length), catalogue);
  };
  if (whole === undefined || isUnnamed(shareOf, catalogue)) return undefined;
  const isSame = bare(shareOf) === bare(whole.read.subject);
  return isSame && columnsOf(shareOf, source).includes('amount') ? whole.cells['amount'] : undefined;
}

/** A base that figures choose and not words is not printed as one: it was worked out. */
export const chosen = <T extends Cell | undefined>(base: T): T => base && { ...base, derived: true };

function wholesOf(statements: Statements): ReadonlyMap<number, number> {
  const wholes = new Map<number, number>();
  statements.forEach(({ read }, index) => {
    for (const part of read.parts ?? []) if (!wholes.has(part)) wholes.set(part, index);
  });
  return wholes;
}

type BySubject = ReadonlyMap<string, readonly number[]>;

function groupBySubject(statements: Statements, catalogue: Catalogue): BySubject {
  const groups = new Map<string, number[]>();
  statements.forEach(({ read, cells }, index) => {
    if (!levels.some((column) => cells[column] !== undefined)) return;
    const key = nameKeyOf(read.subject, catalogue);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

const levels = ['amount', 'initial', 'annual'] as const;
type LevelColumn = (typeof levels)[number];

/** 占支出预算的90%: in an account a base that is called a budget is no outturn. */
function columnsOf(shareOf: string, { entry, catalogue }: BaseSource): readonly LevelColumn[] {
  if (entry.kind === 'budget') return ['amount'];
  const words = (list: WordList): readonly string[] => wordsOf(catalogue, list);
  const phase = words('proseNames').reduce((text, name) => text.replaceAll(name, ''), shareOf);
  const says = (list: WordList): boolean => words(list).some((word) => phase.includes(word));
  if (says('proseInitial')) return ['initial'];
  if (says('proseAnnual')) return ['annual'];
  return says('proseBudget') ? ['initial', 'annual'] : ['amount'];
}

/** The amount of that name in the same passage; else those that the words can mean anywhere in the document. */
function named(
  statements: Statements,
  index: number,
  bySubject: BySubject,
  source: BaseSource,
): readonly Cell[] {
  const own = statements[index] as BoundStatement;
  const { shareOf = '' } = own.read;
  const key = nameKeyOf(shareOf, source.catalogue);
  const columns = columnsOf(shareOf, source);
  const told = (at: number): readonly Cell[] =>
    columns.flatMap((column) => statements[at]?.cells[column] ?? []);
  const fitting = (bySubject.get(key) ?? []).filter((at) => at !== index && isOfSame(statements[at], own));
  const near = fitting.findLast((at) => statements[at]?.read.passage === own.read.passage);
  const amount = near === undefined ? [] : told(near);
  if (amount.length > 0) return amount;
  const lines = (isApart(own) ? [] : [own.topic, widest]).flatMap((topic) =>
    measuresOf(source.measures, key, topic),
  );
  const ids = [...new Set(lines.map(({ id }) => id))].filter((id) => id !== own.measure);
  const amounts = ids.flatMap((id) =>
    columns.flatMap((column) => {
      const amount = amountOf(statements, id, column, source);
      return amount === undefined
        ? []
        : nearest(own, [
            amount,
            ...otherTotals(statements, id, shareOf, source),
            ...totalOfChapter(statements, own.topic, id, column, source),
          ]);
    }),
  );
  const others = distinct(fitting.slice(0, mostCandidates).flatMap(told));
  if (amounts.length === 0) return others;
  // 基本支出预算A… 一般公共预算基本支出B: one that bears the very name and that the share fits is meant.
  const meant = others.find((base) => isShare(own, base));
  return meant === undefined ? amounts : [meant];
}

/** Whether a statement is told of another year, or of the other kind, than the document. */
const isApart = ({ read: { inPast, otherKind } }: BoundStatement): boolean =>
  inPast === true || otherKind === true;

/** Whether two statements are told of one year and of one kind. */
const isOfSame = (one: BoundStatement | undefined, other: BoundStatement): boolean =>
  one !== undefined &&
  isApart(one) === isApart(other) &&
  (!isApart(one) || (one.read.year === other.read.year && one.read.otherKind === other.read.otherKind));

/** More amounts of one name than this tell nothing. */
const mostCandidates = 50;

/** Under this topic totals mean those of the whole document. */
const widest = topicId('overall');

/** The amount of a line: as the prose states it, or as its table prints it. */
function amountOf(
  statements: Statements,
  id: string,
  column: LevelColumn,
  { entry, tables }: BaseSource,
): Cell | undefined {
  const stated = statements.find(({ measure, cells }) => measure === id && cells[column] !== undefined);
  if (stated !== undefined) return stated.cells[column];
  const line = entry.sides.flatMap(({ lines }) => lines).find((each) => each.id === id);
  return line && printedFigure(line, column, tables);
}

/** 占支出总额的100%: what the tables call neither so, the total of the year or that with what is carried over. */
function otherTotals(
  statements: Statements,
  id: string,
  shareOf: string,
  { entry, tables, catalogue }: BaseSource,
): readonly Cell[] {
  const lines = entry.sides.flatMap((side) => side.lines);
  const line = lines.find((each) => each.id === id);
  if (line?.role !== 'total' || wordsOf(catalogue, 'proseTotal').some((word) => shareOf.includes(word)))
    return [];
  const [, ...others] = line.measure?.repeats['amount'] ?? [];
  return others.flatMap((other) => {
    const named = lines.filter(({ measure }) => sameCell(measure?.repeats['amount']?.[0], other));
    const stated = statements.find(
      ({ measure, cells }) => cells['amount'] && named.some((each) => each.id === measure),
    );
    return stated?.cells['amount'] ?? printedCell(other, tables) ?? [];
  });
}

/** 支出决算中,… in the chapter on some of all spending: a bare name may mean what the chapter speaks of. */
function totalOfChapter(
  statements: Statements,
  topic: string,
  id: string,
  column: LevelColumn,
  source: BaseSource,
): readonly Cell[] {
  const lines = source.entry.sides.flatMap((side) => side.lines);
  const [bare, own] = [id, topic].map((wanted) => lines.find((line) => line.id === wanted));
  if (bare?.measure?.loose !== true || own?.role !== 'total') return [];
  return [amountOf(statements, own.id, column, source) ?? []].flat();
}

/** The base of which the amount comes closest to the percentage. */
function nearest({ cells }: BoundStatement, [first, ...others]: readonly [Cell, ...Cell[]]): Cell {
  const [share, amount] = [cells['share']?.figure, cells['amount']?.figure];
  if (share === undefined || amount === undefined) return first;
  const apart = (base: Figure): Figure => abs(subtract(multiply(share, base), scale(amount, 2)));
  const closest = others.reduce((best, base) => {
    if (base.figure === undefined || best.figure === undefined) return best;
    const [own, least] = [
      multiply(apart(base.figure), best.figure),
      multiply(apart(best.figure), base.figure),
    ];
    return sign(base.figure) > 0 && compare(own, least) < 0 ? base : best;
  }, first);
  return others.length > 0 ? chosen(closest) : closest;
}

const sameCell = (a: CellEntry | undefined, b: CellEntry): boolean =>
  a?.table === b.table && a.side === b.side && a.row === b.row && a.column === b.column;

/** Amounts without those that stand among them already. */
export function distinct(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell, at) => cells.findIndex((other) => sameAmount(cell, other)) === at);
}

/** Whether two cells print one amount. */
export function sameAmount(a: Cell | undefined, b: Cell | undefined): boolean {
  return a?.figure !== undefined && b?.figure !== undefined && compare(a.figure, b.figure) === 0;
}

/** The wholes that a part stands in, the closest first: of a part of a part nobody says which is meant. */
function enclosing(
  statements: Statements,
  wholes: ReadonlyMap<number, number>,
  index: number,
): readonly Cell[] {
  const candidates: Cell[] = [];
  const seen = new Set<number>([index]);
  for (let at = wholes.get(index); at !== undefined && !seen.has(at); at = wholes.get(at)) {
    seen.add(at);
    const amount = statements[at]?.cells['amount'];
    if (amount !== undefined) candidates.push(amount);
  }
  return candidates;
}

/** 占总额的27%: that of the list, if the other shares of the list are shares of it. */
function wholeOfShares(
  statements: Statements,
  wholes: ReadonlyMap<number, number>,
  index: number,
): Cell | undefined {
  const [whole] = enclosing(statements, wholes, index);
  if (whole === undefined) return undefined;
  const shares = statements.filter(
    ({ cells }, at) => wholes.get(at) === wholes.get(index) && cells['share'] !== undefined,
  );
  const fitting = shares.filter((each) => isShare(each, whole));
  return fitting.length > 0 && fitting.length * 2 >= shares.length ? whole : undefined;
}

/** A share that names no base and fails, alone in a list whose other items tell none, may be of anything. */
function trusted(
  statements: Statements,
  wholes: ReadonlyMap<number, number>,
  index: number,
  bases: readonly Cell[],
): readonly Cell[] {
  const own = statements[index] as BoundStatement;
  const whole = wholes.get(index);
  if (whole === undefined || bases.some((base) => isShare(own, base))) return bases;
  const others = (statements[whole]?.read.parts ?? []).filter((part) => part !== index);
  const isAlone = others.length > 0 && others.every((part) => statements[part]?.cells['share'] === undefined);
  return isAlone ? [] : bases;
}

/** Whether the percentage is that of the amounts, give or take its last digit. */
export function isShare({ cells }: BoundStatement, base: Cell): boolean {
  const { share, amount } = cells;
  if (share?.figure === undefined || amount?.figure === undefined || base.figure === undefined) return false;
  return isRatio({ ...share, figure: share.figure }, amount.figure, base.figure);
}
