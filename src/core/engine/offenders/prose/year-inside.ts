import { allMatches } from '../../../model/all-matches.ts';
import type { Piece } from '../../index/passages.ts';
import type { YearMention } from './year-slips.ts';
import { type YearWords, yearsIn } from './year-words.ts';

const amounts = /[0-9][0-9,]*\.[0-9]+/g;

/** Whether a sentence says nothing new: a reason, or no amount but those told in front of it. */
function retells(sentence: string, before: string, { reason }: YearWords): boolean {
  const told = sentence.match(amounts) ?? [];
  return told.length === 0 ? reason.test(sentence) : told.every((amount) => before.includes(amount));
}

/** Whether what stands in front compares with the year before, and with no other one. */
function comparesWithLast(before: string, year: number, words: YearWords): boolean {
  const bases = allMatches(before, words.base).map((match) => Number(match[1]));
  return bases.length > 0 ? bases.every((base) => base === year - 1) : words.lastYear.test(before);
}

/** The sentences behind the first one, each with where it begins. */
function laterSentences(text: string): readonly { readonly at: number; readonly sentence: string }[] {
  const starts = allMatches(text, /\u3002/g).map(({ index }) => index + 1);
  return starts.map((at, nth) => ({ at, sentence: text.slice(at, starts[nth + 1] ?? text.length) }));
}

/**
 * 2023年A，比2022年减少B。2021年比上年减少的原因是…: a sentence that goes on with the change just told, under a year that is
 * told of nowhere else, before the one just compared with or behind that of the document.
 */
export function insideMentions(piece: Piece, year: number, words: YearWords): readonly YearMention[] {
  const { text, isHeading, passage } = piece;
  return (isHeading ? [] : laterSentences(text)).flatMap(({ at, sentence }): YearMention[] => {
    const [, named, name = ''] = words.goesOn.exec(sentence) ?? [];
    const found = Number(named ?? year);
    if (found === year || found === year - 1) return [];
    const before = text.slice(0, at);
    const others = `${before}${text.slice(at + sentence.length)}${passage.path.join('\n')}`;
    // 2021年启动的项目同比减少: what is called by its year is another thing.
    const isSame = before.includes(name) && !others.includes(String(found));
    const isAlone = yearsIn(sentence, words).length === 1 && comparesWithLast(before, year, words);
    return isSame && isAlone && retells(sentence, before, words)
      ? [{ role: 'change', year: found, at, piece }]
      : [];
  });
}
