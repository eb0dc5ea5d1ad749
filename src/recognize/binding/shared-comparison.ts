import { compare } from '../../core/model/exact.ts';
import type { ReadFigure, ReadStatement } from '../claims/read-statement.ts';

const isSame = (one: ReadFigure | undefined, other: ReadFigure | undefined): boolean =>
  one === undefined || other === undefined || compare(one.figure, other.figure) === 0;

/** 收、支各增加3万元，其中：基本支出增加2万元，项目支出增加1万元: the side that is divided keeps what its parts make up. */
function keptFigures({ parts, figures: { change } }: ReadStatement, rest: ReadStatement['figures']) {
  return parts !== undefined && change?.shared === true ? { ...rest, change } : rest;
}

/**
 * 收入、支出总计各增加3万元，增长5%: one comparison that is printed once and said of two subjects. It stays with the first
 * of them, so that a slip in it is one slip; but with each of two amounts that differ.
 */
export function comparedOnce(statements: readonly ReadStatement[]): readonly ReadStatement[] {
  const seen = new Map<string, ReadFigure | undefined>();
  return statements.map((statement) => {
    const { prior, change, growth, direction, ...rest } = statement.figures;
    const printed = growth ?? change;
    if (printed === undefined) return statement;
    const key = `${statement.passage}/${printed.offset}`;
    if (!seen.has(key)) {
      seen.set(key, rest.amount);
      return statement;
    }
    const isAlone = Object.keys(rest).length === 0 || !isSame(seen.get(key), rest.amount);
    return isAlone ? statement : { ...statement, figures: keptFigures(statement, rest) };
  });
}
