import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rowsOf } from './grid-rows.ts';
import { readText } from './read-text.ts';

const seeds = new URL('../../../../shared/seeds/', import.meta.url);

describe.skipIf(!existsSync(seeds))('real texts', () => {
  const gridAt = async (file: string, line: number) => {
    const { blocks } = await readText(file, readFileSync(new URL(file, seeds)));
    const grid = blocks.find((block) => block.place.line === line);
    return grid?.type === 'grid' ? rowsOf(grid) : [];
  };

  test('a tab-separated table', async () => {
    const rows = await gridAt('004_4299fd0997e27daa.txt', 97);
    expect(rows).toHaveLength(26);
    expect(rows[3]).toEqual([
      '一、一般公共预算财政拨款收入',
      '1',
      '3,305.34',
      '一、一般公共服务支出',
      '32',
      '3,241.73',
    ]);
  });

  test('a table of one cell a line with a merged header', async () => {
    const rows = await gridAt('002_fde8b67dd8c19847.txt', 1190);
    expect(rows).toHaveLength(11);
    expect(rows[1]).toEqual([
      '政府采购项目来源*2',
      '',
      '采购物品名称',
      '政府采购目录序号',
      '计量  单位',
      '数量',
      '单价',
      '政府采购金额（当年部门预算安排资金）*6',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(rows[2]?.slice(-6)).toEqual([
      '合计',
      '一般公共预算拨款',
      '基金预算拨款',
      '国有资本经营预算拨款',
      '财政专户核拨',
      '单位资金',
    ]);
  });

  test('a pipe table', async () => {
    const rows = await gridAt('003_3121bed7dfbd76d2.txt', 18);
    expect(rows[3]).toEqual(['', '预算数:', '34.56', '到位数:', '34.56', '执行数:', '34.56', '', '100%']);
  });
});
