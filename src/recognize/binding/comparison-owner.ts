import type { Cell } from '../../core/model/disclosure.ts';
import { compare, quotient, scale, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import type { ClaimColumn, Passage } from '../../core/model/narrative.ts';
import { significantDigits } from '../../core/model/significant-digits.ts';
import { isGrowthOf, isRatio } from '../claims/ratio-fits.ts';
import { isTypingSlip } from '../claims/typing-slip.ts';
import type { BoundStatement } from './share-base.ts';

type Cells = BoundStatement['cells'];

/** What a sentence says of an amount against one other: the other amount, the difference, the rate. */
interface Comparison {
  readonly columns: readonly ClaimColumn[];
  readonly bases: readonly ClaimColumn[];
  readonly change?: ClaimColumn;
  readonly growth?: ClaimColumn;
  /** The amount in hundredths of the base. */
  readonly rate?: ClaimColumn;
}

const comparisons: readonly Comparison[] = [
  { columns: ['share', 'base'], bases: ['base'], rate: 'share' },
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
  const wholes = wholesOf(statements);
  for (const comparison of comparisons)
    statements.forEach((_, part) => {
      const own = cells[part] ?? {};
      const owner = [wholes.get(part), headOf(statements, part, passages)].find(
        (each) => each !== undefined && isMisplaced(cells, part, each, comparison),
      );
      if (owner === undefined) return;
      const picked = Object.entries(own).filter(([column]) => isOf(comparison, column));
      cells[owner.at] = { ...cells[owner.at], ...Object.fromEntries(picked) };
      cells[part] = Object.fromEntries(Object.entries(own).filter(([column]) => !isOf(comparison, column)));
    });
  return statements.map((each, index) => ({ ...each, cells: cells[index] ?? each.cells }));
}

/** A statement that a comparison told behind another one may be of. */
interface Owner {
  readonly at: number;
  /** What stands between the two. */
  readonly between: readonly number[];
  /** How many digits a figure must have to tell. */
  readonly digits: number;
}

/** Statements by the last part of their list. */
function wholesOf(statements: readonly BoundStatement[]): ReadonlyMap<number, Owner> {
  const wholes = new Map<number, Owner>();
  statements.forEach(({ read }, at) => {
    const last = read.parts?.at(-1);
    if (last === undefined || statements[last]?.read.passage !== read.passage) return;
    wholes.set(last, { at, between: (read.parts ?? []).slice(0, -1), digits: 1 });
  });
  return wholes;
}

const isOf = ({ columns }: Comparison, column: string): boolean =>
  (columns as readonly string[]).includes(column);

/** So many statements back a comparison may find what its sentence began with. */
const reach = 12;

/** A rate of fewer digits comes out by chance with an amount that no list ties to it. */
const sureDigits = 3;

/** The statement with which the sentence of another one begins, without a semicolon between them. */
function headOf(
  statements: readonly BoundStatement[],
  part: number,
  passages: readonly Passage[],
): Owner | undefined {
  const own = statements[part]?.read;
  const text = passages[own?.passage ?? -1]?.text.slice(0, own?.offset) ?? '';
  const start = Math.max(...['\u3002', ';', '\uff1b'].map((mark) => text.lastIndexOf(mark))) + 1;
  let at = part;
  for (let above = part - 1; above >= part - reach; above--) {
    const read = statements[above]?.read;
    if (read?.passage !== own?.passage || (read?.offset ?? -1) < start) break;
    at = above;
  }
  if (at === part) return undefined;
  return {
    at,
    between: [...statements.slice(at + 1, part).keys()].map((each) => at + 1 + each),
    digits: sureDigits,
  };
}

/** Whether the figures of a comparison fit the whole, and not the part, and nothing in front of it has one of the kind. */
function isMisplaced(cells: readonly Cells[], part: number, owner: Owner, comparison: Comparison): boolean {
  const has = (at: number): boolean => comparison.columns.some((column) => cells[at]?.[column] !== undefined);
  if ([owner.at, ...owner.between].some(has) || !has(part)) return false;
  const [own, whole] = [cells[part]?.['amount'], cells[owner.at]?.['amount']];
  if (own?.figure === undefined || whole?.figure === undefined || isTypingSlip(own, whole)) return false;
  return fitsBetter(testsOf(cells[part] ?? {}, comparison, owner.digits), whole.figure, own.figure);
}

/** Whether figures come out with one amount and not with the other, or would but for a typing slip. */
function fitsBetter(tests: readonly Test[], one: Figure, other: Figure): boolean {
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

function testsOf(cells: Cells, { bases, change, growth, rate }: Comparison, digits: number): readonly Test[] {
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
