import type { Cell } from '../model/disclosure.ts';
import type { Place } from '../model/place.ts';

/** A figure that was read wrongly at first: what the recognizer read, and what closes all that it stands in. */
export interface MisreadFigure {
  readonly text: string;
  readonly read: string;
  readonly place: Place;
}

/** What is known of the figures of a document that was read, wholly or in part, from pictures of its pages. */
export interface ScanFacts {
  /** Whether a figure was read from a picture and nothing proves that it was read rightly. */
  readonly isUncertain: (cell: Cell) => boolean;
  /** Whether a place is on such a page, or may be: what is said of the whole document is. */
  readonly isScanned: (place: Place | undefined) => boolean;
  readonly pages: number;
  readonly figures: number;
  readonly certified: number;
  readonly uncertain: number;
  readonly unread: number;
  readonly misread: readonly MisreadFigure[];
  /** Figures that were not read, all else in their sums being proved; `text`: what they must be for the sums to close. */
  readonly asked?: readonly MisreadFigure[];
}
