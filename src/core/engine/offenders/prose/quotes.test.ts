import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../generated/catalogue.ts';
import { indexDocument } from '../../index/document-index.ts';
import { disclosure } from '../../testing/builders.ts';
import { quotesIn } from './quotes.ts';
import { resembles } from './resembles.ts';

const document = indexDocument(disclosure([]), catalogue);

describe('figures in the text of a form', () => {
  test.each([
    ['3.窗口按期办件率达98%以上；', ['窗口按期办件率 98 % least']],
    ['政府网站已逐步下线并减少至20个', ['政府网站已逐步下线并减少至 20 个']],
    ['群众满意度96%，培训人数120人', ['群众满意度 96 %', '培训人数 120 人']],
    // Changes, bounds, two numbers in a clause, dates and amounts are no figures of an indicator.
    ['办结率提高10%', []],
    ['办件量约1150件', []],
    ['整合了20个部门53个窗口', []],
    ['于2018年1月9日开始运行', []],
    ['总体费用共22.33万元', []],
    ['购置3台设备用于办公', []],
  ])('%s', (text, expected) => {
    const found = quotesIn(text, document).map(
      ({ noun, value, unit, isLeast }) => `${noun} ${value} ${unit}${isLeast ? ' least' : ''}`,
    );
    expect(found).toEqual(expected);
  });
});

describe('names of one project', () => {
  test.each([
    ['便民服务大厅业务费', '便民服务中心业务费', true],
    ['委托投资咨询评估服务机构资金', '委托投资咨询评估服务机构费用', true],
    ['镇办政务辅助设备系统维护服务费', '镇办、村居政务辅助设备系统维护服务费', true],
    ['市民之家综合窗口服务业务经费', '济源市民之家综合窗口服务业务经费', true],
    ['电子政务平台建设及运维费用', '电子政务平台建设与运维费用', true],
    ['政务平台运维', '智慧城市建设项目（信息化政务平台运维项目）', true],
    ['便民服务大厅维修基金', '便民服务中心业务费', false],
    ['济源市智能回访平台项目', '济源市视频监控平台及政务灾备中心项目', false],
    ['单位办公场所租金', '法律顾问费', false],
  ])('%s, %s: %s', (name, form, expected) => {
    expect(resembles(name, form, document)).toBe(expected);
  });
});
