/** A spreadsheet takes what begins so for a formula, figures and strokes for blanks apart. */
const runs = /^[=+\-@\t\r]/;
const harmless = /^(?:[+-]?[\d,]*\.?\d+%?|-+)$/;

const isRun = (text: string): boolean => runs.test(text) && !harmless.test(text);

/** A text that no spreadsheet runs: an apostrophe in front. One that `armedText` would change gets another. */
export const disarmedText = (text: string): string =>
  isRun(text) || armedText(text) !== text ? `'${text}` : text;

/** The text that `disarmedText` was given. A lone apostrophe in front of other text is part of it. */
export const armedText = (text: string): string => (/^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text);
