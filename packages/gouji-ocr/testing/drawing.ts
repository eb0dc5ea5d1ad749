import type { Grey } from '../src/picture.ts';

/** White paper. */
export function paper(width: number, height: number): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** Fills a rectangle with ink. */
export function draw({ width, data }: Grey, left: number, top: number, right: number, bottom: number): void {
  for (let y = top; y < bottom; y += 1) data.fill(0, y * width + left, y * width + right);
}

/** A word of square letters. */
export function drawWord(page: Grey, left: number, top: number, letters: number, size = 24): void {
  for (let index = 0; index < letters; index += 1) {
    const x = left + index * (size + 4);
    draw(page, x, top, x + size, top + size);
  }
}
