import { isFigureText, isValueText } from '../loose/text-grid.ts';
import { groupOf } from './header-group.ts';

const fewestRows = 2;
const mostColumns = 16;
const code = /^\d{3}(?:\d{2}){0,2}$/;

/**
 * The rows of a table of which only the cells in order are known, blank ones included, each row as indices of cells: the
 * fewest columns at which every row below the header begins with a name and holds nothing but figures and blanks.
 */
export function fitRows(cells: readonly string[]): number[][] | undefined {
  for (let width = 2; width <= mostColumns && width * (fewestRows + 1) <= cells.length; width++) {
    const rows = fitted(cells, width, width) ?? fitted(cells, width, width + 1) ?? sided(cells, width);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

/** The rows of so many columns below so many headers: one more than columns where one of them is divided. */
function fitted(cells: readonly string[], width: number, headers: number): number[][] | undefined {
  const head = cells.slice(0, headers);
  if (!areWords(head) || !fits(cells.slice(headers), width)) return undefined;
  const whole = [...cells.keys()];
  const body = rowsOf(whole.slice(headers), width);
  if (headers === width) return [whole.slice(0, width), ...body];
  const [upper, ...others] = whole.slice(2, width).filter((at) => isUpper(head, at));
  if (upper === undefined || others.length > 0) return undefined;
  return [whole.slice(0, upper), whole.slice(upper, headers), ...body];
}

/** Two tables side by side: the same headers twice, and each row a name with its values on either side. */
function sided(cells: readonly string[], width: number): number[][] | undefined {
  const head = cells.slice(0, width);
  if (!isTwofold(head) || !areWords(head)) return undefined;
  const body = cells.slice(width);
  if (body.length % width > 1 || !body.some(isFigureText)) return undefined;
  const areRows = rowsOf(body, width).every(
    (row) => isHalf(row.slice(0, width / 2)) && isHalf(row.slice(width / 2)),
  );
  return areRows ? rowsOf([...cells.keys()], width) : undefined;
}

/** Whether headers are the same ones twice. */
export function isTwofold(head: readonly string[]): boolean {
  const half = head.length / 2;
  const tight = head.map((text) => text.replace(/\s/gu, ''));
  return half >= 2 && tight.every((text, at) => text === tight[(at + half) % head.length]);
}

const isHalf = (cells: readonly string[]): boolean => cells.every((text) => text === '') || isRow(cells);

/** Whether the labels behind the first ones are the parts of one of them. The same words twice are not both on top. */
function isUpper(head: readonly string[], at: number): boolean {
  const upper = head.slice(0, at);
  return new Set(upper).size === at && groupOf(upper, head.slice(at)) >= 0;
}

const areWords = (texts: readonly string[]): boolean =>
  texts.every((text) => text !== '' && !isFigureText(text));

function rowsOf<T>(cells: readonly T[], width: number): T[][] {
  const rows: T[][] = [];
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width));
  return rows;
}

function fits(cells: readonly string[], width: number): boolean {
  // The blank cells behind the name of the last row may be left out.
  if (cells.length % width > 1 || cells.length < width * fewestRows || !cells.some(isFigureText))
    return false;
  return rowsOf(cells, width).every(isRow);
}

/** A name, or a code and a name, and the values behind it. */
function isRow([first = '', ...rest]: readonly string[]): boolean {
  const isCoded = (first === '' || code.test(first)) && rest.length > 1;
  const [name = '', ...values] = isCoded ? rest : [first, ...rest];
  return name !== '' && !isValueText(name) && values.every((text) => text === '' || isValueText(text));
}
