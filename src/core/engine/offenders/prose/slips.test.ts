import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../generated/catalogue.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import type { Passage } from '../../../model/narrative.ts';
import { indexDocument } from '../../index/document-index.ts';
import { disclosure, type SampleTable, table, total } from '../../testing/builders.ts';
import type { DocumentCheckList } from '../offender.ts';
import { copied } from './copied.ts';
import { years } from './years.ts';

interface Parts extends Partial<Disclosure> {
  readonly samples?: readonly SampleTable[];
}

function found(list: DocumentCheckList, lines: readonly string[], { samples = [], ...rest }: Parts = {}) {
  const places = [{ offset: 0, place: { file: 'a.pdf' } }];
  const passages = lines.map((text): Passage => ({ text, path: [], places }));
  const narrative = { passages, table: table({ id: 'narrative', rows: [] }) };
  const document = indexDocument(disclosure(samples, { narrative, ...rest }), catalogue);
  return [...(list.find({ document, key: '', params: () => ({}) }) ?? [])].map(({ key }) => key);
}

const item = (name: string, purpose: string, reason: string) =>
  `1.城乡社区支出（类）城乡社区管理事务（款）${name}（项）5.00万元，主要用于${purpose}。主要原因是：${reason}。`;

describe('copied within one class', () => {
  const first = item('一般行政管理事务', '一般行政管理事务', '一般行政管理事务经费减少');
  test.each([
    [
      'purpose',
      item('城管执法', '一般行政管理事务', '城管执法经费减少'),
      ['城乡社区支出/城乡社区管理事务/城管执法'],
    ],
    [
      'reason',
      item('城管执法', '城管执法', '一般行政管理事务经费减少'),
      ['城乡社区支出/城乡社区管理事务/城管执法/reason'],
    ],
    [
      'both are one slip',
      item('城管执法', '一般行政管理事务', '一般行政管理事务经费减少'),
      ['城乡社区支出/城乡社区管理事务/城管执法'],
    ],
    ['neither', item('城管执法', '城管执法', '城管执法经费减少'), []],
    ['a short name is a word', item('城管执法', '行政运行', '人员减少'), []],
  ])('%s', (_, line, expected) => {
    expect(found(copied, [first, line])).toEqual(expected);
  });
});

describe('years', () => {
  const own = ['2023年度收入总计5.00万元。', '2023年度支出总计5.00万元。'];
  const last = ['与上年相比，增加1.00万元。', '比上年减少1.00万元。', '较上年增加1.00万元。'];
  test.each([
    [
      'the only comparison with an earlier year',
      [...own, ...last, '比2021年度减少1.00万元。'],
      ['earlier-base/2021'],
    ],
    [
      'comparisons with the year before show the year',
      ['2023年度支出总计5.00万元。', ...Array(3).fill('比2022年增加1.00万元。'), '比2021年减少1.00万元。'],
      ['earlier-base/2021'],
    ],
    ['too few comparisons to tell what is usual', [...own, '比2021年度减少1.00万元。'], []],
    ['years far back are meant', [...own, ...last, '比2015年度减少1.00万元。'], []],
    [
      'the evaluation of another year',
      [...own, '根据要求，组织对2022年度一般公共预算项目支出全面开展绩效自评。'],
      ['subject/2022'],
    ],
    [
      'reasons for a change in another year',
      [...own, '2021年某区三公经费支出决算同比下降的原因主要是厉行节约。'],
      ['subject/2021'],
    ],
    [
      'a project that ended before the year',
      [...own, '实施周期：2022年1月1日-2022年12月31日。'],
      ['period/2022'],
    ],
    ['months of the year before', [...own, '3.实施期限：一年，2022年3月至2022年12月。'], ['period/2022']],
    ['months of one year', [...own, '（四）建设周期：2022年3-12月'], ['period/2022']],
    ['years of a project that is over', [...own, '项目周期：2020-2022年。'], ['period/2022']],
    ['what is left to be paid', [...own, '项目周期：2020-2022年，2023年支付尾款。'], []],
    ['years up to that of the document', [...own, '项目周期：2021年至2023年。'], []],
    ['a project that runs into the year', [...own, '实施周期：2022年1月1日-2023年12月31日。'], []],
    ['days of another matter', [...own, '会议于2022年1月1日-2022年1月3日召开。'], []],
    ['the evaluation of the year', [...own, '组织对2023年度项目支出开展绩效自评。'], []],
  ])('%s', (_, lines, expected) => {
    expect(found(years, lines, { year: 2023, kind: 'final' })).toEqual(expected);
  });

  test('a section on another year is meant', () => {
    const places = [{ offset: 0, place: { file: 'a.txt' } }];
    const passages: Passage[] = [
      ...own.map((text) => ({ text, path: [], places })),
      { text: '2022年度三公经费合计支出20.00万元。', path: ['二、2022年三公经费决算情况'], places },
    ];
    const narrative = { passages, table: table({ id: 'narrative', rows: [] }) };
    const document = indexDocument(disclosure([], { narrative, year: 2023, kind: 'budget' }), catalogue);
    expect([...(years.find({ document, key: '', params: () => ({}) }) ?? [])]).toEqual([]);
  });

  test('figures of this year told under the last one', () => {
    const samples = [{ id: 'budget_general', rows: [total({ total: '1808.70', basic: '1520.30' })] }];
    const told = (text: string) => found(years, [...own, text], { year: 2023, kind: 'budget', samples });
    expect(told('2022年基本支出1,808.70万元，其中人员经费1,520.30万元。')).toEqual(['subject/2022']);
    expect(told('2022年基本支出1,808.70万元，其中人员经费1,320.30万元。')).toEqual([]);
    expect(told('与2022年相比，基本支出1,808.70万元，人员经费1,520.30万元。')).toEqual([]);
  });

  test.each([
    ['one form of another year', [2023, 2022, 2023], ['self_eval#2/title']],
    ['forms of several years', [2023, 2022, 2021], []],
    ['two forms', [2023, 2022], []],
  ])('%s', (_, printed, expected) => {
    const samples = printed.map(
      (year, index): SampleTable => ({ id: 'self_eval', instance: index + 1, year, rows: [] }),
    );
    expect(found(years, own, { year: 2023, kind: 'final', samples })).toEqual(expected);
  });
});
