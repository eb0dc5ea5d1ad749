import { sheetStyles } from '../../report/work-paper/workbook.ts';
import { edited, scan, type TextEdit } from '../xml-text.ts';

/** Paper behind an error, and behind a warning. */
const colours = { error: 'FFFFC9C0', warning: 'FFFFE8A8' } as const;

interface Element {
  readonly start: number;
  end: number;
}

/** The styles of a workbook, to which copies with another fill are added. */
export class Styles {
  readonly #text: string;
  readonly #prefix: string;
  /** Formats of cells, as they stand in the text. */
  readonly #formats: Element[] = [];
  #fills = 0;
  readonly #added: string[] = [];
  readonly #known = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    const path: string[] = [];
    this.#prefix = scan(text, {
      open: ({ name, start, end }) => {
        const parent = path.at(-1);
        if (name === 'xf' && parent === 'cellXfs') this.#formats.push({ start, end });
        if (name === 'fill' && parent === 'fills') this.#fills++;
        path.push(name);
      },
      close: ({ name, end }) => {
        path.pop();
        const last = this.#formats.at(-1);
        if (name === 'xf' && path.at(-1) === 'cellXfs' && last !== undefined) last.end = end;
      },
    });
  }

  /** The number of a format like another one, with the fill of a level. */
  filled(format: number, level: keyof typeof colours): number {
    const key = `${level} ${format}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const own = this.#formats[format] ?? this.#formats[0];
    const markup = own === undefined ? `<${this.#prefix}xf/>` : this.#text.slice(own.start, own.end);
    const fill = this.#fills + Object.keys(colours).indexOf(level);
    const tag = /^<[^>]*?(?=\/?>)/.exec(markup)?.[0] ?? '';
    const plain = tag.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '');
    const number = this.#add(`${plain} fillId="${fill}" applyFill="1"${markup.slice(tag.length)}`);
    this.#known.set(key, number);
    return number;
  }

  /** Formats for a sheet of our own; the number of the first one. */
  addSheetStyles(): number {
    const xf = (format: number, rest: string, wrap: string): string =>
      `<${this.#prefix}xf numFmtId="${format}" fontId="0" fillId="${rest}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1"><${this.#prefix}alignment vertical="top"${wrap}/></${this.#prefix}xf>`;
    const wrap = ' wrapText="1"';
    const first = this.#add(xf(49, '0', wrap));
    this.#add(xf(49, String(this.#fills + 1), wrap));
    // Built-in formats: whole numbers and two decimals with separators, else as it comes.
    for (let decimals = 0; decimals < sheetStyles - 2; decimals++)
      this.#add(xf(decimals === 0 ? 3 : decimals === 2 ? 4 : 0, '0', ''));
    return first;
  }

  #add(markup: string): number {
    this.#added.push(markup);
    return this.#formats.length + this.#added.length - 1;
  }

  text(): string {
    if (this.#added.length === 0) return this.#text;
    const fill = (colour: string): string =>
      `<${this.#prefix}fill><${this.#prefix}patternFill patternType="solid"><${this.#prefix}fgColor rgb="${colour}"/><${this.#prefix}bgColor indexed="64"/></${this.#prefix}patternFill></${this.#prefix}fill>`;
    const edits: TextEdit[] = [];
    const longer = (name: string, count: number, markup: string): void => {
      scan(this.#text, {
        open: (tag) => {
          if (tag.name !== name) return;
          const opened = this.#text.slice(tag.start, tag.end);
          const counted = opened.replace(/\scount="\d+"/, ` count="${count}"`);
          edits.push({ start: tag.start, end: tag.end, text: counted });
        },
        close: (tag) => {
          if (tag.name === name) edits.push({ start: tag.start, end: tag.start, text: markup });
        },
      });
    };
    longer('fills', this.#fills + Object.keys(colours).length, Object.values(colours).map(fill).join(''));
    longer('cellXfs', this.#formats.length + this.#added.length, this.#added.join(''));
    return edited(this.#text, edits);
  }
}
