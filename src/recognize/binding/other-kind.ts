import type { Catalogue } from '../../core/catalogue/types.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import { compare } from '../../core/model/exact.ts';
import { groupBy } from '../../core/model/group-by.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { nameKeyOf } from './name-key.ts';

type Known = {
  readonly passages: readonly Passage[];
  readonly kind: DocumentKind;
  readonly year: number | undefined;
  readonly catalogue: Catalogue;
};

const isSpent = ({ phase }: ReadStatement): boolean => phase === 'final' || phase === 'both';

/** Whether the text tells another amount of the same thing as the budget. */
function toldAsBudget(own: readonly ReadStatement[], catalogue: Catalogue): (read: ReadStatement) => boolean {
  const keyOf = ({ subject }: ReadStatement): string => nameKeyOf(subject, catalogue);
  const told = groupBy(
    own.filter((read) => !isSpent(read) && read.figures.amount !== undefined),
    keyOf,
  );
  return (read) => {
    const spent = read.figures.amount?.figure;
    return (told.get(keyOf(read)) ?? []).some(
      ({ figures: { amount } }) => amount && spent && compare(amount.figure, spent) !== 0,
    );
  };
}

/** What stands behind a statement in its sentence and calls its amounts no budgets. */
function goesOn(
  before: ReadStatement | undefined,
  read: ReadStatement,
  passages: readonly Passage[],
): boolean {
  if (before?.passage !== read.passage || read.phase === 'budget') return false;
  return !(passages[read.passage]?.text.slice(before.offset, read.offset) ?? '').includes('\u3002');
}

/**
 * 2023年年初预算总收入500万元。2023年决算总收入530万元，其中：…: what a budget tells of its own year as spent is the account of that
 * year, where it tells another amount as the budget; so are its parts and what its sentence goes on with.
 */
export function withOtherKind(
  statements: readonly ReadStatement[],
  { passages, kind, year, catalogue }: Known,
): readonly ReadStatement[] {
  if (kind !== 'budget' || !statements.some(isSpent)) return statements;
  const isOwn = (read: ReadStatement): boolean =>
    read.otherKind !== true && (read.year === undefined || read.year === year);
  const isTold = toldAsBudget(statements.filter(isOwn), catalogue);
  const spent = new Set<number>();
  statements.forEach((read, index) => {
    const isAgain = spent.has(index - 1) && goesOn(statements[index - 1], read, passages);
    const isMeant = read.phase === 'both' || (read.phase === 'final' && isTold(read)) || isAgain;
    if (!isOwn(read) || !(isMeant || spent.has(index))) return;
    for (const each of [index, ...(read.parts ?? [])]) spent.add(each);
  });
  return statements.map((read, index) => (spent.has(index) ? { ...read, otherKind: true } : read));
}
