import { expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from '../claims/read-claims.ts';
import { comparedOnce } from './shared-comparison.ts';

const lexicon = lexiconOf(catalogue);

/** Columns of each statement that is made of a sentence. */
const columns = (text: string): string[][] =>
  comparedOnce(readClaims([{ text, path: [], places: [] }], lexicon).statements).map(({ figures }) =>
    Object.keys(figures).sort(),
  );

const all = ['amount', 'change', 'direction', 'growth'];
const without = ['amount', 'change', 'direction'];

test.each([
  ['收入、支出总计12.00万元，较上年增加2.00万元，增长20.00%。', [all, ['amount']]],
  ['收入总计12.00万元，支出总计12.00万元，与上年相比，各增加2.00万元，增长20.00%。', [all, ['amount']]],
  ['收入12.00万元，支出11.00万元。收支各增加2.00万元。', [without, without]],
  ['收入12.00万元，支出12.00万元。收入支出预算均增加2.00万元。', [without, ['amount']]],
  [
    '收入总计12.00万元，较上年增加2.00万元，增长20.00%。支出总计11.00万元，较上年增加1.00万元，增长10.00%。',
    [all, all],
  ],
])('%s', (text, expected) => {
  expect(columns(text)).toEqual(expected);
});
