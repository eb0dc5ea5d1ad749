import type { Cell } from '../../core/model/disclosure.ts';
import { compare, quotient, scale, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import type { ClaimColumn, Passage } from '../../core/model/narrative.ts';
import { significantDigits } from '../../core/model/significant-digits.ts';
import { isGrowthOf, isRatio } from '../claims/ratio-fits.ts';
import type { BoundStatement } from './share-base.ts';
import { isTypingSlip } from './typing-slip.ts';

type Cells = BoundStatement['cells'];

/** What a sentence says of an amount against one other: the other amount, the difference, the rate. */
interface Comparison {
  readonly columns: readonly ClaimColumn[];
  readonly bases: readonly ClaimColumn[];
  readonly change: ClaimColumn;
  readonly growth: ClaimColumn;
  readonly rate?: ClaimColumn;
}

const comparisons: readonly Comparison[] = [
  {
    columns: ['prior', 'change', 'growth', 'direction'],
    bases: ['prior'],
    change: 'change',
    growth: 'growth',
  },
  {
    columns: ['initial', 'annual', 'budget_change', 'budget_growth', 'budget_direction', 'completion'],
    bases: ['initial', 'annual'],
    change: 'budget_change',
    growth: 'budget_growth',
    rate: 'completion',
  },
];

/**
 * A comparison behind a list (总支出…，其中…，比上年增加…; 为A与B，比预算节约…) speaks of its last part or of the whole. Where
 * its figures fit the whole and not the part, it is the whole's.
 */
export function withOwners<T extends BoundStatement>(
  statements: readonly T[],
  passages: readonly Passage[],
): readonly T[] {
  const cells = statements.map((each) => each.cells);
  for (const comparison of comparisons)
    statements.forEach((_, part) => {
      const whole = firstOf(statements, part, passages);
      const [first, ...between] = cells.slice(whole, part);
      const own = cells[part];
      if (first === undefined || own === undefined) return;
      if (!isMisplaced({ whole: first, between, part: own }, comparison)) return;
      const picked = Object.entries(own).filter(([column]) => isOf(comparison, column));
      cells[whole] = { ...first, ...Object.fromEntries(picked) };
      cells[part] = Object.fromEntries(Object.entries(own).filter(([column]) => !isOf(comparison, column)));
    });
  return statements.map((each, index) => ({ ...each, cells: cells[index] ?? each.cells }));
}

const isOf = ({ columns }: Comparison, column: string): boolean =>
  (columns as readonly string[]).includes(column);

/** So many statements back a comparison may find what its sentence began with. */
const reach = 12;

/** The statement with which the sentence of another one begins. */
function firstOf(statements: readonly BoundStatement[], part: number, passages: readonly Passage[]): number {
  const own = statements[part]?.read;
  const text = passages[own?.passage ?? -1]?.text ?? '';
  const start = text.lastIndexOf('\u3002', own?.offset) + 1;
  let first = part;
  for (let at = part - 1; at >= part - reach; at--) {
    const read = statements[at]?.read;
    if (read?.passage !== own?.passage || (read?.offset ?? -1) < start) break;
    first = at;
  }
  return first;
}

/** The statements of a sentence from its first one up to another. */
interface Sentence {
  readonly whole: Cells;
  readonly between: readonly Cells[];
  readonly part: Cells;
}

/** Whether the figures of a comparison fit the whole, and not the part, and nothing in front of it has one of the kind. */
function isMisplaced({ whole, between, part }: Sentence, comparison: Comparison): boolean {
  const has = (cells: Cells): boolean => comparison.columns.some((column) => cells[column] !== undefined);
  if (has(whole) || between.some(has) || !has(part)) return false;
  const [own, amount] = [part['amount']?.figure, whole['amount']?.figure];
  if (own === undefined || amount === undefined) return false;
  const tests = testsOf(part, comparison);
  const [holdsOf, slipsOf] = (['holds', 'slips'] as const).map(
    (kind) => (of: Figure) => tests.some((test) => test[kind](of)),
  ) as [(of: Figure) => boolean, (of: Figure) => boolean];
  if (holdsOf(own)) return false;
  return holdsOf(amount) || (slipsOf(amount) && !slipsOf(own));
}

/** What a figure of a comparison says of the amount that is compared. */
interface Test {
  readonly holds: (amount: Figure) => boolean;
  /** It would hold but for one typing slip in the figure. */
  readonly slips: (amount: Figure) => boolean;
}

function testsOf(cells: Cells, { bases, change, growth, rate }: Comparison): readonly Test[] {
  const [base, more] = bases.flatMap((column) => cells[column]?.figure ?? []);
  const [moved, grown, done] = [cells[change], cells[growth], rate && cells[rate]];
  const against = more === undefined && base !== undefined && sign(base) !== 0 ? base : undefined;
  return [
    against && isSure(moved, 2) && differenceTest(moved, against),
    against && isSure(grown) && ratioTest(grown, against, (amount) => subtract(amount, against)),
    against && isSure(done) && ratioTest(done, against, (amount) => amount),
    moved?.figure && isSure(grown) && growthTest(grown, moved.figure),
  ].flatMap((test) => test || []);
}

type Sure = Cell & { readonly figure: Figure };

/** A rate of fewer digits comes out by chance. */
const fewestDigits = 3;
const isSure = (cell: Cell | undefined, digits = fewestDigits): cell is Sure =>
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
