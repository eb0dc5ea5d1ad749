import { describe, expect, test } from 'vitest';
import { bindProjects } from './bind-projects.ts';

const forms = [
  '行政审批工作经费',
  '智慧城市建设项目（政务平台运维项目）',
  '智慧城市建设项目（“市政府”网站升级项目）',
  '综合便民服务中心硬件设施经费',
];
const bind = (...names: string[]) => bindProjects(forms, names, ['项目']);

describe('projects by name', () => {
  test.each([
    ['行政审批工作经费', 0],
    ['行政审批工作费用', 0],
    ['行政审批工作经费项目', 0],
    ['智慧城市建设项目(政务平台运维项目)', 1],
    ['智慧城市建设项目（市政府网站升级）', 2],
    ['便民服务中心硬件设施经费', 3],
    ['智能回访平台项目', undefined],
    ['智慧城市建设项目', undefined],
    ['', undefined],
  ])('%s', (name, position) => {
    expect(bind(name)).toEqual([position]);
  });

  test('a form that a name fits exactly is not offered to a similar one', () => {
    expect(bind('行政审批工作经费', '行政审批工作费用')).toEqual([0, undefined]);
  });

  test('forms of one name are none', () => {
    expect(bindProjects(['办公费', '办公费'], ['办公费'], [])).toEqual([undefined]);
  });
});
