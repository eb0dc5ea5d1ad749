import { abs, add, compare, multiply } from '../model/exact.ts';
import { type Figure, zero } from '../model/figure.ts';
import { formatFigure } from '../model/format-figure.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { Operand, Outcome } from './outcome.ts';
import type { Finding } from './report.ts';
import { commonUnit, inUnit, operandText, printedUnit, type ShownUnit, sumText, unitOf } from './side.ts';

/** Both sides of an outcome in figures, everything in the unit of the left side. */
export type Equation = Pick<Finding, 'left' | 'right' | 'difference' | 'tolerance'>;

/** Writes out what was compared; empty where nothing was computed. */
export function equationOf(outcome: Outcome, facts: DocumentFacts): Equation {
  const { identity, leftValue, rightValue, residual, envelope } = outcome;
  if (leftValue === undefined || rightValue === undefined) return {};
  const apart = unitsApart(outcome, facts);
  const [unit] = apart ?? [
    commonUnit(
      facts,
      identity.form === 'ratio' || identity.form === 'product'
        ? identity.left
        : [...identity.left, ...identity.right],
    ),
  ];
  const side = (value: Figure, text: string) => ({ value: inUnit(value, unit), unit: unit.title, text });
  const printed = (value: Figure, own: ShownUnit) => {
    const text = inUnit(value, own);
    return { value: text, unit: own.title, text };
  };
  const sides =
    apart === undefined
      ? {
          left: side(leftValue, leftText(outcome, facts, leftValue, unit)),
          right: side(rightValue, rightText(outcome, facts, rightValue, unit)),
        }
      : { left: printed(leftValue, apart[0]), right: printed(rightValue, apart[1]) };
  return {
    ...sides,
    ...(residual && { difference: inUnit(abs(residual), unit) }),
    ...(envelope && { tolerance: formatFigure(envelope, unit.exponent) }),
  };
}

/** Where one of two figures is printed in another unit than its table, each is shown as printed. */
function unitsApart(
  { identity: { form, left, right }, leftValue, rightValue }: Outcome,
  facts: DocumentFacts,
): readonly [ShownUnit, ShownUnit] | undefined {
  const [own, ...others] = left;
  const [other, ...more] = right;
  if (form !== 'linear' || own === undefined || other === undefined) return undefined;
  if (others.length + more.length > 0 || !isPlain(own, leftValue) || !isPlain(other, rightValue))
    return undefined;
  const units = [printedUnit(facts, own), printedUnit(facts, other)] as const;
  const isUsual = [own, other].every((each, at) => unitOf(facts, each).exponent === units[at]?.exponent);
  return isUsual ? undefined : units;
}

/** Whether a side is worth what its figure is, without a factor or an addend of the rule. */
const isPlain = ({ cell }: Operand, value: Figure | undefined): boolean =>
  cell.figure !== undefined && value !== undefined && compare(abs(cell.figure), abs(value)) === 0;

function leftText({ identity }: Outcome, facts: DocumentFacts, value: Figure, unit: ShownUnit): string {
  if (identity.form === 'condition') return inUnit(value, unit);
  return sumText(facts, identity.left, value, unit, false);
}

function rightText({ identity }: Outcome, facts: DocumentFacts, value: Figure, unit: ShownUnit): string {
  if (identity.form === 'condition') return inUnit(value, unit);
  if (identity.form === 'ratio') return ratioText(identity, facts);
  if (identity.form === 'product') return productText(identity, facts);
  return sumText(facts, identity.right, value, unit, true);
}

/** `part ÷ whole` for a share, `(current - prior) ÷ prior` for a growth rate. */
function ratioText(identity: Outcome['identity'], facts: DocumentFacts): string {
  const split = Number(identity.params['base']);
  const [part, whole] = [identity.right.slice(0, split), identity.right.slice(split)];
  const unit = commonUnit(facts, identity.right);
  const write = (operands: typeof part) => {
    const shown = operands.filter(({ cell }) => cell.figure !== undefined);
    const [only] = shown;
    if (shown.length === 1 && only !== undefined) return operandText(facts, only, unit);
    return shown.length === 0
      ? formatFigure(zero)
      : `(${sumText(facts, shown, valueOfAll(shown), unit, false)})`;
  };
  const above = identity.params['ratio'] === 'growth' ? `(${write(part)} - ${write(whole)})` : write(part);
  return `${above} ÷ ${write(whole)}`;
}

/** `first × second`. */
function productText({ right, params }: Outcome['identity'], facts: DocumentFacts): string {
  const split = Number(params['factors']);
  const write = (operands: typeof right) => {
    const [only, more] = operands;
    const unit = commonUnit(facts, operands);
    if (only !== undefined && more === undefined) return operandText(facts, only, unit);
    return `(${sumText(facts, operands, valueOfAll(operands), unit, false)})`;
  };
  return `${write(right.slice(0, split))} × ${write(right.slice(split))}`;
}

function valueOfAll(operands: Outcome['identity']['left']): Figure {
  return operands.reduce(
    (sum, { cell, coefficient }) => add(sum, multiply(coefficient, cell.figure ?? zero)),
    zero,
  );
}
