import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SyntaxProblem } from './lexer.ts';
import { parseExpression } from './parser.ts';
import type { Node } from './syntax.ts';

/** The tree as text with every bracket written out. */
function print(node: Node): string {
  switch (node.type) {
    case 'number':
      return node.text;
    case 'path':
      return (
        (node.root?.text ?? '') +
        node.steps.map(({ type, word }) => (type === 'row' ? `[${word.text}]` : `.${word.text}`)).join('')
      );
    case 'negate':
      return `-${print(node.of)}`;
    case 'not':
      return `(not ${print(node.of)})`;
    case 'sum':
      return `(${node.terms.map((term) => `${term.minus ? '-' : '+'}${print(term.node)}`).join(' ')})`;
    case 'product':
      return `(${node.factors.map(print).join('*')})`;
    case 'call':
      return `${node.name.text}(${node.args.map(print).join(',')})`;
    case 'compare':
      return `(${print(node.left)}${node.relation}${print(node.right)})`;
    default:
      return `(${node.parts.map(print).join(` ${node.type} `)})`;
  }
}

describe('parseExpression', () => {
  test.each([
    ['a == b + c - d', '(a==(+b +c -d))'],
    ['a - (b - c) == 0', '((+a -(+b -c))==0)'],
    ['2 * a + b == -c', '((+(2*a) +b)==-c)'],
    ['-2 * a < b', '((-2*a)<b)'],
    ['a == b and c == d or not e == f', '(((a==b) and (c==d)) or (not (e==f)))'],
    ['not a == b and c == d', '((not (a==b)) and (c==d))'],
    ['a == b and (c == d or e == f)', '((a==b) and ((c==d) or (e==f)))'],
    ['表.边[合计].列 <= 表[201]', '(表.边[合计].列<=表[201])'],
    ['[本年收入合计] == sum(lines)', '([本年收入合计]==sum(lines))'],
    ['parent == sum(children)', '(parent==sum(children))'],
    ['sum(a, 2 * b) != max(c)', '(sum(a,(2*b))!=max(c))'],
    ['exists(收支总表) and starts(01, 50)', '(exists(收支总表) and starts(01,50))'],
    ['((a)) == (b)', '(a==b)'],
    ['sum() == a', '(sum()==a)'],
  ])('%s', (text, tree) => {
    expect(print(parseExpression(text))).toBe(tree);
  });

  test.each([
    ['', 'unexpected-end', 0, {}],
    ['a ==', 'unexpected-end', 4, {}],
    ['a == == b', 'unexpected-token', 5, { token: '==', expected: 'name' }],
    ['a b', 'unexpected-token', 2, { token: 'b', expected: 'operator' }],
    ['sum(a b)', 'unexpected-token', 6, { token: 'b', expected: ',' }],
    ['sum(a,)', 'unexpected-token', 6, { token: ')', expected: 'name' }],
    ['(a', 'unexpected-end', 2, {}],
    ['表[]', 'unexpected-token', 2, { token: ']', expected: 'name' }],
    ['表[1.5]', 'unexpected-token', 2, { token: '1.5', expected: 'name' }],
    ['a == b == c', 'chained-comparison', 7, {}],
    ['a < b <= c', 'chained-comparison', 6, {}],
    [`${'('.repeat(40)}a`, 'nesting-too-deep', 32, { limit: '32' }],
    [`${'not '.repeat(40)}a`, 'nesting-too-deep', 128, { limit: '32' }],
  ])('%s: %s at %i', (text, code, start, params) => {
    try {
      parseExpression(text);
      expect.unreachable();
    } catch (problem) {
      expect(problem).toMatchObject({ code, params, span: { start } });
    }
  });

  test('long sums are flat', () => {
    const tree = parseExpression(`合计 == ${Array.from({ length: 300 }, () => '甲').join(' + ')}`);
    expect(tree).toMatchObject({ type: 'compare', right: { type: 'sum' } });
  });

  test('every span lies in the text and marks what was written', () => {
    const text = '甲 == sum(乙, 2 * 丙) - 表[合计].列';
    const tree = parseExpression(text);
    const slice = (node: Node) => text.slice(node.span.start, node.span.end);
    expect(tree.type === 'compare' && [slice(tree.left), slice(tree.right)]).toEqual([
      '甲',
      'sum(乙, 2 * 丙) - 表[合计].列',
    ]);
  });

  test('any text gives a tree or one syntax problem', () => {
    const pieces = fc.constantFrom(
      '甲',
      '表',
      '[',
      ']',
      '(',
      ')',
      '.',
      ',',
      '+',
      '-',
      '*',
      '==',
      '<=',
      'and',
      'not',
      'or',
      '1',
      '0.5',
      '`',
      ' ',
    );
    const source = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(source, (text) => {
        try {
          const { span } = parseExpression(text);
          return span.start >= 0 && span.end <= text.length && span.start <= span.end;
        } catch (problem) {
          if (!(problem instanceof SyntaxProblem)) throw problem;
          return problem.span.start <= text.length;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
