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
  const prose = new Set(catalogue.tables.flatMap(({ id, shape }) => (shape === 'narrative' ? [id] : [])));
  const columns = catalogue.tables.flatMap((table) =>
    table.columns.map((column) => ({ ...column, key: `${table.id}/${column.id}` })),
  );
  const derived = new Set(columns.filter((column) => column.derived).map(({ key }) => key));
  const nonNegative = new Set(columns.filter((column) => column.nonNegative).map(({ key }) => key));
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
