/** A picture as a page of a PDF holds it: a whole one, or strips one below the other. */
export interface PicturePage {
  readonly width: number;
  readonly height: number;
  /** Pixels an inch; absent when the file does not say. */
  readonly dpi?: number | undefined;
  /** Degrees clockwise by which it is to be shown. */
  readonly turned?: number;
  readonly strips: readonly PictureStrip[];
}

interface PictureStrip {
  readonly height: number;
  /** Entries of its PDF dictionary that say how its bytes are meant. */
  readonly entries: string;
  readonly bytes: Uint8Array;
}
