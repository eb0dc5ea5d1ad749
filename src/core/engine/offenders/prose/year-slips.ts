import type { Piece } from './passages.ts';
import { type YearWords, yearsIn } from './year-words.ts';

/** A year in the prose whose part in the sentence is certain. */
export interface YearMention {
  readonly role: 'heading' | 'subject' | 'base';
  readonly year: number;
  readonly at: number;
  /** A comparison of the final account with a budget. */
  readonly withBudget?: boolean;
  readonly piece: Piece;
}

/** So far behind its year an opening shows that it speaks of another matter. */
const opening = 24;

/** The years of headings, of the totals with which a passage opens, and of comparisons. */
export function mentionsOf(piece: Piece, words: YearWords): readonly YearMention[] {
  if (piece.isHeading) return headingMention(piece, words);
  return [...subjectMention(piece, words), ...evaluationMention(piece, words), ...baseMentions(piece, words)];
}

function headingMention(piece: Piece, words: YearWords): YearMention[] {
  const [year, ...more] = yearsIn(piece.text, words);
  if (year === undefined || more.length > 0) return [];
  const speaksOfDocument = words.ownKind.test(piece.text) && !words.otherMatter.test(piece.text);
  return speaksOfDocument ? [{ role: 'heading', year, at: 0, piece }] : [];
}

function subjectMention(piece: Piece, words: YearWords): YearMention[] {
  const { text, passage } = piece;
  const found = words.subject.exec(text)?.[1];
  if (found === undefined) return [];
  const above = passage.path.join('\n');
  const lead = text.slice(0, text.indexOf(found) + opening);
  if (words.otherMatter.test(lead) || words.otherMatter.test(above)) return [];
  return [{ role: 'subject', year: Number(found), at: 0, piece }];
}

function evaluationMention(piece: Piece, words: YearWords): YearMention[] {
  const match = words.evaluated.exec(piece.text);
  return match === null ? [] : [{ role: 'subject', year: Number(match[1]), at: match.index, piece }];
}

function baseMentions(piece: Piece, words: YearWords): YearMention[] {
  return [...piece.text.matchAll(words.base)].map((match) => ({
    role: 'base',
    year: Number(match[1]),
    at: match.index,
    withBudget: words.budgetKind.test(match[2] ?? ''),
    piece,
  }));
}
