import type { Grey } from './picture.ts';

/** Inches: strokes of letters and ruled lines are thinner, seals, folds and filled cells are not. */
const thickest = 0.06;
/** What is darker than this and thicker than a stroke is ink itself, no paper in the shade. */
const darkest = 60;

/** The greatest or least value among the `2 * reach + 1` around each place of a row or column (van Herk, Gil and Werman). */
function extremesAlong(
  data: Uint8Array,
  { count, length, step, next }: { count: number; length: number; step: number; next: number },
  reach: number,
  isGreatest: boolean,
): void {
  const window = 2 * reach + 1;
  const worse = isGreatest ? 0 : 255;
  const padded = length + 2 * reach;
  const [values, before, behind] = [new Uint8Array(padded), new Uint8Array(padded), new Uint8Array(padded)];
  const better = isGreatest
    ? (a: number, b: number): number => Math.max(a, b)
    : (a: number, b: number): number => Math.min(a, b);
  for (let line = 0; line < count; line += 1) {
    const start = line * next;
    values.fill(worse);
    for (let at = 0; at < length; at += 1) values[at + reach] = data[start + at * step] as number;
    for (let at = 0; at < padded; at += 1) {
      const value = values[at] as number;
      before[at] = at % window === 0 ? value : better(before[at - 1] as number, value);
    }
    for (let at = padded - 1; at >= 0; at -= 1) {
      const value = values[at] as number;
      const isLast = at === padded - 1 || (at + 1) % window === 0;
      behind[at] = isLast ? value : better(behind[at + 1] as number, value);
    }
    for (let at = 0; at < length; at += 1)
      data[start + at * step] = better(behind[at] as number, before[at + window - 1] as number);
  }
}

/** A page without all that is darker than its surroundings and thinner than `2 * reach + 1` pixels (a closing). */
function withoutStrokes({ width, height, data }: Grey, reach: number): Uint8Array {
  const paper = data.slice();
  const rows = { count: height, length: width, step: 1, next: width };
  const columns = { count: width, length: height, step: width, next: 1 };
  for (const isGreatest of [true, false])
    for (const lines of [rows, columns]) extremesAlong(paper, lines, reach, isGreatest);
  return paper;
}

/** Share of the pixels that are taken for the brighter half of the paper. */
const bright = 0.42;

/** How bright the paper usually is beside its brightest grains. */
function usualShare(data: Uint8Array, paper: Uint8Array): number {
  const counts = new Uint32Array(257);
  for (let at = 0; at < data.length; at += 1) {
    const share = Math.min(256, Math.round(((data[at] as number) * 256) / Math.max(1, paper[at] as number)));
    counts[share] = (counts[share] as number) + 1;
  }
  let share = 256;
  for (let left = data.length * bright; share > 1; share -= 1) {
    left -= counts[share] as number;
    if (left <= 0) break;
  }
  return share / 256;
}

/**
 * Divides every pixel by the brightness of the paper around it, so that shade, folds, filled cells and seals are not taken
 * for ink, and what is written over them is. `dpi`: pixels an inch.
 */
export function evenLight(grey: Grey, dpi: number): Grey {
  const { width, height, data } = grey;
  const paper = withoutStrokes(grey, Math.max(3, Math.round((thickest * dpi) / 2)));
  const usual = usualShare(data, paper);
  const even = new Uint8Array(data.length);
  for (let at = 0; at < even.length; at += 1) {
    const light = paper[at] as number;
    even[at] =
      light < darkest ? (data[at] as number) : Math.min(255, ((data[at] as number) * 255) / (light * usual));
  }
  return { width, height, data: even };
}
