import type { Grey } from './picture.ts';

/** Paper, how much of the way to it thin strokes reach, and where noise begins. */
const [white, thinStrokes, thinnest] = [255, 0.45, 205];

/** The grey that parts ink from paper best (Otsu's method). */
export function inkThreshold({ data }: Grey): number {
  const counts = new Float64Array(256);
  for (const value of data) counts[value] = (counts[value] as number) + 1;
  let sum = 0;
  for (let value = 0; value < 256; value += 1) sum += value * (counts[value] as number);
  let [best, threshold, dark, darkSum] = [-1, 128, 0, 0];
  for (let value = 0; value < 255; value += 1) {
    dark += counts[value] as number;
    darkSum += value * (counts[value] as number);
    const light = data.length - dark;
    if (dark === 0 || light === 0) continue;
    const gap = darkSum / dark - (sum - darkSum) / light;
    const between = dark * light * gap * gap;
    if (between > best) [best, threshold] = [between, value];
  }
  // Thin strokes are grey: what is nearer to ink than to paper is not all of them. On a page with hardly any ink the best
  // parting can fall among the greys of the paper.
  return Math.min(thinnest, Math.max(70, threshold) + (white - threshold) * thinStrokes);
}

/** 1 where a pixel is ink. */
export function inkOf(grey: Grey): Uint8Array {
  const threshold = inkThreshold(grey);
  const ink = new Uint8Array(grey.data.length);
  for (let at = 0; at < ink.length; at += 1) ink[at] = (grey.data[at] as number) <= threshold ? 1 : 0;
  return ink;
}
