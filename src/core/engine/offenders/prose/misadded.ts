import { columnId, tableId } from '../../../catalogue/ids.ts';
import { anyOf } from '../../../catalogue/lexicon.ts';
import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { ColumnId, WordList } from '../../../generated/names.ts';
import { Decimal } from '../../../model/decimal.ts';
import { instancesOf } from '../../index/document-index.ts';
import { anyWordIn, ofWords, wordsIn } from '../../index/passages.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';

const forms = [tableId('project_target'), tableId('self_eval'), tableId('whole_self_eval')];
const texts = [columnId('goal'), columnId('outcome')];
const fewestParts = 2;

/**
 * Goals and outcomes of a form that name an amount and its parts, which come to more, or to less by what is no part of
 * its own; open lists come to less.
 */
export const misadded = documentList('misadded', ({ document }) => {
  const tables = forms.flatMap((table) => instancesOf(document, table));
  if (tables.length === 0) return undefined;
  const patterns = patternsOf(document);
  return tables.flatMap((index) => faultsOf(index, patterns));
});

interface Patterns {
  readonly opener: RegExp;
  readonly amount: RegExp;
  /** A list with one of these is not complete. */
  readonly open: RegExp;
  /** A list with one of these holds amounts that are no parts. */
  readonly foreign: RegExp;
  readonly exponents: ReadonlyMap<string, number>;
}

const patternsOf = ofWords((document): Patterns => {
  const { units } = document.catalogue.conventions;
  const titles = units.map(({ title }) => title);
  const wordOf = (...lists: readonly WordList[]): RegExp =>
    new RegExp(anyOf(lists.flatMap((list) => wordsIn(document, list))), 'u');
  return {
    opener: new RegExp(anyWordIn(document, 'ofWhichWord'), 'u'),
    amount: new RegExp(`([0-9]+(?:\\.[0-9]+)?)(${anyOf(titles)})`, 'gu'),
    open: wordOf('proseEtcetera', 'bindingOpenWords'),
    foreign: wordOf('prosePer', 'proseUp', 'proseDown'),
    exponents: new Map(units.map(({ title, exponent }) => [title, exponent])),
  };
});

interface Amount {
  readonly printed: string;
  readonly value: Decimal;
  /** Half of the last digit that the sentence prints. */
  readonly half: Decimal;
}

interface Listing {
  readonly id: ColumnId;
  readonly position: number;
  readonly text: string;
  /** Amounts in front: any of them may be the whole. */
  readonly wholes: readonly Amount[];
  readonly parts: readonly Amount[];
  readonly isOpen: boolean;
}

function faultsOf(index: TableIndex, patterns: Patterns): readonly Offender[] {
  const [first] = index.table.rows;
  const listings = texts.flatMap((id) => listingsIn(first?.texts[id] ?? '', id, patterns));
  return listings.flatMap((listing): readonly Offender[] => {
    if (closes(listing) || isPartial(listing, listings)) return [];
    const { id, position, parts, text } = listing;
    const whole = listing.wholes.at(-1) as Amount;
    const sum = sumOf(parts).dividedBy(whole.value.dividedBy(new Decimal(whole.printed)));
    const params = {
      text,
      total: whole.printed,
      parts: sum.toFixed(),
      addends: parts.map(({ printed }) => printed).join(' + '),
      table: index.table.id,
    };
    return [{ key: `${index.name}/${id}/${position}`, params, operands: [], place: first?.place }];
  });
}

/** The sentences that name an amount and, behind the opener, parts of it. The opener may begin a sentence of its own. */
function listingsIn(text: string, id: ColumnId, patterns: Patterns): readonly Listing[] {
  const sentences: string[] = [];
  for (const sentence of normaliseTight(text).split('\u3002')) {
    const goesOn = sentence.search(patterns.opener) === 0 && sentences.length > 0;
    if (goesOn) sentences.push(`${sentences.pop()}\u3002${sentence}`);
    else sentences.push(sentence);
  }
  return sentences.flatMap((sentence, position) => listingOf(sentence, position, id, patterns) ?? []);
}

const brackets = /[(\uff08][^()\uff08\uff09]*[)\uff09]/gu;

function listingOf(
  sentence: string,
  position: number,
  id: ColumnId,
  { opener, amount, open, foreign, exponents }: Patterns,
): Listing | undefined {
  const [front = '', rest, more] = sentence.split(opener);
  if (rest === undefined || more !== undefined) return undefined;
  // An opener in brackets lists what stands in them; what stands in brackets behind a part is part of that part.
  const isBracketed = /[(\uff08][^()\uff08\uff09]*$/u.test(front);
  const list = (isBracketed ? rest.split(/[)\uff09]/u)[0] : rest)?.replace(brackets, '') ?? '';
  if (foreign.test(list)) return undefined;
  const [before, behind] = [front, list].map((text) => [...text.matchAll(amount)]);
  if (before === undefined || behind === undefined || before.length === 0 || behind.length < fewestParts)
    return undefined;
  const decimals = Math.max(...[...before, ...behind].map(([, digits = '']) => decimalsOf(digits)));
  const read = ([, digits = '0', unit = '']: RegExpMatchArray): Amount => {
    const scale = new Decimal(10).pow(exponents.get(unit) ?? 0);
    return {
      printed: digits,
      value: scale.times(digits),
      half: scale.times(new Decimal(10).pow(-decimals)).dividedBy(2),
    };
  };
  return {
    id,
    position,
    text: sentence,
    wholes: before.map(read),
    parts: behind.map(read),
    isOpen: open.test(list),
  };
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;
const zero = new Decimal(0);
const sumOf = (amounts: readonly Amount[]): Decimal =>
  amounts.reduce((sum, { value }) => sum.plus(value), zero);

/** The parts come to one of the amounts in front; or they are several divisions of it, one behind the other. */
function closes({ wholes, parts }: Listing): boolean {
  return wholes.some((whole) => divides(whole, parts));
}

function divides(whole: Amount, parts: readonly Amount[]): boolean {
  if (parts.length === 0) return false;
  return parts.some((_, end) => {
    const [front, rest] = [parts.slice(0, end + 1), parts.slice(end + 1)];
    const within = front.reduce((sum, { half }) => sum.plus(half), whole.half);
    if (sumOf(front).minus(whole.value).abs().greaterThan(within)) return false;
    return rest.length === 0 || divides(whole, rest);
  });
}

/** A list may leave out what is as large as its parts, unless the other text of the form divides its amount in as many. */
function isPartial(listing: Listing, all: readonly Listing[]): boolean {
  const gaps = listing.wholes.map(({ value }) => value.minus(sumOf(listing.parts)));
  if (gaps.every((gap) => gap.isNegative())) return false;
  if (listing.isOpen) return true;
  const hasTwin = all.some(
    (other) => other.id !== listing.id && other.parts.length === listing.parts.length && closes(other),
  );
  if (hasTwin) return false;
  const smallest = Decimal.min(...listing.parts.map(({ value }) => value));
  return gaps.some((gap) => gap.greaterThanOrEqualTo(smallest));
}
