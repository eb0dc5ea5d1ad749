import type { DocumentIndex } from '../../index/document-index.ts';
import { excerpt, type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import type { Offender } from '../offender.ts';

/** Marks that come in pairs. Straight marks are inches and seconds as well, single ones apostrophes. */
const pairs = [
  ['\u201c', '\u201d'],
  ['\u300c', '\u300d'],
  ['\u300e', '\u300f'],
  ['\u300a', '\u300b'],
] as const;

/** What is quoted over several paragraphs closes within so many. */
const longest = 12;
/** A paragraph that ends otherwise may go on where it was not read. */
const ends = /[\u3002\uff1b;\uff1a:\uff01\uff1f]$/;

interface Lone {
  readonly piece: Piece;
  readonly index: number;
  readonly at: number;
  readonly isOpen: boolean;
}

/** Quotation and title marks without a partner, neither in their paragraph nor in one near by. */
export function unpairedQuotes(document: DocumentIndex): readonly Offender[] {
  // Recognition of scanned pages drops small marks.
  if (document.disclosure.scan !== undefined) return [];
  const pieces = piecesOf(document) ?? [];
  const lone = pairs.flatMap(([open, close]) => {
    const found = pieces.flatMap((piece, index) => loneIn(piece, index, open, close));
    return found.filter((each, at) => !isPaired(each, found, at));
  });
  const [first] = lone.filter(({ piece }) => piece.isHeading || ends.test(piece.passage.text));
  if (first === undefined) return [];
  const { text } = first.piece.passage;
  const params = {
    detail: 'quote',
    found: text.charAt(first.at),
    text: excerpt(text, Math.max(0, first.at - before)),
    count: String(lone.length),
  };
  return [{ key: 'quote', params, operands: [], place: placeAt(first.piece.passage, first.at) }];
}

/** So much in front of a mark is quoted. */
const before = 8;

/** The mark of a paragraph that is left over. Two that are turned the same way are a pair that was typed so. */
function loneIn(piece: Piece, index: number, open: string, close: string): readonly Lone[] {
  const { text } = piece.passage;
  if (!text.includes(open) && !text.includes(close)) return [];
  const marks = [...text].flatMap((mark, at) => (mark === open || mark === close ? [at] : []));
  if (marks.length % 2 === 0) return [];
  const stack: number[] = [];
  const closes: number[] = [];
  for (const at of marks) {
    if (text.charAt(at) === open) stack.push(at);
    else if (stack.pop() === undefined) closes.push(at);
  }
  const at = closes[0] ?? stack.at(-1) ?? marks[0] ?? 0;
  return [{ piece, index, at, isOpen: text.charAt(at) === open }];
}

/** An opening mark is closed by the next paragraph that has one over; each paragraph of a long quotation may open anew. */
function isPaired(own: Lone, all: readonly Lone[], at: number): boolean {
  const later = own.isOpen ? all.slice(at + 1).find(({ isOpen }) => !isOpen) : undefined;
  const earlier = own.isOpen ? undefined : all.slice(0, at).findLast(({ isOpen }) => isOpen);
  const partner = later ?? earlier;
  return partner !== undefined && Math.abs(partner.index - own.index) <= longest;
}
