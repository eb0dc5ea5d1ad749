import { expandWords } from '../../core/catalogue/expand-words.ts';
import { type Lexicon, pairsOf, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { UnitEntry } from '../../core/catalogue/types.ts';
import type { PairList, SingleWord, WordList } from '../../core/generated/names.ts';
import type { Traditional } from './fold-passage.ts';
import { knownNames } from './known-names.ts';
import type { Phase, WordKind } from './token.ts';

/** A word of the conventions and what it does in a sentence. */
export interface Phrase {
  readonly word: string;
  readonly kind: WordKind;
  readonly phase?: Phase;
  readonly open?: boolean;
  /** It says by what an amount is divided, in front of a mark. */
  readonly division?: boolean;
  /** Too short to be looked for inside a phrase. */
  readonly brief?: boolean;
}

/** Words by their first character, longest first: one look decides, whatever the text. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** The words of the prose, built once for a catalogue. */
export interface Phrases {
  readonly words: PhraseTable;
  /** Words of a base; the phase is missing for those that name the year before, the kind is `text` for fillers. */
  readonly bases: PhraseTable;
  readonly list: (name: WordList) => readonly string[];
  readonly word: (name: SingleWord) => string;
  readonly set: (name: WordList) => ReadonlySet<string>;
  /** Longest first, for taking off the ends of a subject. */
  readonly sorted: (name: WordList) => readonly string[];
  readonly traditional: Traditional;
  readonly numerals: ReadonlyMap<string, string>;
  /** 万, 亿 with their powers of ten. */
  readonly scales: ReadonlyMap<string, string>;
  /** Numerals of ordinals, each with its value. */
  readonly ordinals: ReadonlyMap<string, string>;
  /** Grades of an evaluation. */
  readonly grades: ReadonlySet<string>;
  readonly units: Lexicon['units'];
  /** The unit of the numbers that print none, where the page declares one. */
  readonly declared?: UnitEntry;
  readonly officeEndings: readonly string[];
  /** Names of items, lines and matters, without their forms. */
  readonly names: ReadonlySet<string>;
}

const kinds: readonly (readonly [WordList, WordKind, Partial<Phrase>?])[] = [
  ['proseUp', 'up'],
  ['proseDown', 'down'],
  ['proseUpBrief', 'up', { brief: true }],
  ['proseDownBrief', 'down', { brief: true }],
  ['proseLevel', 'level'],
  ['proseNeutral', 'neutral'],
  ['proseNeutralOfBudget', 'neutral', { phase: 'budget' }],
  ['proseMore', 'more'],
  ['proseLess', 'less'],
  ['proseEqual', 'equal'],
  ['proseFlat', 'flat'],
  ['proseNotFlat', 'not-flat'],
  ['proseCompare', 'compare'],
  ['proseCompareAlone', 'alone'],
  ['proseInitial', 'phase', { phase: 'initial' }],
  ['proseAnnual', 'phase', { phase: 'annual' }],
  ['proseBudget', 'phase', { phase: 'budget' }],
  ['proseFinal', 'phase', { phase: 'final' }],
  ['proseCompletion', 'completion'],
  ['proseRates', 'rate'],
  ['proseShare', 'share'],
  ['proseNotShare', 'text'],
  ['proseNotDirections', 'text'],
  ['proseLeftOut', 'text'],
  ['proseIncluded', 'text'],
  ['proseDivisions', 'opener', { division: true }],
  ['proseOpeners', 'opener'],
  ['proseOpenOpeners', 'opener', { open: true }],
  ['proseReasons', 'reason'],
  ['proseMainly', 'reason', { open: true }],
  ['proseNames', 'name'],
  ['proseOwners', 'owner'],
  ['proseScores', 'score'],
  ['proseMeans', 'mean'],
  ['proseRespectively', 'text'],
];

const bases: typeof kinds = [
  ['prosePrior', 'alone'],
  ['proseInitial', 'phase', { phase: 'initial' }],
  ['proseAnnual', 'phase', { phase: 'annual' }],
  ['proseBudget', 'phase', { phase: 'budget' }],
  ['proseFinal', 'phase', { phase: 'final' }],
  ['proseBaseFillers', 'text'],
  ['proseNames', 'name'],
];

const longestFirst = (texts: readonly string[]): string[] => [...texts].sort((a, b) => b.length - a.length);

function tableOf(lexicon: Lexicon, lists: typeof kinds): PhraseTable {
  const table = new Map<string, Phrase[]>();
  for (const [list, kind, extra] of lists)
    for (const word of expandWords(wordsOf(lexicon.catalogue, list))) {
      const first = word.charAt(0);
      const known = table.get(first) ?? [];
      // A word may stand in two lists (占 as share and as completion); the lexer asks for the kind it wants.
      known.push({ word, kind, ...extra });
      table.set(first, known);
    }
  for (const words of table.values()) words.sort((a, b) => b.word.length - a.word.length);
  return table;
}

function traditionalOf(simplified: ReadonlyMap<string, string>): Traditional {
  const characters = [...simplified.keys()].join('');
  return { simplified, pattern: characters === '' ? /(?!)/g : new RegExp(`[${characters}]`, 'gu') };
}

const built = new WeakMap<Lexicon, Phrases>();

/** The words of the prose in a lexicon. */
export function phrasesOf(lexicon: Lexicon): Phrases {
  const known = built.get(lexicon);
  if (known !== undefined) return known;
  const lists = new Map<string, readonly string[]>();
  const list = (name: WordList): readonly string[] =>
    lists.get(name) ?? remember(lists, name, expandWords(wordsOf(lexicon.catalogue, name)));
  const pairs = (name: PairList) => pairsOf(lexicon.catalogue, name);
  const cache = new Map<string, readonly string[]>();
  const sets = new Map<string, ReadonlySet<string>>();
  const phrases: Phrases = {
    words: tableOf(lexicon, kinds),
    bases: tableOf(lexicon, bases),
    list,
    word: (name) => wordOf(lexicon.catalogue, name),
    set: (name) => sets.get(name) ?? remember(sets, name, new Set(list(name))),
    sorted: (name) => cache.get(name) ?? remember(cache, name, longestFirst(list(name))),
    traditional: traditionalOf(pairs('traditionalCharacters')),
    numerals: pairs('proseNumerals'),
    scales: pairs('unitScales'),
    ordinals: pairs('ordinalNumerals'),
    grades: new Set(pairs('grades').keys()),
    units: lexicon.units,
    officeEndings: longestFirst(list('officeEndings')),
    names: knownNames(lexicon),
  };
  built.set(lexicon, phrases);
  return phrases;
}

function remember<V>(cache: Map<string, V>, name: string, value: V): V {
  cache.set(name, value);
  return value;
}

/** The longest of the words that stands at a position. */
export function phraseAt(
  table: PhraseTable,
  text: string,
  index: number,
  wanted: (phrase: Phrase) => boolean = () => true,
): Phrase | undefined {
  return table.get(text.charAt(index))?.find((each) => wanted(each) && text.startsWith(each.word, index));
}

/** The longest word of a list that a text has at a position. */
export function wordAt(words: readonly string[], text: string, index: number): string | undefined {
  return words.find((word) => text.startsWith(word, index));
}

/** The longest word of a list that ends at a position. */
export function wordBefore(words: readonly string[], text: string, index: number): string | undefined {
  return words.find((word) => index >= word.length && text.startsWith(word, index - word.length));
}
