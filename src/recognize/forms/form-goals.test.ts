import { describe, expect, test } from 'vitest';
import { grid, table, text } from '../../../test/printed-grids.ts';

const indicators = `
  一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
  产出指标|数量指标|抽查网站|30个|22个|60|58
`;
const goal = '对门户网站运行情况进行监督检查，群众满意度达96%以上。';
const outcome = '对门户网站运行情况进行了监督检查，群众满意度达97%。';

describe('goal and outcome of a form', () => {
  test.each([
    [
      'below their labels',
      `年度总体目标|预期目标|||实际完成情况||\n|${goal}|||${outcome}||`,
      { goal, outcome },
    ],
    [
      'in a row of rates',
      `三、目标完成情况|年度预期目标|||具体完成情况||总体完成率\n|${goal}|||${outcome}||100%`,
      { goal, outcome },
    ],
    ['the goal beside its label', `绩效目标|${goal}|||||`, { goal, outcome: undefined }],
    ['no goal', '项目名称|抽查服务|||||', { goal: undefined, outcome: undefined }],
  ])('%s', (_, rows, expected) => {
    const { goal: readGoal, outcome: readOutcome } = (table(
      text('项目支出绩效自评表'),
      grid(`项目名称|抽查服务|||||\n${rows}\n${indicators}`),
    ).rows[0]?.texts ?? {}) as Record<string, string>;
    expect({ goal: readGoal, outcome: readOutcome }).toEqual(expected);
  });
});
