import type { ReportProblem } from '../source/problem.ts';
import type { SourceText } from '../source/source-text.ts';
import { innerSpan, type TextNode } from '../source/yaml-node.ts';
import { SyntaxProblem } from './lexer.ts';
import { parseExpression } from './parser.ts';
import type { Node } from './syntax.ts';

/** An expression of a rule file with its parsed form; `report` takes spans within the expression. */
export interface ExpressionEntry {
  readonly text: string;
  readonly node: Node;
  readonly scalar: TextNode;
  readonly report: ReportProblem;
}

/** Reports at the place that a span of the scalar's text has in the file. */
export function reportWithin(source: SourceText, scalar: TextNode): ReportProblem {
  return (code, params, span, suggestion) => source.report(code, params, innerSpan(scalar, span), suggestion);
}

/** Parses the expression in a scalar; syntax problems are reported. */
export function readExpression(
  source: SourceText,
  scalar: TextNode | undefined,
): ExpressionEntry | undefined {
  if (scalar === undefined) return undefined;
  if (scalar.multiline) {
    source.report('folded-expression', {}, scalar.span);
    return undefined;
  }
  const report = reportWithin(source, scalar);
  try {
    return { text: scalar.text, node: parseExpression(scalar.text), scalar, report };
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    report(problem.code, problem.params, problem.span, problem.suggestion);
    return undefined;
  }
}
