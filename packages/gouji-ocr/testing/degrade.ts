import jpeg from 'jpeg-js';
import type { Pixels } from '../src/picture.ts';

/** What a scanner, a copier or a camera does to a page. */
export interface Degradation {
  /** Degrees, clockwise. */
  readonly skew?: number;
  /** Radius of the blur in pixels. */
  readonly blur?: number;
  /** Darkest and lightest grey. */
  readonly contrast?: readonly [number, number];
  /** Standard deviation of the noise, in greys. */
  readonly noise?: number;
  /** Ink and paper only, parted at this grey. */
  readonly bilevel?: number;
  /** No colours: a seal turns grey. */
  readonly grey?: true;
  /** Quality of JPEG. */
  readonly jpeg?: number;
  /** A round red seal over the page: its middle and radius as shares of the width. */
  readonly stamp?: readonly [number, number, number];
  /** A fold: a shadow down the page at this share of its width. */
  readonly fold?: number;
  /** How much darker the far corner is, 0 to 1. */
  readonly shade?: number;
  /** How far the upper corners come together, as a share of the width: a page photographed from below. */
  readonly perspective?: number;
  /** Quarters clockwise. */
  readonly quarters?: number;
  readonly seed?: number;
}

/** Numbers between 0 and 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A value drawn from a bell curve. */
function bell(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

type Rgb = Float32Array;

function warp(
  source: Rgb,
  width: number,
  height: number,
  from: (x: number, y: number) => [number, number],
): Rgb {
  const out = new Float32Array(source.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [sx, sy] = from(x, y);
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [a, b] = [sx - left, sy - top];
      const at = (top * width + left) * 3;
      for (let c = 0; c < 3; c += 1) {
        const above = (source[at + c] as number) * (1 - a) + (source[at + 3 + c] as number) * a;
        const row = at + width * 3 + c;
        const under = (source[row] as number) * (1 - a) + (source[row + 3] as number) * a;
        out[(y * width + x) * 3 + c] = above * (1 - b) + under * b;
      }
    }
  }
  return out;
}

function blurred(source: Rgb, width: number, radius: number): Rgb {
  const beside = Math.exp(-1 / (2 * radius * radius));
  let image = source;
  for (const step of [3, width * 3]) {
    const out = new Float32Array(image.length);
    for (let at = 0; at < image.length; at += 1) {
      const before = image[at - step] ?? (image[at] as number);
      const after = image[at + step] ?? (image[at] as number);
      out[at] = ((before + after) * beside + (image[at] as number)) / (1 + 2 * beside);
    }
    image = out;
  }
  return image;
}

function stamped(
  image: Rgb,
  width: number,
  height: number,
  [cx, cy, r]: readonly [number, number, number],
): void {
  const [x0, y0, radius] = [cx * width, cy * height, r * width];
  for (let y = Math.floor(y0 - radius); y < y0 + radius; y += 1) {
    for (let x = Math.floor(x0 - radius); x < x0 + radius; x += 1) {
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const [u, v] = [(x - x0) / radius, (y - y0) / radius];
      const d = Math.hypot(u, v);
      const ring = d > 0.93 && d <= 1;
      const letters = d > 0.62 && d < 0.82 && v < 0.4 && Math.sin(Math.atan2(v, u) * 26) > 0.1;
      const star = d < 0.32 && d < 0.16 + 0.16 * Math.abs(Math.cos(2.5 * Math.atan2(u, -v)));
      if (!ring && !letters && !star) continue;
      const at = (y * width + x) * 3;
      image[at] = (image[at] as number) * 0.88;
      image[at + 1] = (image[at + 1] as number) * 0.25;
      image[at + 2] = (image[at + 2] as number) * 0.28;
    }
  }
}

/** Each pixel as bright as it looks. */
function discolour(image: Rgb): void {
  for (let at = 0; at < image.length; at += 3) {
    const [r, g, b] = [image[at] as number, image[at + 1] as number, image[at + 2] as number];
    image.fill(0.299 * r + 0.587 * g + 0.114 * b, at, at + 3);
  }
}

/** What happens to the paper before anything looks at it, and how it lies. */
function laid(image: Rgb, width: number, height: number, how: Degradation): Rgb {
  if (how.stamp !== undefined) stamped(image, width, height, how.stamp);
  if (how.grey === true) discolour(image);
  let laidOut = image;
  if (how.perspective !== undefined) {
    const p = how.perspective;
    laidOut = warp(laidOut, width, height, (x, y) => {
      const narrow = 1 - 2 * p * (1 - y / height);
      return [
        (x - width / 2) / narrow + width / 2,
        height * ((y / height) * (1 - p) + p * (y / height) ** 2),
      ];
    });
  }
  if (how.skew !== undefined) {
    const radians = (how.skew * Math.PI) / 180;
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    laidOut = warp(laidOut, width, height, (x, y) => {
      const [u, v] = [x - width / 2, y - height / 2];
      return [u * cos + v * sin + width / 2, v * cos - u * sin + height / 2];
    });
  }
  return laidOut;
}

/** A page as it comes out of a scanner. */
export function degrade(page: Pixels, how: Degradation): Pixels {
  const { width, height } = page;
  const random = randomOf(how.seed ?? 1);
  let image = laid(Float32Array.from(page.data), width, height, how);
  if (how.blur !== undefined) image = blurred(image, width, how.blur);
  const [dark, light] = how.contrast ?? [0, 255];
  const data = new Uint8Array(image.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const noise = how.noise === undefined ? 0 : bell(random) * how.noise;
      const shade = 1 - (how.shade ?? 0) * ((x / width + y / height) / 2);
      const fold = how.fold === undefined ? 1 : 1 - 0.45 * Math.exp(-(((x / width - how.fold) * 60) ** 2));
      for (let c = 0; c < 3; c += 1) {
        const at = (y * width + x) * 3 + c;
        const value = (dark + ((image[at] as number) * (light - dark)) / 255) * shade * fold + noise;
        data[at] = Math.max(0, Math.min(255, Math.round(value)));
      }
    }
  }
  return turned(compressed(bilevel({ width, height, data }, how.bilevel), how.jpeg), how.quarters ?? 0);
}

function bilevel(page: Pixels, threshold: number | undefined): Pixels {
  if (threshold === undefined) return page;
  const data = new Uint8Array(page.data.length);
  for (let at = 0; at < data.length; at += 3) {
    const value =
      ((page.data[at] as number) + (page.data[at + 1] as number) + (page.data[at + 2] as number)) / 3;
    data.fill(value < threshold ? 0 : 255, at, at + 3);
  }
  return { ...page, data };
}

/** The bytes of a JPEG file. */
export function jpegOf({ width, height, data }: Pixels, quality: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    rgba[to] = data[from] as number;
    rgba[to + 1] = data[from + 1] as number;
    rgba[to + 2] = data[from + 2] as number;
  }
  return jpeg.encode({ width, height, data: rgba }, quality).data;
}

function compressed(page: Pixels, quality: number | undefined): Pixels {
  if (quality === undefined) return page;
  const { width, height, data } = jpeg.decode(jpegOf(page, quality), {
    useTArray: true,
    maxMemoryUsageInMB: 2000,
  });
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) rgb.set(data.subarray(from, from + 3), to);
  return { width, height, data: rgb };
}

function turned(page: Pixels, quarters: number): Pixels {
  if (quarters % 4 === 0) return page;
  const { width, height, data } = page;
  const [w, h] = quarters % 2 === 0 ? [width, height] : [height, width];
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] =
        quarters % 4 === 1 ? [w - 1 - y, x] : quarters % 4 === 2 ? [w - 1 - x, h - 1 - y] : [y, h - 1 - x];
      const [from, to] = [(y * width + x) * 3, (v * w + u) * 3];
      out[to] = data[from] as number;
      out[to + 1] = data[from + 1] as number;
      out[to + 2] = data[from + 2] as number;
    }
  }
  return { width: w, height: h, data: out };
}
