import type { Cause, CauseScope } from '../findings/cause.ts';
import type { Operand } from '../findings/outcome.ts';
import type { Cell } from '../model/disclosure.ts';
import { otherBases } from './slips/other-base.ts';
import { printedRows } from './slips/printed-rows.ts';
import { priorColumn } from './slips/prior-column.ts';
import { type RowSlip, type RowsWith, rowSlip } from './slips/row-slips.ts';
import { isOpen, type State } from './state.ts';
import { magnitude } from './system/scaled.ts';
import { type ColumnSum, failingSums } from './system/sums.ts';
import type { Constraint } from './system/system.ts';

interface FoundRow {
  readonly slip: RowSlip;
  readonly explained: Set<Constraint>;
}

/** Rows that are missing or counted once too often; at first only where not one figure alone says so. */
export function takeRows(state: State, among: readonly Constraint[], mustBeSure: boolean): boolean {
  const open = among.filter((each) => isOpen(state, each)).sort((a, b) => a.position - b.position);
  const groups = failingSums(state.system, open);
  if (groups.length === 0) return false;
  const rowsWith = printedRows(state.system.addresses, state.system.exponent, state.knowledge);
  const found = new Map<Cell, FoundRow>();
  for (const sums of groups) {
    const row = foundRow(state, sums, rowsWith);
    if (row !== undefined && (row.slip.isSure || !mustBeSure)) gather(found, row);
  }
  for (const { slip, explained } of found.values())
    take(state, [...explained], slip.operator, 'row', slip.evidence);
  return found.size > 0;
}

/** Several totals may lack the same row. */
function gather(found: Map<Cell, FoundRow>, row: FoundRow): void {
  const [first] = row.slip.evidence;
  if (first === undefined) return;
  const same = found.get(first.cell);
  if (same === undefined) found.set(first.cell, row);
  else for (const each of row.explained) same.explained.add(each);
}

function foundRow(state: State, sums: readonly ColumnSum[], rowsWith: RowsWith): FoundRow | undefined {
  const own = new Set(sums.map(({ constraint }): Constraint => constraint));
  const missed = (cell: Cell) => missing(state, cell, sums).filter((each) => !own.has(each));
  const slip = rowSlip(sums, rowsWith, ({ cell }) => missed(cell).length > 0);
  if (slip === undefined) return undefined;
  return { slip, explained: new Set([...own, ...slip.evidence.flatMap(({ cell }) => missed(cell))]) };
}

/** What fails over the cell of a row because its counterpart is not there: it lacks just what the total lacks. */
function missing(state: State, cell: Cell, sums: readonly ColumnSum[]): readonly Constraint[] {
  const links = state.system.variables.get(cell)?.links ?? [];
  const table = sums[0]?.total.operand.table;
  const isAbsent = ({ terms }: Constraint) =>
    terms.every(({ variable: { value, operand } }) => value === 0n || operand.table !== table);
  const lacks = (constraint: Constraint) =>
    constraint.form === 'linear' &&
    isAbsent(constraint) &&
    sums.some(
      ({ need, envelope }) =>
        magnitude(magnitude(constraint.residual) - magnitude(need)) <= envelope + constraint.envelope,
    );
  return links.map(({ constraint }) => constraint).filter((each) => isOpen(state, each) && lacks(each));
}

/** Percentages that were taken of another figure than the one meant. */
export function takeBases(state: State, failing: readonly Constraint[]): void {
  const open = failing.filter((each) => isOpen(state, each));
  for (const { explained, evidence } of otherBases(state.system, open))
    take(state, explained, 'other-base', 'cells', evidence);
}

/** A column that repeats the year before. */
export function takePriorColumn(state: State, open: readonly Constraint[]): boolean {
  const isPrior = (table: string, column: string) =>
    state.knowledge.blameOf({ table, column, row: '' }).prior === true;
  const evidence = priorColumn(open, state.disclosure, isPrior);
  if (evidence !== undefined) take(state, open, 'prior-column', 'column', evidence);
  return evidence !== undefined;
}

function take(
  state: State,
  explained: readonly Constraint[],
  operator: string,
  scope: CauseScope,
  evidence: readonly Operand[],
): void {
  for (const constraint of explained) state.explained.add(constraint);
  const outcomes = explained.map(({ outcome }) => outcome);
  const cause: Cause = { outcomes, confidence: 'likely', operator, scope, proposals: [], evidence };
  state.causes.push(cause);
}
