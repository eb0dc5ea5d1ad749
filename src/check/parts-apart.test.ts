import { expect, test } from 'vitest';
import { readDisclosures } from './read-disclosures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const prose = bytes(
  ['某市档案局2023年部门预算', '一般公共预算支出情况说明', '2023年一般公共预算支出12.00万元。'].join('\n'),
);
const tables = bytes(
  [
    '2023年一般公共预算支出表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    '201\t一般公共服务支出\t12.00\t10.00\t2.00',
    '合计\t\t12.00\t10.00\t2.00',
  ].join('\n'),
);

test('sentences are bound to the tables of the file that belongs to theirs', async () => {
  const files = [
    { path: 'a.txt', bytes: prose },
    { path: 'b.txt', bytes: tables },
  ];
  const { disclosures } = await readDisclosures(files, {});
  const [document, other] = disclosures;
  expect(other).toBeUndefined();
  expect(document).toMatchObject({ department: '某市档案局', paths: ['a.txt', 'b.txt'] });
  const [claim] = document?.narrative?.table.rows ?? [];
  expect(claim).toMatchObject({ statement: { measure: 'general_expenditure' } });
});
