import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { unbindWithinItems } from './within-items.ts';

const statement = (parts?: readonly number[]): ReadStatement => ({
  passage: 0,
  offset: 0,
  length: 1,
  subject: '',
  figures: {},
  ...(parts === undefined ? {} : { parts }),
});

describe('parts of an item', () => {
  test.each([
    [
      'are no measures of the document',
      [statement([1, 2]), statement(), statement()],
      [{ measure: 'item', code: '2010301' }, { measure: 'basic' }, { measure: 'item', code: '2010302' }],
      [undefined, 'no-measure', undefined],
    ],
    [
      'nor are their parts',
      [statement([1]), statement([2]), statement()],
      [{ measure: 'item', code: '201' }, { unbound: 'no-row' }, { measure: 'basic' }],
      [undefined, 'no-row', 'no-measure'],
    ],
    [
      'of a measure are left as they are',
      [statement([1]), statement()],
      [{ measure: 'general' }, { measure: 'basic' }],
      [undefined, undefined],
    ],
  ])('%s', (_, statements, facts, expected) => {
    expect(unbindWithinItems(statements, facts, new Map(), catalogue).map(({ unbound }) => unbound)).toEqual(
      expected,
    );
  });
});
