/** What matters about a character when deciding whether a gap is a space. */
export type CharacterClass = 'digit' | 'latin' | 'wide' | 'other';

/** Classifies the first character of a text. */
export function classify(text: string): CharacterClass {
  const point = text.codePointAt(0) ?? 0;
  if ((point >= 0x30 && point <= 0x39) || (point >= 0xff10 && point <= 0xff19)) return 'digit';
  if ((point >= 0x41 && point <= 0x5a) || (point >= 0x61 && point <= 0x7a)) return 'latin';
  if (point >= 0xc0 && point < 0x250) return 'latin';
  if (point >= 0x2e80) return 'wide';
  return 'other';
}

/** Class of the last character of a text. */
export function classifyEnd(text: string): CharacterClass {
  return classify(Array.from(text.slice(-2)).pop() ?? '');
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
