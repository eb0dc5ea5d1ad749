import { type Lexicon, numeralsOf, numeralValue, wordOf, wordsOf } from './lexicon.ts';

/** The mark in front of a heading or item: 第一部分, 一、, （一）, 1., （1）, 1）, ①; `rank` 1 for the outermost. */
export interface Enumeration {
  readonly rank: number;
  readonly number: number;
  /** Characters of the mark. */
  readonly length: number;
}

type Reader = (text: string) => Enumeration | undefined;

const longestMark = 16;
const readers = new WeakMap<Lexicon, Reader>();

/** The enumerating mark that a text begins with. */
export function enumerationOf(text: string, lexicon: Lexicon): Enumeration | undefined {
  const known = readers.get(lexicon);
  if (known !== undefined) return known(text);
  const made = readerOf(lexicon);
  readers.set(lexicon, made);
  return made(text);
}

const inline = new WeakMap<Lexicon, RegExp>();

/** What may begin a heading inside a line: a part, a Han numeral with its comma or in brackets. */
export function inlineMarks(lexicon: Lexicon): RegExp {
  const known = inline.get(lexicon);
  if (known !== undefined) return known;
  const numerals = numeralsOf(lexicon.catalogue);
  const front = wordOf(lexicon.catalogue, 'partHeading.front');
  const han = `[${numerals}]{1,3}`;
  const made = new RegExp(
    `${front}(?= ?[${numerals}0-9])|[(\uff08](?= ?${han} ?[)\uff09])|(?<![${numerals}${front}])${han}(?= ?\u3001)`,
    'gu',
  );
  inline.set(lexicon, made);
  return made;
}

/** One more than the deepest rank. */
export const ranks = 8;
/** The rank up to which marks are those of chapters and sections: 第一部分, 一、, （一）. */
export const sectionRank = 3;

function readerOf(lexicon: Lexicon): Reader {
  const numerals = numeralsOf(lexicon.catalogue);
  const front = wordOf(lexicon.catalogue, 'partHeading.front');
  const parts = wordsOf(lexicon.catalogue, 'partWords').map((word) => [...word].join(' ?'));
  const han = ` ?([${numerals} ]{1,8}?) ?`;
  const patterns = [
    new RegExp(`^${front} ?([${numerals}0-9 ]{1,8}?) ?(?:${parts.join('|')})`, 'u'),
    new RegExp(`^${han}(?:\\u3001|[.,:\\uff1a\\uff0c](?!\\p{Nd}))`, 'u'),
    new RegExp(`^[(\\uff08]${han}[)\\uff09][\\u3001.]?`, 'u'),
    // 1.2130301行政运行: a code behind the mark, no decimals.
    /^([0-9]{1,3}) ?[\u3001.](?:(?! ?[0-9])|(?=2[0-9]{6}[\p{Script=Han}(\uff08]))/u,
    /^[(\uff08] ?([0-9]{1,3}) ?[)\uff09][\u3001.]?/u,
    /^([0-9]{1,3}) ?[)\uff09][\u3001.]?/u,
    /^([\u2460-\u2473])/u,
  ];
  return (text) => {
    const head = text.slice(0, longestMark);
    for (const [index, pattern] of patterns.entries()) {
      const found = pattern.exec(head);
      const number = found === null ? 0 : numberOf(found[1] ?? '', lexicon);
      if (found !== null && number > 0) return { rank: index + 1, number, length: found[0].length };
    }
    return undefined;
  };
}

/** Number of a mark in Arabic, encircled or Han numerals; 0 when it is none. */
function numberOf(text: string, { catalogue }: Lexicon): number {
  const tight = text.replaceAll(' ', '');
  if (/^[0-9]+$/.test(tight)) return Number(tight);
  const circled = tight.charCodeAt(0) - 0x245f;
  if (circled > 0 && circled <= 20) return circled;
  return hanNumber([...tight].map((mark) => numeralValue(mark, catalogue)));
}

/** The number that numerals up to 百 write; 0 when one of the marks is none. */
function hanNumber(values: readonly (number | undefined)[]): number {
  let total = 0;
  let digit = 0;
  for (const value of values) {
    if (value === undefined) return 0;
    if (value < 10) digit = value;
    else {
      total += Math.max(digit, 1) * value;
      digit = 0;
    }
  }
  return total + digit;
}
