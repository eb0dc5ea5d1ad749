import { columnId, lineId, tableId } from '../../../catalogue/ids.ts';
import { anyOf } from '../../../catalogue/lexicon.ts';
import type { Operand } from '../../../findings/outcome.ts';
import { Decimal, toDecimal } from '../../../model/decimal.ts';
import { one, zero } from '../../../model/figure.ts';
import { operandOf } from '../../decide/sum.ts';
import { type DocumentIndex, instancesOf } from '../../index/document-index.ts';
import { anyWordIn, excerpt, ofWords, type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { laneOf } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';

const spending = [tableId('final_expenditure'), tableId('final_general'), tableId('final_fund')];
const narrative = tableId('final_narrative');
/** Project spending of the general public budget: its table, and its line of the prose. */
const ofGeneral: ReadonlySet<string> = new Set([spending[1] ?? '', lineId('general_project')]);
/** All project spending. */
const ofAll: ReadonlySet<string> = new Set([spending[0] ?? '', lineId('project')]);

/**
 * Funds of the evaluated projects whose stated share of project spending is a share of no project spending that the tables
 * print. An evaluation of all spending, and shares of a budget, are not meant.
 */
export const evaluatedFunds = documentList('evaluated_funds', ({ document }) => {
  const pieces = piecesOf(document);
  const bases = basesOf(document);
  if (pieces === undefined || bases.length === 0) return undefined;
  const pattern = patternOf(document);
  return pieces.flatMap((piece) => (piece.isHeading ? [] : offencesIn(piece, pattern, bases, document)));
});

/**
 * Funds of the evaluated projects that are more than all project spending, told without a share. What is said of all
 * spending, of a budget or of several years is more by right.
 */
export const evaluatedBeyond = documentList('evaluated_beyond', ({ document }) => {
  const pieces = piecesOf(document);
  const bases = basesOf(document);
  // What one budget spends on projects is not all there is.
  if (pieces === undefined || !bases.some(({ of }) => ofAll.has(of))) return undefined;
  const units = anyOf(document.catalogue.conventions.units.map(({ title }) => title));
  const told = new RegExp(`${anyWordIn(document, 'evaluatedFunds')}([0-9][0-9,]*(?:\\.[0-9]+)?)(${units})`);
  const wider = new RegExp(anyWordIn(document, 'evaluatedWider'));
  const share = patternOf(document);
  return pieces.flatMap(({ text, isHeading, passage }): readonly Offender[] => {
    const match = isHeading || wider.test(text) || share.test(text) ? null : told.exec(text);
    if (match === null) return [];
    const [, digits = '0', unit = ''] = match;
    const amount = amountOf(digits, unit, document);
    const largest = bases
      .map(({ operand }) => operand)
      .sort((a, b) => compareFigures(b, a))
      .slice(0, 1);
    if (largest.some(({ cell }) => toDecimal(cell.figure ?? zero).gte(amount))) return [];
    const params = { text: excerpt(match[0]), amount: digits, found: largest[0]?.cell.text ?? '' };
    return [{ key: digits, params, operands: largest, place: placeAt(passage, match.index) }];
  });
});

const compareFigures = (a: Operand, b: Operand): number =>
  toDecimal(a.cell.figure ?? zero).comparedTo(toDecimal(b.cell.figure ?? zero));

function amountOf(digits: string, unit: string, { catalogue }: DocumentIndex): Decimal {
  const exponent = catalogue.conventions.units.find(({ title }) => title === unit)?.exponent ?? 0;
  return new Decimal(digits.replaceAll(',', '')).times(new Decimal(10).pow(exponent));
}

/** An amount of project spending, and the table or the line of the prose that it is told in. */
interface Base {
  readonly of: string;
  readonly operand: Operand;
}

/** Project spending as the total rows print it and as the prose tells it. */
const basesOf = (document: DocumentIndex): readonly Base[] => [
  ...printedBases(document),
  ...toldBases(document),
];

function printedBases(document: DocumentIndex): readonly Base[] {
  return spending
    .flatMap((table) => instancesOf(document, table).map((index) => ({ table, index })))
    .flatMap(({ table, index }) => {
      const { total } = laneOf(index, undefined);
      const figure = total?.row.cells[columnId('project')]?.figure;
      return total === undefined || figure === undefined
        ? []
        : [{ of: table, operand: operandOf(index, total, 'project', one) }];
    });
}

const projectLines: ReadonlySet<string> = new Set([
  lineId('project'),
  lineId('general_project'),
  lineId('fund_project'),
]);

function toldBases(document: DocumentIndex): readonly Base[] {
  return instancesOf(document, narrative).flatMap((index) =>
    index.rows
      .filter(
        ({ line, row }) =>
          projectLines.has(line?.id ?? '') && row.cells[columnId('amount')]?.figure !== undefined,
      )
      .map((row) => ({ of: row.line?.id ?? '', operand: operandOf(index, row, 'amount', one) })),
  );
}

/** 涉及一般公共预算财政拨款资金: so long a name may the funds have. */
const longestName = 16;

const patternOf = ofWords((document): RegExp => {
  const units = anyOf(document.catalogue.conventions.units.map(({ title }) => title));
  const share = `${anyWordIn(document, 'evaluatedShare')}[^0-9,;]{0,4}([0-9]+(?:\\.[0-9]+)?)%`;
  return new RegExp(
    `${anyWordIn(document, 'evaluatedTouching')}[^0-9,;\u3002]{1,${longestName}}([0-9][0-9,]*(?:\\.[0-9]+)?)(${units})[,(]?${share}`,
  );
});

function offencesIn(
  { text, passage }: Piece,
  pattern: RegExp,
  bases: readonly Base[],
  document: DocumentIndex,
): readonly Offender[] {
  const match = pattern.exec(text);
  if (match === null) return [];
  const [, digits = '0', unit = '', percent = '0'] = match;
  const amount = amountOf(digits, unit, document);
  const general = wordsIn(document, 'evaluatedShareGeneral').some((word) => match[0].includes(word));
  const meant = general ? bases.filter(({ of }) => ofGeneral.has(of)) : bases;
  if (
    meant.some(
      ({ operand: { cell } }) => cell.figure !== undefined && fits(amount, toDecimal(cell.figure), percent),
    )
  )
    return [];
  const whole = meant.find(({ of }) => (general ? ofGeneral : ofAll).has(of))?.operand;
  if (whole === undefined) return [];
  const base = whole.cell.text;
  const expected = shareOf(amount, whole.cell.figure, percent);
  const params = { text: excerpt(match[0]), amount: digits, percent, found: base, expected };
  return [{ key: digits, params, operands: [whole], place: placeAt(passage, match.index) }];
}

/** How many percent the amount is of the base, with the decimals of the stated share. */
function shareOf(amount: Decimal, base: Operand['cell']['figure'], percent: string): string {
  const whole = base === undefined ? undefined : toDecimal(base);
  if (whole === undefined || whole.isZero()) return '';
  return amount.dividedBy(whole).times(100).toFixed(decimalsOf(percent));
}

/** Printed decimals, zeros among them. */
const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;

/** Whether the amount is so many percent of the base, to a unit of the last printed digit. */
function fits(amount: Decimal, base: Decimal, percent: string): boolean {
  if (base.isZero()) return false;
  const stated = new Decimal(percent);
  const last = new Decimal(10).pow(-decimalsOf(percent));
  return amount.dividedBy(base).times(100).minus(stated).abs().lessThanOrEqualTo(last);
}
