import type { Operand } from '../../findings/outcome.ts';
import { append } from '../../model/group-by.ts';
import { magnitude } from './scaled.ts';
import type { Constraint, LinearConstraint, System, Variable } from './system.ts';

/** A total and its addends down one column. */
export interface ColumnSum {
  readonly constraint: LinearConstraint;
  readonly total: Variable;
  readonly addends: readonly Variable[];
  /** The total less its addends. */
  readonly need: bigint;
  readonly envelope: bigint;
}

/** Failing sums down the columns of one row, by the rule and the row that is the total. */
export function failingSums(system: System, open: readonly Constraint[]): readonly (readonly ColumnSum[])[] {
  const groups = new Map<string, ColumnSum[]>();
  for (const constraint of open) {
    if (constraint.form !== 'linear' || constraint.strength !== 'hard') continue;
    const sum = columnSum(constraint, system);
    if (sum === undefined) continue;
    const key = `${constraint.outcome.identity.rule} ${rowKey(sum.total.operand)}`;
    append(groups, key, sum);
  }
  return [...groups.values()];
}

function columnSum(constraint: LinearConstraint, { variables }: System): ColumnSum | undefined {
  const { relation, failing, terms, residual, envelope, outcome } = constraint;
  const [only, ...rest] = outcome.identity.left;
  if (relation !== '==' || !failing || only === undefined || rest.length > 0) return undefined;
  const total = variables.get(only.cell);
  const own = terms.find(({ variable }) => variable === total);
  if (total === undefined || own === undefined || magnitude(own.coefficient) !== 1n) return undefined;
  const others = terms.filter((term) => term !== own);
  const isAddend = ({ variable, coefficient }: (typeof terms)[number]) =>
    coefficient === -own.coefficient && columnKey(variable.operand) === columnKey(total.operand);
  if (others.length === 0 || !others.every(isAddend)) return undefined;
  const addends = others.map(({ variable }) => variable);
  return { constraint, total, addends, need: own.coefficient * residual, envelope };
}

const columnKey = ({ table, instance, column }: Operand) => `${table}#${instance}/${column}`;
const rowKey = ({ table, instance, side, row }: Operand) => `${table}#${instance}/${side ?? ''}/${row}`;
