import type { Condition } from '../ir/ir.ts';
import type { ReportProblem } from '../source/problem.ts';
import type { CompareNode, Node } from '../syntax/syntax.ts';
import { hasReference, linearTerms } from './linear-terms.ts';
import { resolveExpression } from './resolve-expression.ts';
import { resolvePredicate } from './resolve-predicate.ts';
import type { ScopeContext } from './scope-context.ts';
import type { Typed } from './typed.ts';
import { joinUnits } from './units.ts';

type Compare = Extract<Condition, { type: 'compare' }>;

function side(context: ScopeContext, node: Node, report: ReportProblem): Typed | undefined {
  const typed = resolveExpression(context, node, report);
  if (typed?.list === undefined) return typed;
  report('list-outside-sum', { name: typed.list }, node.span, `sum(${typed.list})`);
  return undefined;
}

function isPlain(node: CompareNode, left: Typed, right: Typed): boolean {
  return node.relation !== '!=' && !left.opaque && !right.opaque;
}

/** Ratios stand alone against something linear; min, max and `!=` say too little for the diagnosis. */
function formOf(
  node: CompareNode,
  left: Typed,
  right: Typed,
  report: ReportProblem,
): Compare['form'] | undefined {
  const linear = isPlain(node, left, right);
  if (left.ratio === undefined && right.ratio === undefined) return linear ? 'linear' : 'opaque';
  const [other, at] = left.ratio === undefined ? [left, node.left] : [right, node.right];
  if (other.ratio !== undefined) report('ratio-inside', { function: other.ratio }, at.span);
  else if (other.opaque) report('not-linear', {}, at.span);
  else return linear ? 'ratio' : 'opaque';
  return undefined;
}

/** A product stands alone against something linear. */
function productForm(
  node: CompareNode,
  left: Typed,
  right: Typed,
  report: ReportProblem,
): 'product' | undefined {
  const [other, at] = left.product ? [right, node.right] : [left, node.left];
  if (isLinear(other) && node.relation !== '!=') return 'product';
  report('not-linear', {}, isLinear(other) ? node.span : at.span);
  return undefined;
}

function isLinear({ product, opaque, ratio }: Typed): boolean {
  return !product && !opaque && ratio === undefined;
}

function isConstant(left: Typed, right: Typed): boolean {
  const terms = linearTerms(left.expression, right.expression);
  if (terms === undefined) return !hasReference(left.expression) && !hasReference(right.expression);
  return [...terms.keys()].every((key) => key === '');
}

function resolveCompare(
  context: ScopeContext,
  node: CompareNode,
  report: ReportProblem,
): Condition | undefined {
  const left = side(context, node.left, report);
  const right = side(context, node.right, report);
  if (left === undefined || right === undefined) return undefined;
  if (joinUnits(left.unit, right.unit) === undefined) {
    report('unit-mix', { left: left.unit, right: right.unit }, node.span);
    return undefined;
  }
  const form =
    left.product || right.product
      ? productForm(node, left, right, report)
      : formOf(node, left, right, report);
  if (form === undefined) return undefined;
  if (isConstant(left, right)) {
    report('constant-condition', {}, node.span);
    return undefined;
  }
  return { type: 'compare', relation: node.relation, left: left.expression, right: right.expression, form };
}

/** Resolves an expression that is true or false; what is wrong with it is reported. */
export function resolveCondition(
  context: ScopeContext,
  node: Node,
  report: ReportProblem,
): Condition | undefined {
  switch (node.type) {
    case 'compare':
      return resolveCompare(context, node, report);
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => resolveCondition(context, part, report));
      return parts.every((part) => part !== undefined) ? { type: node.type, parts } : undefined;
    }
    case 'not': {
      const of = resolveCondition(context, node.of, report);
      return of && { type: 'not', of };
    }
    case 'call':
      return resolvePredicate(context, node, report);
    default:
      report('expected-condition', {}, node.span);
      return undefined;
  }
}
