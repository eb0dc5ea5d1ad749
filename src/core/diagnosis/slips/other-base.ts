import type { Operand } from '../../findings/outcome.ts';
import type { Address } from '../system/addresses.ts';
import { standing } from '../system/evaluate-edits.ts';
import { scaled } from '../system/scaled.ts';
import type { Constraint, Edit, RatioConstraint, System, Variable } from '../system/system.ts';

/** Percentages that all fit another figure of the document than the one taken as their base. */
export interface OtherBase {
  readonly explained: readonly Constraint[];
  readonly evidence: readonly Operand[];
}

const fewest = 2;

/** Groups of failing percentages of one base, each with the printed figure that would be the base of all of them. */
export function* otherBases(system: System, open: readonly Constraint[]): Iterable<OtherBase> {
  for (const [base, members] of byBase(open)) {
    if (members.length < fewest) continue;
    const found = system.addresses().find((address) => isBase(address, base, members, system));
    if (found !== undefined) yield { explained: members, evidence: [asOperand(found, base)] };
  }
}

function byBase(open: readonly Constraint[]): ReadonlyMap<Variable, RatioConstraint[]> {
  const groups = new Map<Variable, RatioConstraint[]>();
  for (const constraint of open) {
    if (constraint.form !== 'ratio') continue;
    const [only, ...rest] = constraint.whole.terms;
    if (only === undefined || rest.length > 0) continue;
    groups.set(only.variable, [...(groups.get(only.variable) ?? []), constraint]);
  }
  return groups;
}

function isBase(
  { cell }: Address,
  base: Variable,
  members: readonly RatioConstraint[],
  system: System,
): boolean {
  if (cell.figure === undefined || cell.figure.exponent < system.exponent) return false;
  const value = scaled(cell.figure, system.exponent);
  if (value === base.value || value <= 0n) return false;
  const edits = new Map<Variable, Edit>([[base, { value, half: base.half }]]);
  return members.every((constraint) => standing(constraint, edits) !== 'fails');
}

function asOperand({ source: _source, ...address }: Address, { operand }: Variable): Operand {
  return { document: operand.document, coefficient: operand.coefficient, ...address };
}
