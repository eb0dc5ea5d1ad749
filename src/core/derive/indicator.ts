import { columnId } from '../catalogue/ids.ts';
import { wordsOf } from '../catalogue/lexicon.ts';
import { normaliseTight } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { ColumnId } from '../generated/names.ts';
import { Decimal, toDecimal } from '../model/decimal.ts';
import type { Row, Table } from '../model/disclosure.ts';
import { perObject } from '../model/per-object.ts';
import { compareTarget, type Result } from './comparison.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { readTarget, type Target } from './target.ts';

/** One indicator of a form, its words read as numbers as far as they are numbers. */
export interface Indicator {
  readonly row: Row;
  /** Words of the first and second level, taken over from the rows above where cells are merged. */
  readonly group: string;
  readonly category: string;
  readonly name: string;
  readonly target: Target | undefined;
  readonly actual: Quantity | undefined;
  /** The target is a word, not a number. */
  readonly inWords: boolean;
  readonly isCost: boolean;
  readonly result: Result | undefined;
  readonly weight: Decimal | undefined;
  readonly score: Decimal | undefined;
}

/** The figure of a cell as a decimal; blank and unreadable give none. */
export function figureOf(row: Pick<Row, 'cells'> | undefined, column: ColumnId): Decimal | undefined {
  const figure = row?.cells[column]?.figure;
  return figure === undefined ? undefined : toDecimal(figure);
}

const hundred = new Decimal(100);

const read = perObject((catalogue: Catalogue) =>
  perObject((table: Table) => readIndicators(table, catalogue)),
);

/** The indicators of one form, in order. Other rows (funds, management, total) are none. */
export const indicatorsOf = (table: Table, catalogue: Catalogue): readonly Indicator[] =>
  read(catalogue)(table);

function readIndicators(table: Table, catalogue: Catalogue): readonly Indicator[] {
  const levels: Levels = { group: '', category: '' };
  return table.rows.flatMap((row) => {
    takeLevels(levels, row);
    return isIndicator(row) ? [readIndicator(row, levels.group, levels.category, catalogue)] : [];
  });
}

interface Levels {
  group: string;
  category: string;
}

/** Merged cells print a level once for all its rows. */
function takeLevels(levels: Levels, { texts }: Row): void {
  const { level1 = '', level2 = '' } = texts;
  if (level1 !== '' && level1 !== levels.group) levels.category = '';
  if (level1 !== '') levels.group = level1;
  if (level2 !== '') levels.category = level2;
}

/** The execution rate may be an indicator like others, though the catalogue names its row. */
function isIndicator(row: Row): boolean {
  const isNamed = row.kind === 'item' || row.key === 'rate';
  return isNamed && (row.texts[columnId('target')] ?? '') !== '' && nameOf(row) !== '';
}

function nameOf({ texts }: Row): string {
  return texts[columnId('level3')] ?? texts[columnId('level2')] ?? '';
}

function readIndicator(row: Row, group: string, category: string, catalogue: Catalogue): Indicator {
  const { target: text = '', nature = '', measure = '', actual: outcome = '' } = row.texts;
  const target = readTarget({ text, nature, measure }, catalogue);
  const actual = readQuantity(withMeasure(outcome, target, measure), catalogue);
  const isCost =
    wordsOf(catalogue, 'costCategory').some((word) => `${category}${group}`.includes(word)) ||
    wordsOf(catalogue, 'moneyUnits').includes(target?.unit ?? '');
  const inWords = target === undefined && !/\d/.test(text);
  const compared = inWords
    ? resultInWords([text, outcome], actual, catalogue)
    : resultOf(target, actual, isCost || isTime(target, `${category}${group}`, catalogue));
  return {
    row,
    group,
    category,
    name: nameOf(row),
    target,
    actual,
    inWords,
    isCost,
    result: saysMissed([text, outcome], catalogue) ? 'missed' : compared,
    weight: figureOf(row, 'weight'),
    score: figureOf(row, 'score'),
  };
}

/** An outcome without a figure that says in words that it fell short. */
function saysMissed([target, outcome]: readonly [string, string], catalogue: Catalogue): boolean {
  const words = normaliseTight(outcome);
  if (words === normaliseTight(target) || /\d/.test(words)) return false;
  if (wordsOf(catalogue, 'outcomesMissed').some((word) => words.startsWith(word))) return true;
  const aim = normaliseTight(target);
  return wordsOf(catalogue, 'negations').some((word) => negated(words, word).includes(aim));
}

/** What remains of an outcome where a negation is taken out, wherever it stands. */
function negated(outcome: string, word: string): readonly string[] {
  const parts = outcome.split(word);
  return parts.length === 2 ? [parts.join('')] : [];
}

/** A bare outcome is counted in the unit of the column of units, as its target is. */
function withMeasure(outcome: string, target: Target | undefined, measure: string): string {
  return target !== undefined && target.unit !== '%' && /\d$/.test(outcome.trim())
    ? outcome + measure
    : outcome;
}

/** Earlier or later, shorter or longer: a bare time does not say which is better. */
function isTime(target: Target | undefined, category: string, catalogue: Catalogue): boolean {
  const isUnit = wordsOf(catalogue, 'timeUnits').includes(target?.unit ?? '');
  return (
    isUnit ||
    (target?.unit !== '%' && wordsOf(catalogue, 'timeCategory').some((word) => category.includes(word)))
  );
}

function resultOf(
  target: Target | undefined,
  actual: Quantity | undefined,
  isTwoSided: boolean,
): Result | undefined {
  return target === undefined || actual === undefined ? undefined : compareTarget(target, actual, isTwoSided);
}

/** A target in words is met by 100%, by the same words, or by words that say so; less than 100% tells nothing certain. */
function resultInWords(
  [target, outcome]: readonly [string, string],
  actual: Quantity | undefined,
  catalogue: Catalogue,
): Result | undefined {
  const done = wordsOf(catalogue, 'outcomesDone');
  const words = normaliseTight(outcome).replace(/[\u3002.]$/u, '');
  if (words !== '' && (done.includes(words) || words === normaliseTight(target))) return 'met';
  return actual?.unit === '%' && actual.value.greaterThanOrEqualTo(hundred) ? 'met' : undefined;
}
