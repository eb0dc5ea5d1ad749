import { describe, expect, test } from 'vitest';
import { catalogue } from '../core/generated/catalogue.ts';
import { readRawDocument } from '../import/registry.ts';
import { recognize } from './recognize.ts';

async function purchases(rows: string) {
  const html = `<html><body><h1>某某局2023年部门预算</h1><p>政府采购预算表</p><p>单位：万元</p><table>${rows}</table></body></html>`;
  const raw = await readRawDocument('a.html', new TextEncoder().encode(html));
  const [document] = recognize([raw], catalogue);
  const table = document?.tables.find(({ id }) => id === 'procurement_budget');
  if (table === undefined) throw new Error('no table of purchases');
  return table;
}

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const brief = (table: Awaited<ReturnType<typeof purchases>>) =>
  table.rows.map(({ kind, label, cells }) => [kind, label, cells['total']?.text, cells['general']?.text]);

describe('lists of purchases', () => {
  test('a second header row whose first cells are empty; the word for the total spans the first columns', async () => {
    const table = await purchases(
      row('序号', '项目名称', '采购品目', '数量', '金额', '资金来源', '') +
        row('', '', '', '', '', '一般公共预算', '其他资金') +
        '<tr><td colspan="3">合计</td><td></td><td>5.40</td><td>5.40</td><td></td></tr>' +
        row('1', '办公设备购置', '台式计算机', '6', '3.60', '3.60', '') +
        row('2', '', '打印机', '3', '1.80', '1.80', ''),
    );
    expect(table.unplaced).toEqual([]);
    expect(brief(table)).toEqual([
      ['total', '合计', '5.40', '5.40'],
      ['item', '办公设备购置', '3.60', '3.60'],
      ['item', '打印机', '1.80', '1.80'],
    ]);
  });

  test('a second header row that begins with the word for the total', async () => {
    const table = await purchases(
      '<tr><td rowspan="2">采购项目</td><td rowspan="2">采购方式</td><td colspan="3">资金来源</td></tr>' +
        row('合计', '一般公共预算', '其他') +
        row('合计', '', '30.00', '30.00', '') +
        row('复印纸', '集中采购', '10.00', '10.00', '') +
        row('计算机', '分散采购', '20.00', '20.00', ''),
    );
    expect(table.unplaced).toEqual([]);
    expect(brief(table)).toEqual([
      ['total', '合计', '30.00', '30.00'],
      ['item', '复印纸', '10.00', '10.00'],
      ['item', '计算机', '20.00', '20.00'],
    ]);
  });
});
