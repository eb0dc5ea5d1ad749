import { compare } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { isTypingSlip } from '../claims/typing-slip.ts';
import { fitsBetter, type ToldComparison } from './comparison-fits.ts';
import type { BoundStatement } from './share-base.ts';

type Cells = BoundStatement['cells'];

const comparisons: readonly ToldComparison[] = [
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
  statements.forEach((_, part) => {
    const told = comparisons.filter((comparison) => tells(cells[part], comparison));
    const owners = told.length === 0 ? [] : [wholes.get(part), headOf(statements, part, passages)];
    for (const comparison of told) {
      const owner = owners.find((each) => each !== undefined && isMisplaced(cells, part, each, comparison));
      if (owner !== undefined) move(cells, part, owner.at, comparison);
    }
  });
  return statements.map((each, index) => ({ ...each, cells: cells[index] ?? each.cells }));
}

const tells = (cells: Cells | undefined, { columns }: ToldComparison): boolean =>
  columns.some((column) => cells?.[column] !== undefined);

function move(cells: Cells[], from: number, to: number, { columns }: ToldComparison): void {
  const [given, kept] = [{ ...cells[to] }, { ...cells[from] }];
  for (const column of columns) {
    const cell = kept[column];
    if (cell !== undefined) given[column] = cell;
    delete kept[column];
  }
  cells[to] = given;
  cells[from] = kept;
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

/** So many statements back a comparison may find what its sentence began with. */
const reach = 12;

/** A rate of fewer digits comes out by chance with an amount that no list ties to it. */
const sureDigits = 3;

const sentenceEnd = /[\u3002;\uff1b]/;

/** The statement with which the sentence of another one begins, without a semicolon between them. */
function headOf(
  statements: readonly BoundStatement[],
  part: number,
  passages: readonly Passage[],
): Owner | undefined {
  const between: number[] = [];
  for (let at = part; at > part - reach; at--) {
    const [above, own] = [statements[at - 1]?.read, statements[at]?.read];
    if (own === undefined || above?.passage !== own.passage) break;
    const text = passages[own.passage]?.text.slice(above.offset, own.offset) ?? '';
    if (sentenceEnd.test(text)) break;
    between.push(at - 1);
  }
  const at = between.pop();
  return at === undefined ? undefined : { at, between, digits: sureDigits };
}

/** Whether the figures of a comparison fit the whole, and not the part, and nothing in front of it has one of the kind. */
function isMisplaced(
  cells: readonly Cells[],
  part: number,
  { at, between, digits }: Owner,
  comparison: ToldComparison,
): boolean {
  if ([at, ...between].some((each) => tells(cells[each], comparison))) return false;
  const [own, whole] = [cells[part]?.amount, cells[at]?.amount];
  if (own?.figure === undefined || whole?.figure === undefined || isTypingSlip(own, whole)) return false;
  const fewest = exceeds(cells[part], comparison, own.figure) ? 1 : digits;
  return fitsBetter(cells[part] ?? {}, comparison, fewest, whole.figure, own.figure);
}

/** 收入A，工资收入B、补助收入C，比上年增加D: an amount cannot have grown by more than it is. */
function exceeds(cells: Cells | undefined, { change }: ToldComparison, amount: Figure): boolean {
  const moved = change && cells?.[change]?.figure;
  return moved !== undefined && compare(moved, amount) > 0;
}
