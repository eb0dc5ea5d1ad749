import { anyOf } from '../../../catalogue/lexicon.ts';
import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { WordList } from '../../../generated/names.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { wordsIn } from '../../index/passages.ts';
import { perDocument } from '../../index/per-document.ts';

/** A figure in a text, with what it is said of. */
export interface Quote {
  /** The clause in front of the number; of a rate up to the end of its name. */
  readonly noun: string;
  readonly value: Decimal;
  /** `%`, or the measure word. */
  readonly unit: string;
  readonly isLeast: boolean;
  /** The clause, for the sentence. */
  readonly text: string;
}

interface Patterns {
  readonly count: RegExp;
  readonly rate: RegExp;
  readonly bound: RegExp;
  readonly least: RegExp;
  readonly change: RegExp;
}

const number = /[0-9]+(?:\.[0-9]+)?/g;
/** A number in front of a clause numbers it. */
const ordinal = /^[(]?[0-9]{1,2}[).](?![0-9])/;

/**
 * The figures of a text that are said of one thing: one number in its clause, with `%` or a measure word behind it, of the
 * catalogue or of the form that the text stands in.
 */
export function quotesIn(
  text: string,
  document: DocumentIndex,
  units: readonly string[] = [],
): readonly Quote[] {
  const known = patternsOf(document);
  const more = anyOf(units.filter((unit) => unit !== '' && unit !== '%').sort((a, b) => b.length - a.length));
  const patterns = { ...known, count: new RegExp(`^(?:${more}|${known.count.source.slice(1)})`) };
  return normaliseTight(text)
    .split(/[,;:\u3002\u3001]/)
    .map((clause) => clause.replace(ordinal, ''))
    .flatMap((clause) => quoteOf(clause, patterns) ?? []);
}

const patternsOf = perDocument((document): Patterns => {
  const words = (...lists: WordList[]) => anyOf(lists.flatMap((list) => wordsIn(document, list)));
  const patterns = {
    count: new RegExp(`^${words('proseCountUnits')}`),
    rate: new RegExp(`^(.*${words('rateEndings')})([^0-9]{0,4})$`),
    bound: new RegExp(`${words('proseBoundsBefore', 'prosePer')}$`),
    least: new RegExp(`^${words('leastWords')}`),
    change: new RegExp(`${words('proseUp', 'proseDown')}$`),
  };
  return patterns;
});

function quoteOf(clause: string, patterns: Patterns): Quote | undefined {
  const [found, second] = clause.matchAll(number);
  if (found === undefined || second !== undefined) return undefined;
  const before = clause.slice(0, found.index);
  const after = clause.slice(found.index + found[0].length);
  if (patterns.bound.test(before) || patterns.change.test(before)) return undefined;
  const unit = after.startsWith('%') ? '%' : patterns.count.exec(after)?.[0];
  if (unit === undefined) return undefined;
  const noun = unit === '%' ? patterns.rate.exec(before)?.[1] : before;
  const rest = after.slice(unit.length);
  const isLeast = patterns.least.test(rest);
  // What goes on behind the figure may say anything of it.
  if (noun === undefined || (rest !== '' && !isLeast)) return undefined;
  return { noun, value: new Decimal(found[0]), unit, isLeast, text: clause };
}
