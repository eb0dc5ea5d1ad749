import type { Outcome } from '../../findings/outcome.ts';

/** Whether an outcome is an equation or comparison over figures that was decided. */
export function isDecided({ identity, verdict, residual, envelope }: Outcome): boolean {
  if (verdict !== 'pass' && verdict !== 'rounding' && verdict !== 'fail') return false;
  if (residual === undefined || envelope === undefined || identity.relation === '!=') return false;
  return identity.form !== 'condition';
}

/** Equations over blank cells alone are not decided, but a figure put into one of the cells would break them. */
export function isBlank({ identity, verdict, reason }: Outcome): boolean {
  return verdict === 'notApplicable' && reason?.code === 'all-blank' && identity.form === 'linear';
}
