import { expect, test } from 'vitest';
import { formatProblem } from './describe-problem.ts';

const place = { file: 'a.yaml', line: 3, column: 5, length: 4, sourceLine: 'abc defg hij' };

test.each([
  ['a plain line', place, 'a.yaml:3:5: bad\n  abc defg hij\n      ^^^^ hint\n'],
  [
    'East-Asian text before and in the mark',
    { ...place, column: 4, length: 2, sourceLine: '合计：支岀' },
    'a.yaml:3:4: bad\n  合计：支岀\n        ^^^^ hint\n',
  ],
  ['a tab', { ...place, column: 2, length: 1, sourceLine: '\tx' }, 'a.yaml:3:2: bad\n   x\n   ^ hint\n'],
  [
    'the end of the line',
    { ...place, column: 4, length: 1, sourceLine: 'abc' },
    'a.yaml:3:4: bad\n  abc\n     ^ hint\n',
  ],
  [
    'control characters',
    { ...place, column: 1, length: 3, sourceLine: 'a\u001bb' },
    'a.yaml:3:1: bad\n  ab\n  ^^ hint\n',
  ],
])('%s', (_, problem, text) => {
  expect(formatProblem(problem, 'bad', 'hint')).toBe(text);
});

test('a very long line is cut around the place', () => {
  const sourceLine = `${'x'.repeat(500)}!${'y'.repeat(500)}`;
  const [, shown = '', caret = ''] = formatProblem(
    { ...place, column: 501, length: 1, sourceLine },
    'bad',
    undefined,
  ).split('\n');
  expect(shown.length).toBeLessThan(200);
  expect(shown[caret.indexOf('^')]).toBe('!');
});
