import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { groupBy } from '../../core/model/group-by.ts';
import type { List } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** A statement that tells an amount, and its place among all. */
interface Told {
  readonly at: number;
  readonly name: string;
  readonly year: number | undefined;
}

/** The only one of a passage whose name fits. */
function only(passage: readonly Told[], fits: (name: string) => boolean): Told | undefined {
  const [one, other] = passage.filter(({ name }) => fits(name));
  return other === undefined ? one : undefined;
}

/** A whole and its halves, each told once in the passage and of one year. */
function divided(passage: readonly Told[], [of = '', ...halves]: readonly string[]): readonly Told[] {
  const whole = only(passage, (name) => name.includes(of));
  const parts = halves.map((half) => only(passage, (name) => name.includes(half) && !name.includes(of)));
  const all = [whole, ...parts].filter((each) => each !== undefined);
  const isWhole = all.length === parts.length + 1 && new Set(all.map(({ year }) => year)).size === 1;
  return isWhole ? all : [];
}

/**
 * 购置费18万元，…；运行费13万元，…。购置及运行费合计31万元: an amount that is named after its two halves is the sum of them, wherever
 * they stand in its passage. Halves of two lists are of two wholes.
 */
export function withJoinedHalves(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  own: number | undefined,
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  const sets = wordsOf(catalogue, 'completeSets')
    .map((set) => set.split('|'))
    .filter(([of, ...halves]) => halves.every((half) => of?.includes(half)));
  const more = wordsOf(catalogue, 'takenIn');
  const owners = new Map([...lists].flatMap(([whole, { parts }]) => parts.map((part) => [part, whole])));
  const found = new Map(lists);
  const told = statements.flatMap(({ cells, read: { passage, subject, year = own } }, at) => {
    const isOwn = cells['amount'] !== undefined && cells['amount'].derived !== true;
    return isOwn ? [{ at, passage, name: subject, year }] : [];
  });
  for (const passage of groupBy(told, (each) => each.passage).values()) {
    for (const set of sets) {
      const [whole, ...parts] = divided(passage, set);
      const isOneList = new Set(parts.map(({ at }) => owners.get(at))).size === 1;
      const isKnown = whole === undefined || lists.has(whole.at);
      if (isKnown || !isOneList || more.some((word) => whole.name.includes(word))) continue;
      found.set(whole.at, { parts: parts.map(({ at }) => at), open: false });
    }
  }
  return found;
}
