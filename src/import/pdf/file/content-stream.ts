/** All operators of content streams. */
const operators = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG
  rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
);
const showing = new Set(['Tj', 'TJ', "'", '"']);
/** Words that stand for values. */
const values = new Set(['true', 'false', 'null']);

/** What a content stream uses, and whether it can be read to its end. */
export interface ContentUse {
  readonly fonts: ReadonlySet<string>;
  /** Texts that are shown in each font; those shown in none that was chosen have no name. */
  readonly shownIn: ReadonlyMap<string, number>;
  /** Forms and pictures by name, each with how often it is painted. */
  readonly objects: ReadonlyMap<string, number>;
  /** Operators that show a text that is not empty. */
  readonly shows: number;
  /** A word that is no operator stands in it, or a text does not end. */
  readonly broken: boolean;
}

/** Kinds of bytes: white space, delimiters, and all others. */
const [regular, white, delimiter] = [0, 1, 2];
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = white;
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = delimiter;

const [open, close, backslash, percent, slash, less, more] = [0x28, 0x29, 0x5c, 0x25, 0x2f, 0x3c, 0x3e];

/** Goes over the bytes of a content stream; only words and names are put together. */
class ContentScanner {
  readonly fonts = new Set<string>();
  readonly shownIn = new Map<string, number>();
  readonly objects = new Map<string, number>();
  shows = 0;
  broken = false;
  readonly #bytes: Uint8Array;
  #at = 0;
  #name = '';
  #font = '';
  /** Fonts of the graphics states that were saved. */
  readonly #saved: string[] = [];
  #hasText = false;
  #isEmpty = true;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Goes on to the end, or to what breaks the stream. */
  run(): void {
    while (this.#at < this.#bytes.length && !this.broken) {
      const kind = kinds[this.#bytes[this.#at] as number];
      if (kind === white) this.#at += 1;
      else if (kind === delimiter) this.#delimited(this.#bytes[this.#at] as number);
      else this.#word();
    }
  }

  #delimited(code: number): void {
    this.#at += 1;
    if (code === open) this.#string();
    else if (code === slash) this.#name = `/${this.#take()}`;
    else if (code === percent) this.#skipLine();
    else if (code === less && this.#bytes[this.#at] !== less) this.#hexString();
  }

  #string(): void {
    this.#hasText = true;
    this.#isEmpty &&= this.#bytes[this.#at] === close;
    let depth = 1;
    for (; this.#at < this.#bytes.length && depth > 0; this.#at += 1) {
      const code = this.#bytes[this.#at];
      if (code === backslash) this.#at += 1;
      else if (code === open) depth += 1;
      else if (code === close) depth -= 1;
    }
    this.broken ||= depth > 0;
  }

  #hexString(): void {
    this.#hasText = true;
    this.#isEmpty &&= this.#bytes[this.#at] === more;
    const end = this.#bytes.indexOf(more, this.#at);
    this.broken ||= end < 0;
    this.#at = end < 0 ? this.#bytes.length : end + 1;
  }

  #skipLine(): void {
    while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== 10 && this.#bytes[this.#at] !== 13)
      this.#at += 1;
  }

  #take(): string {
    let word = '';
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const code = this.#bytes[this.#at] as number;
      if (kinds[code] !== regular) break;
      word += String.fromCharCode(code);
    }
    return word;
  }

  #word(): void {
    const first = this.#bytes[this.#at] as number;
    // Signs, the point and digits begin a number.
    const isNumber = first === 0x2b || first === 0x2d || first === 0x2e || (first >= 0x30 && first <= 0x39);
    if (isNumber) {
      while (kinds[this.#bytes[this.#at] ?? 0] === regular) this.#at += 1;
      return;
    }
    const word = this.#take();
    if (!values.has(word)) this.#operator(word);
  }

  #operator(word: string): void {
    if (word === 'Tf') this.#choose(this.#name);
    else if (word === 'q' || word === 'Q') this.#keep(word);
    else if (word === 'Do') this.objects.set(this.#name, (this.objects.get(this.#name) ?? 0) + 1);
    else if (word === 'ID') this.#skipPicture();
    else if (showing.has(word) && !this.#isEmpty) this.#show();
    this.broken ||= !operators.has(word) || (word === 'Tj' && !this.#hasText);
    this.#name = '';
    this.#hasText = false;
    this.#isEmpty = true;
  }

  /** Saves the font with all else, or goes back to the one saved last. */
  #keep(word: 'q' | 'Q'): void {
    if (word === 'q') this.#saved.push(this.#font);
    else this.#font = this.#saved.pop() ?? this.#font;
  }

  #choose(font: string): void {
    this.fonts.add(font);
    this.#font = font;
  }

  #show(): void {
    this.shows += 1;
    this.shownIn.set(this.#font, (this.shownIn.get(this.#font) ?? 0) + 1);
  }

  /** The data of a picture inside the stream, up to its end between white space. */
  #skipPicture(): void {
    for (let at = this.#at + 1; at + 1 < this.#bytes.length; at += 1) {
      if (this.#bytes[at] !== 0x45 || this.#bytes[at + 1] !== 0x49) continue;
      if (kinds[this.#bytes[at - 1] as number] !== white || kinds[this.#bytes[at + 2] ?? 32] !== white)
        continue;
      this.#at = at;
      return;
    }
    this.#at = this.#bytes.length;
  }
}

/** Reads the operators of a content stream. */
export function readContent(bytes: Uint8Array): ContentUse {
  const scanner = new ContentScanner(bytes);
  scanner.run();
  return scanner;
}
