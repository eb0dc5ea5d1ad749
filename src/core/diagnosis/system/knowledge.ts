import type { Catalogue, ColumnEntry } from '../../catalogue/types.ts';
import type { Operand } from '../../findings/outcome.ts';
import type { Severity } from '../../findings/report.ts';
import { perObject } from '../../model/per-object.ts';
import type { Blame, Strength } from './system.ts';

/** What the caller knows beside the outcomes. */
export interface Knowledge {
  readonly strengthOf: (rule: string) => Strength;
  readonly blameOf: (
    operand: Pick<Operand, 'table' | 'column' | 'row'> & Partial<Pick<Operand, 'cell'>>,
  ) => Blame;
}

interface WeighedRule {
  readonly code: string;
  readonly kind: string;
  readonly severity: Severity;
}

/** A figure repeated in prose is mistyped more readily than one that two tables confirm. */
const proseWeight = -1;

/** What rules and catalogue say of identities and cells: how much they prove, and who may be blamed. */
export function knowledgeOf(rules: readonly WeighedRule[], catalogue: Catalogue): Knowledge {
  const strengths = strengthsOf(rules);
  const { prose, blames } = blamesIn(catalogue);
  return {
    strengthOf: (rule) => strengths.get(rule) ?? 'weak',
    blameOf: ({ table, column, cell }) => {
      const blame = blames.get(table)?.get(column) ?? unknown;
      // An amount that one sentence of the prose takes over from another is mistyped there.
      return cell?.derived === true && prose.has(table) ? { ...blame, copied: true } : blame;
    },
  };
}

const strengthsOf = perObject(
  (rules: readonly WeighedRule[]) => new Map(rules.map((rule) => [rule.code, strengthOf(rule)])),
);

/** The tables of the prose, and who may be blamed in any table. */
const blamesIn = perObject(({ tables }: Catalogue) => {
  const prose = new Set(tables.flatMap(({ id, shape }) => (shape === 'narrative' ? [id] : [])));
  const blames = new Map(
    tables.map(({ id, columns }) => [
      id,
      new Map(columns.map((column) => [column.id, blameFor(column, prose.has(id))])),
    ]),
  );
  return { prose, blames };
});

const unknown: Blame = { fixed: false, nonNegative: false, weight: 0 };

/** Nobody scores more, and no part is more than its whole. */
const wholePercent = 100;

/** Signs that come from a word of direction, and what the word compares with. */
const directions: Readonly<Record<string, Blame['directed']>> = {
  change: 'prior',
  growth: 'prior',
  budget_change: 'budget',
  budget_growth: 'budget',
};

function blameFor({ id, type, derived, nonNegative }: ColumnEntry, isProse: boolean): Blame {
  const isBounded = type === 'score' || (isProse && id === 'share');
  return {
    fixed: derived === true,
    type,
    nonNegative: nonNegative === true || isBounded || type === 'count' || type === 'flag',
    ...(isBounded && { most: wholePercent }),
    // The base of a share or rate is an amount that a sentence or a table states for itself.
    copied: isProse && id === 'base',
    directed: isProse ? directions[id] : undefined,
    prior: !isProse && id.startsWith('prior'),
    weight: isProse ? proseWeight : 0,
  };
}

function strengthOf({ kind, severity }: WeighedRule): Strength {
  if (severity === 'info') return 'weak';
  return kind === 'hard' ? 'hard' : 'soft';
}
