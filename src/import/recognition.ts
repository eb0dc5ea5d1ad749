/** What reads the pictures of pages: a package of its own, where it is installed. */

/** A page as it is drawn: three bytes a pixel, red, green and blue, row by row from the top. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Another reading of a character; an empty text: nothing stands there. */
interface OtherCharacter {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
}

interface RecognizedCharacter extends OtherCharacter {
  readonly alternatives: readonly OtherCharacter[];
  readonly left: number;
  readonly right: number;
}

/** A line of print. All lengths are points of the page turned upright, from its top left. */
export interface RecognizedLine {
  /** Left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  readonly characters: readonly RecognizedCharacter[];
  /** Characters that may have been missed, by the index of the character they would stand before. */
  readonly omissions: readonly (OtherCharacter & { readonly before: number })[];
}

interface RecognizedRuling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What was read of a page. */
export interface RecognizedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly RecognizedLine[];
  readonly horizontal: readonly RecognizedRuling[];
  readonly vertical: readonly RecognizedRuling[];
  /** From points of the page turned upright to those of the page as given: the six numbers of a matrix. */
  readonly toGiven: readonly [number, number, number, number, number, number];
  /** Mean of its characters, 0 to 1. */
  readonly confidence: number;
}

/** Reads the picture of a page. `dpi`: its pixels an inch. */
export type RecognizePage = (pixels: PagePixels, dpi: number) => Promise<RecognizedPage>;

/** How importers deal with pages that are pictures. */
export interface PageRecognition {
  /** Pages without text only, or all pages. */
  readonly pages: 'without-text' | 'all';
  /** Loads the recognizer on first use; `undefined` when it is not installed. */
  readonly open: () => Promise<RecognizePage | undefined>;
  /** Called before each page that is read. */
  readonly progress?: (page: number) => void;
}
