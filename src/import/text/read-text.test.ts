import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadError } from '../../core/model/read-error.ts';
import type { RawBlock } from '../raw.ts';
import { rowsOf } from './grid-rows.ts';
import { readText } from './read-text.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = async (text: string) => (await readText('a.txt', encode(text))).blocks;

const show = (blocks: readonly RawBlock[]) =>
  blocks.map((block) =>
    block.type === 'grid' ? rowsOf(block) : block.heading ? `h${block.heading} ${block.text}` : block.text,
  );

test.each<[string, string, unknown[]]>([
  [
    'tab-separated rows',
    '表\n项目\t金额\n合计\t1.00\n\n注：无',
    [
      '表',
      [
        ['项目', '金额'],
        ['合计', '1.00'],
      ],
      '注：无',
    ],
  ],
  [
    'rows that start with a blank cell',
    '\t行次\t金额\n\t9\t',
    [
      [
        ['', '行次', '金额'],
        ['', '9', ''],
      ],
    ],
  ],
  [
    'ragged rows',
    'a\tb\tc\nd\te',
    [
      [
        ['a', 'b', 'c'],
        ['d', 'e', ''],
      ],
    ],
  ],
  [
    'rules of dashes',
    'a\tb\n-----\t----\nc\td',
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ],
  [
    'a pipe table',
    '|a|b|\n|---|:-:|\n| 产出<br>(40分) | 1\\|2 |',
    [
      [
        ['a', 'b'],
        ['产出\n(40分)', '1|2'],
      ],
    ],
  ],
  [
    'a short rule of a pipe table',
    '| a | b |\n|--|---|\n| - | 1 |',
    [
      [
        ['a', 'b'],
        ['-', '1'],
      ],
    ],
  ],
  [
    'a pipe table without outer pipes',
    'a | b\n--- | ---\nc | d\n\ne | f',
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'e | f',
    ],
  ],
  [
    'rows without outer bars, one of them with an empty first cell',
    '表\n甲 | 乙 | 丙\na | b | 1\n | c | 2\n | d |\n完',
    [
      '表',
      [
        ['甲', '乙', '丙'],
        ['a', 'b', '1'],
        ['', 'c', '2'],
        ['', 'd', ''],
      ],
      '完',
    ],
  ],
  [
    'headers a single space apart',
    '支出表\n编码 名称 合计 基本 项目\n201 服务   9.00 5.00 4.00\n20103  事务 9.00   5.00 4.00\n合计 9.00 5.00 4.00\n注：无',
    [
      '支出表',
      [
        ['编码', '名称', '合计', '基本', '项目'],
        ['201', '服务', '9.00', '5.00', '4.00'],
        ['20103', '事务', '9.00', '5.00', '4.00'],
        ['', '合计', '9.00', '5.00', '4.00'],
      ],
      '注：无',
    ],
  ],
  [
    'headers a single space apart over rows with a blank somewhere',
    '支出表\n编码 名称 合计 基本 项目\n201 服务 9.00 5.00 4.00\n20103 事务 9.00 5.00 4.00\n2010301 行政 5.00 5.00\n合计 9.00 5.00 4.00\n注：无',
    [
      '支出表',
      [
        ['编码', '名称', '合计', '基本', '项目', '', ''],
        ['201', '服务', '9.00', '5.00', '4.00', '', ''],
        ['20103', '事务', '9.00', '5.00', '4.00', '', ''],
        ['2010301', '行政', '', '', '', '5.00', '5.00'],
        ['', '合计', '9.00', '5.00', '4.00', '', ''],
      ],
      '注：无',
    ],
  ],
  [
    'headers a single space apart over one line of figures',
    '支出表\n合计 基本 项目\n9.00 5.00 4.00\n注：无',
    [
      '支出表',
      [
        ['合计', '基本', '项目'],
        ['9.00', '5.00', '4.00'],
      ],
      '注：无',
    ],
  ],
  ['links over page numbers', '首页 公开 预算\n1 2 3\n完', ['首页 公开 预算', '1 2 3', '完']],
  [
    'a closed cell a line, rows closed by bars, one header over three',
    '表\n合计 |\n出国费 |\n车辆购置及运行费 |\n接待费 |\n||\n小计 |\n车辆购置费 |\n车辆运行费 |\n|||\n79 |\n0 |\n75 |\n50 |\n25 |\n4 |\n完',
    [
      '表',
      [
        ['合计', '出国费', '车辆购置及运行费*3', '', '', '接待费'],
        ['', '', '小计', '车辆购置费', '车辆运行费', ''],
        ['79', '0', '75', '50', '25', '4'],
      ],
      '完',
    ],
  ],
  [
    'a closed cell a line, where no header is clearly the group',
    '表\n甲 |\n乙 |\n丙 |\n||\n丁 |\n戊 |\n||\n1 |\n2 |\n3 |\n4 |\n完',
    [
      '表',
      [
        ['甲', '乙', '丙', '', '', '', '', ''],
        ['丁', '戊', '', '', '', '', '', ''],
        ['', '', '', '', '1', '2', '3', '4'],
      ],
      '完',
    ],
  ],
  [
    'a header that divides one of those above it, the others left out',
    '表\n项目 | 上年数 | 本年数 | 增减情况 ||\n增减额 | 增减率 ||||\n合计 | 9.00 | 6.00 | -3.00 | -33% |\n| 1.00 | 1.00 | 0 | 0 |\n完',
    [
      '表',
      [
        ['项目', '上年数', '本年数', '增减情况*2', ''],
        ['', '', '', '增减额', '增减率'],
        ['合计', '9.00', '6.00', '-3.00', '-33%'],
        ['', '1.00', '1.00', '0', '0'],
      ],
      '完',
    ],
  ],
  [
    'a second row of headers that divides none of those above it',
    '表\n项目 | 上年数 | 本年数 | 备注 ||\n甲 | 乙 ||||\n合计 | 9.00 | 6.00 | -3.00 | -33% |\n| 1.00 | 1.00 | 0 | 0 |\n完',
    [
      '表',
      [
        ['项目', '上年数', '本年数', '备注', ''],
        ['甲', '乙', '', '', ''],
        ['合计', '9.00', '6.00', '-3.00', '-33%'],
        ['', '1.00', '1.00', '0', '0'],
      ],
      '完',
    ],
  ],
  [
    'a title closed as a row, and all cells of its table as another one',
    '三公经费预算表 |\n||\n|\n单位:万元 |\n项目 |\n上年 |\n本年 |\n合计 |\n8.00 |\n7.00 |\n出国费 |\n|\n|\n接待费 |\n3.00 |\n2.00 |\n用车费 |\n5.00 |\n5.00 |\n完',
    [
      [
        ['三公经费预算表', '', ''],
        ['单位:万元', '', ''],
        ['项目', '上年', '本年'],
        ['合计', '8.00', '7.00'],
        ['出国费', '', ''],
        ['接待费', '3.00', '2.00'],
        ['用车费', '5.00', '5.00'],
      ],
      '完',
    ],
  ],
  [
    'a closed cell a line, and a line that holds the rest of its row',
    '表\n甲 |\n乙 |\n丙 |\n||\n丁 |\n戊 | 己 |||\n1 |\n2 |\n3 |\n完',
    [
      '表',
      [
        ['甲', '乙', '丙'],
        ['丁', '戊', '己'],
        ['1', '2', '3'],
      ],
      '完',
    ],
  ],
  [
    'rows between bars that a paragraph of a cell broke',
    '表\n| 名称 |\n长名 |\n||\n|\n资金 |\n年初 | 全年 |\n| 总额 | 7 | 8 |\n| 其他 |||\n完',
    [
      '表',
      [
        ['名称', '长名', '', ''],
        ['资金', '年初', '全年', ''],
        ['总额', '7', '8', ''],
        ['其他', '', '', ''],
      ],
      '完',
    ],
  ],
  [
    'a table with outer bars right below a trail of links',
    '首页 | 公开\n| a | b |\n|---|---|\n| c | d |',
    [
      '首页 | 公开',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ],
  [
    'one cell a line',
    '表\n\t名称\n\t数量\n\n\t车辆\n\t2\n\n\t\n\t\n\n\n完',
    [
      '表',
      [
        ['名称', '数量'],
        ['车辆', '2'],
        ['', ''],
      ],
      '完',
    ],
  ],
  [
    'one cell a line: merged header and title regain their width',
    '\t资产表\n\n\t来源\n\t数量\n\t金额\n\n\t项目\n\t资金\n\t\n\t合计\n\t其中\n\n\tx\n\t1\n\t2\n\t3\n\t4\n',
    [
      [
        ['资产表*5', '', '', '', ''],
        ['来源*2', '', '数量', '金额*2', ''],
        ['项目', '资金', '', '合计', '其中'],
        ['x', '1', '2', '3', '4'],
      ],
    ],
  ],
  [
    'one cell a line: a cell goes on in the next line',
    '\t二级\n指标\n\t值\n\n\ta\n\tb\t\t\n',
    [
      [
        ['二级\n指标', '值'],
        ['a', 'b'],
      ],
    ],
  ],
  ['paragraphs indented with tabs', '\t一、职责\n\n\t二、机构\n', ['一、职责', '二、机构']],
  [
    'headings, bold and list marks',
    '## 自评表\n- 1、**收入**：无\n- 3 -',
    ['h2 自评表', '1、收入：无', '- 3 -'],
  ],
  ['formulas', '率 $\\geq 90\\%$ ，$100 和 $200', ['率 ≥90% ，$100 和 $200']],
  ['entities', 'a&nbsp;&lt;b&#8805;&#x4e00;&bogus;&#0;', ['a <b≥一&bogus;&#0;']],
  ['bookmarks', '[bookmark: _Toc1]表一[GoBack]', ['表一']],
  ['page breaks end a table', 'a\tb\n\fc\td', [[['a', 'b']], [['c', 'd']]]],
  ['line ends of all systems', 'a\r\nb\rc', ['a', 'b', 'c']],
  [
    'HTML tables between Markdown',
    '# 表\n<table>\n<tr><td>a<td>b\n</table>\nc',
    ['h1 表', [['a', 'b']], 'c'],
  ],
])('%s', async (_, text, expected) => {
  expect(show(await read(text))).toEqual(expected);
});

test('blocks and cells carry their line', async () => {
  const blocks = await read('一\n\na\tb\nc\td\n\f<table><tr><td>x\n<td>y</table>\n二');
  const lines = blocks.map((b) =>
    b.type === 'text' ? b.place.line : b.cells.map((cell) => cell.place.line),
  );
  expect(lines).toEqual([1, [3, 3, 4, 4], [5, 6], 7]);
});

test.each([
  [
    'a line beyond the bound',
    `a\n${'x'.repeat(1_000_001)}`,
    { reason: 'line-too-long', place: { file: 'a.txt', line: 2 } },
  ],
  ['more lines than the bound', 'a\n'.repeat(1_000_001), { reason: 'too-many-lines' }],
  ['more cells than the bound', `${'1\t'.repeat(400)}1\n`.repeat(5_000), { reason: 'too-many-cells' }],
])('%s is refused', async (_, text, error) => {
  await expect(read(text)).rejects.toMatchObject(error);
});

test('text of a million tabs or pipes is no grid', async () => {
  const blocks = await read(`${'\t'.repeat(999_999)}x\n|${'|'.repeat(99_999)}x|\n`);
  expect(blocks.map((block) => (block.type === 'grid' ? block.columns : 'text'))).toEqual(['text', 'text']);
});

const piece = fc.constantFrom(
  '\t',
  '\n',
  '|',
  '---',
  ' ',
  'x',
  '1.0',
  '**',
  '$',
  '\\geq',
  '&amp;',
  '<br>',
  '<table>',
  '</td>',
  '\f',
  '# ',
  '[bookmark: ',
  ']',
);

test('any text gives blocks whose cells lie in their grid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 300 }), async (pieces) => {
      for (const block of await read(`y${pieces.join('')}`)) {
        if (block.type === 'text') expect(block.text).not.toBe('');
        else
          for (const cell of block.cells)
            expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.columns);
      }
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await readText('a.txt', bytes).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
    }),
  );
});
