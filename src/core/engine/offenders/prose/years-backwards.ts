import { allMatches } from '../../../model/all-matches.ts';
import type { Piece } from '../../index/passages.ts';
import type { YearMention } from './year-slips.ts';
import type { YearWords } from './year-words.ts';

/**
 * 2022年预算数A，比2023年预算数B减少C, in the document of 2024: nothing is compared with a later year, so that the amount is that
 * of the document's own year. Only where both years are told of the same thing, and the later one is the year before.
 */
export function backwardMentions(piece: Piece, year: number, words: YearWords): readonly YearMention[] {
  if (piece.isHeading) return [];
  return allMatches(piece.text, words.backwards)
    .filter(([, own, , base]) => Number(own) < Number(base) && Number(base) === year - 1)
    .map((match) => ({ role: 'backwards', year: Number(match[1]), at: match.index, piece }));
}
