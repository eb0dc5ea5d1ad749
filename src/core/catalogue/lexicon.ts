import type { PairList, SingleWord, WordList } from '../generated/names.ts';
import { normaliseLabel } from './normalise-text.ts';
import type { Catalogue, TableEntry, UnitEntry } from './types.ts';

/** The words by which rows and columns are told apart, in the form labels are compared in. */
export interface Lexicon {
  readonly catalogue: Catalogue;
  readonly totals: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly codeParts: readonly string[];
  readonly ordinals: ReadonlySet<string>;
  readonly numberLabels: ReadonlySet<string>;
  /** Every header word of the catalogue, single steps of a path included. */
  readonly headers: ReadonlySet<string>;
  /** Every line label of the catalogue. */
  readonly lines: ReadonlySet<string>;
  /** Every heading of a side, which may head the labels of its lane. */
  readonly sides: ReadonlySet<string>;
  /** Units of money, longest name first. */
  readonly units: readonly UnitEntry[];
  /** Headers of columns that name budget units. */
  readonly unitHeaders: ReadonlySet<string>;
}

const built = new WeakMap<Catalogue, Lexicon>();

/** The lexicon of a catalogue, built once. */
export function lexiconOf(catalogue: Catalogue): Lexicon {
  const known = built.get(catalogue);
  if (known !== undefined) return known;
  const lexicon = build(catalogue);
  built.set(catalogue, lexicon);
  return lexicon;
}

type HasConventions = Pick<Catalogue, 'conventions'>;

/** One word list of the conventions, or a named part of one (`partHeading.front`); empty when a catalogue does not have it. */
export function wordsOf({ conventions }: HasConventions, list: WordList): readonly string[] {
  return conventions.words[list] ?? [];
}

/** Words as alternatives of a pattern, the longest first; nothing matches where there is none. */
export function anyOf(words: Iterable<string>): string {
  const longest = [...words].sort((a, b) => b.length - a.length);
  const escaped = longest.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return escaped.length === 0 ? '(?!)' : `(?:${escaped.join('|')})`;
}

/** The word of a list that has exactly one; empty when a catalogue does not have it. */
export function wordOf(catalogue: HasConventions, list: SingleWord): string {
  return wordsOf(catalogue, list)[0] ?? '';
}

const pairMaps = new WeakMap<Readonly<Record<string, string>>, ReadonlyMap<string, string>>();
const noPairs: ReadonlyMap<string, string> = new Map();

/** Words and what each stands for, in the order of the catalogue. */
export function pairsOf({ conventions }: HasConventions, list: PairList): ReadonlyMap<string, string> {
  const pairs = conventions.pairs?.[list];
  if (pairs === undefined) return noPairs;
  const known = pairMaps.get(pairs) ?? new Map(Object.entries(pairs));
  pairMaps.set(pairs, known);
  return known;
}

/** The value of a numeral of ordinals: 1 of 一, 100 of 百; `undefined` of everything else. */
export function numeralValue(mark: string, catalogue: HasConventions): number | undefined {
  const value = pairsOf(catalogue, 'ordinalNumerals').get(mark);
  return value === undefined ? undefined : Number(value);
}

/** The numerals of ordinals, for a class of characters in a pattern. */
export const numeralsOf = (catalogue: HasConventions): string =>
  [...pairsOf(catalogue, 'ordinalNumerals').keys()].join('');

function build(catalogue: Catalogue): Lexicon {
  const { conventions } = catalogue;
  const labels = (texts: readonly string[]): Set<string> => new Set(texts.map(normaliseLabel));
  const codes = [
    'codeHeaders',
    'functionalCodeHeaders',
    'economicCodeHeaders',
    'governmentEconomicHeaders',
  ] as const;
  return {
    catalogue,
    totals: labels(conventions.totalLabels),
    names: labels(wordsOf(catalogue, 'nameHeaders')),
    codes: labels(codes.flatMap((list) => [...wordsOf(catalogue, list)])),
    codeParts: wordsOf(catalogue, 'codePartHeaders').map(normaliseLabel),
    ordinals: labels(conventions.ordinalHeaders),
    numberLabels: labels(conventions.columnNumberLabels),
    headers: headerWords(catalogue),
    units: [...conventions.units].sort((a, b) => b.title.length - a.title.length),
    unitHeaders: labels(wordsOf(catalogue, 'unitHeaders')),
    sides: new Set(catalogue.tables.flatMap((table) => table.sides.flatMap((side) => side.headers))),
    lines: new Set(
      catalogue.tables
        .filter(isPrinted)
        .flatMap((table) => table.sides.flatMap((side) => side.lines.flatMap((line) => line.variants))),
    ),
  };
}

/** The prose has phrases, no labels. */
const isPrinted = ({ shape }: TableEntry): boolean => shape !== 'narrative';

function headerWords(catalogue: Catalogue): Set<string> {
  const columns = catalogue.tables.flatMap((table) => table.columns.flatMap((column) => column.headers));
  const sides = catalogue.tables.flatMap((table) => table.sides.flatMap((side) => side.headers));
  return new Set([...columns.flatMap((header) => header.split('/')), ...sides]);
}

/** Whether a text heads a key column: a code, a name, a part of a code, a line number. */
export function headsKeyColumn(label: string, lexicon: Lexicon): boolean {
  if (lexicon.codes.has(label) || lexicon.names.has(label) || lexicon.ordinals.has(label)) return true;
  const isLevels = label !== '' && [...label].every((mark) => lexicon.codeParts.includes(mark));
  return isLevels || endsLikeKeyHeader(label, lexicon);
}

/** A header that ends in one of the short words for code or name, whatever stands before it. */
function endsLikeKeyHeader(label: string, lexicon: Lexicon): boolean {
  const tail = label.slice(-2);
  return label.length > 2 && (lexicon.codes.has(tail) || lexicon.names.has(tail));
}
