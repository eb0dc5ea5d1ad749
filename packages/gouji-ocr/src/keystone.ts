import type { Grey } from './picture.ts';
import { inkPoints, parting } from './skew.ts';

/**
 * How far what should stand upright leans to the right on its way down, at the right edge of the page; it leans as far to
 * the left at the left edge, and less the nearer it is to the middle.
 */
export type Keystone = number;

/** Sides that lean less are those of any scan. */
const leastLean = 0.005;
const mostLean = 0.06;
/** The upright lines of a page part so much more clearly once it is straight, if it leans. */
const clearer = 1.5;

/** Inches of ink without a break downwards that no letter has. */
const longestStroke = 0.25;
/** Fewer inches of ruled lines tell nothing. */
const leastRuled = 4;

/** The ink of ruled lines that stand upright, more or less: what a leaning line prints in one column is long still. */
function uprightInk(ink: Uint8Array, width: number, height: number, dpi: number): Uint8Array {
  const upright = new Uint8Array(ink.length);
  for (let x = 0; x < width; x += 1) {
    let from = 0;
    for (let y = 0; y <= height; y += 1) {
      if (y < height && ink[y * width + x] === 1) continue;
      if (y - from >= longestStroke * dpi)
        for (let row = from; row < y; row += 1) upright[row * width + x] = 1;
      from = y + 1;
    }
  }
  return upright;
}

/** How the sides of a page lean, as on a photograph that was taken from above or below; 0 where they stand upright. */
export function keystoneOf(ink: Uint8Array, width: number, height: number, dpi: number): Keystone {
  const { xs, ys } = inkPoints(uprightInk(ink, width, height, dpi), width);
  if (xs.length < leastRuled * dpi) return 0;
  const clarity = (lean: Keystone): number =>
    parting(xs.length, width, (index) => {
      const x = xs[index] as number;
      return x + width / 2 - ((lean * x) / (width / 2)) * ((ys[index] as number) - height / 2);
    });
  const upright = clarity(0);
  let [best, most] = [0, upright];
  const look = (from: number, to: number, by: number) => {
    for (let lean = from; lean <= to; lean += by) {
      const value = clarity(lean);
      if (value > most) [most, best] = [value, lean];
    }
  };
  look(-mostLean, mostLean, 0.002);
  look(best - 0.0015, best + 0.0015, 0.0005);
  return Math.abs(best) < leastLean || most < clearer * upright ? 0 : best;
}

/** From a point of the straightened page to one of the page as it leaned. */
export const leaning =
  (keystone: Keystone, width: number, height: number) =>
  (x: number, y: number): [x: number, y: number] => [
    x + ((keystone * (x - width / 2)) / (width / 2)) * (y - height / 2),
    y,
  ];

/** The page with its sides upright, its size kept. */
export function straighten(grey: Grey, keystone: Keystone): Grey {
  if (keystone === 0) return grey;
  const { width, height, data } = grey;
  const back = leaning(keystone, width, height);
  const straight = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [from] = back(x, y);
      const left = Math.floor(from);
      if (left < 0 || left + 1 >= width) continue;
      const along = from - left;
      const at = y * width + left;
      straight[y * width + x] = (data[at] as number) * (1 - along) + (data[at + 1] as number) * along;
    }
  }
  return { width, height, data: straight };
}
