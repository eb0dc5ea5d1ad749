import type { Condition, Expression } from '../ir/ir.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { ReportProblem } from '../source/problem.ts';
import type { Node, PathNode } from '../syntax/syntax.ts';
import { findColumn, findTablesOfKind, namesOf } from './catalogue-names.ts';
import { resolveColumn } from './resolve-path.ts';
import { type ScopeContext, tableRef } from './scope-context.ts';
import type { Typed } from './typed.ts';
import { unitOf } from './units.ts';

type Call = Extract<Node, { type: 'call' }>;

function outsideGroups(context: ScopeContext, call: Call, report: ReportProblem): boolean {
  if (context.quantifier.type === 'groups') return false;
  report('function-not-here', { function: call.name.text, scopes: 'groups' }, call.name.span);
  return true;
}

/** The one argument, a path of so many members behind its first name. */
function solePath(call: Call, members: number, report: ReportProblem): PathNode | undefined {
  const [argument, more] = call.args;
  if (argument === undefined || more !== undefined) {
    const params = { function: call.name.text, expected: '1', found: String(call.args.length) };
    report('argument-count', params, call.span);
    return undefined;
  }
  const fits =
    argument.type === 'path' &&
    argument.root !== undefined &&
    argument.steps.length === members &&
    argument.steps.every(({ type }) => type === 'member');
  if (fits) return argument;
  report('not-a-reference', {}, argument.span);
  return undefined;
}

/** `members.column`: the column in all rows of the group. */
export function membersColumn(
  context: ScopeContext,
  node: PathNode,
  report: ReportProblem,
): Typed | undefined {
  const { current } = context;
  const [step, more] = node.steps;
  if (current === undefined || step?.type !== 'member' || more !== undefined) {
    report('not-a-reference', {}, node.span);
    return undefined;
  }
  const column = resolveColumn(current, step.word, report);
  const unit = column && unitOf(column.type);
  if (column !== undefined && unit !== undefined) {
    return { expression: { type: 'members', column: column.id }, unit, list: 'members' };
  }
  if (column !== undefined) report('not-numeric', { name: column.title, type: column.type }, step.word.span);
  return undefined;
}

/** The title of the text column that holds the groups together: other lists are searched by a column of that name. */
function groupTitle({ quantifier, current }: ScopeContext): string {
  const by = quantifier.type === 'groups' ? quantifier.by : '';
  return current?.table.columns.find(({ id }) => id === by)?.title ?? '';
}

/** `named(table.column)`: the figure of the row of another list that bears the name of the group. */
export function resolveNamed(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  if (outsideGroups(context, call, report)) return undefined;
  const path = solePath(call, 1, report);
  const [root, word] = [path?.root, path?.steps[0]?.word];
  if (root === undefined || word === undefined) return undefined;
  const [table] = findTablesOfKind(context.names, root.text, context.kind);
  if (table === undefined) {
    report('unknown-table', { name: root.text }, root.span, nearestName(root.text, context.names.tableNames));
    return undefined;
  }
  const name = groupTitle(context);
  const by = findColumn({ table }, name);
  const column = resolveColumn({ table }, word, report);
  if (column === undefined) return undefined;
  const unit = unitOf(column.type);
  if (by?.type !== 'text') {
    const near = nearestName(name, table.columns.flatMap(namesOf));
    report('unknown-column', { name, table: table.title }, root.span, near);
  } else if (unit === undefined) {
    report('not-numeric', { name: column.title, type: column.type }, word.span);
  } else {
    const expression: Expression = {
      type: 'named',
      table: tableRef({ table }),
      by: by.id,
      column: column.id,
    };
    return { expression, unit };
  }
  return undefined;
}

/** `same(column)`: the rows of the group print one figure. */
export function resolveSame(context: ScopeContext, call: Call, report: ReportProblem): Condition | undefined {
  if (outsideGroups(context, call, report)) return undefined;
  const root = solePath(call, 0, report)?.root;
  const column = root && context.current && resolveColumn(context.current, root, report);
  if (root === undefined || column === undefined) return undefined;
  if (unitOf(column.type) !== undefined) return { type: 'same', column: column.id };
  report('not-numeric', { name: column.title, type: column.type }, root.span);
  return undefined;
}
