import { expect, test } from 'vitest';
import { normaliseLabel, normaliseText, normaliseTight } from './normalise-text.ts';

test.each([
  ['１，２３４．５６', '1,234.56'],
  ['（金额单位：万元）', '(金额单位:万元)'],
  ['收　入 \n 总\u00a0计', '收 入 总 计'],
  ['“三公”经费', '三公经费'],
  ['「三公」经费', '三公经费'],
  ['—', '-'],
  ['−12.3', '-12.3'],
  ['行\u200b次', '行次'],
  ['无，空表列示。', '无,空表列示。'],
  ['⾏政', '行政'],
  ['', ''],
])('normaliseText %j', (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

test('normaliseTight leaves no white space', () => {
  expect(normaliseTight(' 合 　计\t')).toBe('合计');
});

test.each([
  ['因公出国（境）费', '因公出国境费'],
  ['其中：教育收费', '其中教育收费'],
  ['项目支出*', '项目支出'],
  ['合计①', '合计'],
  ['增减%', '增减%'],
  ['预算数（万元）', '预算数万元'],
  ['会议费、培训费', '会议费培训费'],
  ['3月底', '3月底'],
])('normaliseLabel %j', (text, expected) => {
  expect(normaliseLabel(text)).toBe(expected);
});
