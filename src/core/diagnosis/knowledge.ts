import type { Catalogue } from '../catalogue/types.ts';
import type { Severity } from '../findings/report.ts';
import type { Knowledge } from './build-system.ts';
import type { Strength } from './system.ts';

interface WeighedRule {
  readonly code: string;
  readonly kind: string;
  readonly severity: Severity;
}

/** A figure repeated in prose is mistyped more readily than one that two tables confirm. */
const proseWeight = -1;

/** What rules and catalogue say of identities and cells: how much they prove, and who may be blamed. */
export function knowledgeOf(rules: readonly WeighedRule[], catalogue: Catalogue): Knowledge {
  const strengths = new Map(rules.map((rule) => [rule.code, strengthOf(rule)]));
  const derived = new Set<string>();
  const nonNegative = new Set<string>();
  const prose = new Set<string>();
  for (const { id, shape, columns } of catalogue.tables) {
    if (shape === 'narrative') prose.add(id);
    for (const column of columns) {
      if (column.derived) derived.add(`${id}/${column.id}`);
      if (column.nonNegative) nonNegative.add(`${id}/${column.id}`);
    }
  }
  return {
    strengthOf: (rule) => strengths.get(rule) ?? 'weak',
    blameOf: ({ table, column }) => ({
      fixed: derived.has(`${table}/${column}`),
      nonNegative: nonNegative.has(`${table}/${column}`),
      weight: prose.has(table) ? proseWeight : 0,
    }),
  };
}

function strengthOf({ kind, severity }: WeighedRule): Strength {
  if (severity === 'info') return 'weak';
  return kind === 'hard' ? 'hard' : 'soft';
}
