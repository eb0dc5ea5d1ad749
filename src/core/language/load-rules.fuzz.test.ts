import fc from 'fast-check';
import { describe, test } from 'vitest';
import { smallCatalogue } from '../../../test/small-catalogue.ts';
import { loadRules } from './load-rules.ts';

const load = (text: string) => loadRules([{ file: 'a.yaml', text }], smallCatalogue);

describe('any text gives rules or problems', () => {
  const frame = (key: string, text: string) =>
    `GJ-AA-01:\n  slug: a-b\n  title: 标题\n  kind: hard\n  basis: 依据\n  ${key}: ${text}\n`;
  const settled = (text: string) => {
    const { problems, rules } = load(text);
    const placed = problems.every(
      ({ line, column, length, sourceLine }) =>
        line > 0 && column > 0 && length > 0 && column <= sourceLine.length + 1,
    );
    return placed && (problems.length > 0 || rules.length >= 0);
  };

  test('as a file', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), settled), { numRuns: 1000 });
  });

  test('as YAML of pieces', () => {
    const pieces = fc.constantFrom(
      'GJ-AA-01',
      'assert',
      'each',
      'row',
      'cases',
      ':',
      ' ',
      '\n',
      '\n  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '|',
      '>',
      '&a',
      '*a',
      '!!str',
      '支出总表',
      '合计',
      '==',
      '#',
      '?',
      '---',
    );
    const text = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(fc.property(text, settled), { numRuns: 2000 });
  });

  test('as an expression', () => {
    const pieces = fc.constantFrom(
      '收支总表',
      '[收入总计]',
      '[201]',
      '.金额',
      '.支出',
      'sum(',
      'share(',
      'exists(',
      'none(',
      'a',
      'this',
      'total',
      'lines',
      ')',
      '(',
      ',',
      ' == ',
      ' + ',
      ' - ',
      ' * ',
      '2',
      '0.5',
      'not ',
      ' and ',
      '合计',
      '占比',
      '人数',
      '备注',
    );
    const text = fc.array(pieces, { maxLength: 15 }).map((all) => JSON.stringify(all.join('')));
    const each = fc.constantFrom(
      '',
      'each: {row: 支出总表}',
      'each: {column: 收支总表.收入}',
      'each: {tree: 支出总表}',
      'each: {join: {a: 支出总表, b: 收支总表.支出}, on: class}',
      'each: {table: ALL}',
      'each: {expected: true}',
    );
    const rule = fc
      .tuple(text, each)
      .map(([assert, quantifier]) => `${frame('assert', assert)}  ${quantifier}\n`);
    fc.assert(fc.property(rule, settled), { numRuns: 3000 });
  });
});
