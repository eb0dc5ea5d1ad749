import type { Place } from './place.ts';

/** How sure a figure is that was read from the picture of a page. */
export interface FigureReading {
  /** Of its least sure character, in hundredths. */
  readonly confidence: number;
  /** What else it may be, likeliest first: as it would be printed, and how likely the recognizer takes it, in hundredths. */
  readonly alternatives: readonly OtherReading[];
}

export interface OtherReading {
  readonly text: string;
  readonly confidence: number;
}

/** What else may stand at a character of a line, or between two. */
export interface OtherCharacter extends OtherReading {
  /** Index of the character that it stands for, or before which it was missed. */
  readonly at: number;
  readonly missed?: true;
}

/** A line of print as it was read from the picture of its page. */
export interface ScannedLine {
  readonly place: Place;
  readonly characters: readonly string[];
  /** Of each character, in hundredths. */
  readonly confidence: readonly number[];
  readonly others: readonly OtherCharacter[];
}

/** The pages of a document that were read from pictures. */
export interface Scan {
  readonly pages: readonly Place[];
  readonly lines: readonly ScannedLine[];
}

/** One page of one file. */
export const pageKey = ({ file, page }: Place): string => `${page ?? ''} ${file}`;
