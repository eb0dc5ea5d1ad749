import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (...texts: readonly string[]): string[] => {
  const passages = texts.map((text): Passage => ({ text, path: [], places: [] }));
  return brief(readClaims(passages, lexicon), texts);
};

describe('an item whose name fills its line', () => {
  const total = '2023年度财政拨款支出年初预算为25.00万元，支出决算为30.00万元。其中：';
  const first = '1.教育支出（类）进修及培训（款）培训支出（项）。年初预算为15.00万元，支出决算为20.00万元。';
  const name = '2.住房保障支出（类）住房改革支出（款）住房公积金（项）。';
  const rest = '年初预算为10.00万元，支出决算为10.00万元。';

  test('is what the next paragraph speaks of, and stays a part of the list', () => {
    const statements = read(total, first, name, rest);
    expect(statements[0]).toContain('parts 1 2');
    expect(statements.at(-1)).toContain('住房公积金');
    expect(statements.at(-1)).toContain('10.00万元');
  });

  test('is nothing to a paragraph behind another one', () => {
    const statements = read(total, first, name, '具体情况见附表。', rest);
    expect(statements.filter((each) => each.includes('住房公积金'))).toEqual([]);
  });
});

describe('the second amount of a subject with two sides', () => {
  test.each([
    [
      '收入、支出总计2334.09万元，较上年的2391.96万元减少57.87万元。',
      [
        '收入总计: amount 2334.09万元, prior 2391.96万元, change -57.87万元, direction -1',
        '支出总计: amount 2334.09万元, prior 2391.96万元, change -57.87万元, direction -1',
      ],
    ],
    [
      '收、支总计各为12.00万元、11.00万元，较上年各增加2.00万元、1.00万元。',
      [
        '收入总计: amount 12.00万元, change 2.00万元, direction 1',
        '支出总计: amount 11.00万元, change 1.00万元, direction 1',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text).map((each) => each.split(', ').sort().join())).toEqual(
      expected.map((each) => each.split(', ').sort().join()),
    );
  });
});
