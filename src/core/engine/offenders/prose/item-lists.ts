import { columnId } from '../../../catalogue/ids.ts';
import { normaliseLabel, normaliseTight } from '../../../catalogue/normalise-text.ts';
import { allMatches } from '../../../model/all-matches.ts';
import { sign } from '../../../model/exact.ts';
import { classificationOf } from '../../index/catalogue-index.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { instancesOf } from '../../index/document-index.ts';
import { anyWordIn, type Piece, piecesOf, wordsIn } from '../../index/passages.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, offendingRow } from '../offender.ts';

/** A list of economic items in the prose: what personnel or public money was spent on. */
interface ItemList {
  readonly piece: Piece;
  readonly at: number;
  readonly names: readonly string[];
  /** It ends in "and others". */
  readonly isOpen: boolean;
}

/** So many of the names must be items of the classification for the clause to be a list of items. */
const fewestItems = 3;
/** Of the names of a list and of the items of the table, so much must agree before one that does not is an exception. */
const agreeingPercent = 60;

/** Items of the table of basic spending that lists which claim to be complete leave out. */
export const unnamedItems = documentList('unnamed_items', ({ document }) => {
  const found = listsOf(document);
  if (found === undefined || found.lists.length < 2 || found.lists.some(({ isOpen }) => isOpen))
    return undefined;
  const names = found.lists.flatMap((list) => list.names);
  const missing = found.items.filter(({ label }) => !names.some((name) => isAlike(label, name)));
  if (100 * missing.length > (100 - agreeingPercent) * found.items.length) return [];
  return missing.map(({ row }) => offendingRow(found.index, row, { missing: row.row.label }));
});

/** The same name, or a shorter or dated form of it. */
const isAlike = (label: string, name: string): boolean => label.includes(name) || name.includes(label);

function listsOf(document: DocumentIndex) {
  const index = basicTable(document);
  const pieces = piecesOf(document);
  if (index === undefined || pieces === undefined) return undefined;
  const items = itemsOf(index);
  const lists = pieces.flatMap((piece) => listsIn(piece, document));
  const named = lists.flatMap(({ names }) => names);
  const agreeing = named.filter((name) => items.some(({ label }) => isAlike(label, name)));
  const isAbout = 100 * agreeing.length >= agreeingPercent * named.length && named.length > 0;
  return isAbout && items.length > 0 ? { index, items, lists } : undefined;
}

function basicTable(document: DocumentIndex): TableIndex | undefined {
  const [own, more] = ['final_basic', 'budget_basic'].flatMap((table) => instancesOf(document, table));
  return more === undefined && own?.table.unplaced.length === 0 ? own : undefined;
}

const itemDigits = 5;

function itemsOf(index: TableIndex) {
  return index.rows.flatMap((row) => {
    const isCoded = row.kind === 'code' && row.row.key.length === itemDigits && !row.stray;
    const isEconomic = index.catalogue && classificationOf(index.catalogue.entry, row.side) === 'economic';
    const amounts = [columnId('amount'), columnId('total')].flatMap((id) => row.row.cells[id]?.figure ?? []);
    const isSpent = amounts.some((figure) => sign(figure) !== 0);
    return isCoded && isEconomic && isSpent ? [{ row, label: normaliseLabel(row.row.label) }] : [];
  });
}

function listsIn(piece: Piece, document: DocumentIndex): readonly ItemList[] {
  if (piece.isHeading) return [];
  const opener = new RegExp(
    `${anyWordIn(document, 'basicParts')}[^;\u3002]{0,30}?${anyWordIn(document, 'itemOpeners')}:?`,
    'g',
  );
  return allMatches(piece.text, opener).flatMap((match): readonly ItemList[] => {
    const start = match.index + match[0].length;
    const clause = piece.text.slice(start).split(/[;\u3002]/)[0] ?? '';
    const ends = wordsIn(document, 'proseEtcetera').some((word) => clause.includes(word));
    const names = namesIn(clause, document);
    const known = names.filter((name) => isItem(name, document));
    return known.length < fewestItems ? [] : [{ piece, at: start, names, isOpen: ends }];
  });
}

function namesIn(clause: string, document: DocumentIndex): readonly string[] {
  const tail = new RegExp(`${anyWordIn(document, 'proseEtcetera')}.*$`);
  return clause
    .split(/[\u3001,]/)
    .map((name) =>
      normaliseLabel(
        normaliseTight(name)
          .replace(tail, '')
          .replace(/[0-9].*$/, ''),
      ),
    )
    .filter((name) => name !== '');
}

const isItem = (name: string, { classification }: DocumentIndex): boolean =>
  (classification.codesOf.get(name) ?? []).some(
    (code) => code.startsWith('economic/') && code.length === 'economic/'.length + itemDigits,
  );
