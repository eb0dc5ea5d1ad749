/**
 * How many names the braces of a glob stand for: `{a,b}` two, `{1..9}` nine, side by side their product. Stops counting
 * beyond `most`, since a short pattern can stand for more names than fit into memory.
 */
export function countBraceNames(pattern: string, most: number): number {
  return new BraceCounter(pattern, most).sequence();
}

class BraceCounter {
  readonly #text: string;
  readonly #most: number;
  #at = 0;

  constructor(text: string, most: number) {
    this.#text = text;
    this.#most = most;
  }

  /** Names of one alternative: up to the comma or brace that ends it. */
  sequence(isInside = false): number {
    let count = 1;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at];
      if (isInside && (character === ',' || character === '}')) break;
      if (character === '\\') this.#at++;
      else if (character === '{') count = this.#capped(count * this.#group());
    }
    return count;
  }

  /** Names of a group, from its opening to its closing brace. */
  #group(): number {
    const range = /^\{(-?\d+|[a-z])\.\.(-?\d+|[a-z])(?:\.\.-?\d+)?\}/i.exec(this.#text.slice(this.#at));
    if (range !== null) {
      this.#at += range[0].length - 1;
      return this.#capped(Math.abs(ordinal(range[1]) - ordinal(range[2])) + 1);
    }
    let count = 0;
    do {
      this.#at++;
      count = this.#capped(count + this.sequence(true));
    } while (this.#text[this.#at] === ',');
    return count;
  }

  #capped(count: number): number {
    return Math.min(count, this.#most + 1);
  }
}

const ordinal = (end = ''): number => (/^[a-z]$/i.test(end) ? end.charCodeAt(0) : Number(end));
