import { describe, expect, test } from 'vitest';
import type { RawBlock } from '../../raw.ts';
import { rowsOf } from '../grid-rows.ts';
import { readText } from '../read-text.ts';

const read = async (lines: readonly string[]) =>
  (await readText('a.txt', new TextEncoder().encode(lines.join('\n')))).blocks;

const show = (blocks: readonly RawBlock[]) =>
  blocks.map((block) => (block.type === 'grid' ? rowsOf(block) : block.text));

const header = '科目编码   科目名称               合计   基本支出';
const rows = [
  '208        社会保障和就业支出   229.79     229.79',
  '20805      机关事业单位基本养   149.09       0.00',
  '20806      职业年金               9.00       9.00',
];
const cells = [
  ['科目编码', '科目名称', '合计', '基本支出'],
  ['208', '社会保障和就业支出', '229.79', '229.79'],
  ['20805', '机关事业单位基本养', '149.09', '0.00'],
  ['20806', '职业年金', '9.00', '9.00'],
];

describe('tables aligned with spaces', () => {
  test('wide characters take two places', async () => {
    const blocks = await read(['支出表', '单位：万元', header, ...rows, '注：本表反映支出。']);
    expect(show(blocks)).toEqual(['支出表', '单位：万元', cells, '注：本表反映支出。']);
    const [, , grid] = blocks;
    expect(grid).toMatchObject({ confidence: 'low', spansKnown: false, place: { file: 'a.txt', line: 3 } });
  });

  test('wide characters are counted as one place', async () => {
    const blocks = await read([
      '科目编码   科目名称          合计     基本支出',
      '208    社会保障和就业支出    229.79   229.79',
      '20805  机关事业单位基本养    149.09     0.00',
      '20806  职业年金           9.00     9.00',
    ]);
    expect(show(blocks)).toEqual([cells]);
  });

  test.each([
    ['first', ['20805      机关事业单位基本养   149.09       0.00', '           老保险']],
    [
      'middle',
      [
        '           机关事业单位基本养',
        '20805                           149.09       0.00',
        '           老保险',
      ],
    ],
    ['last', ['           机关事业单位基本养', '20805      老保险               149.09       0.00']],
  ])('a name of two lines with its amounts on the %s', async (_, wrapped) => {
    const [, , last = ''] = rows;
    const first = '208        社会保障支出         229.79     229.79';
    const [grid] = show(await read([header, first, ...wrapped, last]));
    expect(grid).toEqual([
      cells[0],
      ['208', '社会保障支出', '229.79', '229.79'],
      ['20805', '机关事业单位基本养\n老保险', '149.09', '0.00'],
      cells[3],
    ]);
  });

  test('a page number between the rows is no row', async () => {
    expect(
      show(await read([header, ...rows.slice(0, 2), '', '        - 3 -', '', ...rows.slice(2)])),
    ).toEqual([cells]);
  });

  test('a page without a header goes on with a single row', async () => {
    const blocks = await read([
      header,
      ...rows,
      '\f合计                            388.88     238.79',
      '二、说明',
    ]);
    expect(show(blocks)).toEqual([cells, [['', '合计', '388.88', '238.79']], '二、说明']);
  });

  test('headings above two columns span them', async () => {
    const [grid] = show(await read(['           项目                      本年支出', header, ...rows]));
    expect(grid).toEqual([['项目*2', '', '本年支出*2', ''], ...cells]);
  });

  test.each([
    [
      'prose with amounts',
      ['　　支出合计 229.79 万元，增长 3.10%。', '    其中 149.09 万元。', '其他 9.00 万元'],
    ],
    ['contents', ['一、职责              3', '二、机构              4', '三、收入决算表        5']],
    ['indented prose', ['    本年支出 229.79 万元，', '比上年增加 9.00 万元。']],
  ])('%s stays text', async (_, lines) => {
    expect((await read(lines)).map((block) => block.type)).toEqual(lines.map(() => 'text'));
  });

  test('a line of more words than any table has is text', async () => {
    const blocks = await read([`${'1.0  '.repeat(300)}x`, `${'1.0  '.repeat(300)}y`]);
    expect(blocks.map((block) => block.type)).toEqual(['text', 'text']);
  });
});
