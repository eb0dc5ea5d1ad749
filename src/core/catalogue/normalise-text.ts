/** What becomes of a character beside a character of its own: nothing, white space, or what compatibility makes of it. */
const [kept, dropped, blank, folded] = [0, 1, 2, 3];

/** Zero-width characters and the soft hyphen: extraction leaves them between the characters of a word. */
const invisible = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
/** Every quotation mark that real titles put round one word: curly, straight, corner, full-width. */
const quotes = `"'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u300c\u300d\u300e\u300f\uff02\uff07\uff40\`\u00b4`;
/** Dashes and minus signs; a table prints any of them for the same thing. */
const dashes = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63\u2500\ufe58\ufe31';
const spaces = '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000';
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

/** By the code of each character what becomes of it: one of the four, or the code of another character. */
const foldings = foldingTable();

function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const setAll = (marks: string, value: number) => {
    for (let at = 0; at < marks.length; at++) table[marks.charCodeAt(at)] = value;
  };
  table.fill(blank, 0x2000, 0x200b);
  table.fill(folded, 0x2e80, 0x2fe0).fill(folded, 0xf900, 0xfb00);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const [mark, other] of otherMarks) table[mark.charCodeAt(0)] = other.charCodeAt(0);
  setAll(dashes, '-'.charCodeAt(0));
  setAll(spaces, blank);
  setAll(invisible + quotes, dropped);
  return table;
}

/** Most texts of a table are figures and plain words without white space, in which nothing is to fold. */
const plain = /^[!#-&(-_a-~\u3001\u3002\u4e00-\u9fff]*$/;

/**
 * Folds spelling, not meaning: full-width digits, letters, brackets and spaces become half-width, runs of white
 * space one space, quotation marks and invisible characters go. Chinese stops and the ideographic comma stay.
 */
export function normaliseText(text: string): string {
  return plain.test(text) ? text : fold(text, ' ');
}

/** Texts of one kind of character after the other; white space at the beginning, and behind other white space, goes. */
class Folded {
  text = '';
  /** Whether white space came last: looking at a text that grows would copy it each time. */
  #isBlank = true;
  readonly #space: string;

  constructor(space: string) {
    this.#space = space;
  }

  add(part: string): void {
    this.text += part;
    this.#isBlank = false;
  }

  addBlank(): void {
    if (!this.#isBlank) this.text += this.#space;
    this.#isBlank = true;
  }
}

/** One pass over the text; what stays as it is is taken over in stretches. */
function fold(text: string, space: string): string {
  const result = new Folded(space);
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const folding = foldings[text.charCodeAt(at)] as number;
    if (folding === kept) continue;
    if (from < at) result.add(text.slice(from, at));
    from = at + 1;
    if (folding === blank) result.addBlank();
    else if (folding !== dropped) result.add(foldedMark(text, at, folding));
  }
  return (result.text + text.slice(from)).trimEnd();
}

function foldedMark(text: string, at: number, folding: number): string {
  return folding === folded ? text.charAt(at).normalize('NFKC') : String.fromCharCode(folding);
}

/** `normaliseText` without any white space: what titles and labels are compared by. */
export function normaliseTight(text: string): string {
  return plain.test(text) ? text : fold(text, '');
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
