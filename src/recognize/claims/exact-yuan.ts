import { mostDecimals } from '../../core/model/parse-figure.ts';
import type { ReadFigure, ReadStatement } from './read-statement.ts';

/** 元 and 角: decimals of an amount that is exact, and of one that dropped a nought. */
const [exact, dropped] = [2, 1];

/**
 * 252.5元 beside 1000.03元 is 252.50元: who prints amounts to the fen rounds none to ten of them. Where most have one decimal
 * they are rounded.
 */
export function withExactYuan(
  statements: readonly ReadStatement[],
  yuan: ReadonlySet<string>,
): readonly ReadStatement[] {
  const decimalsOf = ({ type, unit, text }: ReadFigure): number =>
    type === 'money' && yuan.has(unit) ? mostDecimals([text]) : 0;
  const printed = statements.flatMap(({ figures }) => Object.values(figures).map(decimalsOf));
  const having = (decimals: number): number => printed.filter((each) => each === decimals).length;
  if (having(dropped) === 0 || having(exact) < having(dropped)) return statements;
  return statements.map((statement) => {
    const figures = Object.entries(statement.figures).map(([column, figure]) => {
      const { half, ...plain } = figure;
      return [column, decimalsOf(figure) === dropped ? plain : figure];
    });
    return { ...statement, figures: Object.fromEntries(figures) };
  });
}
