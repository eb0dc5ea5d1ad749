import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] =>
  brief(readClaims([{ text, path: [], places: [] }], lexicon), [text]).map(
    (line) => line.split(/[:|]/, 2).join(':').split(',', 1)[0] ?? '',
  );

describe('the name in a phrase', () => {
  test.each([
    // Verbs that give money, with times and adverbs or with who gives.
    [
      '全年共开支培训费3.20万元，据实列支会议费1.60万元。',
      ['培训费: amount 3.20万元', '会议费: amount 1.60万元'],
    ],
    ['经镇本级财政支付办公费5.00万元。', ['办公费: amount 5.00万元']],
    ['支付给施工单位的工程款86.00万元。', ['工程款: amount 86.00万元']],
    ['发放困难群众救助金12.80万元。', ['困难群众救助金: amount 12.80万元']],
    // What is behind the verb names nothing: with it, it is the name.
    ['所以本年拨入经费45.00万元。', ['本年拨入经费: amount 45.00万元']],
    ['支付上年欠款12.00万元。', ['支付上年欠款: amount 12.00万元']],
    // A verb within a name.
    ['政府采购中心支付系统建设费30.00万元。', ['政府采购中心支付系统建设费: amount 30.00万元']],
    ['政府性基金安排公务用车运行维护费1.00万元。', ['政府性基金安排公务用车运行维护费: amount 1.00万元']],
    ['转移支付资金20.00万元。', ['转移支付资金: amount 20.00万元']],
    [
      '离退休人员经费60.00万元，离退休公用经费2.00万元。',
      ['离退休人员经费: amount 60.00万元', '离退休公用经费: amount 2.00万元'],
    ],
    ['支出办公费18.20万元，支出合计90.00万元。', ['办公费: amount 18.20万元', '支出合计: amount 90.00万元']],
    [
      '油料费6.20万元、维修费2.80万元，共计9.00万元。',
      ['油料费: amount 6.20万元', '维修费: amount 2.80万元', '共计: amount 9.00万元'],
    ],
    // Causes.
    ['车辆老化导致公务用车运行维护费增加1.20万元。', ['公务用车运行维护费: change 1.20万元']],
    ['本年度因人员调入基本工资增加6.00万元。', ['基本工资: change 6.00万元']],
    ['受疫情影响减少差旅费6.00万元。', ['差旅费: change -6.00万元']],
    ['因落实过紧日子要求压减办公费4.00万元。', ['办公费: change -4.00万元']],
    ['因公出国（境）费0.80万元。', ['因公出国(境)费: amount 0.80万元']],
    // Fillers behind a name.
    ['各类临时救助所需资金等共计40.00万元。', ['各类临时救助所需资金: amount 40.00万元']],
    ['支出基数为780.00万元。', ['支出基数: amount 780.00万元']],
    ['高等教育学费收入8.00万元。', ['高等教育学费收入: amount 8.00万元']],
    [
      '公务接待共支出1.12万元，公共支出3.00万元。',
      ['公务接待支出: amount 1.12万元', '公共支出: amount 3.00万元'],
    ],
    // Nouns that hold a word of direction.
    ['完成工业增加值36.00亿元。', ['工业增加值: amount 36.00亿元']],
    ['发行新增债券1500.00万元。', ['新增债券: amount 1500.00万元']],
  ])('%s', (text, subjects) => {
    expect(read(text)).toEqual(subjects);
  });
});

describe('what holds no name', () => {
  test('a clause is told of nothing, and neither of what was told before', () => {
    const text =
      '支出900.00万元。为了保障防火道路按期完成，通过整合涉林资金和争取上级支持等多种渠道累计筹措到位320.00万元。';
    expect(read(text)).toEqual(['支出: amount 900.00万元', '? clause: 320.00万元']);
  });

  test('an item of a list is told by the clause that says what it was spent on', () => {
    const text = '支出9.00万元，其中：为了保障防火道路按期通过验收4.00万元，巡护5.00万元。';
    expect(read(text)).toHaveLength(3);
  });
});

describe('one side where both are spoken of', () => {
  test('a heading that speaks of both', () => {
    const text = '本年共支出679.00万元，其中人员支出108.00万元，公用支出571.00万元。';
    const passages = [{ text, path: ['一、收支情况', '（一）收支'], places: [] }];
    expect(brief(readClaims(passages, lexicon), [text])[0]).toContain('支出: amount 679.00万元');
    expect(brief(readClaims(passages, lexicon), [text])).toHaveLength(3);
  });
});
