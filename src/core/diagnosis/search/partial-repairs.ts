import { isOver } from '../system/evaluate-edits.ts';
import type { Constraint } from '../system/system.ts';
import { isExplained, type Repair } from './repair.ts';

/** Some of the failing constraints, and how one cell would mend them while the others stay open. */
export interface PartialRepair {
  readonly mended: readonly Constraint[];
  readonly repairs: readonly Repair[];
  /** That of the likeliest cell, and what it costs to leave the others unexplained. */
  readonly cost: number;
}

/** −ln of how often something fails for a reason that no search finds: more than any single figure costs. */
export const unexplainedCost = 20;
/** More would be a matter of luck. */
const mostConstraints = 12;

/**
 * Where no slips explain everything that hangs together, one of the failing constraints may have a cause of its own that
 * is out of reach: the cheapest single slip that explains as many of the others as stand over one cell.
 */
export function partialRepair(
  open: readonly Constraint[],
  search: (part: readonly Constraint[], spared: readonly Constraint[]) => readonly Repair[],
): PartialRepair | undefined {
  if (open.length < 2 || open.length > mostConstraints) return undefined;
  let best: PartialRepair | undefined;
  for (const mended of partsOf(open)) {
    const members = new Set(mended);
    const spared = open.filter((constraint) => !members.has(constraint));
    const repairs = search(mended, spared);
    const [first] = repairs;
    if (first === undefined || !isExplained(first)) continue;
    const cost = first.cost + spared.length * unexplainedCost;
    if (best === undefined || cost < best.cost) best = { mended, repairs, cost };
  }
  return best;
}

/** Each constraint alone, and those that have a cell in common; never all. */
function partsOf(open: readonly Constraint[]): Iterable<readonly Constraint[]> {
  const cells = new Set(open.flatMap(({ terms }) => terms.map(({ variable }) => variable)));
  const around = [...cells]
    .filter(({ fixed }) => !fixed)
    .map((cell) => open.filter((each) => isOver(each, cell)));
  const parts = new Map<string, readonly Constraint[]>();
  for (const part of [...open.map((each) => [each]), ...around])
    parts.set(part.map(({ position }) => position).join(), part);
  return [...parts.values()].filter(({ length }) => length < open.length);
}
