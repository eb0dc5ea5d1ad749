/** How many places of a line a character takes in the program that aligned a text. */
export interface CharacterWidth {
  /** Ideographs and full-width signs: two in a terminal, one where characters are merely counted. */
  readonly wide: 1 | 2;
  /** Signs that are wide in some fonts only: quotation marks, dashes, dots. */
  readonly ambiguous: 1 | 2;
}

/** The ways in which programs count, the most usual first. */
export const characterWidths: readonly CharacterWidth[] = [
  { wide: 2, ambiguous: 1 },
  { wide: 2, ambiguous: 2 },
  { wide: 1, ambiguous: 1 },
];

type Kind = 'narrow' | 'wide' | 'ambiguous';

/** First and last code points of what is not narrow. */
const ranges: readonly (readonly [number, number, Kind])[] = [
  [0xa1, 0xff, 'ambiguous'],
  [0x391, 0x451, 'ambiguous'],
  [0x1100, 0x115f, 'wide'],
  [0x2010, 0x203b, 'ambiguous'],
  [0x2103, 0x2642, 'ambiguous'],
  [0x2e80, 0xa4cf, 'wide'],
  [0xac00, 0xd7a3, 'wide'],
  [0xf900, 0xfaff, 'wide'],
  [0xfe30, 0xfe4f, 'wide'],
  [0xff00, 0xff60, 'wide'],
  [0xffe0, 0xffe6, 'wide'],
  [0x1f300, 0x3fffd, 'wide'],
];

function kindOf(point: number): Kind {
  if (point < 0xa1) return 'narrow';
  for (const [first, last, kind] of ranges) if (point >= first && point <= last) return kind;
  return 'narrow';
}

/** Places that a character takes. */
export function placesOf(character: string, width: CharacterWidth): number {
  const kind = kindOf(character.codePointAt(0) ?? 0);
  return kind === 'narrow' ? 1 : width[kind];
}
