import { describe, expect, test } from 'vitest';
import { catalogue } from '../generated/catalogue.ts';
import { Decimal } from '../model/decimal.ts';
import { fitProfiles } from './fit-profile.ts';
import type { Indicator } from './indicator.ts';
import { expectedDeviation, expectedScore } from './profile.ts';
import { readQuantity } from './quantity.ts';
import { readTarget } from './target.ts';

const profiles = catalogue.profiles ?? [];
const profile = (id: string) => {
  const found = profiles.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
};

function indicator(text: string, outcome: string, weight: string, score = weight): Indicator {
  const row = { key: 'item-1', kind: 'item', label: '', cells: {}, texts: {}, place: { file: '' } } as const;
  const target = readTarget({ text }, catalogue);
  return {
    row,
    group: '',
    category: '',
    name: '',
    target,
    actual: readQuantity(outcome, catalogue),
    inWords: target === undefined,
    isCost: false,
    result: undefined,
    weight: new Decimal(weight),
    score: new Decimal(score),
  };
}

describe('beyond 30% points go down', () => {
  const excess = profile('excess_from_30');

  test.each([
    ['204.3万元', '204万元', '10', '9.99', '-0.15'],
    ['≥90%', '72%', '5', '4', '-20'],
    ['满足', '95%', '10', '9.5', '-5'],
    ['≥40000人次', '63000人次', '2.5', '2.11', '27.5'],
    ['≥1万次', '1.5万次', '15', '13.29', '20'],
    ['>5%', '7.9%', '4', '3.36', '28'],
    ['≥2600元', '20000元', '10', '6', '639.23'],
    ['≥50%', '51%', '10', '10', '0'],
    ['≤35万元', '20万元', '10', '10', '0'],
  ])('%s, %s of %s points', (text, outcome, weight, score, deviation) => {
    const one = indicator(text, outcome, weight);
    expect(expectedScore(one, excess)?.toFixed()).toBe(score);
    expect(expectedDeviation(one, excess)?.toFixed()).toBe(deviation);
  });

  test('a cap that is exceeded, and a target of nothing', () => {
    expect(expectedScore(indicator('≤35万元', '40万元', '10'), excess)).toBeUndefined();
    expect(expectedScore(indicator('0次', '2次', '10'), excess)).toBeUndefined();
    expect(expectedScore(indicator('0次', '0次', '10'), excess)?.toFixed()).toBe('10');
  });
});

test('whole points in proportion', () => {
  const whole = profile('proportional_whole');
  expect(expectedScore(indicator('≥2500个', '1150个', '10'), whole)?.toFixed()).toBe('5');
  expect(expectedScore(indicator('≥200次', '77', '10'), whole)?.toFixed()).toBe('4');
  expect(expectedScore(indicator('≥108次', '90次', '10'), whole)?.toFixed()).toBe('8');
  expect(expectedScore(indicator('≥49个', '99个', '10'), whole)?.toFixed()).toBe('10');
});

describe('which profile a document follows', () => {
  const partial = Array.from({ length: 12 }, (_, index) => {
    const outcome = 50 + index;
    return indicator('≥100次', `${outcome}次`, '10', new Decimal(outcome).dividedBy(10).toFixed());
  });
  const plain = Array.from({ length: 12 }, () => indicator('≥90%', '95%', '5'));

  test('one that explains nearly all rows', () => {
    expect(fitProfiles(profiles, [...partial, ...plain]).scores?.id).toBe('proportional');
  });

  test('one slip does not hide it, many do', () => {
    const slip = indicator('≥100次', '40次', '10', '9');
    expect(fitProfiles(profiles, [...partial, ...plain, slip]).scores?.id).toBe('proportional');
    expect(fitProfiles(profiles, [...partial, ...plain, slip, slip, slip]).scores).toBeUndefined();
  });

  test('full points alone, or too few rows, tell nothing', () => {
    expect(fitProfiles(profiles, [...plain, ...plain]).scores).toBeUndefined();
    expect(fitProfiles(profiles, partial).scores).toBeUndefined();
  });
});
