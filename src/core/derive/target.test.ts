import { describe, expect, test } from 'vitest';
import { catalogue } from '../generated/catalogue.ts';
import { compareTarget, lostScale } from './comparison.ts';
import { readQuantity } from './quantity.ts';
import { readTarget } from './target.ts';

describe('targets', () => {
  test.each([
    ['≥80万页', 'at-least', '800000', '页'],
    ['≥ 95 %', 'at-least', '95', '%'],
    ['≥97百分比', 'at-least', '97', '%'],
    ['≤ 3 万元', 'at-most', '30000', '元'],
    ['＞1人', 'above', '1', '人'],
    ['100%', 'bare', '100', '%'],
    ['=10台', 'equal', '10', '台'],
    ['不低于90%', 'at-least', '90', '%'],
    ['不超过1,200.5万元', 'at-most', '12005000', '元'],
    ['200人以上', 'at-least', '200', '人'],
    ['15万元/年', 'bare', '150000', '元/年'],
    ['≥200万像素', 'at-least', '2000000', '像素'],
  ])('%s', (text, sign, value, unit) => {
    const target = readTarget({ text }, catalogue);
    expect(target && [target.sign, target.value.toFixed(), target.unit]).toEqual([sign, value, unit]);
  });

  test.each([
    '及时',
    '每月1次',
    '2023年1月',
    '12月底前',
    '2023年12月31日前',
    '5-8次',
    'IPv6改造',
    '完成12个项目的3次检查',
    '',
  ])('%s is no number to compare with', (text) => {
    expect(readTarget({ text }, catalogue)).toBeUndefined();
  });

  test('direction and unit from columns of their own', () => {
    const target = readTarget({ text: '200', nature: '≥', measure: '人次' }, catalogue);
    expect(target).toMatchObject({ sign: 'at-least', unit: '人次' });
    expect(readTarget({ text: '3', nature: '定性', measure: '级' }, catalogue)).toBeUndefined();
  });
});

describe('outcomes', () => {
  test.each([
    ['完成约1150个', '1150', '个'],
    ['87.5万页', '875000', '页'],
    ['已完成2个评估', '2', '个评估'],
    ['77', '77', ''],
  ])('%s', (text, value, unit) => {
    const actual = readQuantity(text, catalogue);
    expect(actual && [actual.value.toFixed(), actual.unit]).toEqual([value, unit]);
  });

  test.each([
    ['≥2500个', '完成约1150个', false, 'missed'],
    ['＞1人', '1人', false, 'missed'],
    ['≤50万元', '22.33万元', true, 'met'],
    ['≤50万元', '60万元', true, 'missed'],
    ['7名', '7名', false, 'met'],
    ['7名', '8名', false, 'met'],
    ['30个', '22个', false, 'missed'],
    // A bare cost says neither that all must be spent nor that less is a merit.
    ['204.3万元', '204万元', true, undefined],
    // Thousands of pieces against pieces, pieces against persons: nobody can tell.
    ['≥22万件', '28件', false, undefined],
    ['≥5次', '5人', false, undefined],
    ['≥2600元', '20000元', false, 'met'],
    ['≥200次', '77', false, 'missed'],
    // A fraction that lost its percent sign; nothing at all to aim at.
    ['≥95%', '0.97', false, undefined],
    ['0起', '0起', false, 'met'],
    ['0起', '2起', false, undefined],
  ])('%s and %s', (text, outcome, isCost, expected) => {
    const target = readTarget({ text }, catalogue);
    const actual = readQuantity(outcome, catalogue);
    if (target === undefined || actual === undefined) throw new Error('not read');
    expect(compareTarget(target, actual, isCost)).toBe(expected);
  });

  test('a lost 万', () => {
    const lost = (text: string, outcome: string) => {
      const target = readTarget({ text }, catalogue);
      const actual = readQuantity(outcome, catalogue);
      return target !== undefined && actual !== undefined && lostScale(target, actual);
    };
    expect(lost('≥22万件', '28件')).toBe(true);
    expect(lost('≥22万件', '280000件')).toBe(false);
    expect(lost('≥2万元', '20000元')).toBe(false);
  });
});
