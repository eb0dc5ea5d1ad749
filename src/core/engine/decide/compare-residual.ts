import type { Verdict } from '../../findings/outcome.ts';
import type { Relation } from '../../language/ir/ir.ts';
import { add, sign, subtract } from '../../model/exact.ts';
import type { Figure } from '../../model/figure.ts';

/** How far unreadable operands may move the residual. */
export interface Reach {
  readonly down: boolean;
  readonly up: boolean;
}

/**
 * Verdict for `residual <relation> 0`. Rounding means: it does not hold as printed, but it may hold for the figures
 * behind the print, which lie within the envelope.
 */
export function compareResidual(relation: Relation, residual: Figure, envelope: Figure): Verdict {
  if (holds(relation, sign(residual))) return 'pass';
  return compareBounds(relation, subtract(residual, envelope), add(residual, envelope));
}

/** The same for a residual that does not hold as printed, between two bounds. */
export function compareBounds(relation: Relation, low: Figure, high: Figure): 'rounding' | 'fail' {
  return mayHold(relation, sign(low), sign(high)) ? 'rounding' : 'fail';
}

/** Whether `residual <relation> 0` holds as printed. */
export function holds(relation: Relation, residual: -1 | 0 | 1): boolean {
  switch (relation) {
    case '==':
      return residual === 0;
    case '!=':
      return residual !== 0;
    case '<=':
      return residual <= 0;
    case '>=':
      return residual >= 0;
    case '<':
      return residual < 0;
    case '>':
      return residual > 0;
  }
}

function mayHold(relation: Relation, low: -1 | 0 | 1, high: -1 | 0 | 1): boolean {
  switch (relation) {
    case '==':
      return low <= 0 && high >= 0;
    // Figures that are printed alike are alike for every reader.
    case '!=':
      return false;
    case '<=':
      return low <= 0;
    case '>=':
      return high >= 0;
    case '<':
      return low < 0;
    case '>':
      return high > 0;
  }
}

/** With unknown operands: whether no value of them could make the relation hold. */
export function cannotHold(relation: Relation, residual: Figure, envelope: Figure, reach: Reach): boolean {
  const low = reach.down ? -1 : sign(subtract(residual, envelope));
  const high = reach.up ? 1 : sign(add(residual, envelope));
  return relation !== '!=' && !mayHold(relation, low, high);
}
