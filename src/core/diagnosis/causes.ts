import type { Cause, Proposed } from '../findings/cause.ts';
import { type Blamed, blamedCells } from './confidence.ts';
import { standing } from './evaluate-edits.ts';
import type { GroupSlip } from './group-slips.ts';
import type { Proposal } from './propose.ts';
import type { Repair } from './repair.ts';
import { unscaled } from './scaled.ts';
import type { Constraint, Edits, System, Variable } from './system.ts';

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
  if (best.proposals.some((proposal) => breaksAlone(proposal)))
    return coupled(system, repairs, failing, mended, edits);
  const taken = new Set<Constraint>();
  return blamedCells(repairs).map((blamed) => cause(system, blamed, mended, taken));
}

/** Whether a correction breaks what holds unless others are made as well. */
function breaksAlone({ variable, edit }: Proposal): boolean {
  const edits = new Map([[variable, edit]]);
  return variable.links.some(
    ({ constraint }) => !constraint.failing && standing(constraint, edits) === 'fails',
  );
}

/** Corrections of which none may be made without the others are one proposal; of several such sets none is proposed. */
function coupled(
  system: System,
  repairs: readonly Repair[],
  failing: readonly Constraint[],
  mended: readonly Constraint[],
  edits: Edits,
): readonly Cause[] {
  const isSure = blamedCells(repairs).every(({ confidence }) => confidence !== 'ambiguous');
  if (!isSure) return causesOf(system, failing, []);
  const slip = { operator: 'several-cells', scope: 'cells', edits } as const;
  return [groupCause(system, slip, mended, 'likely')];
}

/** The cause that a slip over several cells is. */
export function groupCause(
  system: System,
  { operator, scope, edits }: GroupSlip,
  explained: readonly Constraint[],
  confidence: 'unique' | 'likely' = 'unique',
): Cause {
  const proposals = [...edits].map(
    ([variable, edit]): Proposed => ({
      operand: variable.operand,
      value: unscaled(edit.value, system.exponent),
      operator,
      confidence,
    }),
  );
  return {
    outcomes: explained.map(({ outcome }) => outcome),
    confidence,
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
    // What stands beside a likely one is only possible.
    proposals: proposals.map((each) => proposed(system, each, each === first ? confidence : 'ambiguous')),
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
