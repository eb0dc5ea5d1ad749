import type { Place } from './place.ts';

/** How sure a figure is that was read from the picture of a page. */
export interface FigureReading {
  /** Of its least sure character, in hundredths. */
  readonly confidence: number;
  /** What else it may be, likeliest first: as it would be printed, and how likely the recognizer takes it, in hundredths. */
  readonly alternatives: readonly OtherReading[];
}

/**
 * Another reading is one only where the recognizer itself held it possible, in hundredths. Fitted on figures with planted
 * slips that were scanned at 120 to 200 dots an inch: of readings that close everything, all up to 2 were
 * slips of the document and the right reading of another figure changed for their sake; the right ones stood at 27 and 32.
 */
export const leastLikely = 5;

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
