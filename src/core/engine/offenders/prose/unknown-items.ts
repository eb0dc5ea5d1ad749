import { codeEntries } from '../../../catalogue/lookup.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import { allMatches } from '../../../model/all-matches.ts';
import type { Row } from '../../../model/disclosure.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

/** So many names make a list, and so large a part of them must be rows of the table before the rest is named. */
const fewestNames = 3;
const agreeing = 0.75;
const longestName = 24;
/** 30101 */
const itemDigits = 5;

/** Items of the economic classification that a text lists and the table on basic spending does not print with an amount. */
export const unknownItems = documentList('unknown_items', ({ document }) => {
  const rows = rowsOf(document);
  const pieces = piecesOf(document);
  if (pieces === undefined || rows.length === 0) return undefined;
  const known = namesOf(rows.filter(hasAmount), document);
  const official = new Set(
    document.catalogue.codes
      .filter(({ classification, code }) => classification === 'economic' && code.length === itemDigits)
      .map(({ name }) => keyOf(name)),
  );
  const list = new RegExp(`(?:${anyWordIn(document, 'itemListWords')}):?([^;\u3002]{6,400})`, 'g');
  return pieces.flatMap((piece) =>
    allMatches(piece.text, list).flatMap(({ 1: names = '', index }) =>
      offendersOf(piece, index, splitNames(names, document), known, official),
    ),
  );
});

const basicTables = ['budget_basic', 'budget_fiscal_basic', 'final_basic'];

function rowsOf(document: DocumentIndex): readonly Row[] {
  return basicTables
    .flatMap((name) => document.tables.get(name) ?? [])
    .flatMap(({ table }) => table.rows.filter(({ kind }) => kind === 'code'));
}

const hasAmount = ({ cells }: Row): boolean =>
  Object.values(cells).some(({ figure }) => figure !== undefined && figure.coefficient !== 0);

/** The printed names and the official ones of the codes. */
function namesOf(rows: readonly Row[], { catalogue }: DocumentIndex): ReadonlySet<string> {
  const names = rows.flatMap(({ key, label }) => [
    label,
    ...codeEntries(catalogue, key, 'economic').flatMap(({ name, aliases }) => [name, ...aliases]),
  ]);
  return new Set(names.map(keyOf));
}

const keyOf = (name: string): string => normaliseLabel(name);

function splitNames(text: string, document: DocumentIndex): readonly string[] {
  const tail = new RegExp(`(?:${anyWordIn(document, 'proseEtcetera')})[^\u3001]*$`);
  return text
    .replace(tail, '')
    .split(/[\u3001,]/)
    .map((name) => keyOf(name))
    .filter((name) => name !== '');
}

function offendersOf(
  piece: Piece,
  at: number,
  names: readonly string[],
  known: ReadonlySet<string>,
  official: ReadonlySet<string>,
): Offender[] {
  const short = names.every((name) => name.length <= longestName && !/\d/.test(name));
  // 社会保障缴费 is what several rows are called together.
  const missing = names.filter((name) => ![...known].some((each) => each.includes(name)));
  if (!short || names.length < fewestNames || names.length - missing.length < names.length * agreeing)
    return [];
  // Two and more that are missing, or names that no item has, are a text taken over from a template.
  if (missing.length > 1) return [];
  return missing
    .filter((name) => official.has(name))
    .map((name) => ({
      key: name,
      params: { name },
      operands: [],
      place: placeAt(piece.passage, at),
    }));
}
