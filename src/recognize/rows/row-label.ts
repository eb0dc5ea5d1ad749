import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { LineEntry, SideEntry } from '../../core/catalogue/types.ts';
import { labelForms, readLabel } from '../grid/labels.ts';
import { type Fields, tightText } from './fields.ts';

/** Words of one list at the end of a label. */
function endsWith(label: string, words: readonly string[]): boolean {
  return words.some((word) => label.length > word.length && label.endsWith(word));
}

/**
 * The label of a row. Where names stand in two columns, the inner one counts, unless it is only 小计 and so stands
 * for the outer one.
 */
export function labelOf(fields: Fields, lexicon: Lexicon): string {
  const texts = fields.names.map((slot) => slot.text.replace(/\s+/g, ''));
  const unique = texts.filter((text, index) => texts.indexOf(text) === index);
  const inner = unique.at(-1) ?? '';
  const outer = unique.at(-2);
  const isSubtotal = wordsOf(lexicon.catalogue, 'subtotalLabels').includes(normaliseLabel(inner));
  if (inner !== '') return isSubtotal && outer !== undefined ? outer : inner;
  return fields.codes.map(tightText).find((text) => /\p{Script=Han}/u.test(text)) ?? '';
}

/** Whether a label is that of a total row. */
export function isTotalLabel(text: string, lexicon: Lexicon): boolean {
  return lexicon.totals.has(normaliseLabel(text)) || lexicon.totals.has(readLabel(text, lexicon).label);
}

/** Whether a label sums something up: it is, or ends in, one of the words for totals and subtotals. */
export function isSumLabel(text: string, lexicon: Lexicon): boolean {
  const label = normaliseLabel(text);
  if (lexicon.totals.has(label)) return true;
  const short = [...lexicon.totals].filter((word) => word.length === 2);
  return endsWith(label, [...short, ...wordsOf(lexicon.catalogue, 'subtotalLabels')]);
}

/** Whether a label is the name of a budget unit or its subtotal. */
export function isUnitLabel(text: string, lexicon: Lexicon): boolean {
  const label = normaliseLabel(text);
  return endsWith(label, [
    ...wordsOf(lexicon.catalogue, 'unitSubtotalWords'),
    ...wordsOf(lexicon.catalogue, 'officeEndings').filter((word) => word.length > 1 || label.length > 4),
  ]);
}

/** Keeps track of the lines of one side, since a label may name two of them. */
export class LineMatcher {
  readonly #side: SideEntry;
  readonly #used = new Set<string>();
  #section: string | undefined;

  constructor(side: SideEntry) {
    this.#side = side;
  }

  /** The line that a label names at this point of the table. */
  find(text: string, lexicon: Lexicon): LineEntry | undefined {
    for (const form of labelForms(text, lexicon)) {
      const line = this.#choose(this.#side.lines.filter(({ variants }) => variants.includes(form)));
      if (line !== undefined) return line;
    }
    return undefined;
  }

  /** The same; the side has printed it from now on. */
  take(text: string, lexicon: Lexicon): LineEntry | undefined {
    const line = this.find(text, lexicon);
    if (line === undefined) return undefined;
    this.#used.add(line.id);
    if (line.role === 'balance' || line.role === 'subtotal' || line.role === 'total') this.#section = line.id;
    return line;
  }

  /** Whether the side has printed this line so far. */
  isTaken(line: string): boolean {
    return this.#used.has(line);
  }

  #choose(named: readonly LineEntry[]): LineEntry | undefined {
    const below = named.find(
      (line) => line.after !== undefined && line.after === this.#section && !this.#used.has(line.id),
    );
    if (below !== undefined) return below;
    const free = named.filter((line) => line.after === undefined);
    return free.find((line) => !this.#used.has(line.id)) ?? free[0];
  }
}
