import type { ReportProblem } from '../source/problem.ts';
import type { Node, Word } from '../syntax/syntax.ts';
import { resolveColumn } from './resolve-path.ts';
import type { ScopeContext } from './scope-context.ts';
import type { Typed } from './typed.ts';
import { unitOf } from './units.ts';

type Call = Extract<Node, { type: 'call' }>;

/** `printed(column)` and `printed(column, document)`: the cell that the figure of the statement repeats. */
export function resolvePrinted(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  const { quantifier, current, peers } = context;
  if (quantifier.type !== 'row' || current?.table.shape !== 'narrative') {
    report('function-not-here', { function: call.name.text, scopes: 'row' }, call.name.span);
    return undefined;
  }
  const [word, document] = call.args.map(nameOf);
  if (word === undefined || call.args.length > 2) {
    const params = { function: call.name.text, expected: '1-2', found: String(call.args.length) };
    report('argument-count', params, call.span);
    return undefined;
  }
  const column = resolveColumn(current, word, report);
  const unit = column && unitOf(column.type);
  if (column === undefined || unit === undefined) return undefined;
  if (document === undefined) return { expression: { type: 'printed', column: column.id }, unit };
  if (peers.some(({ name }) => name === document.text))
    return { expression: { type: 'printed', column: column.id, in: document.text }, unit };
  const expected = peers.map(({ name }) => name).join(', ');
  report('unknown-name', { name: document.text, expected }, document.span);
  return undefined;
}

function nameOf(node: Node): Word | undefined {
  return node.type === 'path' && node.steps.length === 0 ? node.root : undefined;
}
