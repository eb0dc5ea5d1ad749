import type { Expression } from '../ir/ir.ts';
import type { ReportProblem } from '../source/problem.ts';
import type { Node } from '../syntax/syntax.ts';
import { resolveTable } from './resolve-path.ts';
import { resolveReference } from './resolve-reference.ts';
import type { ScopeContext } from './scope-context.ts';
import type { Typed } from './typed.ts';

type Call = Extract<Node, { type: 'call' }>;
type Cell = Extract<Expression, { type: 'cell' }>;

function soleArgument(call: Call, report: ReportProblem): Node | undefined {
  const [only, more] = call.args;
  if (only !== undefined && more === undefined) return only;
  const params = { function: call.name.text, expected: '1', found: String(call.args.length) };
  report('argument-count', params, call.span);
  return undefined;
}

/** `forms(table[row].column)`: that cell of every form of its kind; only inside sum, min, max and mean. */
export function resolveForms(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  const node = soleArgument(call, report);
  if (node === undefined) return undefined;
  const typed = node.type === 'path' ? resolveReference(context, node, report) : undefined;
  if (typed?.expression.type === 'cell') {
    return { ...typed, expression: { ...typed.expression, every: true }, list: 'forms' };
  }
  if (node.type !== 'path' || typed !== undefined) report('not-a-reference', {}, node.span);
  return undefined;
}

/** `count(table)`: how often the document prints a form. */
export function resolveCount(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  const node = soleArgument(call, report);
  if (node === undefined) return undefined;
  if (node.type !== 'path' || node.root === undefined || node.steps.length > 0) {
    report('not-a-reference', {}, node.span);
    return undefined;
  }
  const table = resolveTable(context, node.root, report);
  return table && { expression: { type: 'count', table: { table: table.id } }, unit: 'count' };
}

/** `mean(forms(…))`: stands alone on one side of a comparison, like a percentage. */
export function resolveMean(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  const node = soleArgument(call, report);
  if (node === undefined) return undefined;
  const of =
    node.type === 'call' && node.name.text === 'forms' ? resolveForms(context, node, report) : undefined;
  if (of === undefined) {
    if (node.type !== 'call' || node.name.text !== 'forms') report('not-a-reference', {}, node.span);
    return undefined;
  }
  const { table } = of.expression as Cell;
  return { expression: { type: 'mean', of: of.expression, table }, unit: of.unit, ratio: 'mean' };
}
