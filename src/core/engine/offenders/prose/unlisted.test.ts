import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../generated/catalogue.ts';
import { indexDocument } from '../../index/document-index.ts';
import { disclosure, table } from '../../testing/builders.ts';
import { unlisted } from './unlisted.ts';

const place = { file: 'a.txt', line: 1 };

/** A form with a budget of ten 万元. */
const form = (project: string, instance: number) => ({
  ...table({ id: 'project_target', rows: [] }),
  instance,
  rows: [
    {
      key: 'funds_total',
      kind: 'line' as const,
      label: '预算数',
      cells: {
        budget: {
          state: 'value' as const,
          text: '10.00',
          figure: { coefficient: 1000, exponent: 2 },
          half: 2,
          place,
        },
      },
      texts: { project },
      place,
    },
  ],
});

const projects = ['日常办公业务费', '第三方委托业务费', '便民服务中心业务费', '互联网、光纤使用等费用'];

function found(sentence: string, names: readonly string[] = projects): readonly unknown[] | undefined {
  const passage = { text: sentence, path: [], places: [{ offset: 0, place }] };
  const narrative = { passages: [passage], table: table({ id: 'narrative', rows: [] }) };
  const document = indexDocument(
    { ...disclosure([], { narrative }), tables: names.map((name, index) => form(name, index + 1)) },
    catalogue,
  );
  const offenders = unlisted.find({ document, key: '', params: () => ({}) });
  return offenders && [...offenders].map(({ params }) => params['text']);
}

describe('projects that no form is of', () => {
  test('one among names that have a form', () => {
    const list = '日常办公业务费、第三方委托业务费、便民服务大厅维修基金等';
    expect(found(`项目支出40.00万元，包括本级支出40.00万元，主要为${list}。`)).toEqual([
      '便民服务大厅维修基金',
    ]);
  });

  test.each([
    ['another spelling', '项目支出40.00万元，主要为日常办公经费、第三方委托业务费、便民服务大厅业务费等。'],
    [
      'a name with a stop',
      '项目支出40.00万元，主要为日常办公业务费、第三方委托业务费、互联网、光纤使用费用。',
    ],
    [
      'forms of a part only',
      '项目支出55.00万元，主要为日常办公业务费、第三方委托业务费、便民大厅维修基金等。',
    ],
    [
      'a change',
      '项目支出40.00万元，比上年减少4.91万元，主要为日常办公业务费、第三方委托业务费、大厅维修基金减少。',
    ],
    ['kinds of spending', '项目支出40.00万元，主要为办公用品购置、日常办公业务费、劳务派遣人员经费。'],
    [
      'several strange names',
      '项目支出40.00万元，主要为日常办公业务费、第三方委托业务费、道路养护工程、公园绿化工程。',
    ],
    [
      'a classification item',
      '项目支出40.00万元，主要为日常办公业务费、第三方委托业务费、公务用车运行维护费。',
    ],
  ])('none: %s', (_, sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test('few forms are not all', () => {
    expect(
      found('项目支出20.00万元，主要为日常办公业务费、第三方委托业务费。', projects.slice(0, 2)),
    ).toBeUndefined();
  });
});
