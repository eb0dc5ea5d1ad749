import type { Area } from './picture.ts';

/** A piece of connected ink. */
export interface Component extends Area {
  readonly pixels: number;
}

/** Finds connected ink in a picture; every pixel is taken once. */
class Flood {
  readonly #left: Uint8Array;
  readonly #stack: Int32Array;
  readonly #width: number;
  readonly #height: number;
  #depth = 0;

  constructor(ink: Uint8Array, width: number, height: number) {
    this.#left = ink.slice();
    this.#stack = new Int32Array(ink.length);
    this.#width = width;
    this.#height = height;
  }

  #take(at: number): void {
    if (this.#left[at] !== 1) return;
    this.#left[at] = 0;
    this.#stack[this.#depth++] = at;
  }

  /** The three pixels of a row about a place; corners count as touching. */
  #takeRow(x: number, y: number): void {
    if (y < 0 || y >= this.#height) return;
    const at = y * this.#width + x;
    if (x > 0) this.#take(at - 1);
    this.#take(at);
    if (x + 1 < this.#width) this.#take(at + 1);
  }

  /** The piece that holds a pixel; nothing where there is no ink, or it was taken before. */
  from(start: number): Component | undefined {
    if (this.#left[start] !== 1) return undefined;
    this.#take(start);
    let [left, top, right, bottom, pixels] = [this.#width, this.#height, 0, 0, 0];
    while (this.#depth > 0) {
      const at = this.#stack[--this.#depth] as number;
      const y = Math.floor(at / this.#width);
      const x = at - y * this.#width;
      pixels += 1;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let row = y - 1; row <= y + 1; row += 1) this.#takeRow(x, row);
    }
    return { left, top, right, bottom, pixels };
  }
}

/** The pieces of ink, from the top. */
export function findComponents(ink: Uint8Array, width: number, height: number): Component[] {
  const flood = new Flood(ink, width, height);
  const components: Component[] = [];
  for (let start = 0; start < ink.length; start += 1) {
    const component = flood.from(start);
    if (component !== undefined) components.push(component);
  }
  return components;
}
