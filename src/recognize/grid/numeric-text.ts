import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { isErrorValue, likelyFigure } from '../../core/model/likely-figure.ts';

/** A whole cell that is one number: separators, sign, brackets and a percent sign allowed. */
const wholeNumber =
  /^[-+(\u25b2\u25b3\u25bc\u25bd]{0,2}[0-9][0-9,.]*[)%]{0,2}$|^[-+(\u25b2\u25b3\u25bc\u25bd]{0,2}\.[0-9]+[)%]{0,2}$/u;
const decimals = /[0-9]{4}\.[0-9]|,[0-9]{3}\.[0-9]|\.0*[1-9]/;
const smallInteger = /^[0-9]{1,3}$/;
/** What forms print in a row of column numbers: `3`, `4=5+6`, `甲`, `A`. */
const columnNumber = /^([0-9]{1,2}([=-][0-9+\-()]*)?|\([0-9]{1,2}\)|[A-Z*]|\p{Script=Han})$/u;
const year = /^(19|20)[0-9]{2}$/;

/** Whether a cell holds one number and nothing else. */
export function isNumeric(text: string): boolean {
  return wholeNumber.test(normaliseTight(text));
}

/** Whether a cell holds a figure, be it one that cannot be read. */
export function isFigure(text: string): boolean {
  return isNumeric(text) || isErrorValue(text) || likelyFigure(text) !== undefined;
}

/** Whether a number can be nothing but an amount: no code has decimals, and no line number any but zeros (`7.00`). */
export function isPlainAmount(text: string): boolean {
  return isNumeric(text) && decimals.test(normaliseTight(text));
}

/** Whether a cell holds nothing but a year, which heads a column rather than being an amount. */
export function isYear(text: string): boolean {
  return year.test(normaliseTight(text));
}

/** A short ordinal such as a line number. */
export function isSmallInteger(text: string): boolean {
  return smallInteger.test(normaliseTight(text));
}

/** One cell of a row of column numbers. */
export function isColumnNumber(text: string): boolean {
  return columnNumber.test(normaliseTight(text));
}

/** Whether small integers count up by one from 1. */
export function countsFromOne(texts: readonly string[]): boolean {
  return texts.length >= 2 && texts.every((text, index) => normaliseTight(text) === String(index + 1));
}
