import { wordOf } from '../../../catalogue/lexicon.ts';
import { allMatches } from '../../../model/all-matches.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, type HasCatalogue, ofWords } from '../../index/passages.ts';

/** Patterns of years, made from the words of the catalogue; built once for all documents of a kind. */
export interface YearWords {
  /** A year with its suffix, anywhere. */
  readonly year: RegExp;
  /** A passage that begins with a year and a total of the document, the office in front of it or not. */
  readonly subject: RegExp;
  /** 对2023年度…开展绩效自评, in the final account of that year. */
  readonly evaluated: RegExp;
  /** A sentence that begins with a year and gives the reasons of a change in it. */
  readonly explained: RegExp;
  /** A sentence that begins with a year and speaks of the change in it, of what stands behind the year. */
  readonly goesOn: RegExp;
  readonly reason: RegExp;
  /** A span of days or months, at the beginning of a passage; its last year: 2024年1月1日-2024年12月31日, 2024年1-12月. */
  readonly span: RegExp;
  /** A heading or lead that says how long a project runs. */
  readonly period: RegExp;
  /** The year with which a passage begins. */
  readonly opening: RegExp;
  /** A comparison with a year: the year, and what of that year. */
  readonly base: RegExp;
  /** An amount of a year that is compared with one of another: the first year, of what, and the other year. */
  readonly backwards: RegExp;
  /** A passage of a budget that compares a year with itself: the year, what is told of it, and what it is compared with. */
  readonly selfCompared: RegExp;
  /** Words by which a budget allots an amount. */
  readonly allots: RegExp;
  /** What was spent, or is told of an account. */
  readonly spent: RegExp;
  /** A comparison with the year before that names no year. */
  readonly lastYear: RegExp;
  /** Words by which a heading shows that it speaks of another thing than the document. */
  readonly otherMatter: RegExp;
  readonly ownKind: RegExp;
  readonly budgetKind: RegExp;
}

/** What may stand in front of a span: 3.实施期限：一年， */
const lead = '^(?:[0-9]{1,2}[^0-9])?[^0-9]{0,16}';
const anyYear = '(?:19|20)[0-9]{2}';
const part = '[^0-9]{1,2}[0-9]{1,2}(?![0-9])';

/** 2024年1月1日-2024年12月31日, 2024年1月至12月, 2024-2026年. */
function spanPattern(month: string): RegExp {
  const between = `${anyYear}${part}[^,;\u3002]{1,8}?(${anyYear})${part}`;
  const within = `(${anyYear})[^0-9][0-9]{1,2}${month}?[^0-9,;\u3002]{1,2}[0-9]{1,2}${month}`;
  const ofYears = `${anyYear}[^0-9]?[^0-9,;\u3002]{1,2}(${anyYear})(?![0-9])`;
  return new RegExp(`${lead}(?:${between}|${within}|${ofYears})`);
}

/** The patterns for years. */
export const yearWordsOf = (document: DocumentIndex): YearWords =>
  (document.disclosure.kind === 'final' ? ofAccounts : ofBudgets)(document);

const ofAccounts = ofWords((words) => wordsFor('final', words));
const ofBudgets = ofWords((words) => wordsFor('budget', words));

function wordsFor(kind: 'final' | 'budget', document: HasCatalogue): YearWords {
  const suffix = anyWordIn(document, 'yearSuffixes');
  const year = `(?<![0-9])((?:19|20)[0-9]{2})${suffix}`;
  const own = kind === 'final' ? 'finalKind' : 'budgetKind';
  return {
    year: new RegExp(year, 'g'),
    subject: new RegExp(
      `^[^0-9,:;\u3002]{0,40}${year}[^0-9,:;\u3002]{0,14}?${anyWordIn(document, 'yearTotals')}[^,;\u3002]{0,12}?[0-9]`,
    ),
    explained: new RegExp(
      `^[^0-9,:;\u3002]{0,20}${year}[^0-9,:;\u3002]{0,30}${anyWordIn(document, 'comparedYear')}[^0-9,:;\u3002]{0,12}${anyWordIn(document, 'proseReasons')}`,
    ),
    goesOn: new RegExp(
      `^${year}([^0-9,:;\u3002]{0,30}?)(?:${anyWordIn(document, 'comparedYear')}|${anyWordIn(document, 'comparedHow')}[^0-9,:;\u3002]{0,12}${anyWordIn(document, 'proseReasons')})`,
    ),
    reason: new RegExp(anyWordIn(document, 'proseReasons')),
    span: spanPattern(wordOf(document.catalogue, 'dateMarks.month')),
    period: new RegExp(anyWordIn(document, 'projectPeriods')),
    opening: new RegExp(`^[^0-9,:;\u3002]{0,40}(?<!${anyWordIn(document, 'comparedWith')})${year}`),
    base: new RegExp(
      `${anyWordIn(document, 'comparedWith')}${year}([^0-9,:;\u3002]{0,10}?)${anyWordIn(document, 'comparedHow')}`,
      'g',
    ),
    backwards: new RegExp(
      `(?<!${anyWordIn(document, 'comparedWith')})${year}([^0-9,:;\u3002]{0,14}?)[0-9][0-9,.]*[^0-9,:;\u3002]{1,6}[,:]?${anyWordIn(document, 'comparedWith')}${year}\\2(?:[0-9]|${anyWordIn(document, 'comparedHow')})`,
      'g',
    ),
    selfCompared: new RegExp(
      kind === 'budget'
        ? `^(?:[0-9]{1,2}[^0-9])?[^0-9,:;\u3002]{0,40}(?<!${anyWordIn(document, 'comparedWith')})${year}([^;\u3002]{0,60}?)${anyWordIn(document, 'comparedWith')}\\1${suffix}([^0-9,:;\u3002]{0,10}?)${anyWordIn(document, 'comparedHow')}`
        : '(?!)',
    ),
    allots: new RegExp(anyWordIn(document, 'allots')),
    spent: new RegExp(`${anyWordIn(document, 'finalKind')}|${anyWordIn(document, 'proseSpent')}`),
    lastYear: new RegExp(`${anyWordIn(document, 'comparedWith')}${anyWordIn(document, 'priorYear')}`),
    evaluated: new RegExp(
      kind === 'final'
        ? `${anyWordIn(document, 'evaluatedWhat')}${year}[^0-9;\u3002]{0,40}?${anyWordIn(document, 'evaluatedHow')}`
        : '(?!)',
    ),
    otherMatter: new RegExp(anyWordIn(document, 'otherYearMatter')),
    ownKind: new RegExp(anyWordIn(document, own)),
    budgetKind: new RegExp(`${anyWordIn(document, 'budgetKind')}|${anyWordIn(document, 'executedBases')}`),
  };
}

/** The distinct years that a text names. */
export function yearsIn(text: string, { year }: YearWords): readonly number[] {
  return [...new Set(allMatches(text, year).map((match) => Number(match[1])))];
}
