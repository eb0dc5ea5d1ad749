import { pairsOf } from '../../catalogue/lexicon.ts';
import type { Expression } from '../ir/ir.ts';
import { nearestName } from '../source/edit-distance.ts';
import type { ReportProblem, Span } from '../source/problem.ts';
import { functionNames, predicateNames } from '../syntax/function-table.ts';
import type { Node, PathNode, SyntaxTerm, Word } from '../syntax/syntax.ts';
import { addDecimals, multiplyDecimals } from './decimal-text.ts';
import { resolveNamed } from './resolve-groups.ts';
import { resolveColumn, resolveTable } from './resolve-path.ts';
import { resolveReference } from './resolve-reference.ts';
import type { ScopeContext } from './scope-context.ts';
import { constant, type Typed } from './typed.ts';
import { joinUnits, type Unit, unitOf } from './units.ts';

type Call = Extract<Node, { type: 'call' }>;
type Numbers = readonly Typed[];

/** A part of a larger expression: one number, no ratio. */
function resolvePart(
  context: ScopeContext,
  node: Node,
  report: ReportProblem,
  lists = false,
): Typed | undefined {
  const typed = resolveExpression(context, node, report);
  if (typed?.ratio !== undefined) {
    report('ratio-inside', { function: typed.ratio }, node.span);
    return undefined;
  }
  if (typed?.product) {
    report('not-linear', {}, node.span);
    return undefined;
  }
  if (typed?.list !== undefined && !lists) {
    report('list-outside-sum', { name: typed.list }, node.span, `sum(${typed.list})`);
    return undefined;
  }
  return typed;
}

function resolveParts(context: ScopeContext, nodes: readonly Node[], report: ReportProblem, lists = false) {
  const parts = nodes.map((node) => resolvePart(context, node, report, lists));
  return parts.every((part) => part !== undefined) ? (parts as Numbers) : undefined;
}

function commonUnit(parts: Numbers, nodes: readonly Node[], report: ReportProblem): Unit | undefined {
  let unit: Unit = 'zero';
  for (const [index, part] of parts.entries()) {
    const joined = joinUnits(unit, part.unit);
    if (joined === undefined) {
      report('unit-mix', { left: unit, right: part.unit }, nodes[index]?.span ?? { start: 0, end: 1 });
      return undefined;
    }
    unit = joined;
  }
  return unit;
}

/** The expression times a constant. */
function scaled(by: string, of: Expression): Expression {
  if (by === '1') return of;
  if (of.type === 'number') return { type: 'number', value: multiplyDecimals(by, of.value) };
  if (of.type !== 'scale' || of.money) return { type: 'scale', by, of };
  return scaled(multiplyDecimals(by, of.by), of.of);
}

function added(parts: readonly Expression[]): Expression {
  if (!parts.every((part) => part.type === 'number')) {
    return { type: 'sum', parts: parts.flatMap((part) => (part.type === 'sum' ? part.parts : [part])) };
  }
  return { type: 'number', value: parts.map((part) => part.value).reduce(addDecimals, '0') };
}

const isOpaque = (parts: Numbers) => (parts.some((part) => part.opaque) ? { opaque: true } : {});

function resolveSum(
  context: ScopeContext,
  terms: readonly SyntaxTerm[],
  report: ReportProblem,
): Typed | undefined {
  const nodes = terms.map((term) => term.node);
  const parts = resolveParts(context, nodes, report);
  const unit = parts && commonUnit(parts, nodes, report);
  if (parts === undefined || unit === undefined) return undefined;
  const signed = parts.map((part, index) =>
    terms[index]?.minus ? scaled('-1', part.expression) : part.expression,
  );
  return { expression: added(signed), unit, ...isOpaque(parts) };
}

/** Constants times one figure, or times two that make a product of their own. */
function resolveProduct(
  context: ScopeContext,
  nodes: readonly Node[],
  report: ReportProblem,
): Typed | undefined {
  const parts = resolveParts(context, nodes, report);
  if (parts === undefined) return undefined;
  const by = parts
    .flatMap(({ expression }) => (expression.type === 'number' ? [expression.value] : []))
    .reduce(multiplyDecimals, '1');
  const figures = parts.flatMap((part, index) =>
    part.expression.type === 'number' ? [] : [{ part, index }],
  );
  const [first, second, third] = figures;
  if (first === undefined) return constant(by);
  const left = { ...first.part, expression: scaled(by, first.part.expression) };
  if (second === undefined) return left;
  const span = nodes[(third ?? second).index]?.span ?? { start: 0, end: 1 };
  if (third === undefined) return multiplied(left, second.part, span, report);
  report('not-linear', {}, span);
  return undefined;
}

function wrongCount(call: Call, expected: string, report: ReportProblem): undefined {
  const params = { function: call.name.text, expected, found: String(call.args.length) };
  report('argument-count', params, call.span);
}

function resolveAggregate(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  if (call.args.length === 0) return wrongCount(call, '1+', report);
  const parts = resolveParts(context, call.args, report, true);
  const unit = parts && commonUnit(parts, call.args, report);
  if (parts === undefined || unit === undefined) return undefined;
  const expressions = parts.map((part) => part.expression);
  const [only] = parts;
  if (call.name.text === 'sum') {
    if (only !== undefined && parts.length === 1 && only.list === undefined) return only;
    return { expression: added(expressions), unit, ...isOpaque(parts) };
  }
  return {
    expression: { type: call.name.text === 'min' ? 'min' : 'max', parts: expressions },
    unit,
    opaque: true,
  };
}

function resolveRatio(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  const [first, second] = call.args;
  if (first === undefined || second === undefined || call.args.length > 2)
    return wrongCount(call, '2', report);
  const of = resolvePart(context, first, report);
  const base = resolvePart(context, second, report);
  if (of === undefined || base === undefined) return undefined;
  if (of.opaque || base.opaque) {
    report('not-linear', {}, (of.opaque ? first : second).span);
    return undefined;
  }
  if (commonUnit([of, base], [first, second], report) === undefined) return undefined;
  const type = call.name.text === 'share' ? 'share' : 'growth';
  return { expression: { type, of: of.expression, base: base.expression }, unit: 'percent', ratio: type };
}

function resolveYuan(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  const [amount, counted] = call.args;
  if (amount === undefined || counted === undefined || call.args.length > 2)
    return wrongCount(call, '2', report);
  const of = resolvePart(context, counted, report);
  return of && paidFor(amount, of, counted, report);
}

/** Functions with arguments of their own kind; the others take a list of figures. */
const calls: Readonly<Partial<Record<string, typeof resolveRatio>>> = {
  share: resolveRatio,
  growth: resolveRatio,
  named: resolveNamed,
  printed: resolvePrinted,
  yuan: resolveYuan,
  forms: resolveForms,
  count: resolveCount,
  mean: resolveMean,
};

function resolveCall(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
  const { name } = call;
  const resolve = calls[name.text];
  if (resolve !== undefined) return resolve(context, call, report);
  if (functionNames.includes(name.text)) return resolveAggregate(context, call, report);
  if (predicateNames.includes(name.text)) report('expected-number', {}, call.span);
  else unknownFunction(name.text, name.span, report);
  return undefined;
}

/** Reports a function that does not exist, with the nearest that does. */
export function unknownFunction(name: string, span: Span, report: ReportProblem): undefined {
  report('unknown-function', { name }, span, nearestName(name, [...functionNames, ...predicateNames]));
}

/** A bare yes or no, which only a column of answers is compared with. */
function resolveAnswer({ names }: ScopeContext, { root, steps }: PathNode): Typed | undefined {
  if (root === undefined || steps.length > 0) return undefined;
  const value = pairsOf(names.catalogue, 'answers').get(root.text);
  return value === undefined
    ? undefined
    : { expression: { type: 'number', value, word: root.text }, unit: 'flag' };
}

/** A whole amount of money, 5万元, which reads like a name; one whose rest is nearly a unit is a slip of it. */
function amountOf({ names }: ScopeContext, { root, steps, span }: PathNode) {
  const [, text, unit] = /^([0-9]+)(\p{L}+)$/u.exec(root?.text ?? '') ?? [];
  if (text === undefined || unit === undefined || steps.length > 0) return undefined;
  const titles = names.catalogue.conventions.units.map(({ title }) => title);
  const isMeant = titles.includes(unit) || nearestName(unit, titles) !== undefined;
  return isMeant ? ({ type: 'number', text, unit, span } as const) : undefined;
}

/** A plain number, a share (30%) or an amount of money (5万元). */
function resolveNumber(
  { names }: ScopeContext,
  { text, unit, span }: Extract<Node, { type: 'number' }>,
  report: ReportProblem,
): Typed | undefined {
  if (unit === undefined) return constant(text);
  const word = text + unit;
  if (unit === '%') return { expression: { type: 'number', value: text, word }, unit: 'percent' };
  const units = names.catalogue.conventions.units;
  const money = units.find(({ title }) => title === unit);
  if (money === undefined) {
    const titles = units.map(({ title }) => title);
    report('unknown-unit', { name: unit }, span, text + (nearestName(unit, titles) ?? titles[0] ?? ''));
    return undefined;
  }
  const value = multiplyDecimals(text, `1${'0'.repeat(money.exponent)}`);
  return { expression: { type: 'number', value, word }, unit: 'money' };
}

function resolvePath(context: ScopeContext, node: PathNode, report: ReportProblem): Typed | undefined {
  const amount = amountOf(context, node);
  if (amount !== undefined) return resolveNumber(context, amount, report);
  return resolveAnswer(context, node) ?? resolveReference(context, node, report);
}

/** Resolves an expression that yields a figure; what is wrong with it is reported. */
export function resolveExpression(
  context: ScopeContext,
  node: Node,
  report: ReportProblem,
): Typed | undefined {
  switch (node.type) {
    case 'number':
      return resolveNumber(context, node, report);
    case 'path':
      return resolvePath(context, node, report);
    case 'sum':
      return resolveSum(context, node.terms, report);
    case 'product':
      return resolveProduct(context, node.factors, report);
    case 'negate': {
      const of = resolvePart(context, node.of, report);
      return of && { ...of, expression: scaled('-1', of.expression) };
    }
    case 'call':
      return resolveCall(context, node, report);
    default:
      report('expected-number', {}, node.span);
      return undefined;
  }
}

/** Two figures multiplied: a count with what is counted or paid for. */
function multiplied(left: Typed, right: Typed, span: Span, report: ReportProblem): Typed | undefined {
  if (left.product || left.opaque || right.opaque) {
    report('not-linear', {}, span);
    return undefined;
  }
  const countable = (unit: Unit) => unit === 'money' || unit === 'count';
  if ((left.unit !== 'count' && right.unit !== 'count') || !countable(left.unit) || !countable(right.unit)) {
    report('unit-mix', { left: left.unit, right: right.unit }, span);
    return undefined;
  }
  const unit = left.unit === 'count' ? right.unit : left.unit;
  return {
    expression: { type: 'product', left: left.expression, right: right.expression },
    unit,
    product: true,
  };
}

/** `yuan(amount, count)`: so many yuan for each. */
function paidFor(amount: Node, counted: Typed, at: Node, report: ReportProblem): Typed | undefined {
  if (amount.type !== 'number') {
    report('not-linear', {}, amount.span);
    return undefined;
  }
  if (counted.unit !== 'count') {
    report('unit-mix', { left: 'count', right: counted.unit }, at.span);
    return undefined;
  }
  const { expression: of } = counted;
  return { ...counted, expression: { type: 'scale', by: amount.text, of, money: true }, unit: 'money' };
}

type Cell = Extract<Expression, { type: 'cell' }>;

function soleArgument(call: Call, report: ReportProblem): Node | undefined {
  const [only, more] = call.args;
  if (only !== undefined && more === undefined) return only;
  const params = { function: call.name.text, expected: '1', found: String(call.args.length) };
  report('argument-count', params, call.span);
  return undefined;
}

/** `forms(table[row].column)`: that cell of every form of its kind; only inside sum, min, max and mean. */
function resolveForms(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
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
function resolveCount(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
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
function resolveMean(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
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

/** `printed(column)` and `printed(column, document)`: the cell that the figure of the statement repeats. */
function resolvePrinted(context: ScopeContext, call: Call, report: ReportProblem): Typed | undefined {
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
