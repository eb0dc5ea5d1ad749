import { isGlossaryHeading } from '../../catalogue/glossary-heading.ts';
import { anyOf } from '../../catalogue/lexicon.ts';
import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { WordList } from '../../generated/names.ts';
import type { Condition } from '../../language/ir/ir.ts';
import { allMatches } from '../../model/all-matches.ts';
import { abs, add, compare, scale, sign, subtract } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';
import { parseFigure } from '../../model/parse-figure.ts';
import { perObject } from '../../model/per-object.ts';
import type { Place } from '../../model/place.ts';
import type { Context } from '../index/context.ts';
import { type DocumentIndex, instancesOf } from '../index/document-index.ts';
import { anyWordIn, type Piece, piecesOf, placeAt, wordsIn } from '../index/passages.ts';
import { perCatalogue, perDocument } from '../index/per-document.ts';
import { gather } from './gather.ts';
import { sectionOf } from './predicates.ts';
import { tally } from './tally.ts';
import { open, settled, type Truth } from './truth.ts';

type Prose<T extends Condition['type']> = Extract<Condition, { readonly type: T }>;

/** A sentence of the prose or a note. */
interface Sentence {
  readonly text: string;
  /** The heading right above it. */
  readonly heading: string;
  /** The headings above it, as statements give them. */
  readonly section?: string;
  readonly place: Place | undefined;
}

/** Whether the prose or a note holds one of the phrases, or states that there is none of it. */
export function says(context: Context, { type, table, row, words }: Prose<'says' | 'denies'>): Truth {
  if (type === 'denies' && proseSentences(context.document).length === 0)
    return open('notApplicable', 'nothing-to-look-at');
  const section = row && sectionOf(context, table, row);
  const found =
    type === 'says' ? saidIn(words, context.document, section) : deniedIn(words, context.document);
  return { ...settled(found !== undefined), place: found?.place };
}

function saidIn(
  words: readonly string[],
  document: DocumentIndex,
  within: string | undefined,
): Sentence | undefined {
  const pattern = phrases(words);
  // What all sentences in a row do not hold, none of them does; most phrases are in none.
  if (!pattern.test(notedText(document))) return undefined;
  const isWithin = ({ section }: Sentence): boolean =>
    within === undefined || within === '' || section === within;
  return notedSentences(document).find((each) => isWithin(each) && pattern.test(each.text));
}

/** The sentence that says so itself, or that has no subject of its own and stands below the heading that names it. */
function deniedIn(words: readonly string[], document: DocumentIndex): Sentence | undefined {
  const { subject, denial } = denials(document.catalogue)(words);
  const ofPart = speaksOfOtherFund(words, document);
  // 有9个单位没有安排公务接待费: of some of the offices.
  const ofSome = new RegExp(`\\d${anyWordIn(document, 'proseCircles')}`);
  const isTold = ({ text, heading }: Sentence): boolean => {
    const denied = subject.test(text) ? denial.exec(text) : null;
    const said = denied === null ? '' : text.slice(0, denied.index + denied[0].length);
    const clause = said.split(/[,:]/).at(-1) ?? '';
    return (
      denied !== null &&
      !ofPart(clause) &&
      !ofSome.test(clause) &&
      !(subject.test(heading) && ofPart(heading))
    );
  };
  const isDenied = (each: Sentence): boolean =>
    isTold(each) ||
    (subject.test(each.heading) && !ofPart(each.heading) && bareDenial(document.catalogue).test(each.text));
  return proseSentences(document).find((each) => isDenied(each) && !isQualified(each.text, document));
}

/**
 * 政府性基金预算未安排三公经费: whether words speak of what another budget than the general public one pays of a thing that is no
 * budget itself. That there is none of it denies only this part.
 */
function speaksOfOtherFund(words: readonly string[], document: DocumentIndex): (text: string) => boolean {
  const names = wordsIn(document, 'budgetNames');
  const general = wordsIn(document, 'nameFunds');
  const isBudget = words.map(normaliseTight).some((word) => names.some((name) => name.includes(word)));
  return (text) => {
    const named = isBudget ? [] : names.filter((name) => text.includes(name));
    return named.length > 0 && !named.some((name) => general.some((word) => name.startsWith(word)));
  };
}

/** `…` in a phrase stands for a few characters of the same sentence. */
const phrases = perObject((words: readonly string[]): RegExp => {
  const parts = words.map((word) => {
    const pieces = word.split('\u2026').map((piece) => anyOf([normaliseTight(piece)]));
    return pieces.join('[^,;\u3002]{0,20}');
  });
  return new RegExp(parts.join('|'));
});

interface Denial {
  readonly subject: RegExp;
  /** `none of it`, with nothing between and nothing behind but words for money of that kind. */
  readonly denial: RegExp;
}

const denials = perCatalogue((catalogue) =>
  perObject((words: readonly string[]): Denial => {
    const list = (name: WordList) => anyWordIn({ catalogue }, name);
    const subject = anyOf(words.map(normaliseTight));
    const tail = `(?:${list('deniedTails')})*`;
    const ahead = `${list('denials')}(?:${list('deniedFillers')})*${subject}${tail}`;
    const behind = `${subject}${tail}${list('denials')}(?:${list('deniedFillers')})*`;
    const owners = `(?:^|[,;:])(?:${list('deniedOwners')}|[0-9])*`;
    return {
      subject: new RegExp(subject),
      denial: new RegExp(`(?:${ahead}|${owners}${behind})(?=$|[,;:\u3002)])`),
    };
  }),
);

/** 本部门无此项收支. */
const bareDenial = perCatalogue((catalogue): RegExp => {
  const list = (name: WordList) => anyWordIn({ catalogue }, name);
  const pronoun = `${list('deniedPronouns')}(?:${list('deniedTails')})*`;
  const lead = `^(?:${list('deniedOwners')}|[0-9,])*`;
  return new RegExp(`${lead}${list('denials')}(?:${list('deniedFillers')})*${pronoun}$`);
});

/** Exceptions and other years say nothing about all of it. */
function isQualified(text: string, document: DocumentIndex): boolean {
  const { year } = document.disclosure;
  const years = [...text.matchAll(/(?<!\d)20\d\d/g)].map(([found]) => Number(found));
  return (
    new RegExp(anyWordIn(document, 'denialExceptions')).test(text) || years.some((each) => each !== year)
  );
}

const proseSentences = perDocument((document) => readSentences(document, false));
const notedSentences = perDocument((document) => readSentences(document, true));
const notedText = perDocument((document) =>
  notedSentences(document)
    .map(({ text }) => text)
    .join('\u3002'),
);

function readSentences(document: DocumentIndex, withNotes: boolean): readonly Sentence[] {
  const isGlossary = ({ passage }: Piece) =>
    passage.path.some((step) => isGlossaryHeading(step, document.catalogue));
  // A note under a table is judged with its table.
  const noted = new Set(
    document.disclosure.tables.flatMap((table) => table.notes.map(({ text }) => normaliseTight(text))),
  );
  const pieces = (piecesOf(document) ?? []).filter(
    (piece) => !isGlossary(piece) && !noted.has(normaliseTight(piece.passage.text)),
  );
  const notes = withNotes ? document.disclosure.tables.flatMap((table) => table.notes) : [];
  return [
    ...pieces.map(({ text, passage }) => ({
      text,
      heading: normaliseTight(passage.path.at(-1) ?? ''),
      section: passage.path.join(' / '),
      place: placeAt(passage),
    })),
    ...notes.map(({ text, place }) => ({ text: normaliseTight(text), heading: '', place })),
  ].flatMap(({ text, ...rest }) => text.split(/[;\u3002\n]/).map((each) => ({ text: each, ...rest })));
}

/** Less is an excerpt, tables without their text, or a text without its tables. */
const fewestTables = 4;
const fewestSentences = 5;

/** Whether the document holds several of the tables that it must hold, and prose that states amounts. */
export const published = ({ document }: Context): Truth => settled(isPublished(document));

const isPublished = perDocument((document): boolean => {
  const { kind } = document.disclosure;
  const tables = [...document.entries.values()].filter(
    ({ entry }) => entry.required && entry.kind === kind && instancesOf(document, entry.id).length > 0,
  );
  if (tables.length < fewestTables) return false;
  const stating = proseSentences(document).filter(({ text }) => amountsIn(text, document).length > 0);
  return stating.length >= fewestSentences;
});

/** Whether a sentence states the figure as an amount (`explained`), or an amount that is at least the figure (`covered`). */
export function explains(context: Context, { type, of, words }: Prose<'explained' | 'covered'>): Truth {
  const sum = gather(context, of, 'zero');
  const { value, envelope, unknown } = tally(sum.operands, sum.constant);
  if (sum.stop !== undefined || unknown.length > 0) return settled(false);
  const pattern = phrases(words);
  if (!pattern.test(notedText(context.document))) return { ...settled(false), place: undefined };
  const found = notedSentences(context.document).find(
    ({ text }) =>
      pattern.test(text) &&
      amountsIn(text, context.document).some((amount) => fits(amount, abs(value), envelope, type)),
  );
  return { ...settled(found !== undefined), place: found?.place };
}

function fits(amount: Figure, value: Figure, envelope: Figure, type: 'explained' | 'covered'): boolean {
  const gap = subtract(value, amount);
  if (type === 'covered') return compare(gap, envelope) <= 0;
  return sign(gap) === 0 || compare(abs(gap), add(envelope, envelope)) <= 0;
}

const amountPattern = perCatalogue(
  ({ conventions: { units } }) =>
    new RegExp(`([0-9][0-9,]*(?:\\.[0-9]+)?)(${anyOf(units.map(({ title }) => title))})`, 'g'),
);

/** Amounts of money in a sentence, in yuan. */
function amountsIn(text: string, { catalogue }: DocumentIndex): readonly Figure[] {
  const units = catalogue.conventions.units;
  return allMatches(text, amountPattern(catalogue)).flatMap(([, digits = '', unit = '']) => {
    const exponent = units.find(({ title }) => title === unit)?.exponent ?? 0;
    const figure = parseFigure(digits);
    return figure === undefined ? [] : [scale(figure, exponent)];
  });
}
