import { anyOf, pairsOf, wordsOf } from '../../catalogue/lexicon.ts';
import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { WordList } from '../../generated/names.ts';
import type { Passage } from '../../model/narrative.ts';
import type { Place } from '../../model/place.ts';
import type { DocumentIndex } from './document-index.ts';
import { perCatalogue, perDocument } from './per-document.ts';

/** A passage of the prose as conditions and offender lists read it. */
export interface Piece {
  /** Normalised, without white space. */
  readonly text: string;
  readonly isHeading: boolean;
  readonly passage: Passage;
}

/** The prose of the document; `undefined` when none was read. */
export const piecesOf = perDocument(({ disclosure }): readonly Piece[] | undefined =>
  disclosure.narrative?.passages.map((passage) => ({
    text: normaliseTight(passage.text),
    isHeading: passage.heading !== undefined,
    passage,
  })),
);

/** Entries of the contents, as the headings that they repeat. */
export function contentsOf({ disclosure }: DocumentIndex): readonly Piece[] {
  return (disclosure.narrative?.contents ?? []).map(({ title, place }) => ({
    text: normaliseTight(title),
    isHeading: true,
    passage: { text: title, heading: 1, path: [], places: [{ offset: 0, place }] },
  }));
}

/** Where the character at `offset` stands. */
export function placeAt({ places }: Passage, offset = 0): Place | undefined {
  return (places.findLast((each) => each.offset <= offset) ?? places[0])?.place;
}

/** What holds the words that a pattern is made of. */
export type HasCatalogue = Pick<DocumentIndex, 'catalogue'>;

/** A word list of the catalogue, longest first, so that the longest word wins in a pattern. */
export function wordsIn({ catalogue }: HasCatalogue, list: WordList): readonly string[] {
  return wordListOf(catalogue, list).words;
}

/** Any word of a list, as alternatives of a regular expression. */
export function anyWordIn({ catalogue }: HasCatalogue, list: WordList): string {
  return wordListOf(catalogue, list).pattern;
}

interface FoldedWords {
  readonly words: readonly string[];
  readonly pattern: string;
}

const wordLists = new WeakMap<Catalogue, Map<WordList, FoldedWords>>();

function wordListOf(catalogue: Catalogue, list: WordList): FoldedWords {
  const lists = wordLists.get(catalogue) ?? new Map<WordList, FoldedWords>();
  wordLists.set(catalogue, lists);
  let known = lists.get(list);
  if (known === undefined) {
    const words = wordsOf(catalogue, list)
      .map(normaliseTight)
      .sort((a, b) => b.length - a.length);
    known = { words, pattern: anyOf(words) };
    lists.set(list, known);
  }
  return known;
}

/** What is worked out of the words of a catalogue once, for all documents. */
export function ofWords<T>(make: (words: HasCatalogue) => T): (document: HasCatalogue) => T {
  const made = perCatalogue((catalogue) => make({ catalogue }));
  return ({ catalogue }) => made(catalogue);
}

/** What stands behind an amount of money, as alternatives of a regular expression: 万, 亿元. */
export function moneyUnits({ catalogue }: HasCatalogue): string {
  const units = catalogue.conventions.units.map(({ title }) => title);
  return anyOf([...units, ...pairsOf(catalogue, 'unitScales').keys()]);
}

/** A comparison with the year before, in words (上年) or by its number (与2022年度相比), as a regular expression. */
export function priorPattern(document: DocumentIndex): RegExp {
  const { year } = document.disclosure;
  const words = anyWordIn(document, 'prosePrior');
  if (year === undefined) return new RegExp(words);
  return new RegExp(`${words}|${anyWordIn(document, 'comparedWith')}${year - 1}`);
}

const around = 24;

/** What stands from `at` on, short enough for a sentence. */
export function excerpt(text: string, at = 0): string {
  const end = at + around;
  return text.length <= end ? text.slice(at) : `${text.slice(at, end)}\u2026`;
}
