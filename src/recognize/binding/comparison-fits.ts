import type { Cell } from '../../core/model/disclosure.ts';
import { compare, quotient, scale, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import type { ClaimColumn } from '../../core/model/narrative.ts';
import { significantDigits } from '../../core/model/significant-digits.ts';
import { isGrowthOf, isRatio } from '../claims/ratio-fits.ts';
import { isTypingSlip } from '../claims/typing-slip.ts';
import type { BoundStatement } from './share-base.ts';

type Cells = BoundStatement['cells'];

/** What a sentence says of an amount against one other: the other amount, the difference, the rate. */
export interface ToldComparison {
  readonly columns: readonly ClaimColumn[];
  readonly bases: readonly ClaimColumn[];
  readonly change?: ClaimColumn;
  readonly growth?: ClaimColumn;
  /** The amount in hundredths of the base. */
  readonly rate?: ClaimColumn;
}

/**
 * Whether the figures of a comparison, of so many digits, come out with one amount and not with the other, or would but for a
 * typing slip.
 */
export function fitsBetter(
  cells: Cells,
  comparison: ToldComparison,
  digits: number,
  one: Figure,
  other: Figure,
): boolean {
  const tests = testsOf(cells, comparison, digits);
  if (tests.some(({ holds }) => holds(other))) return false;
  if (tests.some(({ holds }) => holds(one))) return true;
  return tests.some(({ slips }) => slips(one)) && !tests.some(({ slips }) => slips(other));
}

/** What a figure of a comparison says of the amount that is compared. */
interface Test {
  readonly holds: (amount: Figure) => boolean;
  /** It would hold but for one typing slip in the figure. */
  readonly slips: (amount: Figure) => boolean;
}

function testsOf(
  cells: Cells,
  { bases, change, growth, rate }: ToldComparison,
  digits: number,
): readonly Test[] {
  const [base, more] = bases.flatMap((column) => cells[column]?.figure ?? []);
  const [moved, grown, done] = [change, growth, rate].map((column) => column && cells[column]);
  const against = more === undefined && base !== undefined && sign(base) !== 0 ? base : undefined;
  return [
    against && isSure(moved, Math.min(digits, 2)) && differenceTest(moved, against),
    against && isSure(grown, digits) && ratioTest(grown, against, (amount) => subtract(amount, against)),
    against && isSure(done, digits) && ratioTest(done, against, (amount) => amount),
    moved?.figure && isSure(grown, digits) && growthTest(grown, moved.figure),
  ].flatMap((test) => test || []);
}

type Sure = Cell & { readonly figure: Figure };

const isSure = (cell: Cell | undefined, digits: number): cell is Sure =>
  cell?.figure !== undefined && significantDigits(cell.text) >= digits;

function differenceTest(moved: Sure, base: Figure): Test {
  const of = (amount: Figure): Figure => subtract(amount, base);
  return {
    holds: (amount) => compare(of(amount), moved.figure) === 0,
    slips: (amount) => isSlipOf(moved, of(amount)),
  };
}

function ratioTest(ratio: Sure, base: Figure, part: (amount: Figure) => Figure): Test {
  return {
    holds: (amount) => isRatio(ratio, part(amount), base),
    slips: (amount) => isSlipOf(ratio, quotient(scale(part(amount), 2), base, decimalsOf(ratio))),
  };
}

const growthTest = (growth: Sure, change: Figure): Test => ({
  holds: (amount) => isGrowthOf(growth, change, amount),
  slips: () => false,
});

const decimalsOf = ({ text }: Cell): number => text.split('.')[1]?.length ?? 0;

/** Whether a printed figure is one typing slip from what it should be. */
function isSlipOf(printed: Sure, expected: Figure): boolean {
  const unit = printed.figure.exponent + decimalsOf(printed);
  return isTypingSlip(printed, { ...printed, text: formatFigure(expected, unit, decimalsOf(printed)) });
}
