import { type Lexicon, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';

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
  const numerals = wordsOf(lexicon.catalogue, 'ordinalNumerals').join('');
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
  const numerals = wordsOf(lexicon.catalogue, 'ordinalNumerals').join('');
  const front = wordOf(lexicon.catalogue, 'partHeading.front');
  const parts = wordsOf(lexicon.catalogue, 'partWords').map((word) => [...word].join(' ?'));
  const han = ` ?([${numerals} ]{1,8}?) ?`;
  const patterns = [
    new RegExp(`^${front} ?([${numerals}0-9 ]{1,8}?) ?(?:${parts.join('|')})`, 'u'),
    new RegExp(`^${han}(?:\\u3001|[.,:\\uff1a\\uff0c](?!\\p{Nd}))`, 'u'),
    new RegExp(`^[(\\uff08]${han}[)\\uff09][\\u3001.]?`, 'u'),
    /^([0-9]{1,3}) ?[\u3001.](?! ?[0-9])/u,
    /^[(\uff08] ?([0-9]{1,3}) ?[)\uff09][\u3001.]?/u,
    /^([0-9]{1,3}) ?[)\uff09][\u3001.]?/u,
    /^([\u2460-\u2473])/u,
  ];
  return (text) => {
    const head = text.slice(0, longestMark);
    for (const [index, pattern] of patterns.entries()) {
      const found = pattern.exec(head);
      const number = found === null ? 0 : numberOf(found[1] ?? '', numerals);
      if (found !== null && number > 0) return { rank: index + 1, number, length: found[0].length };
    }
    return undefined;
  };
}

/** Number of a mark in Arabic, encircled or Han numerals; 0 when it is none. */
function numberOf(text: string, numerals: string): number {
  const tight = text.replaceAll(' ', '');
  if (/^[0-9]+$/.test(tight)) return Number(tight);
  const circled = tight.charCodeAt(0) - 0x245f;
  if (circled > 0 && circled <= 20) return circled;
  return hanNumber([...tight].map((mark) => numerals.indexOf(mark)));
}

/** `numerals` lists 〇 零 一 … 九 十 百, so that each index is one more than the number up to ten. */
function hanNumber(marks: readonly number[]): number {
  let total = 0;
  let digit = 0;
  for (const mark of marks) {
    if (mark < 0) return 0;
    if (mark <= 10) digit = Math.max(mark - 1, 0);
    else {
      total += Math.max(digit, 1) * (mark === 11 ? 10 : 100);
      digit = 0;
    }
  }
  return total + digit;
}
