import type { Draft } from './draft.ts';
import type { ReadFigure, UnreadFigure } from './read-statement.ts';

/** Amounts and rates of money: things that are counted are told by what was done with them. */
const told: ReadonlySet<string> = new Set(['money', 'percent']);

const figuresOf = ({ levels, figures, seconds }: Draft): readonly ReadFigure[] =>
  [
    ...levels.flatMap(({ figure, second }) => [figure, ...(second === undefined ? [] : [second])]),
    ...Object.values(figures),
    ...Object.values(seconds),
  ].filter(({ shared }) => shared !== true);

/**
 * Leaves out what is told of a clause without a name, and lists its figures as not read; an item of a list is told by the
 * clause that says what it was spent on.
 */
export function withoutClauses(drafts: readonly Draft[], unread: UnreadFigure[]): readonly Draft[] {
  const listed = new Set(drafts.flatMap(({ parts }) => parts));
  return drafts.filter((draft) => {
    const figures = figuresOf(draft);
    const isMoney = figures.some(({ type }) => told.has(type));
    const isListed = listed.has(draft) || draft.parts.length > 0;
    if (draft.subject.clause !== true || !isMoney || isListed) return true;
    for (const { offset, length } of figures.filter(({ type }) => told.has(type)))
      unread.push({ passage: draft.passage, offset, length, reason: 'clause' });
    return false;
  });
}
