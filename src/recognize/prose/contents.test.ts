import { expect, test } from 'vitest';
import type { RawBlock } from '../../import/raw.ts';
import { grid, read, show } from './testing/read-lines.ts';

const sentence = '2022年度收入合计3,841.54万元，其中：财政拨款收入3,841.51万元，占100.00%。';

test.each<[string, readonly (string | RawBlock)[], readonly string[], readonly string[]]>([
  [
    'entries with leaders',
    ['目 录', '一、部门概况 ……………… 3', '二、名词解释…………5', '一、部门概况', sentence],
    ['一、部门概况', '二、名词解释'],
    ['H1 一、部门概况', sentence],
  ],
  [
    'entries that come again',
    [
      '部门决算',
      '目录',
      '第一部分 概况',
      '一、主要职能。',
      '二、机构',
      '第二部分 名词解释',
      '第一部分 概况',
      '一、主要职能',
      sentence,
    ],
    ['第一部分概况', '一、主要职能。', '二、机构', '第二部分名词解释'],
    ['部门决算', 'H1 第一部分概况', 'H2 一、主要职能', sentence],
  ],
  [
    'entries that the body words otherwise',
    ['目录', '一、收入总表', '二、情况说明', '一、收入决算总表', sentence],
    ['一、收入总表', '二、情况说明'],
    ['H1 一、收入决算总表', sentence],
  ],
  [
    'entries in a grid',
    [
      '某局预算公开目录',
      grid([
        ['收支总表.....', '2'],
        ['收入总表.....', '4'],
      ]),
      '一、情况说明',
      sentence,
    ],
    ['收支总表', '收入总表'],
    ['H1 一、情况说明', sentence],
  ],
])('contents: %s', (_, lines, contents, expected) => {
  expect((read(lines).contents ?? []).map(({ title }) => title)).toEqual(contents);
  expect(show(lines)).toEqual(expected);
});

test('tables are no prose, boxes around text are', () => {
  const table = grid([
    ['项目', '金额'],
    ['一、财政拨款收入', '12.50'],
  ]);
  const box = grid([['一、收入情况'], [`${sentence}\n${sentence}`]]);
  expect(
    show(['（一）说明', '收入支出决算总表', '单位：万元', table, '注：本表无尾差。', box], 'docx'),
  ).toEqual(['H1 （一）说明', '注：本表无尾差。', 'H1 一、收入情况', sentence, sentence]);
});
