import { expect, test } from 'vitest';
import { grid, read, show } from './testing/read-lines.ts';

const sentence = '2022年度收入合计3,841.54万元，其中：财政拨款收入3,841.51万元，占100.00%。';

test.each<[string, readonly string[], readonly string[]]>([
  [
    'numbered headings nest by their numbering',
    [
      '第三部分 情况说明',
      '一、总体情况',
      '（一）收入',
      '1.明细',
      sentence,
      '（二）支出',
      '二、其他',
      sentence,
    ],
    [
      'H1 第三部分情况说明',
      'H2 一、总体情况',
      'H3 （一）收入',
      'H4 1.明细',
      sentence,
      'H3 （二）支出',
      'H2 二、其他',
      sentence,
    ],
  ],
  [
    'the mark of a section on a line of its own numbers the next line',
    ['一、总体情况', sentence, '二、', '支出情况', sentence, '（一）', '基本支出', '三、', '（一）项目支出'],
    [
      'H1 一、总体情况',
      sentence,
      'H1 二、支出情况',
      sentence,
      'H2 （一）基本支出',
      '三、',
      'H2 （一）项目支出',
    ],
  ],
  [
    'a numbering of a higher rank inside a section stays inside',
    ['一、收支', '二、绩效信息', '第一部分 整体', '（一）目标', '第二部分 项目', '三、资产'],
    ['H1 一、收支', 'H1 二、绩效信息', 'H2 第一部分整体', 'H3 （一）目标', 'H2 第二部分项目', 'H1 三、资产'],
  ],
  [
    'an unnumbered heading stands above the numbering that begins behind it',
    [
      '编制说明',
      sentence,
      '其他相关情况说明',
      '一、三公',
      sentence,
      '二、采购',
      '项目经费情况说明',
      '一、概述',
    ],
    [
      'H1 编制说明',
      sentence,
      'H1 其他相关情况说明',
      'H2 一、三公',
      sentence,
      'H2 二、采购',
      'H1 项目经费情况说明',
      'H2 一、概述',
    ],
  ],
  [
    'amounts, sentences and definitions are prose, numbered or not',
    [
      '（一）收入预算总计28849.38万元。包括：',
      '1．法院（款）机关服务（项）支出1600万元，与上年一致。',
      '一、财政拨款：指一般公共预算财政拨款。',
      '（八）承办区工委管委和上级交办的其他事项。',
    ],
    [
      '（一）收入预算总计28849.38万元。包括：',
      '1.法院（款）机关服务（项）支出1600万元，与上年一致。',
      '一、财政拨款：指一般公共预算财政拨款。',
      '（八）承办区工委管委和上级交办的其他事项。',
    ],
  ],
  [
    'short headings may end in a stop, items of a list are none',
    ['（一）总体情况。', sentence, '1、办公室', '2、人事处', '（二）结构情况。', sentence],
    ['H1 （一）总体情况。', sentence, '1、办公室', '2、人事处', 'H1 （二）结构情况。', sentence],
  ],
  [
    'several headings, and a heading and its prose, on one line',
    [
      '第三部分 2022年度决算情况说明 一、收入支出决算总体情况说明',
      `二、收入决算情况说明${sentence}三、支出决算情况说明。${sentence}`,
    ],
    [
      'H1 第三部分2022年度决算情况说明',
      'H2 一、收入支出决算总体情况说明',
      'H2 二、收入决算情况说明',
      sentence,
      'H2 三、支出决算情况说明。',
      sentence,
    ],
  ],
  [
    'the name of an item stays with what is said of it',
    ['1.机关运行经费。预算12.30万元。', '2.政府采购情况。2024年预算总额100万元。'],
    ['1.机关运行经费。预算12.30万元。', '2.政府采购情况。2024年预算总额100万元。'],
  ],
  [
    'a code with its names is one item',
    ['1、一般公共服务支出（类）社会工作事务（款）行政运行（项）。主要用于：人员支出。年初预算为52.00万元。'],
    ['1、一般公共服务支出（类）社会工作事务（款）行政运行（项）。主要用于：人员支出。年初预算为52.00万元。'],
  ],
  [
    'a line breaks before the mark of a level: in a sentence, in a heading',
    [
      '3、社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休',
      '（项）。主要用于：离退休人员支出。预算安排31.70万元。',
      '4、住房保障支出（类）住房改革支出（款）住房公积金',
      '（项）',
      sentence,
    ],
    [
      '3、社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。主要用于：离退休人员支出。预算安排31.70万元。',
      'H1 4、住房保障支出（类）住房改革支出（款）住房公积金（项）',
      sentence,
    ],
  ],
  [
    'a broken heading is made whole',
    ['第三部分 江苏省高级人民法院2018', '年度预算情况说明', '一、总体情况', sentence],
    ['H1 第三部分江苏省高级人民法院2018年度预算情况说明', 'H2 一、总体情况', sentence],
  ],
  [
    'a list of clauses over several lines is one sentence',
    [
      '本年收入合计100万元，其中：',
      '财政拨款80万元，占80%；',
      '其他收入20万元，占20%。',
      '说明如下：',
      '一、收入',
    ],
    [
      '本年收入合计100万元，其中：财政拨款80万元，占80%；其他收入20万元，占20%。',
      '说明如下：',
      'H1 一、收入',
    ],
  ],
  [
    'letter-spaced and full-width print',
    ['一 、 收 入 情 况', '２０２２ 年 收 入 １ ２．５ 万 元 ， 占 １００％ 。 A P P 与 Open Data'],
    ['H1 一、收入情况', '2022年收入12.5万元，占100%。APP与Open Data'],
  ],
  [
    'page numbers and running heads go, also out of a sentence',
    [
      '某局2022年度部门决算',
      `${sentence.slice(0, 30)}`,
      '- 3 -',
      sentence.slice(30),
      '某局2022年度部门决算',
      '第 4 页 共 9 页',
      '12',
      sentence,
      '某局2022年度部门决算',
    ],
    [sentence, sentence],
  ],
  [
    'persons are not carried over',
    ['填报人：某某', '联系电话：0311-12345678', '本表由（联系人：某某）填报。', '项目负责人对绩效负责。'],
    ['本表由（）填报。', '项目负责人对绩效负责。'],
  ],
  [
    'a sentence that quotes leave open goes on',
    ['构建“一次办、网上', '办、就近办”的服务模式，营造良好环境。', '下一段。'],
    ['构建“一次办、网上办、就近办”的服务模式，营造良好环境。', '下一段。'],
  ],
  [
    'headings that the importer knows',
    [
      '# 情况说明',
      '## 收入与支出',
      sentence,
      '## 采购',
      '# 附录',
      '### 本部门严格执行各项规定，没有安排相关支出。',
    ],
    [
      'H1 情况说明',
      'H2 收入与支出',
      sentence,
      'H2 采购',
      'H1 附录',
      '本部门严格执行各项规定，没有安排相关支出。',
    ],
  ],
])('%s', (_, lines, expected) => {
  expect(show(lines)).toEqual(expected);
});

test('lines that the page breaks anywhere', () => {
  const paragraphs = [
    '一、收入支出决算总体情况说明',
    '中共某市某区委社会工作部2024年度收入支出总计307.82万元。与2023年度相比，收入支出总计增加307.82万元，增长100.00%。主要原因：单位于2024年成立。',
    '二、支出决算情况说明',
    '（一）贯彻落实关于推进政府职能转变和“放管服”改革、行政审批制度改革、政务服务管理、社会信用体系建设有关方针政策和法律法规。',
    '本年支出合计307.82万元，其中：基本支出105.58万元，占34.30%；项目支出202.24万元，占65.70%。主要用于人员支出、日常公用支出，以及为完成特定工作任务而发生的项目支出。',
  ];
  const broken = paragraphs.flatMap((paragraph) => paragraph.match(/.{1,33}/gu) ?? []);
  expect(show(broken).map((passage) => passage.replace(/^H\d /, ''))).toEqual(paragraphs);
  expect(show(broken).filter((passage) => passage.startsWith('H'))).toHaveLength(2);
});

test('paths of prose, and places of its pieces', () => {
  const { passages } = read(['一、收入情况', '（一）总体', '财政拨款收入较上年增加', '12.5万元。']);
  expect(passages[2]).toEqual({
    text: '财政拨款收入较上年增加12.5万元。',
    path: ['一、收入情况', '（一）总体'],
    places: [
      { offset: 0, place: { file: 'a.txt', line: 3 } },
      { offset: 11, place: { file: 'a.txt', line: 4 } },
    ],
  });
});

test('sentences on amounts in the last cells of a table are prose, its notes and instructions are not', () => {
  const told = '增减情况说明：公务接待费3.00万元，比上年减少1.00万元。';
  const table = grid([
    ['项目', '上年预算数', '本年预算数', '增减'],
    ['公务接待费', '4.00', '3.00', '-1.00'],
    [told],
    ['说明：公务接待费3.00万元含外宾接待，按有关规定执行。'],
    ['本表由单位财务人员在规定时间内如实填报完毕。'],
  ]);
  expect(show(['一、“三公”经费', table, sentence])).toEqual(['H1 一、“三公”经费', told, sentence]);
});

test.each([
  ['counts of two columns', '单位 性质 编制 实有 桥头站 事业 11 9 渡口站 事业 7 7', '11 9 7 7'],
  [
    'a target of any unit beside what was reached',
    '指标 目标 完成 绿化 ≥12亩 13亩 投资 48万元 47.5万元',
    '≥12亩 13亩 48万元 47.5万元',
  ],
  ['a name and a count in turn', '项目 人数 在职 57人 退休 23人', '57人 23人'],
  ['figures below numbered names', '一、造林 31 29 二、防火 17 15', '31 29 17 15'],
  ['numbers of pages', '概况 1 情况说明 3 4', ''],
  ['headers that are years', '项目 2022年 2023年 造林 31 29', '31 29'],
])('%s, one a line: cells', (_, printed, cells) => {
  const { passages } = read(printed.split(' '), 'html');
  const figures = passages.filter(({ cell, text }) => cell && /[0-9](?!.*年)/.test(text));
  expect(figures.map(({ text }) => text).join(' ')).toBe(cells);
});
