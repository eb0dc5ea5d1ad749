import type { Cause, Proposed } from '../findings/cause.ts';
import { compare } from '../model/exact.ts';
import { zero } from '../model/figure.ts';

/** Two causes that propose each other's printed figures are one: the cells changed places. */
export function mergeExchanges(causes: readonly Cause[]): readonly Cause[] {
  const merged: Cause[] = [];
  const taken = new Set<Cause>();
  for (const cause of causes) {
    if (taken.has(cause)) continue;
    const partner = causes.find((other) => other !== cause && !taken.has(other) && areExchanged(cause, other));
    taken.add(cause);
    if (partner !== undefined) taken.add(partner);
    merged.push(partner === undefined ? alone(cause) : together(cause, partner));
  }
  return merged;
}

const first = ({ proposals }: Cause): Proposed | undefined => proposals[0];

function areExchanged(a: Cause, b: Cause): boolean {
  const [one, two] = [first(a), first(b)];
  if (one === undefined || two === undefined) return false;
  if (one.operator !== operator && two.operator !== operator) return false;
  return takes(one, two) && takes(two, one);
}

const operator = 'cells-exchanged';

function takes({ value }: Proposed, { operand }: Proposed): boolean {
  return compare(value, operand.cell.figure ?? zero) === 0;
}

function together(a: Cause, b: Cause): Cause {
  const proposals = [a, b].flatMap((cause) => first(cause) ?? []);
  const isSure = a.confidence === 'unique' || b.confidence === 'unique';
  const confidence = isSure ? 'unique' : 'likely';
  return {
    outcomes: [...a.outcomes, ...b.outcomes],
    confidence,
    operator,
    scope: 'cells',
    proposals: proposals.map((each) => ({ ...each, operator, confidence })),
  };
}

/** Without a partner nothing was exchanged. */
function alone(cause: Cause): Cause {
  const proposals = cause.proposals.map((each) => (each.operator === operator ? { ...each, operator: 'other' } : each));
  if (cause.operator !== operator) return { ...cause, proposals };
  const confidence = cause.confidence === 'unique' ? 'likely' : cause.confidence;
  return { ...cause, operator: 'other', confidence, proposals };
}
