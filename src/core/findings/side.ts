import { abs, add, compare, multiply, negate, scale, sign, subtract } from '../model/exact.ts';
import { type Figure, one, zero } from '../model/figure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { mostDecimals, parseFigure } from '../model/parse-figure.ts';
import { type DocumentFacts, tableOf } from './document-facts.ts';
import type { Operand } from './outcome.ts';

/** The unit in which an equation is shown. */
export interface ShownUnit {
  readonly title: string;
  readonly exponent: number;
  /** Decimals of the printed operands; sums are shown with at least as many. */
  readonly decimals: number;
}

/** Unit of an operand's column: the table's unit of money, a percent sign, or none. */
export function unitOf(facts: DocumentFacts, operand: Operand): ShownUnit {
  const type = facts.names.columnType(operand.table, operand.column) ?? 'money';
  const decimals = mostDecimals([operand.cell.text]);
  const table = tableOf(facts, operand)?.table;
  if (type === 'money' && table !== undefined) {
    return { title: table.currencyUnit, exponent: table.unitExponent, decimals };
  }
  return { title: type === 'percent' ? '%' : '', exponent: 0, decimals };
}

/** Units of money are no larger. */
const exponents = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The unit that a figure is printed in: a sentence says one for each amount, 386500元 beside 38.65万元. */
export function printedUnit(facts: DocumentFacts, operand: Operand): ShownUnit {
  const unit = unitOf(facts, operand);
  const { figure, text } = operand.cell;
  const read = parseFigure(text.trim());
  const type = facts.names.columnType(operand.table, operand.column) ?? 'money';
  if (type !== 'money' || figure === undefined || read === undefined || sign(figure) === 0) return unit;
  const exponent = exponents.find((each) => compare(scale(abs(read), each), abs(figure)) === 0);
  const title = exponent === undefined ? undefined : facts.names.unitTitle(exponent);
  return exponent === undefined || title === undefined ? unit : { ...unit, title, exponent };
}

/** The unit of the first operand, with the decimals of all operands that are printed in it. */
export function commonUnit(facts: DocumentFacts, operands: readonly Operand[]): ShownUnit {
  const [first, ...rest] = operands.map((operand) => unitOf(facts, operand));
  if (first === undefined) return { title: facts.disclosure.currencyUnit, exponent: 0, decimals: 0 };
  const same = rest.filter(({ title }) => title === first.title);
  return { ...first, decimals: Math.max(first.decimals, ...same.map(({ decimals }) => decimals)) };
}

/** A figure in a unit, with the decimals that the unit is printed with. */
export function inUnit(figure: Figure, unit: ShownUnit): string {
  return formatFigure(figure, unit.exponent, unit.decimals);
}

/** One operand in the unit: digits as printed where its own unit is the same. */
export function operandText(facts: DocumentFacts, operand: Operand, unit: ShownUnit): string {
  return textIn(operand, unit, unitOf(facts, operand));
}

/** One operand in its own unit. */
export function ownText(facts: DocumentFacts, operand: Operand): string {
  const own = unitOf(facts, operand);
  return textIn(operand, own, own);
}

function textIn({ cell: { figure, text } }: Operand, unit: ShownUnit, own: ShownUnit): string {
  if (figure === undefined) return text.trim();
  return formatFigure(figure, unit.exponent, own.exponent === unit.exponent ? own.decimals : 0);
}

/**
 * A side written as a sum of its figures, so that a reader can redo it: `1641.51 + 450.92`. Blank cells are left
 * out; what the operands do not explain of the value is a constant of the rule.
 */
export function sumText(
  facts: DocumentFacts,
  operands: readonly Operand[],
  value: Figure,
  unit: ShownUnit,
  negated: boolean,
): string {
  const shown = operands.filter(({ cell }) => cell.state !== 'blank');
  let text = '';
  let rest = value;
  for (const operand of shown) {
    const coefficient = negated ? negate(operand.coefficient) : operand.coefficient;
    text += term(operandText(facts, operand, unit), coefficient, text === '');
    rest = subtract(rest, multiply(coefficient, operand.cell.figure ?? zero));
  }
  const constant =
    sign(rest) === 0 && text !== '' ? '' : term(inUnit(abs(rest), unit), signOf(rest), text === '');
  return text + constant;
}

function signOf(figure: Figure): Figure {
  return sign(figure) < 0 ? negate(one) : one;
}

function term(digits: string, coefficient: Figure, first: boolean): string {
  const operator = sign(coefficient) < 0 ? '-' : '+';
  const lead = first ? operator.replace('+', '') : ` ${operator} `;
  const factor = abs(coefficient);
  const isOne = sign(add(factor, negate(one))) === 0;
  const bare = digits.startsWith('-') && !first ? `(${digits})` : digits;
  return lead + (isOne ? bare : `${formatFigure(factor)} × ${bare}`);
}
