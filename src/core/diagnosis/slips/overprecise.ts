import type { Cause } from '../../findings/cause.ts';
import type { Operand, Outcome } from '../../findings/outcome.ts';

/** Identities that fail only because a blamed cell is printed too finely are consequences of it. */
export function withOverprecise(causes: readonly Cause[], overprecise: readonly Outcome[]): readonly Cause[] {
  if (overprecise.length === 0) return causes;
  const left = new Set(overprecise);
  return causes.map((cause) => {
    const columns = new Set(cause.proposals.slice(0, 1).map(({ operand }) => columnOf(operand)));
    const own = [...left].filter(({ identity }) =>
      [...identity.left, ...identity.right].some((operand) => columns.has(columnOf(operand))),
    );
    for (const outcome of own) left.delete(outcome);
    return own.length === 0 ? cause : { ...cause, outcomes: [...cause.outcomes, ...own] };
  });
}

function columnOf({ table, instance, column }: Operand): string {
  return `${table}#${instance}/${column}`;
}
