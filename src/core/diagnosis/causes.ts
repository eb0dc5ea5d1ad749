import type { Cause, Proposed } from '../findings/cause.ts';
import { type Blamed, blamedCells } from './search/confidence.ts';
import type { Proposal } from './search/propose.ts';
import { editsOf, type Repair } from './search/repair.ts';
import type { GroupSlip } from './slips/group-slips.ts';
import { isOver, mergedEdits, standing, touched } from './system/evaluate-edits.ts';
import { unscaled } from './system/scaled.ts';
import type { Constraint, Edits, System, Variable } from './system/system.ts';

/**
 * One cause for each cell of the best repair, `given` the corrections of other causes; all failing constraints as unsolved
 * where there is no repair.
 */
export function causesOf(
  system: System,
  failing: readonly Constraint[],
  repairs: readonly Repair[],
  given: Edits,
): readonly Cause[] {
  const [best] = repairs;
  if (best === undefined) {
    const outcomes = failing.map(({ outcome }) => outcome);
    return [{ outcomes, confidence: 'unsolved', operator: '', scope: 'cell', proposals: [] }];
  }
  const edits = editsOf(best);
  const together = mergedEdits(given, edits);
  const mended = [...touched(edits.keys())]
    .filter(
      (each) => each.failing && standing(each, together) !== 'fails' && standing(each, given) === 'fails',
    )
    .sort((a, b) => a.position - b.position);
  if (best.proposals.some((proposal) => breaksAlone(proposal)))
    return coupled(system, repairs, failing, mended, edits);
  const blamed = blamedCells(repairs);
  if (blamed.length === 0) return causesOf(system, failing, [], given);
  const shares = sharesOf(mended, blamed);
  if (shares.some(({ length }) => length === 0)) return [inseparable(system, blamed, mended)];
  return blamed.map((each, position) => cause(system, each, shares[position] ?? []));
}

/** Whether a correction breaks what holds unless others are made as well. */
function breaksAlone({ variable, edit }: Proposal): boolean {
  const edits = new Map([[variable, edit]]);
  return variable.links.some(
    ({ constraint }) =>
      !constraint.failing && constraint.strength !== 'weak' && standing(constraint, edits) === 'fails',
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
  if (!isSure) return causesOf(system, failing, [], edits);
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

/** A slip over several cells, told by its first one, among single figures that would do as well. */
export function openCause(
  system: System,
  slip: GroupSlip,
  repairs: readonly Repair[],
  explained: readonly Constraint[],
): Cause {
  const [own] = groupCause(system, slip, explained, 'likely').proposals;
  const others = repairs.flatMap(({ proposals }) =>
    proposals.map((each) => proposed(system, each, 'ambiguous')),
  );
  return {
    outcomes: explained.map(({ outcome }) => outcome),
    confidence: 'ambiguous',
    operator: slip.operator,
    scope: 'cell',
    proposals: [...(own === undefined ? [] : [{ ...own, confidence: 'ambiguous' as const }]), ...others],
  };
}

/** Causes of pairs of slips in one sum; none where no cell is common to the likely ones and no pair stands out. */
export function pairCauses(
  system: System,
  failing: readonly Constraint[],
  pairs: readonly Repair[],
  given: Edits,
): readonly Cause[] {
  const causes = causesOf(system, failing, pairs, given);
  const isOne = causes.length === 1;
  return isOne && shareOfFirst(pairs) < leastShare ? [] : causes;
}

function shareOfFirst(pairs: readonly Repair[]): number {
  const least = pairs[0]?.cost ?? 0;
  return 1 / pairs.reduce((sum, { cost }) => sum + Math.exp(least - cost), 0);
}

/** A pair that is less likely than all the others together is not worth saying. */
const leastShare = 0.5;

/** What each of the cells mends: a constraint over two of them goes to one that has none of its own, else to the first. */
function sharesOf(
  mended: readonly Constraint[],
  blamed: readonly Blamed[],
): readonly (readonly Constraint[])[] {
  const shares: Constraint[][] = blamed.map(() => []);
  const holdersOf = (constraint: Constraint) =>
    blamed.flatMap(({ proposals: [first] }, position) =>
      first !== undefined && isOver(constraint, first.variable) ? [position] : [],
    );
  const fewFirst = mended.map((constraint) => ({ constraint, holders: holdersOf(constraint) }));
  for (const { constraint, holders } of fewFirst.sort((a, b) => a.holders.length - b.holders.length)) {
    const chosen = holders.find((position) => shares[position]?.length === 0) ?? holders[0] ?? 0;
    shares[chosen]?.push(constraint);
  }
  return shares;
}

/** Cells that stand in the same failing constraints are one proposal; nothing else tells them from other cells. */
function inseparable(system: System, blamed: readonly Blamed[], mended: readonly Constraint[]): Cause {
  return {
    outcomes: mended.map(({ outcome }) => outcome),
    confidence: 'ambiguous',
    operator: 'several-cells',
    scope: 'cells',
    proposals: blamed.flatMap(({ proposals: [first] }) =>
      first === undefined ? [] : [proposed(system, first, 'ambiguous')],
    ),
  };
}

function cause(system: System, { proposals, confidence }: Blamed, mended: readonly Constraint[]): Cause {
  const [first] = proposals as [Proposal];
  const alone = new Map([[first.variable, first.edit]]);
  return {
    outcomes: mended.toSorted(byCloseness(first.variable)).map(({ outcome }) => outcome),
    confidence,
    operator: first.operator,
    scope: 'cell',
    // What stands beside a likely one is only possible.
    proposals: proposals.map((each) => proposed(system, each, each === first ? confidence : 'ambiguous')),
    ...(mended.some((each) => standing(each, alone) === 'fails') && { joint: true as const }),
  };
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
