import { columnId } from '../../../catalogue/ids.ts';
import { normaliseLabel, normaliseTight } from '../../../catalogue/normalise-text.ts';
import { allMatches } from '../../../model/all-matches.ts';
import type { Cell, Row } from '../../../model/disclosure.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Piece } from '../../index/passages.ts';
import { perCatalogue, perDocument } from '../../index/per-document.ts';
import { type YearWords, yearsIn } from './year-words.ts';

/** A year in the prose whose part in the sentence is certain. */
export interface YearMention {
  readonly role: 'heading' | 'subject' | 'change' | 'backwards' | 'base' | 'period';
  readonly year: number;
  readonly at: number;
  /** A comparison of the final account with a budget. */
  readonly withBudget?: boolean;
  readonly piece: Piece;
}

/** So far behind its year an opening shows that it speaks of another matter. */
const opening = 24;

/** The years of headings, of the totals with which a passage opens, and of comparisons. */
export function mentionsOf(
  piece: Piece,
  words: YearWords,
  told: readonly YearStatement[] = [],
): readonly YearMention[] {
  if (piece.isHeading) return headingMention(piece, words);
  return [
    ...(selfMention(piece, words) ?? subjectMention(piece, words, told)),
    ...evaluationMention(piece, words),
    ...baseMentions(piece, words),
  ];
}

/** A sentence on a line of the document with a year of its own. */
export interface YearStatement {
  readonly year: number;
  readonly sentence: string;
  /** The text tells the same line of its own year too, with another amount. */
  readonly isMeant: boolean;
}

/** Everything that a line of the prose is called. */
const lineNames = perCatalogue(({ tables }): ReadonlySet<string> => {
  const lines = tables
    .filter(({ shape }) => shape === 'narrative')
    .flatMap(({ sides }) => sides.flatMap((side) => side.lines));
  return new Set(
    lines
      .flatMap(({ title, variants, measure }) => [title, ...variants, ...(measure?.local ?? [])])
      .map((name) => normaliseLabel(name)),
  );
});

/**
 * Statements on lines that the tables of the document have, of other years. Where the text tells the same line of its own
 * year too, with another amount, the other one is meant as that of the other year, whatever the words are.
 */
export const otherYears = perDocument((document): readonly YearStatement[] => {
  const { year, narrative } = document.disclosure;
  const rows = narrative?.table.rows ?? [];
  const names = lineNames(document.catalogue);
  const own = groupBy(
    rows.filter(({ statement }) => (statement?.year ?? year) === year),
    ({ label }) => normaliseLabel(label),
  );
  return rows.flatMap(({ label, statement, cells, texts }): YearStatement[] => {
    const named = statement?.year;
    const [amount] = amountsIn(cells);
    const name = normaliseLabel(label);
    if (named === undefined || named === year || amount === undefined) return [];
    const isReview = tellsReview(statement, year);
    if (!isReview && !names.has(name)) return [];
    const others = own.get(name)?.flatMap((row) => amountsIn(row.cells, 'own')) ?? [];
    const isMeant = isReview || (others.length > 0 && others.every(({ text }) => text !== amount.text));
    return [{ year: named, sentence: normaliseTight(texts['sentence'] ?? '').slice(0, opening), isMeant }];
  });
});

/** The reader took the amount for that of the year before already. */
const tellsReview = (statement: Row['statement'], year: number | undefined): boolean =>
  statement?.year === (year ?? 0) - 1 && statement.unbound === 'other-year';

const levels = (['amount', 'prior', 'initial', 'annual'] as const).map((id) => columnId(id));

/** The amounts of a statement, without that of the year before where only those of its own year are wanted. */
const amountsIn = (cells: Row['cells'], of: 'own' | 'all' = 'all'): readonly Cell[] =>
  levels.flatMap((column) => (of === 'own' && isPrior(column) ? [] : (cells[column] ?? [])));

function headingMention(piece: Piece, words: YearWords): YearMention[] {
  const [year, ...more] = yearsIn(piece.text, words);
  if (year === undefined || more.length > 0) return [];
  const speaksOfDocument = words.ownKind.test(piece.text) && !words.otherMatter.test(piece.text);
  return speaksOfDocument ? [{ role: 'heading', year, at: 0, piece }] : [];
}

/** So much of a sentence tells it from others. */
const telling = 8;

/** The statement that a passage begins with, when it opens with the year of that. */
function openingStatement(
  { text }: Piece,
  words: YearWords,
  told: readonly YearStatement[],
): YearStatement | undefined {
  const match = words.opening.exec(text);
  if (match === null) return undefined;
  const begins = text.slice(0, match[0].length + opening);
  return told.find(
    ({ year, sentence }) =>
      year === Number(match[1]) && sentence !== '' && begins.includes(sentence.slice(0, telling)),
  );
}

function subjectMention(piece: Piece, words: YearWords, told: readonly YearStatement[]): YearMention[] {
  const { text, passage } = piece;
  const first = openingStatement(piece, words, told);
  if (first?.isMeant === true) return [];
  const alone = first !== undefined && yearsIn(text, words).length === 1 ? String(first.year) : undefined;
  const found = (words.subject.exec(text) ?? words.explained.exec(text))?.[1] ?? alone;
  if (found === undefined) return [];
  const above = passage.path.join('\n');
  // A section on that year.
  if (yearsIn(above, words).includes(Number(found))) return [];
  const lead = text.slice(0, text.indexOf(found) + opening);
  if (words.otherMatter.test(lead) || words.otherMatter.test(above)) return [];
  return [{ role: 'subject', year: Number(found), at: 0, piece }];
}

/**
 * 2023年安排A，比2023年预算减少B: what a budget allots is compared with another budget, so that the year it is told of is none.
 * What was spent may well be compared with the budget of its year.
 */
function selfMention({ text, passage, ...piece }: Piece, words: YearWords): YearMention[] | undefined {
  const [, year, said = '', base = ''] = words.selfCompared.exec(text) ?? [];
  const isAllotted = words.allots.test(said) && words.budgetKind.test(base);
  if (year === undefined || !isAllotted || [words.spent, words.otherMatter].some((other) => other.test(said)))
    return undefined;
  if (yearsIn(passage.path.join('\n'), words).includes(Number(year))) return undefined;
  return [{ role: 'subject', year: Number(year), at: 0, piece: { ...piece, text, passage } }];
}

function evaluationMention(piece: Piece, words: YearWords): YearMention[] {
  const match = words.evaluated.exec(piece.text);
  return match === null ? [] : [{ role: 'subject', year: Number(match[1]), at: match.index, piece }];
}

/** The period of a project, where a heading or the words in front of it call it that; its last year counts. */
export function periodMention(piece: Piece, words: YearWords): YearMention[] {
  const span = words.span.exec(piece.text);
  const called = `${piece.passage.path.at(-1) ?? ''}${span?.[0] ?? ''}`;
  if (span === null || !words.period.test(called)) return [];
  const last = span.slice(1).find((found) => found !== undefined);
  return [{ role: 'period', year: Number(last), at: 0, piece }];
}

/** 与上年持平，较2019年减少5万元: in a sentence that compares with the year before anyway the other year is meant. */
function hasOther(text: string, at: number, { lastYear }: YearWords): boolean {
  const start = text.lastIndexOf('\u3002', at) + 1;
  const end = text.indexOf('\u3002', at);
  return lastYear.test(text.slice(start, end < 0 ? text.length : end));
}

function baseMentions(piece: Piece, words: YearWords): YearMention[] {
  const meant = allMatches(piece.text, words.base).filter(({ index }) => !hasOther(piece.text, index, words));
  return meant.map((match) => ({
    role: 'base',
    year: Number(match[1]),
    at: match.index,
    withBudget: words.budgetKind.test(match[2] ?? ''),
    piece,
  }));
}

/**
 * Passages that begin with the year before and tell the figures of this one: every amount stands in a table as one of
 * this year.
 */
export function retold(
  piece: Piece,
  year: number,
  printed: () => ReadonlySet<string>,
  words: YearWords,
): YearMention[] {
  const found = piece.isHeading ? undefined : words.opening.exec(piece.text)?.[1];
  if (found === undefined || Number(found) !== year - 1 || yearsIn(piece.text, words).includes(year))
    return [];
  const [sentence = ''] = piece.text.slice(piece.text.indexOf(found) + found.length).split('\u3002');
  const amounts = (sentence.match(/[0-9][0-9,]*\.[0-9]+(?![0-9.%])/g) ?? []).map(plain).filter(isTelling);
  const isRetold = amounts.length >= enoughRetold && amounts.every((amount) => printed().has(amount));
  return isRetold ? [{ role: 'subject', year: Number(found), at: 0, piece }] : [];
}

const enoughRetold = 2;
const plain = (amount: string): string => amount.replaceAll(',', '');
const isTelling = (amount: string): boolean => amount.replace(/\D/g, '').length >= 4;

/** The amounts that the tables print for this year, without separators. */
export const printedNow = perDocument((document): ReadonlySet<string> => {
  const prose = document.disclosure.narrative?.table;
  const tables = [...document.tables.values()].flat().filter(({ table }) => table !== prose);
  return new Set(
    tables.flatMap(({ table }) =>
      table.rows.flatMap(({ key, cells, statement }) =>
        isPrior(key) || statement !== undefined
          ? []
          : Object.entries(cells).flatMap(([column, { text }]) => (isPrior(column) ? [] : [plain(text)])),
      ),
    ),
  );
});

const isPrior = (id: string): boolean => id.includes('prior');
