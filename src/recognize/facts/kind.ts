import { wordOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { Section } from '../grid/sections.ts';
import { titleAbove } from '../grid/title-lines.ts';
import { titleWeight } from './draft-title.ts';
import { anyListed, type FactLine, sentencesOf } from './lines.ts';
import { type Evidence, weigh, weights } from './weigh.ts';

/** How lines and sentences tell a budget from a final account and a self-evaluation. */
export interface KindWords {
  readonly budget: RegExp;
  readonly final: RegExp;
  readonly selfEval: RegExp;
  /** Names that hold 预算 and 决算 and say nothing of the document. */
  readonly neutral: RegExp;
  /** A comparison up to the amount that is compared with: 较上年决算数. */
  readonly compared: RegExp;
  /** What only one who looks back says: 完成预算, 实际支出. */
  readonly lookingBack: RegExp;
  /** 开支80万元; 支出80万元，比上年减少: what was spent, and compared, with no word of what it is. */
  readonly spent: RegExp;
  /** What is yet to be. */
  readonly planned: RegExp;
  readonly year: RegExp;
}

/** The patterns for kinds, made from the words of the catalogue. */
export const kindWords = perObject((catalogue: Catalogue): KindWords => {
  const any = (...lists: WordList[]): string => anyListed(catalogue, ...lists);
  const kinds = any('budgetKind', 'finalKind');
  const prior = any('prosePrior');
  const units = catalogue.conventions.units.map(({ title }) => title).join('|');
  return {
    budget: new RegExp(any('budgetKind')),
    final: new RegExp(any('finalKind')),
    selfEval: new RegExp(any('selfEvalKind')),
    neutral: new RegExp(any('kindNeutral'), 'g'),
    compared: new RegExp(`(?:${any('comparedWith')}|${prior})[^,:\u3002]{0,30}?${kinds}`, 'g'),
    lookingBack: new RegExp(any('kindLookingBack')),
    spent: new RegExp(
      `${any('kindSpent')}[0-9][0-9.,]*(?:${units})|${any('proseSpent')}(?:${any('proseTrailing')}){0,2}[0-9][0-9.,]*(?:${units})[^\u3002]*(?:${prior}|(?:${any('proseCompare')})20[0-9]{2})`,
    ),
    planned: new RegExp(any('kindPlanned')),
    year: /(?:19|20)[0-9]{2}/,
  };
});

/** The kind that a heading names: the last one it names, since the text behind is what the document is. */
export function kindOfHeading(text: string, words: KindWords): DocumentKind | undefined {
  if (words.selfEval.test(text)) return 'self-eval';
  const plain = text.replace(words.neutral, '');
  const [budget, final] = [words.budget.test(plain), words.final.test(plain)];
  if (budget === final) return undefined;
  return final ? 'final' : 'budget';
}

/** The kind that a sentence belongs to. A budget speaks of final accounts only to compare. */
export function kindOfSentence(text: string, words: KindWords): DocumentKind | undefined {
  const own = text.replace(words.compared, '');
  const plain = own.replace(words.neutral, '');
  if (words.final.test(plain) || words.lookingBack.test(text)) return 'final';
  return words.budget.test(plain) ? 'budget' : undefined;
}

/** Kind of the document: what its titles, the titles of its tables, its headings and its sentences say. */
export function documentKind(
  sections: readonly Section[],
  lines: readonly FactLine[],
  file: FactLine,
  catalogue: Catalogue,
): DocumentKind | undefined {
  const words = kindWords(catalogue);
  const titled = sections.flatMap((section) => titledKind(section, catalogue));
  // The forms of self-evaluations stand in final accounts by the dozen: all of them say one thing.
  const others = titled.filter((kind) => kind !== 'self-eval');
  const tables: DocumentKind[] = others.length < titled.length ? [...others, 'self-eval'] : others;
  return weigh([
    ...tables.map((value) => ({ value, weight: weights.banner })),
    ...ofHeadings(lines, words, catalogue),
    ...ofSentences(lines, words),
    ...ofDate(lines, catalogue),
    ...ofFile(file, words),
  ]);
}

/** Budgets are published by then, even late; accounts of the year before not yet. */
const lastMonthOfBudgets = 5;

/** A page of the year after that of its title, late in that year, looks back. */
function ofDate(lines: readonly FactLine[], catalogue: Catalogue): Evidence<DocumentKind>[] {
  const [yearMark, monthMark] = [wordOf(catalogue, 'dateMarks.year'), wordOf(catalogue, 'dateMarks.month')];
  const date = new RegExp(`(20[0-9]{2})[-./${yearMark}]([0-9]{1,2})[-./${monthMark}][0-9]{1,2}`);
  const titled = new RegExp(`(20[0-9]{2})(?![-./${yearMark}][0-9])`);
  const cover = lines.filter(({ isCover, isHeading }) => isCover && isHeading);
  const [, published, month] = cover.flatMap(({ text }) => date.exec(text) ?? []);
  const year = cover.map(({ text }) => titled.exec(text)?.[1]).find((text) => text !== undefined);
  const isNext = published !== undefined && Number(published) === Number(year) + 1;
  return isNext && Number(month) > lastMonthOfBudgets ? [{ value: 'final', weight: weights.sentence }] : [];
}

function ofHeadings(
  lines: readonly FactLine[],
  words: KindWords,
  catalogue: Catalogue,
): Evidence<DocumentKind>[] {
  const headings = lines.flatMap((line) => {
    const value = line.isHeading ? kindOfHeading(line.text, words) : undefined;
    return value === undefined ? [] : [{ value, line }];
  });
  const title = headings.find(({ line }) => line.isCover && words.year.test(line.text));
  const ofTitle = titleWeight(title?.line.text, catalogue);
  return headings.map((each) => ({
    value: each.value,
    weight: each === title ? ofTitle : weights.heading,
  }));
}

function ofSentences(lines: readonly FactLine[], words: KindWords): Evidence<DocumentKind>[] {
  return lines
    .filter(({ isHeading }) => !isHeading)
    .flatMap((line) => sentencesOf(line))
    .flatMap((sentence): Evidence<DocumentKind>[] => {
      const value = kindOfSentence(sentence, words);
      if (value !== undefined) return [{ value, weight: weights.sentence }];
      const looksBack =
        words.final.test(sentence) || (words.spent.test(sentence) && !words.planned.test(sentence));
      return looksBack ? [{ value: 'final', weight: weights.compared }] : [];
    });
}

function ofFile(file: FactLine, words: KindWords): Evidence<DocumentKind>[] {
  const value = kindOfHeading(file.text, words);
  return value === undefined ? [] : [{ value, weight: weights.fileName }];
}

/** The kind of document that a title belongs to, when it belongs to one only. */
function titledKind(section: Section, catalogue: Catalogue): DocumentKind[] {
  const matches = titleAbove(section.before, catalogue)?.matches ?? [];
  const kinds = [...new Set(matches.map((match) => match.table.kind))];
  return kinds.length === 1 ? kinds : [];
}
