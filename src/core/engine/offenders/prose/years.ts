import { columnId } from '../../../catalogue/ids.ts';
import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import { refuted } from '../../../findings/severity.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { contentsOf, excerpt, piecesOf, placeAt } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';
import { titleYears } from './title-years.ts';
import { insideMentions } from './year-inside.ts';
import { mentionsOf, otherYears, periodMention, printedNow, retold, type YearMention } from './year-slips.ts';
import { type YearWords, yearsIn, yearWordsOf } from './year-words.ts';
import { backwardMentions } from './years-backwards.ts';

/** Comparisons with the year before that make one with the year before that an exception. */
const usualBases = 3;
/** Years further back are compared with on purpose. */
const farthestBase = 3;

/**
 * Titles, headings and sentences of another year. Only where the words leave no doubt of what the year is, and where
 * the document names its own year so often that another one is an exception.
 */
export const years = documentList('years', ({ document }) => {
  const { year } = document.disclosure;
  if (year === undefined) return undefined;
  const words = yearWordsOf(document);
  return [...titleYears(document, year, words), ...ofProse(document, year, words)];
});

function ofProse(document: DocumentIndex, year: number, words: YearWords): readonly Offender[] {
  const pieces = [...contentsOf(document), ...(piecesOf(document) ?? [])];
  const others = otherYears(document);
  const mentions = pieces.flatMap((piece) => {
    const told = mentionsOf(piece, words, others);
    return told.some(({ role }) => role === 'subject')
      ? told
      : [...told, ...retold(piece, year, () => printedNow(document), words)];
  });
  const named = mentions.filter(({ role }) => role !== 'base');
  const own = pieces.filter(({ text }) => yearsIn(text.replace(words.base, ''), words).includes(year)).length;
  const strange = named.filter((mention) => mention.year !== year && !namesYear(mention, year, words));
  // Comparisons with the year before name the year as well.
  const bases = mentions.filter((each) => each.role === 'base' && each.year === year - 1).length;
  const support = own + Math.floor(bases / usualBases);
  const isCertain = support >= 2 && support >= 2 * strange.length;
  if (!isCertain)
    return numbered(
      strange.filter((mention) => isBetrayed(mention, year, document)),
      year,
    );
  const unnamed = pieces.filter(({ text }) => words.lastYear.test(text)).length;
  const periods = pieces
    .flatMap((piece) => periodMention(piece, words))
    // 2022-2023年，2024年支付尾款
    .filter((each) => each.year < year && !namesYear(each, year, words));
  const inside = pieces.flatMap((piece) => insideMentions(piece, year, words));
  const backwards = pieces.flatMap((piece) => backwardMentions(piece, year, words));
  const based = wrongBases(mentions, bases + unnamed, year, words, document);
  return numbered([...strange, ...inside, ...backwards, ...based, ...periods], year);
}

/** The sentence tells how much of the budget was spent, which only the account of the year itself does. */
function isBetrayed(
  { role, year: named, piece }: YearMention,
  year: number,
  document: DocumentIndex,
): boolean {
  const { kind, narrative } = document.disclosure;
  if (role !== 'subject' || kind !== 'final' || named !== year - 1) return false;
  return (narrative?.table.rows ?? []).some(
    ({ statement, cells, texts }) =>
      statement?.year === named &&
      cells[columnId('completion')] !== undefined &&
      normaliseTight(piece.text).includes(normaliseTight(texts['sentence'] ?? '-')),
  );
}

function namesYear({ piece }: YearMention, year: number, words: YearWords): boolean {
  return yearsIn(piece.text, words).includes(year);
}

/**
 * Comparisons with the year itself (the final account may be compared with its own budget), with a later one, or,
 * once among many with the year before, with an earlier one.
 */
function wrongBases(
  mentions: readonly YearMention[],
  usual: number,
  year: number,
  words: YearWords,
  { disclosure: { kind } }: DocumentIndex,
): readonly YearMention[] {
  const bases = mentions.filter((each) => each.role === 'base' && !speaksOfLater(each, year, words));
  const earlier = bases.filter((base) => base.year < year - 1);
  const isSlip = (base: YearMention) => {
    if (base.year >= year) return kind !== 'final' || base.withBudget !== true;
    return (
      base.year >= year - farthestBase &&
      earlier.length === 1 &&
      usual >= usualBases &&
      !namesYearBefore(base, year, words)
    );
  };
  return bases.filter(isSlip);
}

/** The passage is about a later year, which may well be compared with this one. */
function speaksOfLater({ piece, year: base }: YearMention, year: number, words: YearWords): boolean {
  return yearsIn(piece.text, words).some((each) => each > year && each !== base);
}

/** The passage goes back through the years: the comparison may be meant. */
function namesYearBefore({ piece }: YearMention, year: number, words: YearWords): boolean {
  return yearsIn(piece.text, words).includes(year - 1);
}

function numbered(slips: readonly YearMention[], year: number): readonly Offender[] {
  const counts = new Map<string, number>();
  return slips.map(({ role, year: found, at, piece }) => {
    const detail = role === 'base' && found < year ? 'earlier-base' : role;
    const key = `${detail}/${found}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return {
      key: nth === 1 ? key : `${key}/${nth}`,
      params: {
        detail,
        found: String(found),
        year: String(year),
        text: excerpt(piece.text, at),
        // A heading names the document; a sentence may speak of another one.
        ...(role === 'heading' && refuted),
      },
      operands: [],
      place: placeAt(piece.passage, at),
    };
  });
}
