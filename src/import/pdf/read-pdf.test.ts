import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RawDocument, RawGrid } from '../raw.ts';
import { readPdf } from './read-pdf.ts';
import { gridsOf, rowsOf, textsOf } from './testing/blocks.ts';

const samples = new URL('../../../../shared/samples/', import.meta.url);

async function readSample(name: string): Promise<RawDocument> {
  const bytes = readFileSync(new URL(name, samples));
  return await readPdf(name, new Uint8Array(bytes));
}

function onPage(document: RawDocument, page: number): RawGrid[] {
  return gridsOf(document).filter((grid) => grid.place.page === page);
}

// Figures checked by hand against the pages.
describe.skipIf(!existsSync(samples))('published documents', () => {
  test('a final account of a district: spans, blanks, a table that goes on overleaf', async () => {
    const document = await readSample('labelled/putuo-shgzb-2024-final.pdf');
    const [income] = onPage(document, 6);
    expect(rowsOf(income).slice(0, 3)).toEqual([
      [
        '项目=2',
        '本年收入合计^2',
        '财政拨款收入^2',
        '上级补助收入^2',
        '事业收入^2',
        '经营收入^2',
        '附属单位\n上缴收入^2',
        '其他收入^2',
      ],
      ['功能分类\n科目编码', '科目名称'],
      ['合计=2', '307.82', '307.82', '', '', '', '', ''],
    ]);
    expect(rowsOf(onPage(document, 7)[0])[0]).toEqual([
      '2101101',
      '行政单位医疗',
      '2.22',
      '2.22',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(document.problems).toEqual([]);
  });

  test('a budget of a province: three panels side by side, a total across two columns', async () => {
    const document = await readSample('labelled/jiangsu-rd-2018-dept-budget.pdf');
    const rows = rowsOf(onPage(document, 8)[0]);
    expect(rows[3]).toEqual([
      '一、财政拨款',
      '15897.44',
      '一、一般公共服务支出',
      '12706.28',
      '一、基本支出',
      '7877.76',
    ]);
    expect(rows.at(-1)).toEqual(['收入合计', '15897.44', '支出合计=3', '15897.44']);
    expect(textsOf(document)).toContain(
      '单位预留机动经费预算数为1685.72万元。与上年相比增加1557.29万元，增长1312.56%。主要原因是预留人员工资福利支出增加。',
    );
    expect(textsOf(document)).not.toContain('21');
  });

  test('landscape pages from a spreadsheet', async () => {
    const document = await readSample('unlabelled/jiangsu-zx-2019-tables.pdf');
    expect(gridsOf(document)).toHaveLength(12);
    expect(rowsOf(onPage(document, 3)[0])[1]).toEqual(['13,377.11', '6,522.75', '4,968.34', '1,886.02', '']);
    expect(gridsOf(document).every((grid) => grid.confidence === 'high')).toBe(true);
  });

  test('text below the edge of the page is not read twice', async () => {
    const document = await readSample('unlabelled/jiangsu-rd-2017.pdf');
    const titles = textsOf(document).filter((text) => text === '财政拨款基本支出预算表');
    expect(titles).toHaveLength(1);
  });
});
