import { describe, expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { gridsOf, orderOf, rowsOf, textsOf } from './testing/blocks.ts';
import {
  line,
  ruledTable,
  type TinyPage,
  tableTexts,
  textAt,
  textEndingAt,
  tinyPdf,
} from './testing/tiny-pdf.ts';

async function read(...pages: TinyPage[]) {
  return await readPdf('a.pdf', tinyPdf(pages));
}

/** Text in bold as some programs imitate it: drawn again, a hair to the right. */
const bold = (x: number, y: number, text: string): string[] => [
  textAt(x, y, text),
  textAt(x + 0.3, y, text),
  textAt(x + 0.6, y, text),
];

describe('prose', () => {
  test('figures set apart by wide gaps make no table', async () => {
    const content = [
      textAt(80, 100, '本部门二〇二四年度收入总计'),
      textAt(225, 100, '1,234.56'),
      textAt(285, 100, '万元，支出总计'),
      textAt(370, 100, '1,234.56'),
      textAt(430, 100, '万元。与上年相比，'),
      textAt(60, 118, '收、支总计各增加'),
      textAt(155, 118, '100.00'),
      textAt(205, 118, '万元，增长'),
      textAt(270, 118, '8.82%'),
      textAt(310, 118, '。主要原因是人员经费增加，'),
      textAt(60, 136, '项目支出减少'),
      textAt(140, 136, '20.00'),
      textAt(180, 136, '万元。'),
    ];
    const document = await read({ content });
    expect(orderOf(document.blocks)).not.toContain('G');
    expect(textsOf(document).join('').replaceAll(' ', '')).toContain(
      '收入总计1,234.56万元，支出总计1,234.56万元。',
    );
    expect(textsOf(document).join('').replaceAll(' ', '')).toContain('各增加100.00万元，增长8.82%。');
  });

  test('a line that wraps in front of the level of an item goes on', async () => {
    const first = '1.一般公共服务支出（类）人力资源事务（款）行政运行及其他与本部门工作有关的各类支出';
    const content = [
      textAt(80, 100, first, 12),
      textAt(60, 118, '（项）支出100.00万元，与上年持平，没有增减变动。', 12),
    ];
    const document = await read({ content });
    expect(textsOf(document)).toEqual([`${first}（项）支出100.00万元，与上年持平，没有增减变动。`]);
  });

  test('a page number between the words and their figure', async () => {
    const full = (y: number) =>
      textAt(60, y, '本年度收入总计与支出总计相等其中一般公共预算财政拨款收入为本年的主要收', 13);
    const pages = [1, 2, 3].map((number) => ({
      content: [full(100), full(120), textAt(60, 140, '入合计为', 13), textAt(290, 800, `- ${number} -`)],
    }));
    const texts = textsOf(await read(...pages));
    expect(texts.join('')).not.toMatch(/-\s*\d\s*-/);
  });

  test('bold text that is drawn three times is read once', async () => {
    const document = await read({ content: [...bold(60, 100, '收入合计'), ...bold(200, 100, '1,234.56')] });
    expect(textsOf(document).join('')).toBe('收入合计1,234.56');
  });

  test('a band at the head of every page is no part of the text', async () => {
    const pages = ['甲', '乙', '丙', '丁'].map((name) => ({
      content: [
        textAt(60, 40, '示例市档案局2024年度部门决算'),
        line(60, 46, 535, 46),
        textAt(80, 100, `${name}、本年没有变化的说明文字写在这里。`),
      ],
    }));
    expect(textsOf(await read(...pages))).toEqual(
      ['甲', '乙', '丙', '丁'].map((name) => `${name}、本年没有变化的说明文字写在这里。`),
    );
  });
});

describe('tables', () => {
  const ys = [100, 120, 140, 160];
  const narrow = (left: number) => [left, left + 90, left + 150];
  const rows = (name: string) => [
    ['项目', '金额'],
    [`${name}一`, '1.00'],
    [`${name}二`, '2.00'],
  ];

  test('three narrow ones side by side stay three', async () => {
    const content = [40, 210, 380].flatMap((left, index) => [
      ...ruledTable(narrow(left), ys),
      ...tableTexts(narrow(left), ys, rows(['甲', '乙', '丙'][index] ?? '')),
    ]);
    const grids = gridsOf(await read({ content }));
    expect(grids.map(rowsOf)).toEqual([rows('甲'), rows('乙'), rows('丙')]);
  });

  test('one that starts on the page where another ends is its own', async () => {
    const lower = [300, 320, 340, 360];
    const content = [
      ...ruledTable(narrow(60), ys),
      ...tableTexts(narrow(60), ys, rows('甲')),
      textAt(60, 280, '政府性基金预算支出表'),
      ...ruledTable(narrow(60), lower),
      ...tableTexts(narrow(60), lower, rows('乙')),
    ];
    const document = await read({ content });
    expect(orderOf(document.blocks)).toBe('GTG');
    expect(gridsOf(document).map(rowsOf)).toEqual([rows('甲'), rows('乙')]);
  });

  test('a label that its cell cuts off is read as it stands in the file', async () => {
    const xs = narrow(60);
    const label = '二、政府性基金预算财政拨款';
    const content = [
      ...ruledTable(xs, ys),
      ...tableTexts(xs, ys, [
        ['项目', '金额'],
        ['一、一般预算', '1.00'],
        ['', '2.00'],
      ]),
      'q 62 -160 86 20 re W n',
      textAt(63, 153.6, label),
      'Q',
    ];
    const [grid] = gridsOf(await read({ content }));
    expect(rowsOf(grid)[2]?.[1]).toBe('2.00');
    expect(label.startsWith(rowsOf(grid)[2]?.[0] ?? '-')).toBe(true);
  });

  test('what stands under a box that was painted over it is not seen', async () => {
    const content = [textAt(60, 100, '12.50'), '1 1 1 rg 50 -110 100 20 re f 0 g', textAt(60, 100, '13.50')];
    expect(textsOf(await read({ content }))).toEqual(['13.50']);
  });

  test('white on white, and text without ink, is not seen', async () => {
    const content = [
      '1 1 1 rg',
      textAt(60, 100, '看不见'),
      '0 g 3 Tr',
      textAt(60, 130, '没有墨'),
      '0 Tr',
      textAt(60, 160, '看得见'),
      '0 0 1 rg 50 -210 100 20 re f 1 1 1 rg',
      textAt(60, 205, '白底蓝框'),
    ];
    expect(textsOf(await read({ content }))).toEqual(['看得见', '白底蓝框']);
  });

  test('amounts right of their column', async () => {
    const content = [
      ...ruledTable(narrow(60), ys),
      ...tableTexts(narrow(60), ys, rows('甲')),
      textEndingAt(500, 60, '单位：万元'),
    ];
    expect(orderOf((await read({ content })).blocks)).toBe('TG');
  });
});
