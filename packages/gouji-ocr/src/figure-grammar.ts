import type { ReadCharacter } from './decode.ts';

/** What a recognizer makes of commas and points in figures. */
const marks = /^[.,，。、·:;'’]$/u;
const digits = /^\d$/;

/** Stretches of digits with marks and spaces between them, from one index to another. */
function figureStretches(characters: readonly ReadCharacter[]): [number, number][] {
  // One letter a character, so that places in the text are places in the list.
  const shape = characters.map(({ text }) =>
    digits.test(text) ? '0' : marks.test(text) || text === ' ' ? '.' : 'x',
  );
  return [...shape.join('').matchAll(/0[0.]*0/g)].map(({ index, 0: { length } }) => [index, index + length]);
}

/** How a stretch must be spelled when its marks part groups of three and one or two decimals; `undefined` when it is no amount. */
function spelled(texts: readonly string[]): string[] | undefined {
  const bare = texts.join('').replaceAll(' ', '');
  const groups = bare.split(/[.,，。、·:;'’]/u);
  if (groups.length < 3) return undefined;
  const decimals = groups.pop() as string;
  if (!/^\d{1,2}$/.test(decimals)) return undefined;
  if (!/^\d{1,3}$/.test(groups[0] as string) || !groups.slice(1).every((group) => /^\d{3}$/.test(group))) {
    return undefined;
  }
  return [...groups.join(','), '.', ...decimals];
}

/** Points and commas look alike in small print: in an amount of several groups, where each stands says which it is. */
export function mendMarks(characters: readonly ReadCharacter[]): ReadCharacter[] {
  const mended = [...characters];
  for (const [start, end] of [...figureStretches(characters)].reverse()) {
    const stretch = characters.slice(start, end);
    const right = spelled(stretch.map(({ text }) => text));
    if (right === undefined) continue;
    const kept = stretch.filter(({ text }) => text !== ' ');
    mended.splice(
      start,
      end - start,
      ...kept.map((character, index) => ({ ...character, text: right[index] as string })),
    );
  }
  return mended;
}
