/** Zero-width characters and the soft hyphen: extraction leaves them between the characters of a word. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Every quotation mark that real titles put round one word: curly, straight, corner, full-width. */
const quotes = /["'\u2018-\u201f\u300c-\u300f\uff02\uff07`\u00b4]/g;
/** Dashes and minus signs; a table prints any of them for the same thing. */
const dashes = /[\u2010-\u2015\u2212\uff0d\ufe63\u2500\ufe58\ufe31]/g;
const otherMarks = new Map([
  ['\u3010', '('],
  ['\u3011', ')'],
  ['\u3014', '('],
  ['\u3015', ')'],
  ['\u2236', ':'],
  ['\ufe55', ':'],
  ['\ufe59', '('],
  ['\ufe5a', ')'],
  ['\u2215', '/'],
  ['\u2044', '/'],
  ['\uff61', '\u3002'],
  ['\ufe64', '<'],
  ['\ufe65', '>'],
  ['\ufe66', '='],
]);
const rareMarks = /[\ufe64-\ufe66\u3010\u3011\u3014\u3015\u2236\ufe55\ufe59\ufe5a\u2215\u2044\uff61]/g;

/** Most texts of a table are figures and plain words without white space, in which nothing is to fold. */
const plain = /^[!#-&(-_a-~\u3001\u3002\u4e00-\u9fff]*$/;

/**
 * Folds spelling, not meaning: full-width digits, letters, brackets and spaces become half-width, runs of white
 * space one space, quotation marks and invisible characters go. Chinese stops and the ideographic comma stay.
 */
export function normaliseText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(rareMarks, (mark) => otherMarks.get(mark) ?? mark)
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (radical) => radical.normalize('NFKC'))
    .replace(quotes, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** `normaliseText` without any white space: what titles and labels are compared by. */
export function normaliseTight(text: string): string {
  return plain.test(text) ? text : normaliseText(text).replaceAll(' ', '');
}

/** Nothing but Han characters, digits and Latin letters. */
const words = /^[0-9A-Za-z%\u4e00-\u9fff]*$/;

/**
 * The form in which column headers and line labels are compared: no white space, no punctuation, no footnote
 * signs. Letters, digits, Han characters and the percent sign remain.
 */
export function normaliseLabel(text: string): string {
  const tight = normaliseTight(text);
  if (words.test(tight)) return tight;
  return tight.replace(/[^\p{L}\p{N}%]|[\u2460-\u24ff\u2776-\u2793]/gu, '');
}
