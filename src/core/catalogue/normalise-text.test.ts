import fc from 'fast-check';
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
  ['\ufe66100', '=100'],
])('normaliseText %j', (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

/** The same said step by step. */
function stepwise(text: string): string {
  const brackets: Readonly<Record<string, string>> = {
    '【': '(',
    '】': ')',
    '〔': '(',
    '〕': ')',
    '∶': ':',
    '﹕': ':',
  };
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uff0d\ufe63\u2500\ufe58\ufe31]/g, '-')
    .replace(/[【】〔〕∶﹕]/g, (mark) => brackets[mark] ?? mark)
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (radical) => radical.normalize('NFKC'))
    .replace(/["'`\u2018-\u201f\u300c-\u300f\u00b4]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

test('normaliseText does in one pass what its rules say one after the other', () => {
  const marks = [
    ...' \t\n\u3000\u00a0\u2003\u200b\u00ad"\u201c\uff02\uff40\u300c\u2014\uff0d【〕∶⾏\uf900（）１ａＺ：，。a1-款',
    '𠮷',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary', maxLength: 1 })))
    .map((each) => each.join(''));
  const others = /[\ufe59\ufe5a\u2215\u2044\uff61]/;
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!others.test(text));
      expect(normaliseText(text)).toBe(stepwise(text));
      expect(normaliseTight(text)).toBe(stepwise(text).replaceAll(' ', ''));
    }),
    { numRuns: 3000 },
  );
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
