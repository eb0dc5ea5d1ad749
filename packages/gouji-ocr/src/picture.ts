/** A grey picture: one byte a pixel, row by row from the top; 0 is ink, 255 is paper. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Pixels as a page is drawn: three bytes each, red, green and blue. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A box in pixels; right and bottom are the first pixels outside. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The red part of every pixel: black and blue ink stay dark, a red stamp over them turns to paper. */
export function withoutRed({ width, height, data }: Pixels): Grey {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * 3] as number;
  return { width, height, data: grey };
}
