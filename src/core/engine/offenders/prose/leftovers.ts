import { isGlossaryHeading } from '../../../catalogue/glossary-heading.ts';
import { anyOf } from '../../../catalogue/lexicon.ts';
import type { Catalogue } from '../../../catalogue/types.ts';
import { allMatches } from '../../../model/all-matches.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import { perDocument } from '../../index/per-document.ts';
import { documentList, type Offender } from '../offender.ts';
import { leftoverPatterns, slipPatterns, type WordingPattern } from './leftover-words.ts';
import { unpairedQuotes } from './unpaired-quotes.ts';

/** So much in front of and behind a place is quoted. */
const [before, behind] = [10, 10];

/** Choices of a template that were not made and slots that were not filled, each once with the number of its places. */
export const leftovers = documentList('leftovers', ({ document }) => found(document, leftoverPatterns));

/** Slips of wording: a wrong sign, a word twice, contradicting words, a year that lost or gained a digit, a quotation mark without its partner. */
export const garbled = documentList('garbled', ({ document }) => {
  const slips = found(document, slipPatterns);
  return slips && [...slips, ...unpairedQuotes(document)];
});

interface Place {
  readonly detail: string;
  readonly match: string;
  readonly at: number;
  readonly piece: Piece;
}

function found(
  document: DocumentIndex,
  patternsOf: (catalogue: Catalogue) => readonly WordingPattern[],
): readonly Offender[] | undefined {
  const pieces = sentencesOf(document);
  if (pieces === undefined) return undefined;
  const patterns = patternsOf(document.catalogue);
  const places = pieces.flatMap((piece) =>
    patterns.flatMap(({ detail, pattern }) =>
      allMatches(piece.text, pattern).map(
        (match): Place => ({ detail, match: match[0], at: match.index, piece }),
      ),
    ),
  );
  return [...groupBy(places, ({ detail }) => detail)].map(([detail, group]) => offenderOf(detail, group));
}

/** So many different words of one kind are quoted. */
const mostQuoted = 4;

function offenderOf(detail: string, group: readonly Place[]): Offender {
  const [first] = group;
  const words = [...new Set(group.map(({ match, piece }) => printed(piece.passage.text, match)))];
  const text = first === undefined ? '' : printed(first.piece.passage.text, around(first));
  return {
    key: detail,
    params: {
      detail,
      found: words.slice(0, mostQuoted).join('\u201d\u201c'),
      text,
      count: String(group.length),
    },
    operands: [],
    place: first && placeAt(first.piece.passage, first.at),
  };
}

function around({ piece: { text }, match, at }: Place): string {
  return text.slice(Math.max(0, at - before), at + match.length + behind);
}

/** From a character of ASCII to its full-width form. */
const toWide = 0xfee0;

/** The first place of a text that reads so, as it is printed: brackets and digits of any width, with its quotation marks. */
function printed(text: string, match: string): string {
  const marks = [...match].map((mark) =>
    anyOf(/[!-~]/.test(mark) ? [mark, String.fromCharCode(mark.charCodeAt(0) + toWide)] : [mark]),
  );
  const found = new RegExp(marks.join('[\\s\u3000\u201c\u201d]*'), 'u').exec(text)?.[0];
  return (found ?? match).replace(/\s+/g, '');
}

/** What is told in sentences: no headings, no notes of a form, no glossary, no columns of a header run together. */
const sentencesOf = perDocument((document): readonly Piece[] | undefined => {
  const note = new RegExp(`^[(]?${anyOf(document.catalogue.conventions.notePrefixes)}[0-9:\u3001.]`);
  return piecesOf(document)?.filter(
    ({ text, isHeading, passage }) =>
      !isHeading &&
      /[,;:\u3002]/.test(text) &&
      !note.test(text) &&
      !passage.path.some((heading) => isGlossaryHeading(heading, document.catalogue)),
  );
});
