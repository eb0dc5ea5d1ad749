import { codeEntries } from '../../../catalogue/lookup.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import { perDocument } from '../../index/per-document.ts';
import { laneOf } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';
import { type CodePhrase, codePhrases } from './code-phrases.ts';
import { coreOfName, isFormOf, isPrinted } from './item-names.ts';

interface Found {
  readonly name: string;
  readonly usual: string;
  readonly piece: Piece;
  readonly at: number;
}

/**
 * Classes and groups in front of an item that no table prints, where the tables have the item under another class or
 * group. Shorter and longer forms of a name are that name, and so is the official one of the year or the year before.
 */
export const levelNames = documentList('level_names', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined || printedItems(document).size === 0) return undefined;
  // What could not be read may print the name.
  if (document.disclosure.unrecognized.length > 0) return [];
  const found = pieces.flatMap((piece) => strangeIn(piece, document));
  return [...groupBy(found, ({ name, usual }) => `${name}/${usual}`)].flatMap(([key, group]): Offender[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { name, usual, piece, at } = first;
    const params = { text: name, usual, count: String(group.length) };
    return [{ key, params, operands: [], place: placeAt(piece.passage, at) }];
  });
});

function strangeIn(piece: Piece, document: DocumentIndex): readonly Found[] {
  return chainsOf(codePhrases(piece.text, document)).flatMap((chain) => {
    const code = codeOf(chain, document);
    return code === undefined ? [] : strangeAbove(chain, code, piece, document);
  });
}

function strangeAbove(
  chain: readonly CodePhrase[],
  code: string,
  piece: Piece,
  document: DocumentIndex,
): readonly Found[] {
  return chain.slice(0, -1).flatMap(({ name, digits, word, at }): Found[] => {
    const own = code.slice(0, digits);
    const [usual] = printedItems(document).get(own) ?? [];
    if (usual === undefined || name === '' || isPrinted(name, document)) return [];
    const names = [...(printedItems(document).get(own) ?? []), ...officialNames(own, document)];
    if (names.some((each) => isFormOf(name, each, document))) return [];
    return [{ name: `${name}(${word})`, usual, piece, at }];
  });
}

/** Phrases that stand right behind each other, from the class down. */
function chainsOf(phrases: readonly CodePhrase[]): readonly (readonly CodePhrase[])[] {
  const chains: CodePhrase[][] = [];
  for (const phrase of phrases) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain !== undefined && last !== undefined && last.digits < phrase.digits && phrase.at - last.end <= 1)
      chain.push(phrase);
    else chains.push([phrase]);
  }
  return chains.filter(({ length }) => length > 1);
}

/** The one code of the lowest name of a chain: those above it that are known decide between several. */
function codeOf(chain: readonly CodePhrase[], document: DocumentIndex): string | undefined {
  const lowest = chain.at(-1);
  if (lowest === undefined) return undefined;
  const codes = codesNamed(document).get(coreOfName(lowest.name, document)) ?? [];
  const own = codes.filter((code) => code.length === lowest.digits);
  const agreeing = own.filter((code) => chain.slice(0, -1).some((each) => agrees(each, code, document)));
  const [only, more] = agreeing.length > 0 ? agreeing : own;
  return more === undefined ? only : undefined;
}

const agrees = ({ name, digits }: CodePhrase, code: string, document: DocumentIndex): boolean =>
  (codesNamed(document).get(coreOfName(name, document)) ?? []).includes(code.slice(0, digits));

/** Names that the tables print, by code. */
const printedItems = perDocument((document): ReadonlyMap<string, readonly string[]> => {
  const rows = [...document.tables.values()]
    .flat()
    .filter(({ catalogue }) => catalogue?.entry.classification === 'functional')
    .flatMap((index) => laneOf(index, undefined).codes)
    .filter(({ row }) => normaliseLabel(row.label) !== '');
  return new Map(
    [...groupBy(rows, ({ row }) => row.key)].map(([code, group]) => [
      code,
      [...new Set(group.map(({ row }) => row.label))],
    ]),
  );
});

/** Codes that the tables print, by name. */
const codesNamed = perDocument((document): ReadonlyMap<string, readonly string[]> => {
  const named = [...printedItems(document)].flatMap(([code, names]) =>
    names.map((name) => ({ code, name: coreOfName(name, document) })),
  );
  return new Map(
    [...groupBy(named, ({ name }) => name)].map(([name, group]) => [
      name,
      [...new Set(group.map(({ code }) => code))],
    ]),
  );
});

/** Official names of a code in the year and the one before; of any year where the document does not tell its own. */
function officialNames(code: string, { catalogue, disclosure: { year } }: DocumentIndex): readonly string[] {
  return codeEntries(catalogue, code, 'functional')
    .filter(({ from, to }) => year === undefined || ((from ?? year) <= year && year - 1 <= (to ?? year)))
    .map(({ name }) => name);
}
