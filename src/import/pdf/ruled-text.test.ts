import { describe, expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { gridsOf, orderOf, rowsOf } from './testing/blocks.ts';
import {
  line,
  ruledTable,
  type TinyPage,
  tableTexts,
  textAt,
  textEndingAt,
  tinyPdf,
  turnedTextAt,
} from './testing/tiny-pdf.ts';

const xs = [60, 260, 360, 460];
const ys = [100, 120, 140, 160];
const body = [
  ['科目', '预算数', '决算数'],
  ['基本支出', '1,234.50', '1,200.00'],
  ['项目支出', '', '34.56'],
];

async function read(...pages: TinyPage[]) {
  return await readPdf('a.pdf', tinyPdf(pages));
}

describe('lines that make no table', () => {
  test.each([
    [
      'a frame around a page',
      [...ruledTable([20, 570], [20, 820]), textAt(60, 60, '本部门二〇二四年无此项支出。')],
    ],
    ['a box around a remark', [...ruledTable([50, 300], [90, 130]), textAt(60, 110, '本表无数据')]],
    ['an underlined word', [textAt(60, 110, '编制单位'), line(60, 112, 100, 112)]],
    ['a clipping path', ['50 -200 400 150 re W n', textAt(60, 110, '说明')]],
    ['white lines', ['1 1 1 RG', ...ruledTable(xs, ys), textAt(60, 110, '说明')]],
  ])('%s is no table', async (_name, content) => {
    const document = await read({ content });
    expect(orderOf(document.blocks)).toBe('T');
  });
});

describe('unusual text', () => {
  test('a heading on its side is one text, though every character is shown by itself', async () => {
    const side = Array.from('收入合计', (character, index) =>
      turnedTextAt(75, 155 - index * 10, character, 1),
    );
    const cells = [textAt(103, 113, '甲'), textAt(103, 133, '乙'), textAt(103, 153, '丙')];
    const amounts = [
      textEndingAt(297, 113, '1.00'),
      textEndingAt(297, 133, '2.00'),
      textEndingAt(297, 153, '3.00'),
    ];
    const lines = [
      ...[100, 160].map((y) => line(60, y, 300, y)),
      ...[120, 140].map((y) => line(100, y, 300, y)),
      ...[60, 100, 200, 300].map((x) => line(x, 100, x, 160)),
    ];
    const [grid] = gridsOf(await read({ content: [...lines, ...side, ...cells, ...amounts] }));
    expect(rowsOf(grid)).toEqual([
      ['收入合计^3', '甲', '1.00'],
      ['乙', '2.00'],
      ['丙', '3.00'],
    ]);
  });

  test('a table that is scaled down', async () => {
    const document = await read({
      content: ['q 0.5 0 0 0.5 30 -50 cm', ...ruledTable(xs, ys), ...tableTexts(xs, ys, body), 'Q'],
    });
    expect(gridsOf(document).map(rowsOf)).toEqual([body]);
  });
});
