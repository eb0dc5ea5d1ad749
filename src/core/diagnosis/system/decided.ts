import type { Outcome } from '../../findings/outcome.ts';

/** Whether an outcome is an equation or comparison over figures that was decided. */
export function isDecided(outcome: Outcome): boolean {
  const { identity, verdict } = outcome;
  if (verdict !== 'pass' && verdict !== 'rounding' && verdict !== 'fail') return false;
  if (identity.form === 'condition' || identity.relation === '!=') return false;
  return outcome.isOver !== undefined || (outcome.residual !== undefined && outcome.envelope !== undefined);
}

/** Equations over blank cells alone are not decided, but a figure put into one of the cells would break them. */
export function isBlank({ identity, verdict, reason }: Outcome): boolean {
  return verdict === 'notApplicable' && reason?.code === 'all-blank' && identity.form === 'linear';
}
