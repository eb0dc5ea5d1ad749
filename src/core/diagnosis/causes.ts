import type { Cause, Proposed } from '../findings/cause.ts';
import { type Blamed, blamedCells } from './confidence.ts';
import { standing } from './evaluate-edits.ts';
import type { GroupSlip } from './group-slips.ts';
import type { Proposal } from './propose.ts';
import type { Repair } from './repair.ts';
import { unscaled } from './scaled.ts';
import type { Constraint, System, Variable } from './system.ts';

/** One cause for each cell of the best repair; all failing constraints as unsolved where there is no repair. */
export function causesOf(
  system: System,
  failing: readonly Constraint[],
  repairs: readonly Repair[],
): readonly Cause[] {
  const [best] = repairs;
  if (best === undefined) {
    const outcomes = failing.map(({ outcome }) => outcome);
    return [{ outcomes, confidence: 'unsolved', operator: '', scope: 'cell', proposals: [] }];
  }
  const edits = new Map(best.proposals.map(({ variable, edit }) => [variable, edit]));
  const mended = system.constraints.filter((each) => each.failing && standing(each, edits) !== 'fails');
  const taken = new Set<Constraint>();
  return blamedCells(repairs).map((blamed) => cause(system, blamed, mended, taken));
}

/** The cause that a slip over several cells is. */
export function groupCause(
  system: System,
  { operator, scope, edits }: GroupSlip,
  explained: readonly Constraint[],
): Cause {
  const proposals = [...edits].map(
    ([variable, edit]): Proposed => ({
      operand: variable.operand,
      value: unscaled(edit.value, system.exponent),
      operator,
      confidence: 'unique',
    }),
  );
  return {
    outcomes: explained.map(({ outcome }) => outcome),
    confidence: 'unique',
    operator,
    scope,
    proposals,
  };
}

/** A failing constraint over two wrong cells belongs to the first of them. */
function cause(
  system: System,
  { proposals, confidence }: Blamed,
  mended: readonly Constraint[],
  taken: Set<Constraint>,
): Cause {
  const [first] = proposals as [Proposal];
  const own = mended.filter((each) => !taken.has(each) && holds(each, first.variable));
  for (const constraint of own) taken.add(constraint);
  return {
    outcomes: own.sort(byCloseness(first.variable)).map(({ outcome }) => outcome),
    confidence,
    operator: first.operator,
    scope: 'cell',
    proposals: proposals.map((proposal) => proposed(system, proposal, confidence)),
  };
}

function holds({ terms }: Constraint, variable: Variable): boolean {
  return terms.some((term) => term.variable === variable);
}

function proposed(
  system: System,
  { variable, edit, operator }: Proposal,
  confidence: Blamed['confidence'],
): Proposed {
  return { operand: variable.operand, value: unscaled(edit.value, system.exponent), operator, confidence };
}

const rank = { hard: 0, soft: 1, weak: 2 };

/** Hard before soft, within one table before between tables, few cells before many. */
const byCloseness =
  (variable: Variable) =>
  (a: Constraint, b: Constraint): number =>
    rank[a.strength] - rank[b.strength] ||
    tablesOf(a, variable) - tablesOf(b, variable) ||
    a.terms.length - b.terms.length ||
    a.position - b.position;

function tablesOf({ terms }: Constraint, { operand }: Variable): number {
  const foreign = terms.some(({ variable }) => variable.operand.table !== operand.table);
  return foreign ? 1 : 0;
}
