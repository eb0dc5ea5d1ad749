import { describe, expect, test } from 'vitest';
import { document, grid, text } from '../../../test/printed-grids.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { RawDocument } from '../../import/raw.ts';
import { recognize, recognizeParts } from '../recognize.ts';
import { joinMembers, outlineOf, planJoins, planTogether } from './join-disclosures.ts';

interface Form {
  readonly file: string;
  readonly office?: string;
  /** 行政运行 in the table and in the prose. */
  readonly printed?: string;
  readonly told?: string;
}

function form({ file, office = '示例市水务局', printed = '512.40', told = '512.40' }: Form): RawDocument {
  const rows = [
    `213|农林水支出|812.40|512.40|300.00`,
    `21303|水利|812.40|512.40|300.00`,
    `2130301|行政运行|${printed}|512.40|`,
    `2130305|水利工程建设|300.00||300.00`,
  ];
  const blocks = [
    text(`${office}2025年部门预算`),
    text('支出总表'),
    text(`部门：${office}`),
    text('单位：万元'),
    grid(['科目编码|科目名称|合计|基本支出|项目支出', ...rows, '|合计|812.40|512.40|300.00'].join('\n')),
    text('第三部分 2025年部门预算情况说明'),
    text(`农林水支出（类）水利（款）行政运行（项）预算${told}万元，主要用于日常运转。`),
    text('农林水支出（类）水利（款）水利工程建设（项）预算300.00万元，主要用于水库维修。'),
  ];
  return { ...document(...blocks), file };
}

const read = (...forms: Form[]) => recognize(forms.map(form), catalogue);

describe('forms of one document', () => {
  test('what all of them say stands once', () => {
    const [only, ...others] = read({ file: 'a.docx' }, { file: 'a.xlsx' }, { file: 'a.pdf' });
    expect(others).toEqual([]);
    expect(only?.paths).toEqual(['a.docx', 'a.xlsx', 'a.pdf']);
    expect(only?.tables).toHaveLength(1);
    expect(only?.narrative?.passages).toHaveLength(4);
    expect(only?.differences).toBeUndefined();
  });

  test.each([
    ['in the first of three', [{ file: 'a.docx', printed: '521.40' }, { file: 'a.xlsx' }, { file: 'a.pdf' }]],
    ['in the last of three', [{ file: 'a.docx' }, { file: 'a.xlsx' }, { file: 'a.pdf', printed: '521.40' }]],
    ['in the first of two', [{ file: 'a.docx', printed: '521.40' }, { file: 'a.xlsx' }]],
  ])('one figure of a table changed %s: noted, and not taken over', (_, forms) => {
    const [only] = read(...forms);
    const [difference, ...others] = only?.differences ?? [];
    expect(others).toEqual([]);
    expect(difference?.at).toMatchObject({ table: 'budget_expenditure', row: '2130301', column: 'total' });
    expect(difference?.readings.map(({ text: each }) => each).sort()).toEqual(
      forms.map(({ printed = '512.40' }: Form) => printed).sort(),
    );
    const row = only?.tables[0]?.rows.find(({ key }) => key === '2130301');
    expect(row?.cells['total']?.text).toBe('512.40');
  });

  test('one figure of a sentence changed: noted, and not taken over', () => {
    const [only] = read({ file: 'a.docx', told: '521.40' }, { file: 'a.pdf' });
    expect(only?.differences).toHaveLength(1);
    expect(only?.differences?.[0]?.at).toBeUndefined();
    expect(only?.narrative?.passages.filter(({ text: each }) => each.includes('521.40'))).toEqual([]);
  });

  test('the same figure with fewer digits is no difference', () => {
    expect(read({ file: 'a.docx' }, { file: 'a.xlsx', printed: '512.4' })[0]?.differences).toBeUndefined();
  });

  test.each([
    ['中共示例市委组织部', '示例市委组织部', 1],
    ['示例省示例市水务局', '示例市水务局', 1],
    ['示例市水务局', '示例市林业局', 2],
    ['示例市东山区水务局', '示例市西山区水务局', 2],
  ])('%s and %s: %i', (one, other, count) => {
    expect(read({ file: 'a.docx', office: one }, { file: 'b.xlsx', office: other })).toHaveLength(count);
  });
});

test('told to be one document, whatever they say of themselves', () => {
  const files = [
    { ...document(text('附件一'), text('农林水支出预算812.40万元。')), file: '说明.docx' },
    { ...form({ file: '表.xlsx' }) },
  ];
  const parts = files.flatMap((file) => recognizeParts(file, catalogue, {}));
  const outlines = parts.map((part) => outlineOf(part, catalogue));
  expect(planJoins(outlines, catalogue)).toHaveLength(2);
  const [plan, ...others] = planTogether(outlines);
  expect(others).toEqual([]);
  const joined = plan && joinMembers(plan, parts);
  expect(joined).toMatchObject({
    kind: 'budget',
    year: 2025,
    department: '示例市水务局',
    paths: ['说明.docx', '表.xlsx'],
  });
});
