import { describe, expect, test } from 'vitest';
import { grid, table, text } from '../../../test/printed-grids.ts';
import { catalogue } from '../generated/catalogue.ts';
import type { Table } from '../model/disclosure.ts';
import { deriveForms } from './derive.ts';

const head = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因';

function derived(rows: string, title = '项目支出绩效自评表'): Table {
  const [form] = deriveForms([table(text(title), grid(rows))], catalogue, 2023);
  if (form === undefined) throw new Error('no form');
  return form;
}

const facts = (form: Table, key: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form.rows.find((row) => row.key === key)?.cells ?? {})
      .filter(([, cell]) => cell.derived)
      .map(([id, cell]) => [id, cell.text]),
  );

test('what is printed stays as it is', () => {
  const printed = table(
    text('项目支出绩效自评表'),
    grid(`${head}\n产出指标|数量指标|次数|≥2次|3次|100|100|`),
  );
  const [form] = deriveForms([printed], catalogue);
  expect(form?.rows[0]?.cells).toMatchObject(printed.rows[0]?.cells ?? {});
  expect(form?.rows[0]?.texts).toEqual(printed.rows[0]?.texts);
  const others = table(
    text('收入决算表'),
    grid('科目编码|科目名称|本年收入合计\n|合计|1.00\n201|一般公共服务支出|1.00'),
  );
  expect(deriveForms([others], catalogue)).toEqual([others]);
});

test('targets, outcomes and reasons', () => {
  const form = derived(`
    ${head}
    产出指标|数量指标|受理件数|≥2万件|1.8万件|50|45|
    效益指标|社会效益|知晓率|≥80%|85%|40|40|
    满意度指标|满意度|满意度|及时|已完成|10|10|
    总分|||||100|95|
  `);
  expect(facts(form, 'item-1')).toMatchObject({
    target_number: '20000',
    actual_number: '18000',
    result: '2',
  });
  expect(facts(form, 'item-1')).toMatchObject({ explained: '2' });
  expect(facts(form, 'item-2')).toMatchObject({ result: '1', rate_target: '80' });
  expect(facts(form, 'item-3')).toMatchObject({ result: '1' });
  expect(facts(form, 'form_facts')).toMatchObject({ missed: '1', total_printed: '1', lost_row: '1' });
});

describe('a row that was lost or doubled', () => {
  test.each([
    [
      'a lost row',
      '产出指标|数量指标|次数|≥2次|2次|50|50|\n效益指标|社会效益|率|≥80%|85%|40|40|\n总分|||||100|98|',
      '2',
    ],
    [
      'points that no lost row explains',
      '产出指标|数量指标|次数|≥2次|2次|60|50|\n效益指标|社会效益|率|≥80%|85%|40|40|\n总分|||||100|98|',
      '1',
    ],
    [
      'a row twice',
      '产出指标|数量指标|次数|≥2次|2次|60|60|\n|数量指标|次数|≥2次|2次|60|60|\n效益指标|社会效益|率|≥80%|85%|40|40|\n总分|||||100|100|',
      '2',
    ],
  ])('%s', (_, rows, expected) => {
    expect(facts(derived(`${head}\n${rows}`), 'form_facts')['lost_row']).toBe(expected);
  });
});

describe('points that labels state', () => {
  const labelled = (points: string) => `
    一级指标|二级指标|三级指标|年度指标值|实际完成值|得分
    产出指标（50分）|数量指标|次数|≥2次|2次|${points}
    效益指标（40分）|社会效益|知晓率|≥80%|85%|40
    满意度指标（10分）|满意度|满意度|≥90%|95%|10
  `;

  test('groups with their points and scores', () => {
    const form = derived(labelled('50'));
    expect(form.rows.filter(({ kind }) => kind === 'of-which').map(({ label }) => label)).toEqual([
      '产出指标（50分）',
      '效益指标（40分）',
      '满意度指标（10分）',
    ]);
    expect(facts(form, 'of-which:group-1')).toEqual({
      group_points: '50',
      group_scores: '50',
      group_met: '1',
    });
    expect(facts(form, 'form_facts')['declared_points']).toBe('100');
  });

  test('a label without rows: groups are not trusted', () => {
    const form = derived(`${labelled('50')}\n服务指标（5分）|服务|次数|≥1次||`);
    expect(form.rows.some(({ kind }) => kind === 'of-which')).toBe(false);
  });
});

test('a bare time does not say whether earlier is better', () => {
  const form = derived(
    `${head}\n产出指标|时效指标|完成时间|10月|9月|50|50|\n|数量指标|检查次数|10次|9次|50|50|`,
  );
  expect(facts(form, 'item-1')['result']).toBeUndefined();
  expect(facts(form, 'item-2')['result']).toBe('2');
});

test('the cost of the whole project, but not of one piece', () => {
  const cost = (name: string) =>
    facts(derived(`${head}\n产出指标|成本指标|${name}|≤35万元|34.56万元|10|10|`), 'form_facts');
  expect(cost('项目总成本')).toMatchObject({ cost_target: '350000', cost_actual: '345600' });
  expect(cost('人均培训成本')['cost_target']).toBeUndefined();
});
