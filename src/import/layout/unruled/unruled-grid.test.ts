import { describe, expect, test } from 'vitest';
import { readPdf } from '../../pdf/read-pdf.ts';
import { gridsOf, orderOf, rowsOf, textsOf } from '../../pdf/testing/blocks.ts';
import { line, tableTexts, textAt, textEndingAt, tinyPdf } from '../../pdf/testing/tiny-pdf.ts';

const xs = [60, 130, 300, 390, 480];
const rows = [
  ['201', '一般公共服务支出', '1,264.87', '62.63'],
  ['20139', '社会工作事务', '264.87', ''],
  ['208', '社会保障和就业支出', '10.82', '10.82'],
];

function edges(count: number, top = 120, step = 20): number[] {
  return Array.from({ length: count + 1 }, (_, index) => top + index * step);
}

async function read(content: readonly string[]) {
  return await readPdf('a.pdf', tinyPdf([{ content }]));
}

const header = [
  textAt(70, 113, '编码'),
  textAt(180, 113, '名称'),
  textAt(340, 113, '合计'),
  textAt(410, 113, '基本支出'),
];

describe('tables without walls', () => {
  test('columns by corridors, low confidence, blanks left out', async () => {
    const [grid] = gridsOf(await read([...header, ...tableTexts(xs, edges(3), rows)]));
    expect(rowsOf(grid)).toEqual([
      ['编码', '名称', '合计', '基本支出'],
      ['201', '一般公共服务支出', '1,264.87', '62.63'],
      ['20139', '社会工作事务', '264.87'],
      ['208', '社会保障和就业支出', '10.82', '10.82'],
    ]);
    expect(grid).toMatchObject({ columns: 4, confidence: 'low', spansKnown: false });
    expect(grid?.cells.find((cell) => cell.text === '62.63')?.column).toBe(3);
  });

  test.each([
    ['three lines', [100, 118, 182]],
    ['a line below every row', [100, 118, 140, 160, 182]],
  ])('%s', async (_name, lines) => {
    const content = [...lines.map((y) => line(60, y, 480, y)), ...header, ...tableTexts(xs, edges(3), rows)];
    const document = await read([
      textAt(220, 60, '支出表', 14),
      textEndingAt(480, 90, '单位：万元'),
      ...content,
    ]);
    expect(orderOf(document.blocks)).toBe('TTG');
    expect(rowsOf(gridsOf(document)[0]).map((row) => row[0])).toEqual(['编码', '201', '20139', '208']);
  });

  test('a word above two columns spans them', async () => {
    const top = [
      textAt(180, 105, '名称'),
      textAt(380, 95, '支出'),
      textAt(340, 113, '合计'),
      textAt(410, 113, '基本支出'),
    ];
    const [grid] = gridsOf(await read([...top, ...tableTexts(xs, edges(3), rows)]));
    expect(rowsOf(grid)[0]).toEqual(['名称^3', '支出=2']);
    expect(grid?.cells.find((cell) => cell.text === '合计')).toMatchObject({ column: 2, columnSpan: 1 });
    expect(grid?.cells.find((cell) => cell.text === '支出')).toMatchObject({ column: 2, columnSpan: 2 });
  });

  test('a column without any amount is known by its header', async () => {
    const empty = rows.map(([code = '', name = '', amount = '']) => [code, name, amount]);
    const [grid] = gridsOf(await read([...header, ...tableTexts(xs, edges(3), empty)]));
    expect(grid?.columns).toBe(4);
    expect(grid?.cells.find((cell) => cell.text === '1,264.87')?.column).toBe(2);
  });

  test('a name on two lines belongs to the amounts between them', async () => {
    const wrapped = [
      textAt(63, 190, '20805'),
      textAt(133, 184, '机关事业单位养老'),
      textAt(133, 196, '保险缴费支出'),
      textEndingAt(387, 190, '6.18'),
    ];
    const [grid] = gridsOf(await read([...header, ...tableTexts(xs, edges(3), rows), ...wrapped]));
    expect(rowsOf(grid)[4]).toEqual(['20805', '机关事业单位养老\n保险缴费支出', '6.18']);
  });

  test('totals set in the middle of two columns do not melt them', async () => {
    const total = [
      textAt(230, 194, '本年支出合计表'),
      textEndingAt(387, 194, '1,275.69'),
      textEndingAt(477, 194, '73.45'),
    ];
    const [grid] = gridsOf(await read([...header, ...tableTexts(xs, edges(3), rows), ...total]));
    expect(grid?.columns).toBe(4);
    expect(grid?.cells.find((cell) => cell.text === '1,275.69')?.column).toBe(2);
  });

  test.each([
    ['a contents page with leaders', ['一、概况…………3', '二、收入表…………5', '三、支出表…………7'], 20],
    [
      'prose with spaced amounts',
      ['支出 15897.44 万元，增长 8.20%。', '收入 15897.44 万元，增长 1.50%。', '合计 3.00 万元。'],
      20,
    ],
  ])('%s is no table', async (_name, texts, step) => {
    const document = await read(texts.map((text, index) => textAt(60, 100 + index * step, text)));
    expect(gridsOf(document)).toEqual([]);
    expect(textsOf(document)).toHaveLength(texts.length);
  });
});
