import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from '../claims/read-claims.ts';
import { bindClaims } from './bind-claims.ts';

const lexicon = lexiconOf(catalogue);
const place = { file: 'a.txt', line: 1 };

/** Statements with the columns that may be read otherwise. */
function doubts(text: string): readonly (readonly string[])[] {
  const passages = [{ text, path: [], places: [{ offset: 0, place }] }];
  const claims = readClaims(passages, lexicon, { kind: 'final', year: 2022 });
  const { rows } = bindClaims(claims, passages, [], 'final', 2022, lexicon);
  return rows.map(({ statement }) => statement?.ambiguous ?? []);
}

describe('a ratio that fails with its own amount', () => {
  test.each([
    // 12.34/(120.00-12.34) = 11.46%: the comparison may be that of the whole.
    [
      'and comes out with another one may be that one’s',
      '三公经费120.00万元；公务接待费80.00万元，比上年增加12.34万元，增长11.46%。',
      [[], ['growth', 'change', 'direction']],
    ],
    [
      'and with no other is a slip',
      '三公经费120.00万元；公务接待费80.00万元，比上年增加12.34万元，增长11.64%。',
      [[], []],
    ],
    // 5.00/25.00 = 20%: two digits come out by chance.
    [
      'of two digits proves nothing',
      '三公经费30.00万元；公务接待费80.00万元，比上年增加5.00万元，增长20%。',
      [[], []],
    ],
    // 12.34/(120.00-12.34): the own amount is the other one with two digits exchanged.
    [
      'and comes out with what its amount should have been is a slip',
      '三公经费120.00万元；公务接待费102.00万元，比上年增加12.34万元，增长11.46%。',
      [[], []],
    ],
  ])('%s', (_, text, expected) => {
    expect(doubts(text)).toEqual(expected);
  });
});
