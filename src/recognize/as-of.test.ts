import { describe, expect, test } from 'vitest';
import { catalogue } from '../core/generated/catalogue.ts';
import { readBanner } from './grid/banner.ts';

describe('the day that the figures of a table are of', () => {
  test.each([
    ['截止时间：2022-12-31', '2022-12-31'],
    ['编制部门：香河县行政审批局 截止时间：2022年12月31日', '2022-12-31'],
    ['截至2023年9月5日', '2023-09-05'],
    ['截止日期:2022/1/1', '2022-01-01'],
    ['2022年12月31日', undefined],
    ['截至2022年底', undefined],
    ['公开时间：2023-02-10', undefined],
  ])('%s: %s', (text, expected) => {
    expect(readBanner(text, catalogue).asOf).toBe(expected);
  });
});
