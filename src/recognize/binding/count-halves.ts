import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { compare } from '../../core/model/exact.ts';
import type { List } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** Batches and guests of two kinds stand within so many statements behind those of all. */
const reach = 8;

type Statements = readonly BoundStatement[];

/** The statements behind a whole that count the same thing in its passage, as long as nothing but counts is told. */
function countsBehind(statements: Statements, whole: number): readonly number[] {
  const own = statements[whole];
  const behind = statements.slice(whole + 1, whole + 1 + reach);
  const end = behind.findIndex(
    ({ read, cells }) => read.passage !== own?.read.passage || cells.count === undefined,
  );
  const unit = own?.read.figures.count?.unit;
  return (end < 0 ? behind : behind.slice(0, end)).flatMap(({ read }, at) =>
    read.figures.count?.unit === unit ? [whole + 1 + at] : [],
  );
}

/** The two halves, each told once; none where the first may take in the second. */
function halvesOf(statements: Statements, whole: number, names: readonly string[]): readonly number[] {
  const behind = countsBehind(statements, whole);
  const halves = names.flatMap((name) => {
    const [only, more] = behind.filter((at) => statements[at]?.read.subject.includes(name));
    return only === undefined || more !== undefined ? [] : [only];
  });
  const [all, first] = [whole, halves[0] ?? whole].map((at) => statements[at]?.cells.count?.figure);
  const isDistinct = new Set(halves).size === names.length;
  return isDistinct && all !== undefined && first !== undefined && compare(all, first) !== 0 ? halves : [];
}

/** The halves of a count by the first of the sets that name it, where its own name is none of them. */
function partsOf(
  statements: Statements,
  whole: number,
  sets: readonly (readonly string[])[],
): readonly number[] {
  const name = statements[whole]?.read.subject ?? '';
  const own = sets.filter(
    ([of = '', ...names]) => name.includes(of) && !names.some((each) => name.includes(each)),
  );
  const found = own.map(([, ...names]) => halvesOf(statements, whole, names));
  return found.find(({ length }) => length > 0) ?? [];
}

/**
 * 共接待22批次。国内接待20批次，外宾接待2批次: counts that are known to divide another one are its list, wherever they stand
 * behind it. Where the first of them is the whole, the second may be part of it.
 */
export function withCountHalves(
  statements: Statements,
  lists: ReadonlyMap<number, List>,
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  const sets = wordsOf(catalogue, 'countHalves').map((set) => set.split('|'));
  const found = new Map(lists);
  const listed = new Set([...lists.values()].flatMap(({ parts }) => parts));
  statements.forEach(({ cells }, whole) => {
    if (cells.count === undefined || lists.has(whole) || listed.has(whole)) return;
    const parts = partsOf(statements, whole, sets);
    if (parts.length > 0 && !parts.some((part) => listed.has(part))) found.set(whole, { parts, open: false });
  });
  return found;
}
