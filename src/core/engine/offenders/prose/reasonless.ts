import { anyOf } from '../../../catalogue/lexicon.ts';
import type { WordList } from '../../../generated/names.ts';
import { Decimal } from '../../../model/decimal.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { moneyUnits, ofWords, type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';
import { type Owed, reasonsIn, withoutReason } from './owed-reasons.ts';

/** So near to 100% nothing has to be explained. */
const nearPercent = 1;

/**
 * Completion rates away from 100% without a reason in their passage or the next one, in a document that explains the
 * others. A rate whose parts follow is explained by theirs.
 */
export const reasonless = documentList('reasonless', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const missing = withoutReason(ratesIn(pieces, document));
  return missing.map(({ piece, at, text }, index): Offender => {
    const place = placeAt(piece.passage, at);
    return { key: String(index + 1), params: { text }, operands: [], place };
  });
});

const patternsOf = ofWords((document) => {
  const words = (...lists: WordList[]) => anyOf(lists.flatMap((list) => wordsIn(document, list)));
  const bases = words('proseInitial', 'proseAnnual', 'proseBudget');
  return {
    rate: new RegExp(`${words('completedWords')}${bases}[^0-9,;\u3002]{0,3}([0-9]{1,5}(?:\\.[0-9]{1,4})?)%`),
    leadIn: new RegExp(`${words('bindingLeadIns', 'proseOpeners')}[:,]?`),
    amount: new RegExp(`[0-9]+(?:\\.[0-9]+)?(?=${moneyUnits(document)})`, 'g'),
  };
});

function ratesIn(pieces: readonly Piece[], document: DocumentIndex): readonly Owed[] {
  const { rate, leadIn, amount } = patternsOf(document);
  // The reason of the next item is no reason of this one.
  const isExplained = reasonsIn(pieces, document, ({ text }) => !rate.test(text));
  return pieces.flatMap((piece, index): Owed[] => {
    const match = piece.isHeading ? null : rate.exec(piece.text);
    if (match === null || isNear(match[1] ?? '')) return [];
    const rest = piece.text.slice(match.index + match[0].length);
    if (leadIn.test(rest) || isOfNothing(match[1] ?? '', piece.text.slice(0, match.index), amount)) return [];
    const text = `${nameIn(piece.text)}${match[0]}`;
    return [{ piece, at: match.index, text, isExplained: isExplained(index) }];
  });
}

/** Nothing of nothing, and what is written of it, needs no reason. */
function isOfNothing(percent: string, before: string, amount: RegExp): boolean {
  const amounts = (before.split('\u3002').at(-1) ?? '').match(amount) ?? [];
  return new Decimal(percent).isZero() && amounts.every((each) => new Decimal(each).isZero());
}

const longestName = 24;

/** The item that the passage is about: its first clause without its number, from the end. */
function nameIn(text: string): string {
  const [first = ''] = text.replace(/^[(]?[0-9]{1,2}[).\u3001]/, '').split(/[,;:\u3002]/);
  return first.length < text.length && !/[0-9]/.test(first) ? `${first.slice(-longestName)}\uff1a` : '';
}

function isNear(percent: string): boolean {
  return new Decimal(percent).minus(100).abs().lessThanOrEqualTo(nearPercent);
}
