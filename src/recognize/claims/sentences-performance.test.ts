import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] => brief(readClaims([{ text, path: [], places: [] }], lexicon), [text]);

const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['2022年度窗口服务外包项目综合自评得分95.87分。', ['窗口服务外包项目: score 95.87分']],
  ['信息公开专项自评得分为94.45分，等级为优。', ['信息公开专项: score 94.45分']],
  ['项目支出绩效自评平均分为95.45分。', ['项目支出绩效自评平均分: score 95.45分']],
  [
    '2022年绩效自评的项目12个，涉及资金300.00万元，平均得分98.10分。',
    [
      '绩效自评的项目: count 12个',
      '绩效自评的项目涉及资金: amount 300.00万元 | 2022',
      '绩效自评的项目平均得分: score 98.10分',
    ],
  ],
  ['我局共有17个项目，评价得分均超过90分。', ['项目: count 17个']],
  ['引入工作人员7名（1+2+2+2）。', ['引入工作人员: count 7名, listed 7']],
  ['内设机构3个，包括：办公室、业务科、法规科。', ['内设机构: count 3个, listed 3']],
  ['下属单位2家，分别是县图书馆、县博物馆等。', ['下属单位: count 2家']],
  ['开展重点绩效评价项目2个，分别是大厅运维项目、热线项目。', ['开展重点绩效评价项目: count 2个, listed 2']],
  [
    '3.热线线路租用费。根据年初设定的绩效目标，2022年度12345市长热线线路租用费项目综合自评得分95.17分。',
    ['12345市长热线线路租用费项目: score 95.17分'],
  ],
  [
    '智慧城管平台项目全年预算数120.00万元，执行数118.80万元，执行率99.00%，自评得分99.5分。',
    ['智慧城管平台项目: amount 118.80万元, annual 120.00万元, completion 99.00%, score 99.5分'],
  ],
  [
    '编报绩效目标的项目11个，涉及项目预算资金6626万元。',
    ['编报绩效目标的项目: count 11个', '编报绩效目标的项目涉及项目资金: amount 6626万元'],
  ],
  [
    '共组织对8个项目进行了自评，涉及一般公共预算支出560.00万元，占一般公共预算项目支出总额的100%。',
    ['涉及一般公共预算支出: amount 560.00万元, share 100% | of 一般公共预算项目支出总额'],
  ],
  ['档案数字化项目自评得分97分，评价等级为“优”。', ['档案数字化项目: score 97分']],
  [
    '绩效评级为“优”的项目5个；绩效评级为“良”的项目1个。',
    ['绩效评级为优的项目: count 5个', '绩效评级为良的项目: count 1个'],
  ],
];

describe('performance and counts', () => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
