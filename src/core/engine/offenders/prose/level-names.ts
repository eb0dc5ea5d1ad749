import { columnId } from '../../../catalogue/ids.ts';
import { codeEntries } from '../../../catalogue/lookup.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { Cell } from '../../../model/disclosure.ts';
import { sign } from '../../../model/exact.ts';
import { formatFigure } from '../../../model/format-figure.ts';
import { append, groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
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
 * group; and classes alone that no table prints, where the amount is that of one class of the tables. Shorter and longer forms of a name are that name, and so is the official one of the year or the year before.
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
  const phrases = codePhrases(piece.text, document);
  return chainsOf(phrases).flatMap((chain) => {
    const [first, ...below] = chain;
    if (first !== undefined && below.length === 0) return strangeClass(first, phrases, piece, document);
    const code = codeOf(chain, document);
    return code === undefined ? [] : strangeAbove(chain, code, piece, document);
  });
}

/** A class that stands alone: its amount says which class of the tables is meant, unless that is named beside it. */
function strangeClass(
  phrase: CodePhrase,
  phrases: readonly CodePhrase[],
  piece: Piece,
  document: DocumentIndex,
): readonly Found[] {
  const { name, digits, word, at } = phrase;
  if (digits !== classDigits || name === '' || isPrinted(name, document)) return [];
  const own = normaliseLabel(`${name}${word}`);
  const told = [...toldAmounts(document)].filter(([label]) => label === own || isTail(label, own, document));
  const codes = told
    .flatMap(([, amounts]) => amounts)
    .map((amount) => classesByAmount(document).get(amount) ?? new Set<string>());
  const [meant, ...more] = new Set(codes.flatMap((each) => [...each]));
  if (meant === undefined || more.length > 0 || codes.some(({ size }) => size === 0)) return [];
  const [usual] = printedItems(document).get(meant) ?? [];
  const names = [...(printedItems(document).get(meant) ?? []), ...officialNames(meant, document)];
  const isNamed = phrases.some((each) => names.some((official) => isFormOf(each.name, official, document)));
  return usual === undefined || isNamed ? [] : [{ name: `${name}(${word})`, usual, piece, at }];
}

/** Behind the word of the level stands no more than what names end in. */
const isTail = (label: string, own: string, document: DocumentIndex): boolean =>
  label.startsWith(own) && wordsIn(document, 'smallNameWords').includes(label.slice(own.length));

const classDigits = 3;
const isAmount = ({ figure }: Cell): boolean => figure !== undefined && sign(figure) > 0;
const amountKey = ({ figure }: Cell): string => (figure === undefined ? '' : formatFigure(figure));

/** Amounts that the prose states, by what it states them of. */
const toldAmounts = perDocument((document): ReadonlyMap<string, readonly string[]> => {
  const amounts = new Map<string, string[]>();
  const rows = [...document.tables.values()]
    .flat()
    .filter(({ catalogue }) => catalogue?.entry.shape === 'narrative')
    .flatMap(({ table }) => table.rows);
  for (const { label, cells } of rows) {
    const amount = cells[columnId('amount')];
    if (amount !== undefined && isAmount(amount)) append(amounts, normaliseLabel(label), amountKey(amount));
  }
  return amounts;
});

/** Classes of the tables by each of their amounts. */
const classesByAmount = perDocument((document): ReadonlyMap<string, ReadonlySet<string>> => {
  const classes = new Map<string, Set<string>>();
  for (const { row } of functionalRows(document).filter(({ row: { key } }) => key.length === classDigits)) {
    for (const cell of Object.values(row.cells).filter(isAmount)) {
      const known = classes.get(amountKey(cell)) ?? new Set();
      classes.set(amountKey(cell), known.add(row.key));
    }
  }
  return classes;
});

const functionalRows = (document: DocumentIndex) =>
  [...document.tables.values()]
    .flat()
    .filter(({ catalogue }) => catalogue?.entry.classification === 'functional')
    .flatMap((index) => laneOf(index, undefined).codes)
    .filter(({ row }) => normaliseLabel(row.label) !== '');

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
  return chains;
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
  return new Map(
    [...groupBy(functionalRows(document), ({ row }) => row.key)].map(([code, group]) => [
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
