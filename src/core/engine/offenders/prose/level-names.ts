import { columnId } from '../../../catalogue/ids.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import { append, groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { perDocument } from '../../index/per-document.ts';
import { documentList, type Offender } from '../offender.ts';
import { type CodePhrase, codePhrases } from './code-phrases.ts';
import { coreOfName, isPrinted } from './item-names.ts';
import { type StrangeName, strangeListed } from './listed-names.ts';
import {
  amountKey,
  codesByAmount,
  codesNamed,
  isAmount,
  isNameOfCode,
  printedItems,
  printedNameOf,
} from './named-codes.ts';

/**
 * Classes and groups in front of an item that no table prints, where the tables have the item under another class or
 * group; and names alone or in a list that no table prints, where the amount is that of one item of the tables. Shorter
 * and longer forms of a name are that name, and so is the official one of the year or the year before.
 */
export const levelNames = documentList('level_names', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined || printedItems(document).size === 0) return undefined;
  // What could not be read may print the name.
  if (document.disclosure.unrecognized.length > 0) return [];
  const found = [...pieces.flatMap((piece) => strangeIn(piece, document)), ...strangeListed(document)];
  return [...groupBy(found, ({ name, usual }) => `${name}/${usual}`)].flatMap(([key, group]): Offender[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { name, usual, place } = first;
    const params = { text: name, usual, count: String(group.length) };
    return [{ key, params, operands: [], place }];
  });
});

function strangeIn(piece: Piece, document: DocumentIndex): readonly StrangeName[] {
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
): readonly StrangeName[] {
  const { name, digits, word, at } = phrase;
  if (digits !== classDigits || name === '' || isPrinted(name, document)) return [];
  const own = normaliseLabel(`${name}${word}`);
  const told = [...toldAmounts(document)].filter(([label]) => label === own || isTail(label, own, document));
  const codes = told.flatMap(([, amounts]) => amounts).map((amount) => classesOf(amount, document));
  const [meant, ...more] = new Set(codes.flatMap((each) => [...each]));
  if (meant === undefined || more.length > 0 || codes.some(({ size }) => size === 0)) return [];
  const usual = printedNameOf(meant, document);
  const isNamed = phrases.some((each) => isNameOfCode(each.name, meant, document));
  return usual === undefined || isNamed
    ? []
    : [{ name: `${name}(${word})`, usual, place: placeAt(piece.passage, at) }];
}

/** Behind the word of the level stands no more than what names end in. */
const isTail = (label: string, own: string, document: DocumentIndex): boolean =>
  label.startsWith(own) && wordsIn(document, 'smallNameWords').includes(label.slice(own.length));

const classDigits = 3;

const classesOf = (amount: string, document: DocumentIndex): ReadonlySet<string> =>
  new Set([...(codesByAmount(document).get(amount) ?? [])].filter(({ length }) => length === classDigits));

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

function strangeAbove(
  chain: readonly CodePhrase[],
  code: string,
  piece: Piece,
  document: DocumentIndex,
): readonly StrangeName[] {
  return chain.slice(0, -1).flatMap(({ name, digits, word, at }): StrangeName[] => {
    const own = code.slice(0, digits);
    const usual = printedNameOf(own, document);
    if (usual === undefined || name === '' || isPrinted(name, document)) return [];
    if (isNameOfCode(name, own, document)) return [];
    return [{ name: `${name}(${word})`, usual, place: placeAt(piece.passage, at) }];
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
