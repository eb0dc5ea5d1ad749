import { anyOf } from '../../../catalogue/lexicon.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { ofWords, type Piece, piecesOf, placeAt, priorPattern, wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';
import { type Owed, reasonsIn, withoutReason } from './owed-reasons.ts';

/** Below this a change needs no word. */
const leastPercent = 1;

/** Changes against the year before without a reason in their passage, in a document that explains most of the others. */
export const unexplained = documentList('unexplained', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const missing = withoutReason(changesIn(pieces, document));
  const first = missing.filter(
    ({ text }, index) => missing.findIndex((each) => each.text === text) === index,
  );
  return first.map(({ piece, at, text }, index): Offender => {
    const name = subjectOf(piece.text, at);
    return {
      key: String(index + 1),
      params: { text, name },
      operands: [],
      place: placeAt(piece.passage, at),
    };
  });
});

/** 增加3万元，增长5% */
const changeOf = ofWords((document): RegExp => {
  const directions = anyOf([...wordsIn(document, 'proseUp'), ...wordsIn(document, 'proseDown')]);
  const units = anyOf(document.catalogue.conventions.units.map(({ title }) => title));
  return new RegExp(
    `${directions}([0-9][0-9,]*(?:\\.[0-9]+)?)${units}[,(]?${directions}[^0-9,;\u3002]{0,3}([0-9]+(?:\\.[0-9]+)?)%`,
  );
});

function changesIn(pieces: readonly Piece[], document: DocumentIndex): readonly Owed[] {
  const change = changeOf(document);
  const prior = priorPattern(document);
  const item = /^(?:[0-9]+[.\u3001]|[(][0-9\p{Script=Han}]+[)]|\p{Script=Han}{1,3}\u3001)/u;
  const isExplained = reasonsIn(pieces, document, ({ text }) => !item.test(text) && !change.test(text));
  return pieces.flatMap((piece, index): Owed[] => {
    const match = piece.isHeading ? null : change.exec(piece.text);
    if (match === null || !prior.test(piece.text.slice(0, match.index))) return [];
    if (new Decimal(match[2] ?? '0').lessThan(leastPercent)) return [];
    return [{ piece, at: match.index, text: match[0], isExplained: isExplained(index) }];
  });
}

const longestName = 20;

/** The beginning of the passage that the change stands in. */
function subjectOf(text: string, at: number): string {
  const start = text.slice(0, at).split('\u3002').at(-1) ?? '';
  return start.slice(0, longestName);
}
