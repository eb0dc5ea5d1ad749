import type { Area } from './picture.ts';

/** A piece of connected ink. */
export interface Component extends Area {
  readonly pixels: number;
}

/** The pieces of ink, corners counted as touching. */
export function findComponents(ink: Uint8Array, width: number, height: number): Component[] {
  const labels = new Int32Array(ink.length);
  const stack = new Int32Array(ink.length);
  const components: Component[] = [];
  for (let start = 0; start < ink.length; start += 1) {
    if (ink[start] === 0 || labels[start] !== 0) continue;
    let [left, top, right, bottom, pixels, depth] = [width, height, 0, 0, 0, 0];
    labels[start] = 1;
    stack[depth++] = start;
    while (depth > 0) {
      const at = stack[--depth] as number;
      const y = Math.floor(at / width);
      const x = at - y * width;
      pixels += 1;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      if (y >= bottom) bottom = y + 1;
      for (let v = y > 0 ? y - 1 : y; v <= y + 1 && v < height; v += 1) {
        for (let u = x > 0 ? x - 1 : x; u <= x + 1 && u < width; u += 1) {
          const next = v * width + u;
          if (ink[next] === 0 || labels[next] !== 0) continue;
          labels[next] = 1;
          stack[depth++] = next;
        }
      }
    }
    components.push({ left, top, right, bottom, pixels });
  }
  return components;
}
