import type { Cell } from '../../core/model/disclosure.ts';
import type { List } from './list-owner.ts';
import { type BoundStatement, isShare, type Statements, sameAmount } from './share-base.ts';
import { areWhole } from './untold-base.ts';

/** The items of a list that stand in paragraphs of their own are no further apart. */
const widestGap = 1;
/** Further up nobody remembers the amount. */
const farthest = 12;

const isOfNow = ({ read }: BoundStatement): boolean => read.inPast !== true && read.otherKind !== true;

/** Runs of statements, by their places, each of which is a share of one amount. */
function runsOf(statements: Statements, bases: readonly (Cell | undefined)[], listed: ReadonlySet<number>) {
  const runs: number[][] = [];
  statements.forEach((statement, index) => {
    const base = bases[index];
    const isItem = base !== undefined && !listed.has(index) && isOfNow(statement) && isShare(statement, base);
    if (!isItem) return;
    const run = runs.at(-1);
    const last = run?.at(-1) ?? -1;
    const gap = statement.read.passage - (statements[last]?.read.passage ?? 0);
    if (run !== undefined && gap <= widestGap && sameAmount(bases[last], base)) run.push(index);
    else runs.push([index]);
  });
  return runs;
}

/** The statement above whose amount is what they are shares of. */
function wholeOf(statements: Statements, base: Cell | undefined, first: number): number {
  const passage = statements[first]?.read.passage ?? 0;
  return statements.findLastIndex(
    ({ read, cells: { amount } }, index) =>
      index < first &&
      passage - read.passage <= farthest &&
      amount?.derived !== true &&
      sameAmount(amount, base),
  );
}

/**
 * 支出100万元。…结构：教育支出60万元，占60%；卫生支出40万元，占40%: parts that stand apart from their whole are all of it where they are shares
 * of it that come to all.
 */
export function withShareLists(
  statements: Statements,
  lists: ReadonlyMap<number, List>,
  bases: readonly (Cell | undefined)[],
): ReadonlyMap<number, List> {
  const listed = new Set([...lists.values()].flatMap(({ parts }) => parts));
  const found = new Map(lists);
  for (const parts of runsOf(statements, bases, listed)) {
    const [first = 0] = parts;
    const shares = parts.flatMap((part) => statements[part]?.cells['share'] ?? []);
    const whole = parts.length > 1 && areWhole(shares) ? wholeOf(statements, bases[first], first) : -1;
    if (whole >= 0 && !found.has(whole)) found.set(whole, { parts, open: false });
  }
  return found;
}
