/** What matters about a character when deciding whether a gap is a space. */
export type CharacterClass = 'digit' | 'latin' | 'wide' | 'other';

/** First and last code points of the ranges that are not `other`; all beyond the last range is wide. */
const ranges: readonly (readonly [number, number, CharacterClass])[] = [
  [0x30, 0x39, 'digit'],
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0xff10, 0xff19, 'digit'],
  [0x2e80, 0x10ffff, 'wide'],
];

/** Classifies the first character of a text. */
export function classify(text: string): CharacterClass {
  const point = text.codePointAt(0) ?? 0;
  for (const [first, last, kind] of ranges) if (point >= first && point <= last) return kind;
  return 'other';
}

/** Class of the last character of a text. */
export function classifyEnd(text: string): CharacterClass {
  return classify(text.length < 2 ? text : (Array.from(text.slice(-2)).pop() ?? ''));
}

/** Characters of a number besides its digits. */
const numberMarks = new Set(
  [',', '.', '，', '．', '-', '−', '－', '+', '%', '％', '(', ')', '（', '）'].map((mark) =>
    mark.codePointAt(0),
  ),
);

/** Whether a character may stand in an amount: a digit or one of its marks. */
export function isNumberCharacter(text: string): boolean {
  return classify(text) === 'digit' || numberMarks.has(text.codePointAt(0));
}
