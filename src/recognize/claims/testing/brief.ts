import { sign } from '../../../core/model/exact.ts';
import type { ReadClaims, ReadFigure, ReadStatement } from '../read-statement.ts';

function figureText(column: string, read: ReadFigure): string {
  if (column.endsWith('direction')) return `${column} ${sign(read.figure)}`;
  if (column === 'listed') return `listed ${read.figure.coefficient}`;
  const minus = sign(read.figure) < 0 && !read.text.startsWith('-') ? '-' : '';
  return `${column} ${minus}${read.text}${read.unit}`;
}

const order =
  'amount prior change growth share base initial annual completion budget_change budget_growth'.split(' ');
const rank = (column: string): number => (order.includes(column) ? order.indexOf(column) : order.length);

function statementText(statement: ReadStatement): string {
  const figures = Object.entries(statement.figures)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([column, read]) => figureText(column, read));
  const { path, code, year, priorYear, priorBasis, shareOf, parts, open } = statement;
  const facts = [
    year,
    (priorYear ?? priorBasis) && `prior ${[priorYear, priorBasis].filter((each) => each).join(' ')}`,
    shareOf && `of ${shareOf}`,
    parts && `parts ${parts.join(' ')}${open ? ' open' : ''}`,
    code && `code ${code}`,
  ].filter((each) => each !== undefined);
  return [`${path?.join(' > ') ?? statement.subject}: ${figures.join(', ')}`, ...facts].join(' | ');
}

/** Statements and unread figures as short lines, for tables of tests. */
export function brief({ statements, unread }: ReadClaims, passages: readonly string[]): string[] {
  return [
    ...statements.map(statementText),
    ...unread.map(({ passage, offset, length, reason }) => {
      const text = passages[passage] ?? '';
      return `? ${reason}: ${text.slice(offset, offset + length)}`;
    }),
  ];
}
