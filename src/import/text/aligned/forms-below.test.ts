import { expect, test } from 'vitest';
import { rowsOf } from '../grid-rows.ts';
import { readText } from '../read-text.ts';

const form = (project: string, amount: string) => [
  '                    项目支出绩效自评表',
  '                                          （2022年度）',
  `项目名称           ${project}`,
  '项目资金           年初预算数     全年预算数     全年执行数     得分',
  `年度资金总额           ${amount}          ${amount}          ${amount}     9.00`,
  `其中：财政拨款         ${amount}          ${amount}          ${amount}     0.00`,
  `总分                   ${amount}          ${amount}          ${amount}     9.00`,
];

test('forms that follow each other are tables of their own, each below its title', async () => {
  const lines = ['附件', '', '', ...form('甲项目经费', '28.22'), '', '', ...form('乙项目经费', '48.66')];
  const { blocks } = await readText('a.txt', new TextEncoder().encode(lines.join('\n')));
  const texts = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const grids = blocks.flatMap((block) => (block.type === 'grid' ? [rowsOf(block).flat().join(' ')] : []));
  expect(texts.filter((each) => each.includes('自评表'))).toHaveLength(2);
  expect(grids).toHaveLength(2);
  expect(grids.map((each) => [each.includes('28.22'), each.includes('48.66')])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(grids.join('')).not.toContain('自评表');
});
