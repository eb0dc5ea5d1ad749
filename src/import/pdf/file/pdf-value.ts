/**
 * The values of which a PDF file is made. Names are texts with a slash in front, strings texts with a parenthesis in
 * front, operators and other keywords bare texts.
 */
export type PdfValue = null | boolean | number | string | PdfReference | PdfDictionary | readonly PdfValue[];

/** A mention of another object of the file. */
export class PdfReference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

/** Deepest nesting of lists and dictionaries that is followed. */
const deepest = 60;

export const isWhite = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0;

/** Signs that end a word: white space and what delimits values. */
const isEnd = new Uint8Array(256);
for (const sign of '\0\t\n\f\r ()<>[]{}/%') isEnd[sign.charCodeAt(0)] = 1;
/** Numbers as programs write them, exponents and stray signs included; with any other byte in it a word is none. */
const number = /^[-+]*[\d.][-\d.]*(?:e[-+]?\d+)?$/i;

/** Reads values from the text of a file or of a content stream, one byte a character. */
export class PdfLexer {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next value; `undefined` at the end or where none can be. */
  next(depth = 0): PdfValue | undefined {
    this.skipSpace();
    const sign = this.text[this.at];
    if (sign === undefined || depth > deepest) return undefined;
    if (sign === '/') return this.#name();
    if (sign === '(') return this.#string();
    if (sign === '<') return this.text[this.at + 1] === '<' ? this.#dictionary(depth) : this.#hexString();
    return sign === '[' ? this.#list(depth) : this.#word();
  }

  skipSpace(): void {
    for (;;) {
      while (isWhite(this.text.charCodeAt(this.at))) this.at += 1;
      if (this.text[this.at] !== '%') return;
      while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at] ?? '')) this.at += 1;
    }
  }

  #take(): string {
    const from = this.at;
    while (this.at < this.text.length && isEnd[this.text.charCodeAt(this.at)] !== 1) this.at += 1;
    return this.text.slice(from, this.at);
  }

  #name(): string {
    this.at += 1;
    const name = this.#take();
    if (!name.includes('#')) return `/${name}`;
    return `/${name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;
  }

  #word(): PdfValue | undefined {
    const word = this.#take();
    if (word === '') {
      // A sign that closes something.
      const sign = this.text[this.at] ?? '';
      this.at += this.text.startsWith('>>', this.at) ? 2 : 1;
      return sign;
    }
    if (number.test(word)) return Number.parseFloat(word.replace(/^[-+]*(?=[-+])/, '')) || 0;
    if (word === 'null') return null;
    return word === 'true' || word === 'false' ? word === 'true' : word;
  }

  #string(): string {
    const from = this.at;
    let open = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === '\\') this.at += 1;
      else if (sign === '(') open += 1;
      else if (sign === ')') open -= 1;
      if (open === 0) break;
    }
    this.at += 1;
    return this.text.slice(from, this.at - 1);
  }

  #hexString(): string {
    const end = this.text.indexOf('>', this.at);
    const content = this.text.slice(this.at + 1, end < 0 ? undefined : end);
    this.at = end < 0 ? this.text.length : end + 1;
    return `(${content.replace(/\s+/g, '')}`;
  }

  /** Values up to a closing sign, mentions of objects put together. */
  #values(close: string, depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next(depth + 1);
      if (value === undefined || value === close || value === 'endobj') return values;
      const number = values[values.length - 2];
      if (value !== 'R' || typeof number !== 'number') values.push(value);
      else {
        values.length -= 2;
        values.push(new PdfReference(number));
      }
    }
  }

  #list(depth: number): readonly PdfValue[] {
    this.at += 1;
    return this.#values(']', depth);
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const values = this.#values('>', depth);
    const entries = new Map<string, PdfValue>();
    for (let index = 0; index + 1 < values.length; index += 2) {
      const key = values[index];
      if (typeof key === 'string') entries.set(key, values[index + 1] ?? null);
    }
    return entries;
  }
}
