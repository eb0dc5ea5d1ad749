import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { DocumentIndex } from '../../document-index.ts';
import { groupBy } from '../../group-by.ts';
import type { ListDocumentOffenders, Offender } from '../offender.ts';
import { codePhrases } from './code-phrases.ts';
import { anyOf, excerpt, type Piece, piecesOf, placeAt, wordsIn } from './passages.ts';

interface Item {
  /** Names of the item, outermost first. */
  readonly names: readonly string[];
  readonly purpose: string;
  readonly piece: Piece;
  readonly at: number;
}

/** Shorter names are ordinary words. */
const shortest = 4;
/** A purpose that so many items share is a phrase of the office, no slip. */
const mostTwins = 8;

/**
 * What an item is used for, taken over word for word from an item of another class and naming that item: the text
 * was copied and not adapted.
 */
export const copied: ListDocumentOffenders = ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const items = itemsOf(pieces, document);
  const byPurpose = groupBy(items, ({ purpose }) => purpose);
  return items.flatMap((item): Offender[] => {
    const source = byPurpose
      .get(item.purpose)
      ?.slice(0, mostTwins)
      .find((other) => isCopy(item, other));
    if (source === undefined) return [];
    const [name = ''] = item.names.slice(-1);
    const params = { name, other: source.names.at(-1) ?? '', text: excerpt(item.purpose) };
    return [{ key: item.names.join('/'), params, operands: [], place: placeAt(item.piece.passage, item.at) }];
  });
};

function isCopy(item: Item, other: Item): boolean {
  const [name, otherName] = [item.names.at(-1), other.names.at(-1) ?? ''];
  if (item === other || item.purpose !== other.purpose || item.names[0] === other.names[0]) return false;
  const isNamed = otherName.length >= shortest && item.purpose.includes(otherName);
  return name !== otherName && isNamed && !item.names.some((own) => item.purpose.includes(own));
}

/** Items of the prose with their purpose. The purpose may stand in the passage below the names. */
function itemsOf(pieces: readonly Piece[], document: DocumentIndex): readonly Item[] {
  const pattern = new RegExp(`${anyOf(wordsIn(document, 'purposeWords'))}:?([^,;\u3002]{4,80})[,;\u3002]`);
  const items: Item[] = [];
  let names: readonly string[] = [];
  for (const piece of pieces) {
    const phrases = codePhrases(piece.text, document);
    if (phrases.length > 0) names = phrases.map(({ name }) => name);
    const match = pattern.exec(piece.text.slice(phrases.at(-1)?.end ?? 0));
    if (match?.[1] === undefined || names.length < 2) continue;
    items.push({
      names,
      purpose: normaliseLabel(match[1]),
      piece,
      at: match.index + (phrases.at(-1)?.end ?? 0),
    });
    names = [];
  }
  return items;
}
