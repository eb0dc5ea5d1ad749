import { closeFrame } from './close-frame.ts';
import type { Draft, Subject } from './draft.ts';
import type { Phrases } from './phrases.ts';
import type { Frame } from './scope.ts';

/** A list whose items are passages of their own. */
interface OpenList {
  readonly frame: Frame;
  /** How its items are numbered; 0 for items without a number, unknown before the first one. */
  style: number | undefined;
  /** Number of the last item. */
  last: number;
  /** Its items are names on lines of their own, with what is said of them below. */
  named: boolean;
}

/** How a passage begins and what the passage before ended with. */
export interface Beginning {
  readonly style: number;
  readonly number: number | undefined;
  /** The passage before ended with a semicolon. */
  readonly continues: boolean;
  /** It begins with a name and an amount. */
  readonly states: boolean;
  /** It is nothing but a name. */
  readonly names: boolean;
  /** The list whose item the passage before was nothing but the name of. */
  readonly below: Frame | undefined;
}

/** What the next passage may go on with: what this one was about, and its last mark. */
export interface Ending {
  readonly heads: readonly Draft[];
  readonly mark: string;
  /** It began with an ordinal. */
  readonly numbered: boolean;
  /** The one thing that it tells an amount of. */
  readonly only: Draft | undefined;
  /** It broke off in the middle of a sentence. */
  readonly cut: boolean;
  /** What it divides in several ways. */
  readonly divided: Draft | undefined;
  /** It was nothing but a name, of an item of this list. */
  readonly named: Named | undefined;
}

export interface Named {
  readonly subject: Subject;
  readonly list: Frame | undefined;
}

/** Lists that were opened at the end of a passage, innermost last, and how the passage ended. */
export class ListStack {
  readonly #lists: OpenList[] = [];
  readonly #phrases: Phrases;
  /** The last number in each style since the last heading. */
  readonly #last = new Map<number, number>();
  before: Ending | undefined;
  /** How many statements were made in front of the last heading. */
  since = 0;

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
  }

  /** The list that was opened last. */
  get last(): Frame | undefined {
    return this.#lists.at(-1)?.frame;
  }

  /** 其中: at the end of a passage. */
  open(whole: Draft | undefined, open: boolean, instead: Draft | undefined): void {
    if (whole === undefined || this.#lists.length > 8) return;
    this.#lists.push({
      frame: {
        whole,
        instead: instead === undefined ? [] : [instead],
        label: undefined,
        open,
        items: [],
        pauses: [],
        apart: true,
      },
      style: undefined,
      last: 0,
      named: false,
    });
  }

  /** The list that a passage with this beginning is an item of; lists that it does not go on with are closed. */
  frameFor(beginning: Beginning): Frame | undefined {
    const follows = this.#follows(beginning);
    for (let top = this.#lists.at(-1); top !== undefined; top = this.#lists.at(-1)) {
      top.style ??= beginning.style;
      if (isMisnumbered(top, beginning) && !follows && !this.#numbers(beginning.style))
        return advance(top, beginning.number);
      if (isInside(top.style, beginning.style)) return undefined;
      if (goesOn(top, beginning)) return advance(top, beginning.number);
      this.#pop();
    }
    return undefined;
  }

  /** A heading ends every list, behind so many statements. */
  beginSection(told: number): void {
    this.clear();
    this.since = told;
  }

  /** Ends every list. */
  clear(): void {
    while (this.#lists.length > 0) this.#pop();
    this.#last.clear();
  }

  /** 2.A: (1)B；(2)C。3.D: whether the passage has the number behind that of another one numbered so. */
  #follows({ style, number }: Beginning): boolean {
    const last = this.#last.get(style);
    if (style !== 0) for (const each of this.#last.keys()) if (each > style) this.#last.delete(each);
    if (number !== undefined) this.#last.set(style, number);
    return last !== undefined && number === last + 1;
  }

  /** Whether a list further out is numbered so. */
  #numbers(style: number): boolean {
    return this.#lists.some((list) => list.style === style);
  }

  #pop(): void {
    const list = this.#lists.pop();
    if (list !== undefined) closeFrame(list.frame, this.#phrases);
  }
}

/** A plain paragraph, or one that is numbered more deeply, between two items belongs to the item above. */
const isInside = (list: number, style: number): boolean => list !== 0 && (style === 0 || style > list);

/** (1)A。(2)B。①…②…3、C。: the next number in other numerals, where no passage has the one before it in those, is a slip. */
const isMisnumbered = ({ style: own = 0, last }: OpenList, { style, number }: Beginning): boolean =>
  style !== 0 && own !== 0 && style !== own && last > 0 && number === last + 1;

function goesOn(list: OpenList, { style, number, continues, states, names, below }: Beginning): boolean {
  if (list.style !== style) return false;
  if (below === list.frame) return true;
  if (list.frame.items.length === 0) list.named = names;
  else if (list.named && names && !list.frame.open) return true;
  if (list.frame.items.length === 0) return true;
  if (style === 0 && states && !list.frame.open) return true;
  return style === 0 ? continues : number === undefined || number > list.last;
}

function advance(list: OpenList, number: number | undefined): Frame {
  // A missing item would make the sum of the others look wrong.
  if (number !== undefined && number !== list.last + 1) list.frame.open = true;
  list.last = number ?? list.last + 1;
  return list.frame;
}
