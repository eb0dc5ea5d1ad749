import { describe, expect, test } from 'vitest';
import { readPdf } from '../../pdf/read-pdf.ts';
import { orderOf, textsOf } from '../../pdf/testing/blocks.ts';
import {
  line,
  ruledTable,
  type TinyPage,
  tableTexts,
  textAt,
  textEndingAt,
  tinyPdf,
} from '../../pdf/testing/tiny-pdf.ts';

async function read(...pages: TinyPage[]) {
  return await readPdf('a.pdf', tinyPdf(pages));
}

/** Lines of prose, 40 characters each when full, 18 points apart. */
function prose(top: number, lines: readonly string[]): string[] {
  return lines.map((text, index) =>
    textAt(80 + (text.startsWith(' ') ? 20 : 0), top + index * 18, text.trim()),
  );
}

const full = '二〇二四年度本部门收入总计三百零七点八二万元其中财政拨款收入为三百零七点八二万元';
const fullIndented = ` ${full.slice(0, 38)}`;

describe('paragraphs', () => {
  test('lines join where the text goes on, and part at an indent or a short line', async () => {
    const content = prose(100, [fullIndented, full, '占百分之百。', fullIndented, '完。']);
    expect(textsOf(await read({ content }))).toEqual([
      `${fullIndented.trim()}${full}占百分之百。`,
      `${fullIndented.trim()}完。`,
    ]);
  });

  test('a sentence goes on over the page, without the page number', async () => {
    const pages = ['1', '2', '3'].map((number) => ({
      content: [...prose(100, [full, full]), textAt(290, 810, `- ${number} -`)],
    }));
    expect(textsOf(await read(...pages))).toEqual([full.repeat(6)]);
  });

  test.each([
    ['a bare number', (page: number) => [textAt(290, 810, String(page))]],
    ['a number of all pages', (page: number) => [textAt(290, 810, `${page}/4`)]],
    ['a number in words', (page: number) => [textAt(270, 810, `第 ${page} 页`)]],
    ['a number in words at the top', (page: number) => [textAt(270, 40, `第 ${page} 页 共 4 页`)]],
    ['a running title', () => [textAt(250, 40, '某局二〇二四年度部门决算')]],
    ['both at the foot', (page: number) => [textAt(60, 800, '某局部门决算'), textAt(290, 820, String(page))]],
  ])('%s is left out', async (_name, furniture) => {
    const pages = [1, 2, 3, 4].map((page) => ({
      content: [...prose(100, ['短句。', '又一句。']), ...furniture(page)],
    }));
    const texts = textsOf(await read(...pages));
    expect(texts).toEqual([
      '短句。',
      '又一句。',
      '短句。',
      '又一句。',
      '短句。',
      '又一句。',
      '短句。',
      '又一句。',
    ]);
  });

  test('a label above every table is no running title', async () => {
    const table = [
      ...ruledTable([60, 260, 460], [80, 100, 120]),
      ...tableTexts(
        [60, 260, 460],
        [80, 100, 120],
        [
          ['甲', '1.00'],
          ['乙', '2.00'],
        ],
      ),
    ];
    const pages = [1, 2, 3, 4].map(() => ({
      content: [textAt(60, 50, '编制单位：某局'), textEndingAt(460, 50, '单位：万元'), ...table],
    }));
    const texts = textsOf(await read(...pages));
    expect(texts.filter((text) => text === '单位：万元')).toHaveLength(4);
    expect(texts.filter((text) => text === '编制单位：某局')).toHaveLength(4);
  });

  test('what stands far apart on a line above a table stays apart', async () => {
    const content = [
      textAt(220, 60, '收入支出决算总表', 14),
      textAt(60, 84, '编制单位：某局'),
      textEndingAt(460, 84, '单位：万元'),
      ...ruledTable([60, 260, 460], [90, 110, 130]),
      ...tableTexts(
        [60, 260, 460],
        [90, 110, 130],
        [
          ['甲', '1.00'],
          ['乙', '2.00'],
        ],
      ),
      textAt(60, 145, '注：本表反映收支情况。'),
    ];
    const document = await read({ content });
    expect(textsOf(document)).toEqual([
      '收入支出决算总表',
      '编制单位：某局',
      '单位：万元',
      '注：本表反映收支情况。',
    ]);
    expect(orderOf(document.blocks)).toBe('TTTGT');
  });

  test('a label takes the value that stands far behind its colon', async () => {
    const document = await read({
      content: [textAt(60, 84, '部门：'), textAt(160, 84, '某局'), textEndingAt(460, 84, '单位：万元')],
    });
    expect(textsOf(document)).toEqual(['部门： 某局', '单位：万元']);
  });

  test('entries of a contents page stay apart, however long', async () => {
    const long = '一、二〇二四年度一般公共预算财政拨款三公经费支出决算表及其说明和其他有关情况说明';
    const content = prose(100, [
      '二、收入表',
      '三、支出表',
      '十、其他',
      long.replace('一、', '二、'),
      '三、附件',
    ]);
    expect(textsOf(await read({ content }))).toEqual([
      '二、收入表',
      '三、支出表',
      '十、其他',
      long.replace('一、', '二、'),
      '三、附件',
    ]);
  });

  test('a typed space after a list number is kept, words of letters keep theirs', async () => {
    const document = await read({
      content: [textAt(60, 100, '1. 2024年预算表'), textAt(60, 130, '购置 Office 2010 软件')],
    });
    expect(textsOf(document)).toEqual(['1. 2024年预算表', '购置Office 2010软件']);
  });

  test('text that leans (a watermark) and text beyond the page are left out', async () => {
    const content = [
      textAt(60, 100, '正文。'),
      'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 -500 Tm <8349 7a3f> Tj ET',
      textAt(60, 900, '裁掉的一行'),
    ];
    expect(textsOf(await read({ content }))).toEqual(['正文。']);
  });

  test('a line under a heading is no table', async () => {
    const content = [textAt(60, 60, '某局'), line(60, 65, 500, 65), textAt(60, 100, '支出 15897.44 万元。')];
    const document = await read({ content });
    expect(orderOf(document.blocks)).toBe('TT');
  });
});
