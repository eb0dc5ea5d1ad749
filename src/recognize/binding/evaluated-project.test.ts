import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { evaluatedProject } from './evaluated-project.ts';

const score = { value: { coefficient: 96n, exponent: 0 }, decimals: 0 } as unknown as NonNullable<
  ReadStatement['figures']['score']
>;

function projectOf(subject: string, text: string, path: readonly string[] = [], isScored = true) {
  const offset = text.indexOf('|');
  const statement: ReadStatement = {
    passage: 0,
    offset,
    length: 1,
    subject,
    figures: isScored ? { score } : {},
  };
  return evaluatedProject(statement, { text: text.replace('|', ''), path, places: [] }, catalogue);
}

describe('the project that is evaluated', () => {
  test.each([
    ['its own name', '河道保洁项目', '|河道保洁项目自评得分96分。', [], '河道保洁项目'],
    [
      'what somebody evaluates',
      '我局对“河道保洁”项目开展绩效自评',
      '|我局对“河道保洁”项目开展绩效自评，自评得分96分。',
      [],
      '河道保洁项目',
    ],
    [
      'the one in front, where it is called the project',
      '项目',
      '1.“河道保洁”项目绩效自评综述：根据年初设定的目标，|项目绩效自评得分为96分。',
      [],
      '河道保洁',
    ],
    [
      'the last one in front',
      '该项目',
      '河道保洁项目绩效自评情况：已完成。绿道养护项目绩效自评情况：|该项目自评得分96分。',
      [],
      '绿道养护',
    ],
    ['the one of the heading', '项目', '|项目自评得分96分。', ['（一）河道保洁项目绩效自评综述'], '河道保洁'],
    ['a heading that names none', '项目', '|项目自评得分96分。', ['绩效自评结果'], '项目'],
    ['none of several', '对河道保洁等项目开展绩效自评', '|对河道保洁等3个项目开展绩效自评。', [], undefined],
    ['none of a mean', '各项目平均得分', '|各项目平均得分96分。', [], undefined],
    [
      'a name with that word in it',
      '中等职业教育项目',
      '|中等职业教育项目得分96分。',
      [],
      '中等职业教育项目',
    ],
  ] as const)('%s', (_, subject, text, path, expected) => {
    expect(projectOf(subject, text, path)).toBe(expected);
  });

  test('a figure that is no evaluation has none', () => {
    expect(projectOf('河道保洁项目', '|河道保洁项目支出30万元。', [], false)).toBeUndefined();
  });
});
