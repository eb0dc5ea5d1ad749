import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { readPdf } from '../../import/pdf/read-pdf.ts';
import { readText } from '../../import/text/read-text.ts';
import { readProse } from './read-prose.ts';

const shared = new URL('../../../../shared/', import.meta.url);
const lexicon = lexiconOf(catalogue);

async function read(path: string) {
  const file = new URL(path, shared);
  const bytes = new Uint8Array(readFileSync(file));
  return readProse(await (path.endsWith('.pdf') ? readPdf : readText)(path, bytes), lexicon);
}

/** Headings of the upper levels, indented by level. */
const outline = (passages: readonly Passage[], deepest: number): string[] =>
  passages
    .filter(({ heading }) => heading !== undefined && heading <= deepest)
    .map(({ heading = 1, text }) => `${'  '.repeat(heading - 1)}${text}`);

const startingWith = (passages: readonly Passage[], start: string): Passage | undefined =>
  passages.find(({ text }) => text.startsWith(start));

describe.skipIf(!existsSync(shared))('prose of published documents', () => {
  test('a budget as text: its sections, with parts inside the fifth', async () => {
    const { passages, contents } = await read('seeds/001_d6cd174843341de3.txt');
    expect(outline(passages, 3)).toEqual([
      '第一部分部门预算',
      '  石家庄高新技术产业开发区行政服务局2023年部门预算信息公开情况说明',
      '    一、部门职责及机构设置情况',
      '    二、部门预算安排的总体情况',
      '    三、机关运行经费安排情况',
      '    四、财政拨款“三公”经费预算情况及增减变化原因',
      '    五、预算绩效信息',
      '    六、政府采购预算情况',
      '    七、国有资产信息',
      '    八、名词解释',
      '    九、其他需要说明的事项',
    ]);
    expect(contents).toHaveLength(21);
    expect(contents?.at(-1)?.title).toBe('九、其他需要说明的事项');
    const wrapped = startingWith(passages, '深入贯彻落实党中央、国务院');
    expect(wrapped?.text).toContain('“一次办、网上办、就近办、自助办”服务新模式');
    expect(wrapped?.places.map(({ place }) => place.line)).toEqual([393, 395]);
  });

  test('a final account as text: sentences cut by the page are whole', async () => {
    const { passages, contents } = await read('seeds/004_4299fd0997e27daa.txt');
    expect(contents?.map(({ title }) => title).slice(-2)).toEqual(['第四部分名词解释', '第五部分附件']);
    expect(startingWith(passages, '2022年度收入合计')).toMatchObject({
      text: '2022年度收入合计3,841.54万元，其中：财政拨款收入3,841.51万元，占100.00%；其他收入0.04万元，占0.00%。（四舍五入，存在尾差。）',
      path: ['第三部分2022年度部门决算情况说明', '二、收入决算情况说明'],
    });
    expect(startingWith(passages, '2.一般公共服务支出（类）')?.text).toContain(
      '完成年初预算的108.52%。决算数与年初预算数存在差异的主要原因是人员工资标准调增',
    );
  });

  test('forms without prose leave neither names nor telephone numbers', async () => {
    const { passages } = await read('seeds/003_3121bed7dfbd76d2.txt');
    const text = passages.map((passage) => passage.text).join('\n');
    expect(text).not.toMatch(/填报人|电话|[0-9]{8}/);
  });

  test('a final account as PDF', async () => {
    const { passages, contents } = await read('samples/labelled/putuo-shgzb-2024-final.pdf');
    expect(contents).toHaveLength(26);
    expect(outline(passages, 1)).toEqual([
      '第一部分中共上海市普陀区委社会工作部概况',
      '第三部分中共上海市普陀区委社会工作部2024年度部门决算情况说明',
      '第四部分名词解释',
    ]);
    expect(outline(passages, 2).filter((heading) => heading.startsWith('  '))).toHaveLength(13);
  });

  test('lines that the importer could not join', async () => {
    const { passages } = await read('samples/labelled/putuo-shfly-2024-unit-budget.pdf');
    expect(startingWith(passages, '1.“社会保障和就业支出（类）')?.text).toBe(
      '1.“社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）”53.84万元，主要用于事业单位退休人员福利费和生活补贴。2023年当年预算执行数为54.60万元，2024年预算安排53.84万元，比2023年预算执行数减少1.39%。主要原因是：有退休人员去世。',
    );
  });

  test('unnumbered parts above numbered sections', async () => {
    const { passages } = await read('samples/unlabelled/putuo-qfb-2025-dept.pdf');
    expect(outline(passages, 1)).toEqual([
      '上海市普陀区人民政府办公室主要职能',
      '上海市普陀区人民政府办公室机构设置',
      '名词解释',
      '2025年部门预算编制说明',
      '其他相关情况说明',
      '区政府督查及建议提案工作业务经费项目经费情况说明',
    ]);
  });
});
