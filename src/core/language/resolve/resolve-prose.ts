import type { Condition } from '../ir/ir.ts';
import type { ReportProblem } from '../source/problem.ts';
import type { Node } from '../syntax/syntax.ts';
import { resolveExpression } from './resolve-expression.ts';
import { resolvePath } from './resolve-path.ts';
import { type ScopeContext, tableRef } from './scope-context.ts';

type Call = Extract<Node, { type: 'call' }>;

/** `says(N, phrase, …)` and `denies(N, phrase, …)`. */
export function resolveSaid(
  context: ScopeContext,
  call: Call,
  type: 'says' | 'denies',
  report: ReportProblem,
): Condition | undefined {
  const [prose, ...rest] = call.args;
  const table = prose && resolveTable(context, prose, report);
  const words = phrasesOf(rest, call, '2+', report);
  return table && words && { type, table, words };
}

/** `explained(N, figure, phrase, …)` and `covered(N, figure, phrase, …)`. */
export function resolveExplained(
  context: ScopeContext,
  call: Call,
  type: 'explained' | 'covered',
  report: ReportProblem,
): Condition | undefined {
  const [prose, figure, ...rest] = call.args;
  const table = prose && resolveTable(context, prose, report);
  const of = figure && resolveExpression(context, figure, report);
  const words = phrasesOf(rest, call, '3+', report);
  if (table === undefined || of === undefined || words === undefined) return undefined;
  if (of.ratio === undefined && !of.opaque && !of.product) return { type, table, of: of.expression, words };
  report('not-linear', {}, call.span);
  return undefined;
}

/** `published(N)`. */
export function resolvePublished(
  context: ScopeContext,
  call: Call,
  report: ReportProblem,
): Condition | undefined {
  const [prose, more] = call.args;
  if (prose === undefined || more !== undefined) {
    const params = { function: call.name.text, expected: '1', found: String(call.args.length) };
    report('argument-count', params, call.span);
    return undefined;
  }
  const table = resolveTable(context, prose, report);
  return table && { type: 'published', table };
}

function resolveTable(context: ScopeContext, node: Node, report: ReportProblem) {
  const root = node.type === 'path' ? node.root : undefined;
  if (node.type !== 'path' || root === undefined || node.steps.length > 0) {
    report('not-a-reference', {}, node.span);
    return undefined;
  }
  const path = resolvePath(context, node, root, report);
  if (path === undefined) return undefined;
  if (path.lane.table.shape === 'narrative') return tableRef(path.lane);
  report('never-applies', { reason: 'no-statements', table: path.lane.table.title }, root.span);
  return undefined;
}

/** Phrases are written like names, in back-ticks where they hold signs. */
function phrasesOf(nodes: readonly Node[], call: Call, expected: string, report: ReportProblem) {
  if (nodes.length === 0) {
    const params = { function: call.name.text, expected, found: String(call.args.length) };
    report('argument-count', params, call.span);
    return undefined;
  }
  const words = nodes.map((node) =>
    node.type === 'path' && node.steps.length === 0 ? node.root?.text : undefined,
  );
  const wrong = words.indexOf(undefined);
  if (wrong >= 0) report('not-a-reference', {}, nodes[wrong]?.span ?? call.span);
  return wrong < 0 ? words.filter((word) => word !== undefined) : undefined;
}
