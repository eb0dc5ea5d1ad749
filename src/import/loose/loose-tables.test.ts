import { expect, test } from 'vitest';
import type { RawBlock } from '../raw.ts';
import { rowsOf } from '../text/grid-rows.ts';
import { withLooseTables } from './loose-tables.ts';

/** Blocks of lines, tables shown as their rows. */
function read(lines: readonly string[]): unknown[] {
  const blocks = lines.map(
    (text, index): RawBlock => ({ type: 'text', text, place: { file: 'a', line: index + 1 } }),
  );
  const document = withLooseTables({ file: 'a', format: 'text', blocks, problems: [] });
  return document.blocks.map((block) => (block.type === 'text' ? block.text : rowsOf(block)));
}

test('rows between bars without outer ones', () => {
  expect(read(['收支表', '项目 | 金额', '合计 | 3.00 |', '──┼──', '其中 │ 1.00', '注：无'])).toEqual([
    '收支表',
    [
      ['项目', '金额'],
      ['合计', '3.00'],
      ['其中', '1.00'],
    ],
    '注：无',
  ]);
});

test('tabs between cells', () => {
  expect(read(['项目\t金额', '合计\t3.00'])).toEqual([
    [
      ['项目', '金额'],
      ['合计', '3.00'],
    ],
  ]);
});

test.each([
  ['a trail of links', ['首页 | 公开 | 预算', '首页 | 公开 | 决算']],
  ['a contents list', ['第一部分 概况\t1', '第二部分 表\t3', '第三部分 说明\t12']],
  ['a lone line', ['合计 | 3.00']],
  ['paragraphs with a tab', ['一、\t收入增加。', '二、\t支出减少。']],
])('%s is no table', (_, lines) => {
  expect(read(lines)).toEqual(lines.map((line) => line.replaceAll('\t', ' ')));
});

const sided = (body: string): unknown[] => {
  const header = '收入 支出 项目 行次 金额 项目 行次 金额 栏次 1 栏次 2';
  return read(`收支总表 ${header} ${body}`.split(' '));
};

test('two sides with one cell a paragraph, by the numbers of their lines', () => {
  const body =
    '一、拨款 1 440.55 一、服务 4 423.20 二、基金 2 二、外交 5 0.00 3 10.00 三、国防 6 本年合计 7 450.55';
  expect(sided(body)).toEqual([
    '收支总表',
    [
      ['收入*3', '', '', '支出*3', '', ''],
      ['项目', '行次', '金额', '项目', '行次', '金额'],
      ['栏次', '', '1', '栏次', '', '2'],
      ['一、拨款', '1', '440.55', '一、服务', '4', '423.20'],
      ['二、基金', '2', '', '二、外交', '5', '0.00'],
      ['', '3', '10.00', '三、国防', '6', ''],
    ],
    '本年合计',
    '7',
    '450.55',
  ]);
});

test('two sides whose lines do not count on are no such table', () => {
  const body =
    '一、拨款 1 440.55 一、服务 4 423.20 二、基金 3 7.00 二、外交 5 0.00 三、上级 4 1.00 三、国防 6';
  expect(JSON.stringify(sided(body))).not.toContain('收入*3');
});

test('a first cell that reaches down, and a sum over several columns', () => {
  const lines = ['甲 | 项 | 值 | 分 | 得', 'a | 3 | 60 | 60', 'b | 4 | 40 | 30', '合计 | 100 | 90'];
  expect(read(lines)).toEqual([
    [
      ['甲', '项', '值', '分', '得'],
      ['', 'a', '3', '60', '60'],
      ['', 'b', '4', '40', '30'],
      ['', '合计*2', '', '100', '90'],
    ],
  ]);
});

test('labels of a divided header, written from the left', () => {
  const lines = ['项目 | 上年 | 本年 | 增减 | |', '金额 | 幅度 | |||', '合计 | 8 | 9 | 1 | 12.5% |'];
  expect(read(lines)).toEqual([
    [
      ['项目', '上年', '本年', '增减*2', ''],
      ['', '', '', '金额', '幅度'],
      ['合计', '8', '9', '1', '12.5%'],
    ],
  ]);
});

test.each([
  [
    'a row that is blank behind its name and its remark',
    ['项目 | 金额 | |', '备注 | 见后 | |', '合计 | 8 | 略 |'],
  ],
  [
    'fewer labels than there is room for',
    ['项目 | 本年 | 增减 | | |', '金额 | 幅度 | | | |', '合计 | 8 | 9 | 1 | 2 |'],
  ],
])('not %s', (_, lines) => {
  const [rows] = read(lines);
  expect((rows as string[][])[1]?.slice(0, 2)).toEqual(lines[1]?.split(' | ').slice(0, 2));
});

test('one cell a line, with and without codes', () => {
  expect(
    read(['表', '单位：万元', '项目', '金额', '合计', '450', '一、出国', '40', '二、接待', '410']),
  ).toEqual([
    '表',
    '单位：万元',
    [
      ['项目', '金额'],
      ['合计', '450'],
      ['一、出国', '40'],
      ['二、接待', '410'],
    ],
  ]);
  const coded = [
    '单位：万元',
    '编码',
    '名称',
    '合计',
    '基本',
    '201',
    '服务',
    '5',
    '5',
    '20101',
    '人大',
    '5',
    '-',
    '合计',
    '5',
    '5',
  ];
  expect(read(coded)).toEqual([
    '单位：万元',
    [
      ['编码', '名称', '合计', '基本'],
      ['201', '服务', '5', '5'],
      ['20101', '人大', '5', '-'],
      ['合计', '', '5', '5'],
    ],
  ]);
});

test('a header that cannot be told from the words above it is left out, the figures are not', () => {
  expect(read(['甲', '乙', '丙', '丁', '合计', '5', '3', 'a', '1', '2', 'b', '4', '1'])).toEqual([
    '甲',
    '乙',
    '丙',
    '丁',
    [
      ['合计', '5', '3'],
      ['a', '1', '2'],
      ['b', '4', '1'],
    ],
  ]);
});

test('one cell a line, each closed by a bar', () => {
  const cells = ['表', '单位：万元', '项目', '金额', '合计', '450', '一、出国', '40', '二、接待', '410'];
  expect(read(cells.map((text) => `${text} |`))).toEqual(read(cells));
  expect(read(['说明', '附注 |', '说明'])).toEqual(['说明', '附注 |', '说明']);
});

test('headers one below the other over the figures of the only row', () => {
  expect(read(['表', '单位：万元', '合计', '出国', '接待', '79.00', '75.00', '4.00', '说明。'])).toEqual([
    '表',
    '单位：万元',
    [
      ['合计', '出国', '接待'],
      ['79.00', '75.00', '4.00'],
    ],
    '说明。',
  ]);
});

test('more headers than figures: the figures stand behind them', () => {
  expect(read(['单位：万元', '合计', '出国', '车辆', '运行', '79.00', '75.00', '4.00', '说明。'])).toEqual([
    '单位：万元',
    [
      ['合计', '出国', '车辆', '运行', '', '', ''],
      ['', '', '', '', '79.00', '75.00', '4.00'],
    ],
    '说明。',
  ]);
});

test.each([
  ['links over page numbers', ['首页', '公开', '预算', '1', '2', '3']],
  ['more figures than words', ['甲', '乙', '丙', '1.00', '2.00', '3.00', '4.00']],
  ['two headers', ['甲', '乙', '1.00', '2.00']],
])('%s are no row', (_, lines) => {
  expect(read(lines)).toEqual(lines);
});
