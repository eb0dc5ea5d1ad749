import { expandWords } from '../../core/catalogue/expand-words.ts';
import { type Lexicon, pairsOf, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { UnitEntry } from '../../core/catalogue/types.ts';
import type { PairList, SingleWord, WordList } from '../../core/generated/names.ts';
import { groupBy } from '../../core/model/group-by.ts';
import { perObject } from '../../core/model/per-object.ts';
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
  /** The beginning of the year. */
  readonly opening?: true;
}

/** Words by the code of their first character, longest first: one look decides, whatever the text. */
export type PhraseTable = ReadonlyMap<number, readonly Phrase[]>;

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
  ['proseBeginnings', 'alone', { opening: true }],
  ['proseInitial', 'phase', { phase: 'initial' }],
  ['proseAnnual', 'phase', { phase: 'annual' }],
  ['proseBudget', 'phase', { phase: 'budget' }],
  ['proseFinal', 'phase', { phase: 'final' }],
  ['proseBaseFillers', 'text'],
  ['proseNames', 'name'],
];

const longestFirst = (texts: readonly string[]): string[] => [...texts].sort((a, b) => b.length - a.length);

function tableOf(lexicon: Lexicon, lists: typeof kinds): PhraseTable {
  // A word may stand in two lists (占 as share and as completion); the lexer asks for the kind it wants.
  const phrases = lists.flatMap(([list, kind, extra]) =>
    expandWords(wordsOf(lexicon.catalogue, list)).map((word): Phrase => ({ word, kind, ...extra })),
  );
  const table = groupBy(phrases, ({ word }) => word.charCodeAt(0));
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

/** The words of a page, or of a paragraph, that declares the unit of its amounts: the same each time, since patterns are made of them. */
export function declaring(phrases: Phrases, unit: UnitEntry | undefined): Phrases {
  return unit === undefined || unit === phrases.declared ? phrases : withUnit(phrases)(unit);
}

const withUnit = perObject((phrases: Phrases) =>
  perObject((declared: UnitEntry): Phrases => ({ ...phrases, declared })),
);

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
  return table.get(text.charCodeAt(index))?.find((each) => wanted(each) && text.startsWith(each.word, index));
}

/** Looking through so few words costs less than looking up where they are. */
const few = 3;

/** The words of a list by the code of their first and of their last character, in the order of the list. */
const byFirst = perObject((words: readonly string[]) => groupBy(words, (word) => word.charCodeAt(0)));
const byLast = perObject((words: readonly string[]) =>
  groupBy(words, (word) => word.charCodeAt(word.length - 1)),
);

/** The longest word of a list that a text has at a position. */
export function wordAt(words: readonly string[], text: string, index: number): string | undefined {
  const near = words.length > few ? byFirst(words).get(text.charCodeAt(index)) : words;
  return near?.find((word) => text.startsWith(word, index));
}

/** The longest word of a list that ends at a position. */
export function wordBefore(words: readonly string[], text: string, index: number): string | undefined {
  const near = words.length > few ? byLast(words).get(text.charCodeAt(index - 1)) : words;
  return near?.find((word) => index >= word.length && text.startsWith(word, index - word.length));
}
