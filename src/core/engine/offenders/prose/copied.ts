import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { WordList } from '../../../generated/names.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, excerpt, type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';
import { codePhrases } from './code-phrases.ts';

/** What is said of an item: what it is used for, or why it changed. */
type Topic = 'purpose' | 'reason';

interface Item {
  readonly topic: Topic;
  /** Names of the item, outermost first. */
  readonly names: readonly string[];
  readonly said: string;
  readonly piece: Piece;
  readonly at: number;
}

/** Shorter names are ordinary words. */
const shortest = 4;
/** Within one class names share more words. */
const shortestWithin = 7;
/** A text that so many items share is a phrase of the office, no slip. */
const mostTwins = 8;

/**
 * What is said of an item, taken over word for word from another item and naming that one: the text was copied and not
 * adapted.
 */
export const copied = documentList('copied', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const items = itemsOf(pieces, document);
  const alike = groupBy(items, ({ topic, said }) => `${topic}/${said}`);
  const seen = new Set<readonly string[]>();
  return items.flatMap((item): Offender[] => {
    const { topic, said, names } = item;
    if (seen.has(names)) return [];
    const twins = alike.get(`${topic}/${said}`)?.slice(0, mostTwins) ?? [];
    const source = twins.find((other) => isCopy(item, other));
    if (source === undefined) return [];
    seen.add(names);
    const [name = ''] = names.slice(-1);
    const detail: Offender['params'] = topic === 'purpose' ? {} : { detail: topic };
    const params = { name, other: source.names.at(-1) ?? '', text: excerpt(said), ...detail };
    const key = names.join('/') + (topic === 'purpose' ? '' : `/${topic}`);
    return [{ key, params, operands: [], place: placeAt(item.piece.passage, item.at) }];
  });
});

function isCopy(item: Item, other: Item): boolean {
  const [name, otherName] = [item.names.at(-1), other.names.at(-1) ?? ''];
  if (item === other || name === otherName) return false;
  const isWithin = item.names[0] === other.names[0];
  const isNamed = otherName.length >= (isWithin ? shortestWithin : shortest) && item.said.includes(otherName);
  const own = isWithin ? item.names.filter((each) => !other.names.includes(each)) : item.names;
  return isNamed && !own.some((each) => item.said.includes(each));
}

/** Items of the prose with what is said of them. It may stand in the passage below the names. */
function itemsOf(pieces: readonly Piece[], document: DocumentIndex): readonly Item[] {
  const patterns: readonly (readonly [Topic, RegExp])[] = [
    ['purpose', saidBehind('purposeWords', document)],
    ['reason', saidBehind('copiedReasons', document)],
  ];
  const items: Item[] = [];
  let names: readonly string[] = [];
  for (const piece of pieces) {
    const phrases = codePhrases(piece.text, document);
    if (phrases.length > 0) names = phrases.map(({ name }) => name);
    if (names.length < 2) continue;
    const end = phrases.at(-1)?.end ?? 0;
    const found = patterns.flatMap(([topic, pattern]): Item[] => {
      const match = pattern.exec(piece.text.slice(end));
      if (match?.[1] === undefined) return [];
      return [{ topic, names, said: normaliseLabel(match[1]), piece, at: match.index + end }];
    });
    items.push(...found);
    if (found.length > 0) names = [];
  }
  return items;
}

const saidBehind = (words: WordList, document: DocumentIndex): RegExp =>
  new RegExp(`${anyWordIn(document, words)}:?([^,;\u3002]{4,80})[,;\u3002]`);
