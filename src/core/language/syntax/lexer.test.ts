import { describe, expect, test } from 'vitest';
import { quoteName, SyntaxProblem, tokenize } from './lexer.ts';

const texts = (expression: string) => tokenize(expression).map((token) => token.text);

describe('tokenize', () => {
  test.each([
    ['合计 == 人员经费 + 公用经费', ['合计', '==', '人员经费', '+', '公用经费', '']],
    ['因公出国（境）费<=三公', ['因公出国（境）费', '<=', '三公', '']],
    ['财政拨款"三公"经费表[合计].金额', ['财政拨款"三公"经费表', '[', '合计', ']', '.', '金额', '']],
    ['甲、乙·丙 >= 0.50', ['甲、乙·丙', '>=', '0.50', '']],
    ['`其他 费用` != `a+b`', ['其他 费用', '!=', 'a+b', '']],
    ['表[2010301]', ['表', '[', '2010301', ']', '']],
    ['2*3岁', ['2', '*', '3岁', '']],
    ['not a and b or c', ['not', 'a', 'and', 'b', 'or', 'c', '']],
    ['  合计　', ['合计', '']],
    ['𠮷 > 1', ['𠮷', '>', '1', '']],
    ['', ['']],
  ])('%s', (expression, expected) => {
    expect(texts(expression)).toEqual(expected);
  });

  test('gives the exact place of every token', () => {
    const spans = tokenize('a  == `b c`').map(({ type, span }) => [type, span.start, span.end]);
    expect(spans).toEqual([
      ['name', 0, 1],
      ['operator', 3, 5],
      ['name', 6, 11],
      ['end', 11, 11],
    ]);
  });

  test.each([
    ['a = b', 'unexpected-character', 2, '=='],
    ['a ＝ b', 'unexpected-character', 2, '=='],
    ['a ≤ b', 'unexpected-character', 2, '<='],
    ['a && b', 'unexpected-character', 2, 'and'],
    ['a × 2', 'unexpected-character', 2, '*'],
    ['sum(a，b)', 'unexpected-character', 5, ','],
    ['a % b', 'unexpected-character', 2, undefined],
    ['a / b', 'division', 2, undefined],
    ['a ÷ b', 'division', 2, undefined],
    ['a + `b', 'unterminated-name', 4, undefined],
    [`1${'0'.repeat(40)}`, 'number-too-long', 0, undefined],
    ['a'.repeat(2001), 'expression-too-long', 2000, undefined],
  ])('%s: %s', (expression, code, start, suggestion) => {
    expect(() => tokenize(expression)).toThrow(SyntaxProblem);
    try {
      tokenize(expression);
    } catch (problem) {
      expect(problem).toMatchObject({ code, span: { start }, suggestion });
    }
  });
});

test.each([
  ['合计', '合计'],
  ['其他 费用', '`其他 费用`'],
  ['a-b', '`a-b`'],
  ['201', '`201`'],
  ['and', '`and`'],
  ['财政拨款"三公"经费', '财政拨款"三公"经费'],
])('quoteName %s', (name, written) => {
  expect(quoteName(name)).toBe(written);
  expect(tokenize(written)[0]).toMatchObject({ type: 'name', text: name });
});
