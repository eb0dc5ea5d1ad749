import { describe, expect, test } from 'vitest';
import { readPdf } from '../../pdf/read-pdf.ts';
import { gridsOf, orderOf, rowsOf } from '../../pdf/testing/blocks.ts';
import {
  bar,
  line,
  ruledTable,
  type TinyPage,
  tableTexts,
  textAt,
  textEndingAt,
  tinyPdf,
  turnedTextAt,
} from '../../pdf/testing/tiny-pdf.ts';

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

describe('ruled tables', () => {
  test('cells, blanks and places', async () => {
    const document = await read({ content: [...ruledTable(xs, ys), ...tableTexts(xs, ys, body)] });
    const [grid] = gridsOf(document);
    expect(rowsOf(grid)).toEqual(body);
    expect(grid).toMatchObject({ rows: 3, columns: 3, spansKnown: true, confidence: 'high' });
    expect(grid?.place).toEqual({ file: 'a.pdf', page: 1, box: [60, 100, 460, 160] });
  });

  test('one border per cell, drawn as thin bars', async () => {
    const bars = ys.flatMap((y) => xs.slice(1).map((x, index) => bar((xs[index] ?? 0) + 0.6, y, x - 0.6, y)));
    const walls = xs.flatMap((x) =>
      ys.slice(1).map((y, index) => bar(x, (ys[index] ?? 0) + 0.6, x, y - 0.6)),
    );
    const document = await read({ content: [...bars, ...walls, ...tableTexts(xs, ys, body)] });
    expect(gridsOf(document).map(rowsOf)).toEqual([body]);
  });

  test('merged header cells become spans', async () => {
    const lines = [
      ...ys.map((y) => (y === 120 ? line(260, y, 460, y) : line(60, y, 460, y))),
      line(60, 100, 60, 160),
      line(260, 100, 260, 160),
      line(360, 120, 360, 160),
      line(460, 100, 460, 160),
    ];
    const texts = [
      textAt(150, 124, '科目'),
      textAt(340, 113, '金额'),
      ...tableTexts(xs, [0, 0, 120, 140, 160].slice(1), [[], ['', '合计', '其中'], ['201', '12.34', '5.60']]),
    ];
    const [grid] = gridsOf(await read({ content: [...lines, ...texts] }));
    expect(rowsOf(grid)).toEqual([
      ['科目^2', '金额=2'],
      ['合计', '其中'],
      ['201', '12.34', '5.60'],
    ]);
  });

  test('a name that wraps stays in its cell, its amount beside it', async () => {
    const wrapped = [
      textAt(63, 128, '机关事业单位', 8),
      textAt(63, 138, '养老保险缴费', 8),
      textEndingAt(357, 133, '6.18'),
    ];
    const content = [...ruledTable([60, 160, 360], [100, 120, 140]), textAt(63, 113, '科目'), ...wrapped];
    const [grid] = gridsOf(await read({ content }));
    expect(rowsOf(grid)).toEqual([
      ['科目', ''],
      ['机关事业单位\n养老保险缴费', '6.18'],
    ]);
  });

  test('a text that runs through several cells is cut at the walls', async () => {
    const row = [textAt(63, 133, '基本支出'), textAt(330, 133, '12.34      56.78')];
    const content = [
      ...ruledTable(xs, [100, 120, 140]),
      ...tableTexts(xs, [100, 120], [body[0] ?? []]),
      ...row,
    ];
    const [grid] = gridsOf(await read({ content }));
    expect(rowsOf(grid)[1]).toEqual(['基本支出', '12.34', '56.78']);
  });

  test('an amount wider than its column stays whole', async () => {
    const narrow = [60, 160, 190, 220];
    const content = [
      ...ruledTable(narrow, [100, 120, 140]),
      ...tableTexts(narrow, [100, 120], [['科目', '甲', '乙']]),
      textAt(63, 133, '合计'),
      textEndingAt(219, 133, '12,345.67'),
    ];
    const [grid] = gridsOf(await read({ content }));
    expect(rowsOf(grid)[1]).toEqual(['合计', '', '12,345.67']);
  });

  test('bold type imitated by printing twice counts once', async () => {
    const again = tableTexts(
      xs.map((x) => x + 0.4),
      ys,
      body,
    );
    const document = await read({ content: [...ruledTable(xs, ys), ...tableTexts(xs, ys, body), ...again] });
    expect(gridsOf(document).map(rowsOf)).toEqual([body]);
  });

  test('set-wide words and numbers are joined', async () => {
    const content = [
      ...ruledTable([60, 260, 460], [100, 120, 140]),
      textAt(70, 113, '合　　　计'),
      textAt(270, 113, '收 入 数'),
      textAt(63, 133, 'GDP per head'),
      textAt(270, 133, '1, 234.50'),
    ];
    const [grid] = gridsOf(await read({ content }));
    expect(rowsOf(grid)).toEqual([
      ['合计', '收入数'],
      ['GDP per head', '1,234.50'],
    ]);
  });

  test.each([[1], [2], [3]] as const)(
    'text that lies on its side (%i quarters) is turned upright',
    async (quarters) => {
      // The page is a landscape table in a portrait page: text and lines are turned, the page is not.
      const turn = (x: number, y: number): [number, number] => {
        if (quarters === 1) return [y, 800 - x];
        return quarters === 2 ? [560 - x, 800 - y] : [560 - y, x];
      };
      const turnedLine = (x1: number, y1: number, x2: number, y2: number) =>
        line(...turn(x1, y1), ...turn(x2, y2));
      const lines = [
        ...ys.map((y) => turnedLine(60, y, 460, y)),
        ...xs.map((x) => turnedLine(x, 100, x, 160)),
      ];
      const texts = body.flatMap((row, index) =>
        row.map((text, column) => {
          const [x, y] = turn((xs[column] ?? 0) + 5, (ys[index] ?? 0) + 14);
          return turnedTextAt(x, y, text, quarters);
        }),
      );
      const document = await read({ content: [...lines, ...texts] });
      expect(gridsOf(document).map(rowsOf)).toEqual([body]);
    },
  );

  test('a page with a rotation of its own', async () => {
    // Seen upright after turning the page by a quarter clockwise.
    const turn = (x: number, y: number): [number, number] => [y, 842 - x];
    const lines = [
      ...ys.map((y) => line(...turn(60, y), ...turn(460, y))),
      ...xs.map((x) => line(...turn(x, 100), ...turn(x, 160))),
    ];
    const texts = body.flatMap((row, index) =>
      row.map((text, column) => turnedTextAt(...turn((xs[column] ?? 0) + 5, (ys[index] ?? 0) + 14), text, 1)),
    );
    const document = await read({ rotate: 90, content: [...lines, ...texts] });
    expect(gridsOf(document).map(rowsOf)).toEqual([body]);
  });

  test('several tables on a page, one below and one beside the other', async () => {
    const right = [300, 400, 500];
    const content = [
      ...ruledTable([60, 160, 260], [100, 120, 140]),
      ...tableTexts(
        [60, 160, 260],
        [100, 120, 140],
        [
          ['甲', '1.00'],
          ['乙', '2.00'],
        ],
      ),
      ...ruledTable(right, [100, 120, 140]),
      ...tableTexts(
        right,
        [100, 120, 140],
        [
          ['丙', '3.00'],
          ['丁', '4.00'],
        ],
      ),
      textAt(60, 170, '注：上表'),
      ...ruledTable([60, 160, 260], [200, 220, 240]),
      ...tableTexts(
        [60, 160, 260],
        [200, 220, 240],
        [
          ['戊', '5.00'],
          ['己', '6.00'],
        ],
      ),
    ];
    const document = await read({ content });
    expect(orderOf(document.blocks)).toBe('GGTG');
    expect(gridsOf(document).map((grid) => rowsOf(grid)[1])).toEqual([
      ['乙', '2.00'],
      ['丁', '4.00'],
      ['己', '6.00'],
    ]);
  });

  test('open sides are implied by the ends of the other lines', async () => {
    const lines = [...ys.map((y) => line(60, y, 460, y)), line(260, 100, 260, 160), line(360, 100, 360, 160)];
    const document = await read({ content: [...lines, ...tableTexts(xs, ys, body)] });
    expect(gridsOf(document).map(rowsOf)).toEqual([body]);
  });

  test('walls in the header only part the rows below, with low confidence', async () => {
    const lines = [
      ...ys.map((y) => line(60, y, 460, y)),
      ...[260, 360].map((x) => line(x, 100, x, 120)),
      ...[60, 460].map((x) => line(x, 100, x, 160)),
    ];
    const [grid] = gridsOf(await read({ content: [...lines, ...tableTexts(xs, ys, body)] }));
    expect(rowsOf(grid)).toEqual(body);
    expect(grid?.confidence).toBe('low');
  });

  test('rows without lines between them are told by their amounts', async () => {
    const lines = [
      ...[100, 120, 160].map((y) => line(60, y, 460, y)),
      ...xs.map((x) => line(x, 100, x, 160)),
    ];
    const rows = [body[0] ?? [], ['基本支出', '1,234.50', '1,200.00'], ['项目支出', '0.50', '34.56']];
    const [grid] = gridsOf(await read({ content: [...lines, ...tableTexts(xs, ys, rows)] }));
    expect(rowsOf(grid)).toEqual(rows);
    expect(grid?.confidence).toBe('low');
  });
});
