import { normaliseTight } from '../../catalogue/normalise-text.ts';
import {
  codeLists,
  documentLists,
  offenderLists,
  type TableList,
  tableLists,
} from '../../generated/offender-lists.ts';
import type { Condition, RowRef, TableRef } from '../ir/ir.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { ReportProblem } from '../source/problem.ts';
import type { Node, PathNode, Word } from '../syntax/syntax.ts';
import { classificationsOf, laneName } from './catalogue-names.ts';
import { resolveExpression, unknownFunction } from './resolve-expression.ts';
import { resolveSame } from './resolve-groups.ts';
import { resolveColumn, resolvePath } from './resolve-path.ts';
import { resolveRow } from './resolve-row.ts';
import { type ScopeContext, tableRef } from './scope-context.ts';

type Call = Extract<Node, { type: 'call' }>;

interface Target {
  readonly table: TableRef | 'this';
  readonly row?: RowRef;
  readonly column?: string;
}

function notHere(call: Call, scopes: string, report: ReportProblem): undefined {
  report('function-not-here', { function: call.name.text, scopes }, call.name.span);
}

/** The only argument, or a problem. */
function soleArgument(call: Call, report: ReportProblem): Node | undefined {
  const [argument, more] = call.args;
  if (argument !== undefined && more === undefined) return argument;
  const params = { function: call.name.text, expected: '1', found: String(call.args.length) };
  report('argument-count', params, call.span);
  return undefined;
}

function solePath(call: Call, report: ReportProblem): PathNode | undefined {
  const argument = soleArgument(call, report);
  if (argument === undefined || argument.type === 'path') return argument;
  report('not-a-reference', {}, argument.span);
  return undefined;
}

function withRow(table: Target['table'], row: RowRef | undefined): Target {
  return { table, ...(row === undefined ? {} : { row }) };
}

/** `this` or `this[row]`. */
function thisTarget(
  context: ScopeContext,
  node: PathNode,
  root: Word,
  report: ReportProblem,
): Target | undefined {
  const { quantifier, current, names } = context;
  if (quantifier.type !== 'table' && quantifier.type !== 'expected') {
    report('function-not-here', { function: root.text, scopes: 'table, expected' }, root.span);
    return undefined;
  }
  const [step, more] = node.steps;
  if (step?.type === 'member' || more !== undefined) {
    const word = more?.word ?? root;
    report('column-not-allowed', { name: word.text }, word.span);
    return undefined;
  }
  if (step === undefined) return { table: 'this' };
  if (current === undefined) {
    if (names.totalLabels.has(normaliseTight(step.word.text))) return withRow('this', { type: 'total' });
    report('unknown-line', { name: step.word.text, table: root.text }, step.word.span);
    return undefined;
  }
  const row = resolveRow(names, current, step.word, report);
  return row && withRow('this', row.row);
}

function pathTarget(
  context: ScopeContext,
  node: PathNode,
  root: Word,
  report: ReportProblem,
  columns: boolean,
): Target | undefined {
  const path = resolvePath(context, node, root, report);
  if (path?.column === undefined) return path && withRow(tableRef(path.lane), path.row?.row);
  if (!columns || path.row === undefined) {
    report('column-not-allowed', { name: path.column.text }, path.column.span);
    return undefined;
  }
  const column = resolveColumn(path.lane, path.column, report);
  return column && { ...withRow(tableRef(path.lane), path.row.row), column: column.id };
}

/** A table, a row, or (where `columns` allow it) a cell. */
function resolveTarget(
  context: ScopeContext,
  node: PathNode,
  report: ReportProblem,
  columns: boolean,
): Target | undefined {
  const { root } = node;
  const { current, names, quantifier } = context;
  if (root?.text === 'this') return thisTarget(context, node, root, report);
  if (root !== undefined) return pathTarget(context, node, root, report, columns);
  const [step] = node.steps;
  if (step === undefined) return undefined;
  if (quantifier.type !== 'column' || current === undefined) {
    report('line-outside-column', { name: step.word.text }, node.span);
    return undefined;
  }
  const row = resolveRow(names, current, step.word, report);
  return row && withRow(tableRef(row.lane), row.row);
}

function resolveState(
  context: ScopeContext,
  call: Call,
  type: 'exists' | 'filled' | 'nonzero' | 'noted',
  report: ReportProblem,
): Condition | undefined {
  const node = solePath(call, report);
  const target = node && resolveTarget(context, node, report, type === 'exists');
  if (node === undefined || target === undefined) return undefined;
  if (type !== 'noted') return { type, ...target };
  if (target.row === undefined) return { type, table: target.table };
  report('not-a-reference', {}, node.span);
  return undefined;
}

const needCodes: ReadonlySet<TableList> = new Set(codeLists);

function resolveNone(context: ScopeContext, call: Call, report: ReportProblem): Condition | undefined {
  const node = solePath(call, report);
  if (node === undefined) return undefined;
  const ofDocument = documentLists.find((each) => each === node.root?.text && node.steps.length === 0);
  return context.quantifier.type === 'document' && ofDocument !== undefined
    ? { type: 'none', list: ofDocument }
    : resolveTableList(context, call, node, report);
}

function resolveTableList(
  { quantifier, current }: ScopeContext,
  call: Call,
  node: PathNode,
  report: ReportProblem,
): Condition | undefined {
  if (quantifier.type !== 'table' || current === undefined) return notHere(call, 'table', report);
  const name = node.steps.length === 0 ? node.root?.text : undefined;
  const list = tableLists.find((each) => each === name);
  if (list === undefined) {
    report('unknown-list', { name: name ?? '' }, node.span, nearestName(name ?? '', offenderLists));
    return undefined;
  }
  if (needCodes.has(list) && classificationsOf(current).size === 0) {
    report('list-not-here', { list, table: laneName(current) }, node.span);
    return undefined;
  }
  return { type: 'none', list };
}

function readDigits(call: Call, report: ReportProblem): readonly string[] {
  if (call.args.length === 0) {
    report('argument-count', { function: call.name.text, expected: '1+', found: '0' }, call.span);
  }
  return call.args.flatMap((node) => {
    const text = node.type === 'number' ? node.text : node.type;
    if (/^[0-9]{1,7}$/.test(text)) return [text];
    report('bad-digits', { value: text }, node.span);
    return [];
  });
}

function resolveDigits(context: ScopeContext, call: Call, report: ReportProblem): Condition | undefined {
  const { quantifier, current } = context;
  if (quantifier.type !== 'row' || current === undefined) return notHere(call, 'row', report);
  if (classificationsOf(current).size === 0) {
    report('never-applies', { reason: 'no-codes', table: laneName(current) }, call.name.span);
    return undefined;
  }
  const values = readDigits(call, report);
  return { type: 'code', test: call.name.text === 'starts' ? 'starts' : 'ends', values };
}

function resolveMatched(context: ScopeContext, call: Call, report: ReportProblem): Condition | undefined {
  if (context.quantifier.type !== 'join') return notHere(call, 'join', report);
  const node = solePath(call, report);
  if (node === undefined) return undefined;
  const name = node.steps.length === 0 ? node.root?.text : undefined;
  if (name === 'a' || name === 'b') return { type: 'matched', of: name };
  report('unknown-name', { name: name ?? '', expected: 'a, b' }, node.span);
  return undefined;
}

/** `stated(column)`: the current row prints a figure there. */
function resolveStated(context: ScopeContext, call: Call, report: ReportProblem): Condition | undefined {
  const { quantifier, current } = context;
  if (quantifier.type !== 'row' || current === undefined) return notHere(call, 'row', report);
  const node = solePath(call, report);
  if (node === undefined) return undefined;
  if (node.root === undefined || node.steps.length > 0) {
    report('not-a-reference', {}, node.span);
    return undefined;
  }
  const column = resolveColumn(current, node.root, report);
  return column && { type: 'stated', column: column.id };
}

/** Resolves a predicate call. */
export function resolvePredicate(
  context: ScopeContext,
  call: Call,
  report: ReportProblem,
): Condition | undefined {
  const { text, span } = call.name;
  switch (text) {
    case 'exists':
    case 'filled':
    case 'nonzero':
    case 'noted':
      return resolveState(context, call, text, report);
    case 'none':
      return resolveNone(context, call, report);
    case 'starts':
    case 'ends':
      return resolveDigits(context, call, report);
    case 'matched':
      return resolveMatched(context, call, report);
    case 'stated':
      return resolveStated(context, call, report);
    case 'same':
      return resolveSame(context, call, report);
    case 'published':
      return resolvePublished(context, call, report);
    case 'says':
    case 'denies':
      return resolveSaid(context, call, text, report);
    case 'same_base':
      return resolveSameBase(context, call, report);
    case 'explained':
    case 'covered':
      return resolveExplained(context, call, text, report);
    case 'sum':
    case 'share':
    case 'growth':
    case 'named':
    case 'printed':
    case 'yuan':
    case 'min':
    case 'max':
      report('expected-condition', {}, call.span);
      return undefined;
    default:
      return unknownFunction(text, span, report);
  }
}

/** `says(N, phrase, …)`, `says(N[line], phrase, …)` and `denies(N, phrase, …)`. */
function resolveSaid(
  context: ScopeContext,
  call: Call,
  type: 'says' | 'denies',
  report: ReportProblem,
): Condition | undefined {
  const [prose, ...rest] = call.args;
  const isRow = type === 'says' && prose?.type === 'path' && prose.steps.length > 0;
  const of = isRow ? resolveStatement(context, prose, report) : undefined;
  const table = prose && (isRow ? of?.table : resolveTable(context, prose, report));
  const words = phrasesOf(rest, call, '2+', report);
  return table && words && { type, table, ...(of && { row: of.row }), words };
}

/** A row of the prose: `N[line]`. */
function resolveStatement(
  context: ScopeContext,
  node: Node,
  report: ReportProblem,
): { readonly table: TableRef; readonly row: RowRef } | undefined {
  const root = node.type === 'path' ? node.root : undefined;
  const path = node.type === 'path' && root ? resolvePath(context, node, root, report) : undefined;
  const isStatement = path?.column === undefined && path?.lane.table.shape === 'narrative';
  if (path?.row !== undefined && isStatement) return { table: tableRef(path.lane), row: path.row.row };
  if (path !== undefined || root === undefined) report('not-a-reference', {}, node.span);
  return undefined;
}

/** `same_base(N[line], N[line])`. */
function resolveSameBase(context: ScopeContext, call: Call, report: ReportProblem): Condition | undefined {
  const [first, second, more] = call.args;
  if (first === undefined || second === undefined || more !== undefined) {
    const params = { function: call.name.text, expected: '2', found: String(call.args.length) };
    report('argument-count', params, call.span);
    return undefined;
  }
  const [one, other] = [first, second].map((node) => resolveStatement(context, node, report));
  return one && other && { type: 'same_base', table: one.table, rows: [one.row, other.row] };
}

/** `explained(N, figure, phrase, …)` and `covered(N, figure, phrase, …)`. */
function resolveExplained(
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
function resolvePublished(context: ScopeContext, call: Call, report: ReportProblem): Condition | undefined {
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
