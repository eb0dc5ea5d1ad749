import type { TableEntry } from '../src/core/catalogue/types.ts';
import type { ConventionsFile } from './catalogue-schema.ts';

type WordSource = ConventionsFile['words'][string];

/** A list of the conventions with its parts: `partHeading` and `partHeading.front`. */
interface NamedList {
  readonly name: string;
  readonly words: readonly string[];
  /** Written as one word, not as a list. */
  readonly single: boolean;
}

/** Longest first, so that of two words that begin alike the longer one is tried first; the order of the file means nothing. */
const inOrder = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The lists that one entry of `words` makes: itself, and each of its parts where it is a mapping. */
export function namedLists(name: string, source: WordSource): readonly NamedList[] {
  if (typeof source === 'string') return [{ name, words: [source], single: true }];
  if (Array.isArray(source)) return [{ name, words: inOrder(source), single: false }];
  const parts = Object.entries(source).map(([part, words]) => ({
    name: `${name}.${part}`,
    words: inOrder([words].flat()),
    single: typeof words === 'string',
  }));
  return [{ name, words: inOrder(parts.flatMap(({ words }) => words)), single: false }, ...parts];
}

const idsOf = (entries: readonly { readonly id: string }[]): string[] => [
  ...new Set(entries.map(({ id }) => id)),
];

const union = (type: string, names: readonly string[]): string =>
  `export type ${type} =${names.map((name) => `\n  | '${name}'`).join('') || ' never'};\n`;

/** The TypeScript source of `core/generated/names.ts`: the names of the catalogue as types, so that a misspelt one does not compile. */
export function printNames({ words, pairs }: ConventionsFile, tables: readonly TableEntry[]): string {
  const lists = Object.entries(words).flatMap(([name, source]) => namedLists(name, source));
  const named = (wanted: (list: NamedList) => boolean) => lists.filter(wanted).map(({ name }) => name);
  return [
    '// Generated from rules/catalogue by `npm run generate`. Do not edit.\n\n',
    '/** Lists of words, and `list.part` for the parts of those that name them. */\n',
    union(
      'WordList',
      named(() => true),
    ),
    '\n/** Lists of exactly one word. */\n',
    union(
      'SingleWord',
      named(({ single }) => single),
    ),
    '\n/** Lists of words that each stand for something else. */\n',
    union('PairList', Object.keys(pairs)),
    '\n',
    union(
      'TableId',
      tables.map(({ id }) => id),
    ),
    '\n/** Columns of any table. */\n',
    union('ColumnId', idsOf(tables.flatMap(({ columns }) => columns))),
    '\n/** Lines of any side of any table. */\n',
    union('LineId', idsOf(tables.flatMap(({ sides }) => sides.flatMap(({ lines }) => lines)))),
    '\n/** What headings of the prose announce. */\n',
    union('TopicId', idsOf(tables.flatMap(({ topics = [] }) => topics))),
  ].join('');
}
