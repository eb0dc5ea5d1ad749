import { type CharacterWidth, placesOf } from './character-width.ts';

/** A character with its places on the line. */
export interface PlacedCharacter {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** Characters between white space. */
export interface PlacedWord {
  readonly characters: readonly PlacedCharacter[];
  /** An ideographic space stands before it: the mark of an indented text. */
  readonly indented: boolean;
}

/** More words or characters than any row of a table has. */
const most = { words: 50, characters: 1_000 };
const ideographicSpace = '\u3000';
/** Ideographic spaces that set the two characters of one word apart. */
const widest = 4;

interface OpenWord {
  readonly characters: PlacedCharacter[];
  readonly indented: boolean;
}

/** White space since the last character. */
interface Gap {
  readonly spaces: number;
  readonly ideographic: number;
}

function goesOn(word: OpenWord | undefined, gap: Gap): word is OpenWord {
  if (word === undefined) return false;
  if (gap.spaces > 0) return false;
  return gap.ideographic === 0 || (word.characters.length === 1 && gap.ideographic <= widest);
}

/** White space before a character once that has been read. */
function widen(gap: Gap, character: string): Gap | undefined {
  if (character === ideographicSpace) return { ...gap, ideographic: gap.ideographic + 1 };
  return character.trim() === '' ? { ...gap, spaces: gap.spaces + 1 } : undefined;
}

/** Words of a line with their places; `undefined` for a line that no table has. */
export function wordsOf(text: string, width: CharacterWidth): PlacedWord[] | undefined {
  if (text.length > most.characters) return undefined;
  const words: OpenWord[] = [];
  let from = 0;
  let gap: Gap = { spaces: 1, ideographic: 0 };
  for (const character of text) {
    const to = from + placesOf(character, width);
    const wider = widen(gap, character);
    if (wider === undefined) {
      const placed = { text: character, from, to, spaced: gap.spaces + gap.ideographic > 0 };
      const open = words[words.length - 1];
      if (goesOn(open, gap)) open.characters.push(placed);
      else words.push({ characters: [placed], indented: gap.ideographic > 0 });
    }
    gap = wider ?? { spaces: 0, ideographic: 0 };
    from = to;
  }
  return words.length > most.words ? undefined : words;
}
