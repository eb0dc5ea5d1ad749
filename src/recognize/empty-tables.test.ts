import { describe, expect, test } from 'vitest';
import { catalogue } from '../core/generated/catalogue.ts';
import { readText } from '../import/text/read-text.ts';
import { recognize } from './recognize.ts';

async function recognized(...lines: readonly string[]): Promise<string[]> {
  const text = ['某市档案馆2023年部门预算', ...lines].join('\n');
  const [document] = recognize([await readText('a.txt', new TextEncoder().encode(text))], catalogue);
  return (document?.tables ?? []).map(({ id, rows, notes }) => {
    return `${id}: ${rows.length} rows, ${notes.some(({ saysEmpty }) => saysEmpty) ? 'empty' : 'no note'}`;
  });
}

const title = '表八  政府性基金预算支出表';
const head = [
  '编制部门：某市档案馆　　　　单位：万元',
  '科目编码   科目名称   合计   基本支出   项目支出',
  '合　计',
];
const note = '注：本部门2023年无政府性基金预算支出，本表为空表。';

describe('a table of which only title and note can be read', () => {
  test.each([
    ['counts as published', [title, '', ...head, note], ['budget_fund: 0 rows, empty']],
    ['without a note it may be a line of the contents', [title, '', ...head], []],
    [
      'nor is the last line of the contents, whatever the body says',
      [
        '目录',
        '一、部门职责',
        '二、收支情况',
        '三、政府性基金预算支出表',
        '一、部门职责',
        '管理档案。',
        note,
      ],
      [],
    ],
    ['the note of the next table is not its note', [title, '表九  国有资本经营预算支出表', note], []],
  ])('%s', async (_, lines, expected) => {
    const found = await recognized(...lines);
    expect(found).toEqual(expected);
  });
});
