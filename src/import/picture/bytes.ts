/** Numbers of a file, and zero beyond its end. */
export class FileNumbers {
  readonly #bytes: Uint8Array;
  readonly #isLittle: boolean;

  constructor(bytes: Uint8Array, isLittle = false) {
    this.#bytes = bytes;
    this.#isLittle = isLittle;
  }

  byte(at: number): number {
    return this.#bytes[at] ?? 0;
  }

  short(at: number): number {
    const [a, b] = [this.byte(at), this.byte(at + 1)];
    return this.#isLittle ? b * 256 + a : a * 256 + b;
  }

  long(at: number): number {
    const [a, b] = [this.short(at), this.short(at + 2)];
    return this.#isLittle ? b * 65536 + a : a * 65536 + b;
  }

  text(at: number, length: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + length));
  }
}
