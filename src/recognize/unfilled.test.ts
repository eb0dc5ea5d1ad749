import { describe, expect, test } from 'vitest';
import { document, grid, text } from '../../test/printed-grids.ts';
import { catalogue } from '../core/generated/catalogue.ts';
import { unfilledTexts } from './unfilled.ts';

const found = (line: string): number => unfilledTexts(document(text(line)), catalogue).length;

describe('left over from a template', () => {
  test.each([
    '示例市XX局2024年部门预算',
    '20XX年收入合计为5.00万元。',
    '20××年度部门决算',
    '公务接待费增加XXX万元。',
    '人员经费包括基本工资、津贴补贴。（按本单位实际发生的支出事项填写）',
    '（请说明增减变化的原因）',
    '【如无此项内容，请删除】',
    '请各单位按照实际情况填写。',
    '主要职责由各部门根据机构改革方案填写。',
    '没有政府性基金收支的，仍保留本表格式。',
    '机构设置待补充',
    '1.目标内容1',
  ])('%s', (line) => {
    expect(found(line)).toBe(1);
  });
});

describe('no left-over', () => {
  test.each([
    '本部门受理企业申请，并根据实际情况核定补贴（申请表由企业填写，见附件）。',
    '（详情请见附件）',
    '（请参见公开05表）',
    '注：1.减少数以“-”号填列。',
    '说明：采购品目名称按照目录填写。',
    '如有疑问，请与本单位联系。',
    '邀请专家评审，聘请第三方机构开展绩效评价。',
    '购置XXL号防护服20套，型号为X5XX。',
    '统计填报工作经费5.00万元。',
    '指标1个，目标内容1项已完成。',
    '保留岗位20个，保留旧档案的装订格式。',
  ])('%s', (line) => {
    expect(found(line)).toBe(0);
  });

  test('instructions printed in a form', () => {
    const form = grid('项目名称（请填写全称）|金额\n示例项目|5.00');
    expect(unfilledTexts(document(form), catalogue)).toEqual([]);
  });
});
