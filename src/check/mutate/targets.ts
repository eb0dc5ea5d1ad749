import type { Identity, Operand, Outcome } from '../../core/findings/outcome.ts';
import type { Cell } from '../../core/model/disclosure.ts';
import { add } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';

/** A cell all of whose identities hold, with those that would notice a change of it. */
export interface MutationTarget {
  readonly operand: Operand;
  readonly ties: readonly Tie[];
}

/** An equality over a cell. */
export interface Tie {
  readonly rule: string;
  readonly identity: Identity;
  /** Merged coefficient of the cell. */
  readonly coefficient: Figure;
  readonly residual: Figure;
  readonly envelope: Figure;
}

/** Cells that stand in an equality of the given rules, none of whose equalities fails. */
export function targetsOf(
  outcomes: readonly Outcome[],
  rules: ReadonlySet<string>,
): readonly MutationTarget[] {
  const found = new Map<Cell, { operand: Operand; ties: Tie[] }>();
  const failing = outcomes.filter(({ verdict }) => verdict === 'fail');
  const bad = new Set(
    failing.flatMap(({ identity }) => [...identity.left, ...identity.right].map(({ cell }) => cell)),
  );
  for (const outcome of outcomes.filter((each) => isTie(each, rules))) {
    for (const [operand, coefficient] of merged([...outcome.identity.left, ...outcome.identity.right])) {
      const target = found.get(operand.cell) ?? { operand, ties: [] };
      found.set(operand.cell, target);
      target.ties.push(tieOf(outcome, coefficient));
    }
  }
  return [...found.values()].filter(({ operand: { cell } }) => !bad.has(cell));
}

function isTie({ verdict, identity, envelope, doubt }: Outcome, rules: ReadonlySet<string>): boolean {
  const holds = verdict === 'pass' || verdict === 'rounding';
  return (
    holds &&
    identity.form === 'linear' &&
    identity.relation === '==' &&
    envelope !== undefined &&
    // What would be doubtful if it failed notices nothing.
    doubt === undefined &&
    rules.has(identity.rule)
  );
}

function tieOf({ identity, residual = zero, envelope = zero }: Outcome, coefficient: Figure): Tie {
  return { rule: identity.rule, identity, coefficient, residual, envelope };
}

/** Cells with a figure, and what they count for in all. */
function* merged(operands: readonly Operand[]): Iterable<[Operand, Figure]> {
  const sums = new Map<Cell, [Operand, Figure]>();
  for (const operand of operands) {
    if (operand.cell.state !== 'value' || operand.cell.figure?.coefficient === 0) continue;
    const known = sums.get(operand.cell);
    sums.set(operand.cell, [
      operand,
      known === undefined ? operand.coefficient : add(known[1], operand.coefficient),
    ]);
  }
  for (const entry of sums.values()) if (entry[1].coefficient !== 0) yield entry;
}

/** Whether two of the equalities have nothing but the cell in common: only then can they tell it from its neighbours. */
export function crossing(cell: Cell, ties: readonly Tie[]): boolean {
  const sets = ties.map(({ identity }) => {
    const operands = [...identity.left, ...identity.right];
    return new Set(
      operands.map((operand) => operand.cell).filter((each) => each !== cell && isPrinted(each)),
    );
  });
  return sets.some((one, position) =>
    sets.slice(position + 1).some((other) => [...one].every((each) => !other.has(each))),
  );
}

function isPrinted({ state, figure }: Cell): boolean {
  return state === 'value' && figure?.coefficient !== 0;
}
