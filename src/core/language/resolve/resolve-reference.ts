import type { ColumnEntry } from '../../catalogue/types.ts';
import type { Expression, Group } from '../ir/ir.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { NeverReason, ReportProblem, Span } from '../source/problem.ts';
import type { PathNode, Word } from '../syntax/syntax.ts';
import {
  classificationsOf,
  columnsOf,
  findTables,
  hasTotal,
  laneName,
  type NamedLane,
  namesOf,
} from './catalogue-names.ts';
import { membersColumn } from './resolve-groups.ts';
import { resolveColumn, resolvePath, soleColumn } from './resolve-path.ts';
import { resolveRow } from './resolve-row.ts';
import { findGroup, hasUnits, type ScopeContext, scopeNames, tableRef } from './scope-context.ts';
import type { Typed } from './typed.ts';
import { unitOf } from './units.ts';

function typed(
  expression: Expression,
  column: ColumnEntry,
  span: Span,
  report: ReportProblem,
): Typed | undefined {
  const unit = unitOf(column.type);
  if (unit !== undefined) return { expression, unit };
  report('not-numeric', { name: column.title, type: column.type }, span);
  return undefined;
}

/** `a[row].column` of a join over projects: a cell of the form. */
function formCell(
  context: ScopeContext,
  node: PathNode,
  of: 'a' | 'b',
  report: ReportProblem,
): Typed | undefined {
  const lane = context.pair?.[of];
  const [first, second, more] = node.steps;
  if (lane === undefined || first?.type !== 'row' || second?.type !== 'member' || more !== undefined) {
    report('not-a-reference', {}, node.span);
    return undefined;
  }
  const row = resolveRow(context.names, lane, first.word, report);
  const column = row && resolveColumn(row.lane, second.word, report);
  if (row === undefined || column === undefined) return undefined;
  const unit = unitOf(column.type);
  if (unit === undefined) {
    report('not-numeric', { name: column.title, type: column.type }, second.word.span);
    return undefined;
  }
  return { expression: { type: 'cell', table: tableRef(lane), row: row.row, column: column.id, of }, unit };
}

/** `a.column` of a join. */
function joinColumn(
  context: ScopeContext,
  node: PathNode,
  root: Word,
  report: ReportProblem,
): Typed | undefined {
  const of = root.text === 'a' ? 'a' : 'b';
  const lane = context.pair?.[of];
  const [step, more] = node.steps;
  const { quantifier } = context;
  const isForm = quantifier.type === 'join' && quantifier.on === 'project';
  if (isForm && step?.type === 'row') return formCell(context, node, of, report);
  if (lane === undefined || step?.type !== 'member' || more !== undefined) {
    report('not-a-reference', {}, node.span);
    return undefined;
  }
  const column = resolveColumn(lane, step.word, report);
  return column && typed({ type: 'column', column: column.id, of }, column, step.word.span, report);
}

/** A bare name in a row scope: a column of the row. A table that is named alone lacks its row. */
function rowColumn(
  context: ScopeContext,
  lane: NamedLane,
  root: Word,
  report: ReportProblem,
): Typed | undefined {
  if (
    findTables(context.names, root.text).length > 0 &&
    !columnsOf(lane).some((each) => namesOf(each).includes(root.text))
  ) {
    report('row-needed', { table: root.text }, root.span);
    return undefined;
  }
  const column = resolveColumn(lane, root, report);
  return column && typed({ type: 'column', column: column.id, of: 'row' }, column, root.span, report);
}

/** `[line]`: a row of the current table, in the current column. */
function currentLine(context: ScopeContext, node: PathNode, report: ReportProblem): Typed | undefined {
  const { current, quantifier, columns } = context;
  const [step, more] = node.steps;
  if (step === undefined) return undefined;
  if (quantifier.type !== 'column' || current === undefined) {
    report('line-outside-column', { name: step.word.text }, node.span);
    return undefined;
  }
  if (more !== undefined) {
    report('column-not-allowed', { name: more.word.text }, more.word.span);
    return undefined;
  }
  const row = resolveRow(context.names, current, step.word, report);
  const unit = unitOf(columns[0]?.type ?? 'money') ?? 'money';
  return row && { expression: { type: 'line', row: row.row }, unit };
}

/** `table.side[row].column`: a cell of the document. */
function cell(context: ScopeContext, node: PathNode, root: Word, report: ReportProblem): Typed | undefined {
  const path = resolvePath(context, node, root, report);
  if (path === undefined) return undefined;
  const { lane, row } = path;
  if (row === undefined) {
    report('row-needed', { table: root.text }, node.span);
    return undefined;
  }
  const column =
    path.column === undefined ? soleColumn(lane, node, report) : resolveColumn(lane, path.column, report);
  if (column === undefined) return undefined;
  const expression: Expression = { type: 'cell', table: tableRef(lane), row: row.row, column: column.id };
  return typed(expression, column, path.column?.span ?? node.span, report);
}

/** Some tables have no codes, no total row, no units: a group of them would always be empty. */
function whyEmpty(group: Group, lane: NamedLane): NeverReason | undefined {
  if (group === 'classes' || group === 'leaves')
    return classificationsOf(lane).size === 0 ? 'no-codes' : undefined;
  if (group === 'total') return hasTotal(lane) ? undefined : 'no-total-row';
  return group === 'units' && !hasUnits(lane.table) ? 'no-units' : undefined;
}

function groupOf(context: ScopeContext, root: Word, report: ReportProblem): Typed | undefined {
  const found = findGroup(context, root.text);
  if (found === undefined) return undefined;
  const { group, list } = found;
  const reason = context.current && whyEmpty(group, context.current);
  if (reason !== undefined && context.current !== undefined) {
    report('never-applies', { reason, table: laneName(context.current) }, root.span);
  }
  const unit = unitOf(context.columns[0]?.type ?? 'money') ?? 'money';
  return { expression: { type: 'group', group }, unit, ...(list ? { list: root.text } : {}) };
}

function unknownName(context: ScopeContext, root: Word, report: ReportProblem): undefined {
  const own = context.quantifier.type === 'join' ? ['a', 'b'] : scopeNames(context);
  const lanes = [context.pair?.a, context.pair?.b].filter((lane) => lane !== undefined);
  const columns = lanes.flatMap((lane) => columnsOf(lane).flatMap(namesOf));
  const column = nearestName(root.text, columns);
  const near = column === undefined ? nearestName(root.text, own) : `a.${column}`;
  report('unknown-name', { name: root.text, expected: own.join(', ') }, root.span, near);
}

/** Looks up a reference to a figure, by the names that the scope gives. */
export function resolveReference(
  context: ScopeContext,
  node: PathNode,
  report: ReportProblem,
): Typed | undefined {
  const { root } = node;
  if (root === undefined) return currentLine(context, node, report);
  const { quantifier } = context;
  if (quantifier.type === 'join' && (root.text === 'a' || root.text === 'b')) {
    return joinColumn(context, node, root, report);
  }
  if (quantifier.type === 'groups' && root.text === 'members') return membersColumn(context, node, report);
  return node.steps.length > 0 ? cell(context, node, root, report) : bareName(context, node, root, report);
}

/** A name without a row: a group, a column of the current row, or a table with one figure. */
function bareName(
  context: ScopeContext,
  node: PathNode,
  root: Word,
  report: ReportProblem,
): Typed | undefined {
  const { quantifier, current } = context;
  const found = groupOf(context, root, report);
  if (found !== undefined) return found;
  const rowwise = quantifier.type === 'row' || quantifier.type === 'groups';
  if (rowwise && current !== undefined) return rowColumn(context, current, root, report);
  const isTable = findTables(context.names, root.text).length > 0;
  if (!isTable && quantifier.type === 'join') return unknownName(context, root, report);
  return cell(context, node, root, report);
}
