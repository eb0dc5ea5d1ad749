import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);

type Line = string | { readonly text: string; readonly path?: readonly string[]; readonly heading?: number };

const passages = (lines: readonly Line[]): Passage[] =>
  lines.map((line) => ({ path: [], places: [], ...(typeof line === 'string' ? { text: line } : line) }));

function read(lines: readonly Line[]): string[] {
  const made = passages(lines);
  return brief(
    readClaims(made, lexicon),
    made.map(({ text }) => text),
  );
}

describe('sentences across passages', () => {
  test('items of a numbered list are parts of the amount above it', () => {
    expect(
      read([
        '2022年度基本支出300.00万元，其中：',
        '（一）人员经费260.00万元。主要包括：基本工资、津贴补贴。',
        '（二）公用经费40.00万元。主要包括：办公费、差旅费。',
      ]),
    ).toEqual([
      '基本支出: amount 300.00万元 | 2022 | parts 1 2',
      '人员经费: amount 260.00万元',
      '公用经费: amount 40.00万元',
    ]);
  });

  test('numbered paragraphs that say what they divide by are lists of their own', () => {
    expect(
      read([
        '支出预算900.00万元，其中：',
        '1.按功能分类：教育支出640.00万元、住房保障支出260.00万元。',
        '2.按支出用途：基本支出700.00万元，其中人员经费620.00万元、公用经费80.00万元；项目支出170.00万元。',
      ]),
    ).toEqual([
      '支出: amount 900.00万元',
      '支出: amount 900.00万元 | parts 2 3',
      '教育支出: amount 640.00万元',
      '住房保障支出: amount 260.00万元',
      '支出: amount 900.00万元 | parts 5 8',
      '基本支出: amount 700.00万元 | parts 6 7',
      '人员经费: amount 620.00万元',
      '公用经费: amount 80.00万元',
      '项目支出: amount 170.00万元',
    ]);
  });

  test('a division of one item, and one without any, are no items of the list', () => {
    expect(
      read([
        '支出预算900.00万元，其中：',
        '1.按功能分类：教育支出900.00万元。',
        '2.按支出用途：详见附表。',
        '3.培训支出30.00万元。',
      ]),
    ).toEqual([
      '支出: amount 900.00万元 | parts 3 open',
      '支出: amount 900.00万元 | parts 2 open',
      '教育支出: amount 900.00万元',
      '培训支出: amount 30.00万元',
    ]);
  });

  test('a list with a missing number does not claim to be complete', () => {
    expect(read(['项目支出30.00万元，其中：', '1.甲项目支出10.00万元。', '3.乙项目支出15.00万元。'])[0]).toBe(
      '项目支出: amount 30.00万元 | parts 1 2 open',
    );
  });

  test('items without numbers go on while they end with a semicolon', () => {
    expect(
      read([
        '本年收入合计9.00万元，其中：',
        '财政拨款收入8.00万元，占88.89%；',
        '其他收入1.00万元，占11.11%。',
        '捐赠收入5.00万元。',
      ]),
    ).toEqual([
      '本年收入合计: amount 9.00万元 | parts 1 2',
      '财政拨款收入: amount 8.00万元, share 88.89%',
      '其他收入: amount 1.00万元, share 11.11%',
      '捐赠收入: amount 5.00万元',
    ]);
  });

  test('lists in lists keep their own items', () => {
    expect(
      read([
        '三公经费12.00万元。其中：',
        '1.因公出国（境）费2.00万元。',
        '2.公务用车购置及运行费9.00万元。其中：',
        '（1）公务用车购置费4.00万元。',
        '（2）公务用车运行费5.00万元。',
        '3.公务接待费1.00万元。',
      ]),
    ).toEqual([
      '三公经费: amount 12.00万元 | parts 1 2 5',
      '因公出国(境)费: amount 2.00万元',
      '公务用车购置及运行费: amount 9.00万元 | parts 3 4',
      '公务用车购置费: amount 4.00万元',
      '公务用车运行费: amount 5.00万元',
      '公务接待费: amount 1.00万元',
    ]);
  });

  test('a heading ends a list', () => {
    expect(
      read(['会议费3.00万元，其中：', { text: '二、培训费情况', heading: 1 }, '1.培训费2.00万元。'])[0],
    ).toBe('会议费: amount 3.00万元');
  });

  test.each<[string, Line[], string[]]>([
    [
      'the heading names the subject',
      [{ text: '支出决算为3.00万元，完成预算的60.00%。', path: ['（三）公务接待费'] }],
      ['公务接待费: amount 3.00万元, completion 60.00%'],
    ],
    [
      'a heading of a chapter names none',
      [{ text: '2022年度支出决算88.00万元。', path: ['三、支出决算情况说明'] }],
      ['支出: amount 88.00万元 | 2022'],
    ],
    [
      'levels of classification in the heading',
      [
        {
          text: '2022年执行数5.00万元，2023年预算数6.00万元，增长20.00%。',
          path: ['司法（款）行政运行（项）'],
        },
      ],
      [
        '司法 > 行政运行: amount 6.00万元, prior 5.00万元, growth 20.00%, direction 1 | 2023 | prior 2022 final',
      ],
    ],
    [
      'the category stands in a heading above',
      [{ text: '1.法院（款）案件审判（项）支出12.00万元。', path: ['二、支出', '（一）公共安全（类）'] }],
      ['公共安全 > 法院 > 案件审判: amount 12.00万元'],
    ],
    [
      'an office that the document names elsewhere',
      ['南平乡水利站2021年度部门决算', '2021年，南平乡水利站收入合计12.00万元。'],
      ['收入合计: amount 12.00万元 | 2021'],
    ],
    [
      'a passage that goes on with the list of the one before',
      ['2017年度政府采购预算总金额为30.00万元。', '其中拟购买货物10.00万元，拟购买服务20.00万元。'],
      [
        '政府采购: amount 30.00万元 | 2017 | parts 1 2',
        '购买货物: amount 10.00万元',
        '购买服务: amount 20.00万元',
      ],
    ],
    [
      'a passage that begins in the middle of a sentence',
      [
        '一般公共预算拨款收入预算数为120.00万元，主要用于人员经费、公用经费和项目经费等方面的支',
        '出预算80.00万元。公务接待费1.00万元。',
      ],
      [
        '一般公共预算拨款收入: amount 120.00万元',
        '公务接待费: amount 1.00万元',
        '? broken-passage: 80.00万元',
      ],
    ],
    [
      'what follows a purpose without a name has no subject',
      ['主要用于人员支出。支出决算为3.00万元。'],
      ['? no-subject: 3.00万元'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(lines)).toEqual(expected);
  });

  test('the kind of the document decides what a bare 预算 is', () => {
    const [passage] = passages(['公务接待费预算2.00万元。']);
    const columns = (kind: 'budget' | 'final'): string[] =>
      readClaims(passage === undefined ? [] : [passage], lexicon, { kind }).statements.flatMap(
        ({ figures }) => Object.keys(figures),
      );
    expect(columns('budget')).toEqual(['amount']);
    expect(columns('final')).toEqual(['annual']);
  });
});

describe('what a statement holds', () => {
  const one = (text: string) => readClaims(passages([text]), lexicon).statements;

  test('figures stand at their place in print', () => {
    const text = '“三公” 经费支出１２.５０ 万元，比上年减少 0.50万元。';
    const { amount, change } = one(text)[0]?.figures ?? {};
    const printed = [amount, change].map((read) =>
      text.slice(read?.offset, (read?.offset ?? 0) + (read?.length ?? 0)),
    );
    expect(printed).toEqual(['１２.５０ 万元', '0.50万元']);
  });

  test('money is in yuan, with the exponent of its last printed digit', () => {
    const { amount, growth } = one('培训费1.50万元，增长16倍。')[0]?.figures ?? {};
    expect(amount).toMatchObject({
      figure: { coefficient: 150, exponent: 2 },
      half: 2,
      text: '1.50',
      unit: '万元',
    });
    expect(growth).toMatchObject({ figure: { coefficient: 16, exponent: 2 }, half: 2 });
  });

  test('yuan with two decimals are exact', () => {
    expect(one('培训费15000.25元。')[0]?.figures.amount).not.toHaveProperty('half');
  });

  test('the reason is the clause behind 主要原因', () => {
    expect(one('培训费1.50万元，比上年减少0.50万元，主要原因是培训班减少。')[0]?.reason).toBe('培训班减少');
  });

  test('the clause is found in print', () => {
    const text = '2022年，会议费1.00万元，培训费2.00万元。';
    const [, second] = one(text);
    expect(text.slice(second?.offset, (second?.offset ?? 0) + (second?.length ?? 0))).toBe('培训费2.00万元');
  });
});

describe('hostile text', () => {
  test.each([
    ['brackets', '(其中:支出1万元'.repeat(2000)],
    ['title marks', '《'.repeat(20_000)],
    ['digits', '9'.repeat(20_000)],
    ['openers', '其中:'.repeat(5000)],
    ['prototype keys', '__proto__支出1万元，constructor支出2万元。'],
    ['broken surrogates', '\ud83d支出1万元\udc00'],
  ])('%s', (_, text) => {
    expect(() => readClaims(passages([text]), lexicon)).not.toThrow();
  });
});
