import { abs, negate } from '../../core/model/exact.ts';
import type { Draft } from './draft.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';

/** Whether a figure may be the second of a pair: nothing stands between it and the first. */
function followsPair(scope: Scope): boolean {
  const { clause, current, reading } = scope;
  // 较上年的A: the figure of a comparison is no second amount.
  if (current === undefined || clause.fresh) return false;
  // 增加A和B
  const isJoined = reading.phrases.set('proseJoints').has(joinWords(scope, clause.words));
  if (clause.words.length > 0 && !isJoined) return false;
  return clause.direction === undefined && clause.share === undefined && clause.completion === undefined;
}

/** 收入A，支出B。收支分别增加C和D: the second figure is that of the statement on the other side. */
function storeOther(other: Draft, { figures, last, ...told }: Draft, figure: ReadFigure): boolean {
  const role = last?.role;
  if (role === undefined || role === 'level' || other.figures[role] !== undefined) return false;
  const down = (figures[role]?.figure.coefficient ?? 0) < 0;
  other.figures[role] = down ? { ...figure, figure: negate(abs(figure.figure)) } : figure;
  if (figures.direction !== undefined) other.figures.direction ??= figures.direction;
  if (told.priorYear !== undefined) other.priorYear ??= told.priorYear;
  if (told.priorBasis !== undefined) other.priorBasis ??= told.priorBasis;
  if (told.ofLast !== undefined) other.ofLast ??= told.ofLast;
  return true;
}

/** Places the second of two figures that are told of both sides. */
export function storeSecond(scope: Scope, figure: ReadFigure): boolean {
  const { current, twin } = scope;
  if (current?.last?.type !== figure.type || !followsPair(scope)) return false;
  if (twin?.apart === true && twin.first === current) return storeOther(twin.second, current, figure);
  return current.subject.dual !== undefined && storeExpenditure(scope, current, figure);
}

/** 收、支总计各是A,B: the second figure is that of expenditure. */
function storeExpenditure(
  { year }: Scope,
  { figures, last, levels, seconds }: Draft,
  figure: ReadFigure,
): boolean {
  if (last === undefined) return false;
  if (last.role === 'level') {
    const level = levels.at(-1);
    // 2025年收支A,2024年B: of another year it is no second side.
    if (level === undefined || level.second !== undefined || level.year !== year) return false;
    level.second = figure;
    return true;
  }
  if (seconds[last.role] !== undefined) return false;
  const down = (figures[last.role]?.figure.coefficient ?? 0) < 0;
  seconds[last.role] = down ? { ...figure, figure: negate(abs(figure.figure)) } : figure;
  return true;
}
