import type { Severity } from '../../findings/report.ts';
import type { RowFilter, RuleKind } from '../ir/ir.ts';

/** The closed lists of the rule language: reading, suggestions and the JSON Schema all take them from here. */
export const ruleKinds: readonly RuleKind[] = ['hard', 'structural', 'verification', 'plausibility'];
export const rowFilters: readonly RowFilter[] = ['all', 'codes', 'total', 'leaves', 'lines', 'items'];
export const listEnds = ['closed', 'open', 'kinds'] as const;
export const joinKeys = ['code', 'class', 'line', 'project'] as const;
export const unmatchedWays = ['report', 'zero', 'ignore'] as const;

export const defaultSeverity: Readonly<Record<RuleKind, Severity>> = {
  hard: 'error',
  structural: 'warning',
  verification: 'warning',
  plausibility: 'info',
};

export const peerOffices = ['same', 'units', 'some'] as const;

/** What a message may speak of. */
export const placeholders: readonly string[] = [
  'table',
  'row',
  'code',
  'column',
  'outcome',
  'cell',
  'left',
  'right',
  'difference',
  'tolerance',
];

/** Names that stand for many tables in `each`: every table of the catalogue, or those keyed by code. */
export const tableSets = ['ALL', 'CODED'] as const;

/** `GJ-BE-01`: pack, family, number. */
export const ruleCodePattern = /^[A-Z][A-Z0-9]{1,7}-[A-Z][A-Z0-9]{1,3}-[0-9]{2,3}$/;
export const slugPattern = /^[a-z][a-z0-9]{0,31}(-[a-z0-9]{1,31}){0,11}$/;
