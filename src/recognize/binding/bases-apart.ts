import type { List } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** Statements on one amount, which is printed once and compared with several bases. */
function comparedAlike(statements: readonly BoundStatement[]): (index: number) => readonly number[] {
  const groups = new Map<string, number[]>();
  const placeOf = ({ read: { passage, subject, figures } }: BoundStatement): string =>
    `${passage}/${subject}/${figures.amount?.offset}`;
  statements.forEach((each, index) => {
    if (each.read.figures.amount === undefined) return;
    const group = groups.get(placeOf(each));
    if (group === undefined) groups.set(placeOf(each), [index]);
    else group.push(index);
  });
  return (index) => groups.get(placeOf(statements[index] as BoundStatement)) ?? [index];
}

/** Whether two statements compare with the same budget or outturn. */
const haveOneBase = ({ read: a }: BoundStatement, { read: b }: BoundStatement): boolean =>
  a.priorBasis === b.priorBasis && (a.priorYear ?? b.priorYear) === (b.priorYear ?? a.priorYear);

/**
 * 比上年预算减少A，比上年决算增加B。其中：…比上年预算减少C，比上年决算增加D: what is compared twice is added up twice, each comparison
 * of the whole with those of the parts that have its base.
 */
export function withBasesApart(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
): ReadonlyMap<number, List> {
  const alike = comparedAlike(statements);
  const apart = new Map(lists);
  for (const [whole, list] of lists) {
    // What has a list of its own, for it is divided in two ways, keeps it.
    for (const each of alike(whole).filter((other) => other === whole || !lists.has(other))) {
      const own = statements[each] as BoundStatement;
      const parts = list.parts.map(
        (part) => alike(part).find((other) => haveOneBase(own, statements[other] as BoundStatement)) ?? part,
      );
      apart.set(each, { ...list, parts });
    }
  }
  return apart;
}
