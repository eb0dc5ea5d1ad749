import type { Grey } from './picture.ts';

/** From a point of the picture as it came to one of the picture as it was turned, and back. */
export interface Turn {
  /** Degrees, clockwise. */
  readonly angle: number;
  back(x: number, y: number): [number, number];
}

/** Turns a picture by a small angle about its middle, its size kept. Degrees, clockwise. */
export function turnBy(grey: Grey, angle: number): { turned: Grey; turn: Turn } {
  const { width, height, data } = grey;
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [middleX, middleY] = [width / 2, height / 2];
  const back = (x: number, y: number): [number, number] => {
    const [u, v] = [x - middleX, y - middleY];
    return [u * cos + v * sin + middleX, v * cos - u * sin + middleY];
  };
  if (Math.abs(angle) < 0.01) return { turned: grey, turn: { angle: 0, back: (x, y) => [x, y] } };
  const turned = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    let [sx, sy] = back(0, y);
    for (let x = 0; x < width; x += 1, sx += cos, sy -= sin) {
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [along, down] = [sx - left, sy - top];
      const at = top * width + left;
      const above = (data[at] as number) * (1 - along) + (data[at + 1] as number) * along;
      const under = (data[at + width] as number) * (1 - along) + (data[at + width + 1] as number) * along;
      turned[y * width + x] = above * (1 - down) + under * down;
    }
  }
  return { turned: { width, height, data: turned }, turn: { angle, back } };
}

/** Turns a picture by quarters, clockwise. */
export function turnByQuarters(grey: Grey, quarters: number): Grey {
  const { width, height, data } = grey;
  if (quarters % 4 === 0) return grey;
  const turned = new Uint8Array(data.length);
  const [w, h] = quarters % 2 === 0 ? [width, height] : [height, width];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to =
        quarters % 4 === 1
          ? x * w + (w - 1 - y)
          : quarters % 4 === 2
            ? (h - 1 - y) * w + (w - 1 - x)
            : (h - 1 - x) * w + y;
      turned[to] = data[y * width + x] as number;
    }
  }
  return { width: w, height: h, data: turned };
}
