import { halfWidth, parseFigure } from './parse-figure.ts';

/** What spreadsheets show where a formula has no result. */
const errorValue = /^#(?:DIV\/0|REF|VALUE|N\/A|NAME|NUM|NULL|SPILL|CALC|ERROR)[!?]?$/i;
/** Letters and marks that stand for digits, points and separators where a figure was typed or scanned. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['o', '0'],
  ['\u3007', '0'],
  ['\u25cb', '0'],
  ['l', '1'],
  ['I', '1'],
  ['|', '1'],
  ['\u3002', '.'],
  ['\u00b7', '.'],
  [';', ','],
  [':', '.'],
  ['\u3001', ','],
  ["'", ','],
]);
const figureMarks = /^[-+(]?[0-9.,]*[0-9][0-9.,]*\)?%?$/;
const longest = 40;

/** Whether a cell shows an error of its formula: `#DIV/0!`. */
export function isErrorValue(text: string): boolean {
  return errorValue.test(halfWidth(text).trim());
}

/** The figure that a damaged one may have meant, as plain digits; `undefined` when there is none or the text is a figure. */
export function likelyFigure(text: string): string | undefined {
  const bare = halfWidth(text).replace(/\s+/gu, '');
  if (bare.length > longest || !/[0-9]/.test(bare) || parseFigure(text) !== undefined) return undefined;
  const typed = [...bare].map((mark) => lookalikes.get(mark) ?? mark).join('');
  if (!figureMarks.test(typed)) return undefined;
  return parseFigure(typed) === undefined ? regrouped(typed) : typed;
}

/** Separators in the wrong places: `1,3148.4` and `1.234.56`. The last point counts, behind it at most two digits. */
function regrouped(typed: string): string | undefined {
  const [, head = '', tail = ''] = /^(.*?)(\.[0-9]{1,2}\)?%?)?$/.exec(typed) ?? [];
  const joined = head.replace(/[.,]/g, '') + tail;
  return parseFigure(joined) === undefined ? undefined : joined;
}
