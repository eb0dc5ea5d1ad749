import { pairsOf, wordsOf } from '../catalogue/lexicon.ts';
import { normaliseTight } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { Decimal } from '../model/decimal.ts';

/** A number with the words around it, as targets and outcomes print it: ≥22万件, 完成1150个, 100%. */
export interface Quantity {
  /** In plain units: 22万件 is 220000. */
  readonly value: Decimal;
  /** As printed, without its scale. */
  readonly printed: Decimal;
  /** Power of ten that the unit says: 4 for 万件. */
  readonly scale: number;
  /** What is counted, without its scale: 件, 元, 小时/周; `%` for every spelling of a percentage; empty when not printed. */
  readonly unit: string;
  /** Words in front of the number. */
  readonly before: string;
}

/** Longer texts are sentences that happen to hold a number. */
const longestText = 40;
const longestUnit = 8;
const number = /\d+(?:\.\d+)?/g;
const yearLike = /^(19|20)\d\d$/;

/** Reads a text that holds exactly one number; dates, ranges and sentences are no quantities. */
export function readQuantity(text: string, catalogue: Catalogue): Quantity | undefined {
  const tight = normaliseTight(text).replace(/(\d),(?=\d{3})/g, '$1');
  if (tight.length > longestText) return undefined;
  const [found, second] = tight.matchAll(number);
  if (found === undefined || second !== undefined) return undefined;
  const [digits] = found;
  const after = tight.slice(found.index + digits.length).replace(/[.;,\u3002\u3001\uff1b]+$/u, '');
  const before = tight.slice(0, found.index);
  if (isDate(digits, after, catalogue) || /[-/.:a-z]$/iu.test(before)) return undefined;
  const unit = readUnit(after, catalogue);
  if (unit === undefined) return undefined;
  const printed = new Decimal(digits);
  return { value: printed.times(new Decimal(10).pow(unit.scale)), printed, before, ...unit };
}

function isDate(digits: string, after: string, catalogue: Catalogue): boolean {
  if (wordsOf(catalogue, 'dateEndings').some((word) => after.startsWith(word))) return true;
  return yearLike.test(digits) && wordsOf(catalogue, 'dateMarks.year').some((word) => after.startsWith(word));
}

function readUnit(after: string, catalogue: Catalogue): { scale: number; unit: string } | undefined {
  if (after === '') return { scale: 0, unit: '' };
  if (wordsOf(catalogue, 'percentWords').includes(after)) return { scale: 0, unit: '%' };
  if (after.length > longestUnit || /\d/.test(after)) return undefined;
  const scaled = [...pairsOf(catalogue, 'unitScales')].find(([word]) => after.startsWith(word));
  if (scaled === undefined) return { scale: 0, unit: after };
  const [word, exponent] = scaled;
  return { scale: Number(exponent), unit: after.slice(word.length) };
}
