/** What inspectors look for, in other words and tables: an edit of a document whose figures all tie, and what is right to say. */

/** At least this level, and all of these words or figures in what the finding says. */
export type Want = readonly ['error' | 'warning' | 'info', ...string[]];

export interface InspectedCase {
  readonly name: string;
  readonly of: 'final' | 'budget' | 'form';
  /** Every text must stand there once; a pattern as often as it likes, at least once. */
  readonly edits: readonly (readonly [string | RegExp, string])[];
  readonly reports?: readonly Want[];
  /** No finding says these. */
  readonly quiet?: readonly Want[];
}

const kept = '年末公务用车保有量为2辆。';
const assetsFinal =
  '截至2022年12月31日，本部门共有车辆3辆，其中：一般公务用车2辆、其他用车1辆；单价100万元以上设备（不含车辆）0台（套）。';
const evaluated = '本部门组织对2022年度4个项目开展了绩效自评，涉及资金301.15万元，占项目支出总额的61.65%。';
const totalsFinal =
  '与2021年度相比，收入总计增加52.36万元、支出总计增加52.36万元，均增长4.58%，主要原因是新增公共文化设施免费开放项目。';

/** Rules that stay silent though they exist. */
const silent: InspectedCase[] = [
  {
    name: 'R01 more batches than guests, guests first',
    of: 'final',
    edits: [['接待26批次、212人次', '共接待来访人员26人次，共计212批次']],
    reports: [['warning', '212', '26']],
  },
  {
    name: 'R01 more batches than guests, in brackets',
    of: 'final',
    edits: [['接待26批次、212人次', '主要用于业务交流（212批，26人）']],
    reports: [['warning', '212', '26']],
  },
  {
    name: 'R01 more batches than guests, batches called 批（次）',
    of: 'final',
    edits: [['接待26批次、212人次', '全年国内公务接待累计212批（次），累计26人（次）']],
    reports: [['warning', '212', '26']],
  },
  {
    name: 'R01 as many guests as batches',
    of: 'final',
    edits: [['接待26批次、212人次', '共26批次26人次']],
  },
  {
    name: 'R02 more official vehicles than vehicles, said with the fund',
    of: 'final',
    edits: [[kept, '截至年末，由财政拨款开支运行维护费的公务用车共5辆。']],
    reports: [['warning', '5', '3']],
  },
  {
    name: 'R02 more official vehicles than vehicles, said behind the day',
    of: 'final',
    edits: [[kept, '2022年末，公务用车实有保有量5辆。']],
    reports: [['warning', '5', '3']],
  },
  {
    name: 'R02 more vehicles than official ones',
    of: 'final',
    edits: [
      [assetsFinal, '截至2022年12月31日，本部门共有车辆7辆，其中：特种专业技术用车5辆、一般公务用车2辆。'],
    ],
  },
  {
    name: 'R03 the last item without a reason',
    of: 'final',
    edits: [
      ['完成年初预算的96.94%。决算数小于年初预算数的主要原因是缴存人数低于预计。', '完成年初预算的96.94%。'],
    ],
    reports: [['info', '住房公积金', '原因']],
  },
  {
    name: 'R03 an item below the others without a reason',
    of: 'final',
    edits: [
      [
        '完成年初预算的96.00%。决算数小于年初预算数的主要原因是部分文化活动因故取消。',
        '完成年初预算的96.00%。',
      ],
    ],
    reports: [['info', '群众文化', '原因']],
  },
  {
    name: 'R03 an item that met its budget needs no reason',
    of: 'final',
    edits: [
      [
        '年初预算为90.00万元，支出决算为86.40万元，完成年初预算的96.00%。决算数小于年初预算数的主要原因是部分文化活动因故取消。',
        '年初预算为86.40万元，支出决算为86.40万元，完成年初预算的100.00%。',
      ],
      [
        '年初预算为1,030.00万元，支出决算为998.29万元，完成年初预算的96.92%',
        '年初预算为1,026.40万元，支出决算为998.29万元，完成年初预算的97.26%',
      ],
    ],
  },
  {
    name: 'R04 another year in the title of a table',
    of: 'final',
    edits: [['### 支出决算表', '### 2021年度支出决算表']],
    reports: [['warning', '2021']],
  },
  {
    name: 'R04 another year above the three public expenses',
    of: 'final',
    edits: [
      ['公开09表\n\n部门：示例县文化旅游局　　2022年度', '公开09表\n\n编制单位：示例县文化旅游局 2020年度'],
    ],
    reports: [['warning', '2020']],
  },
  {
    name: 'R04 the day of printing is no year of the table',
    of: 'final',
    edits: [
      [
        '公开03表\n\n部门：示例县文化旅游局　　2022年度',
        '公开03表　　填报日期：2023年8月15日\n\n部门：示例县文化旅游局　　2022年度',
      ],
    ],
  },
  {
    name: 'R05 changes of the two totals apart, each in its sentence',
    of: 'final',
    edits: [
      [
        totalsFinal,
        '收入总计较上年增加52.36万元，增长4.58%；支出总计较上年增加62.36万元，增长5.50%。主要原因是新增公共文化设施免费开放项目。',
      ],
    ],
    reports: [['warning', '52.36', '62.36']],
  },
  {
    name: 'R05 changes of income and expenditure of a budget',
    of: 'budget',
    edits: [
      [
        '与2022年预算相比，收、支总计各增加35.40万元，增长3.08%。',
        '与2022年预算相比，收入总计增加35.40万元，支出总计增加25.40万元。',
      ],
    ],
    reports: [['warning', '35.40', '25.40']],
  },
  {
    name: 'R05 income and expenditure of the year may change differently',
    of: 'final',
    edits: [
      ['本年收入合计1,177.14万元，', '本年收入合计1,177.14万元，比上年增加40.00万元，增长3.52%。'],
      ['本年支出合计1,185.59万元，', '本年支出合计1,185.59万元，比上年增加52.00万元，增长4.59%。'],
    ],
  },
  {
    name: 'R06 another office opens the paragraph',
    of: 'final',
    edits: [['2022年度机关运行经费支出94.08万元', '示例县水利局2022年度机关运行经费支出94.08万元']],
    reports: [['warning', '示例县水利局']],
  },
  {
    name: 'R06 another office opens the income of a budget',
    of: 'budget',
    edits: [['示例县文化旅游局2023年支出合计', '示例县农业农村局2023年支出合计']],
    reports: [['warning', '示例县农业农村局']],
  },
  {
    name: 'R06 an office that gave a grant is no office copied',
    of: 'final',
    edits: [['主要原因是压减办公费。', '主要原因是压减办公费，示例县财政局统一下调定额标准。']],
  },
  {
    name: 'R07 the year before in front of figures of this year',
    of: 'budget',
    edits: [['示例县文化旅游局2023年支出合计1,185.59万元', '示例县文化旅游局2022年支出合计1,185.59万元']],
    reports: [['warning', '2022']],
  },
  {
    name: 'R07 the year before in front of figures of the account',
    of: 'final',
    edits: [
      ['2022年度一般公共预算财政拨款基本支出697.14万元', '2021年度一般公共预算财政拨款基本支出697.14万元'],
    ],
    reports: [['warning', '2021']],
  },
  {
    name: 'R07 figures of the year before under its year',
    of: 'budget',
    edits: [
      [
        '示例县文化旅游局2023年“三公”经费预算为15.60万元，',
        '2022年“三公”经费预算16.50万元。示例县文化旅游局2023年“三公”经费预算为15.60万元，',
      ],
    ],
  },
  {
    name: 'R08 a part that did not change, parts that do not add up',
    of: 'budget',
    edits: [
      [
        '“三公”经费预算为15.60万元，比2022年减少0.90万元，下降5.45%',
        '“三公”经费预算为15.60万元，比2022年减少1.90万元，下降10.86%',
      ],
    ],
    reports: [['error', '1.9', '0.9']],
  },
  {
    name: 'R08 a part without change, said as 无增减',
    of: 'budget',
    edits: [
      [
        '因公出国（境）费3.00万元，与2022年预算持平。',
        '因公出国（境）费3.00万元，与2022年预算数一致，无增减变化。',
      ],
      [
        '公务接待费2.60万元，比2022年减少0.40万元，下降13.33%',
        '公务接待费2.60万元，比2022年减少0.30万元，下降10.34%',
      ],
    ],
    reports: [['error', '0.3']],
  },
  {
    name: 'R09 a total with two points',
    of: 'final',
    edits: [['|  | 合计 | 998.29 | 697.14 | 301.15 |', '|  | 合计 | 998.2.9 | 697.14 | 301.15 |']],
    reports: [['warning', '998.2.9']],
  },
  {
    name: 'R09 a total with a letter',
    of: 'budget',
    edits: [['|  | 合计 | 1,185.59 | 697.14 | 488.45 |', '|  | 合计 | 1,l85.59 | 697.14 | 488.45 |']],
    reports: [['warning', '1,l85.59']],
  },
  {
    name: 'R10 implied general spending above the implied fiscal total',
    of: 'final',
    edits: [
      ['财政拨款收、支总计各增加41.06万元，增长3.60%', '财政拨款收、支总计各增加241.06万元，增长25.59%'],
    ],
    reports: [['info', '1010.33', '942.03']],
  },
  {
    name: 'R10 implied fiscal total above the implied total',
    of: 'final',
    edits: [['财政拨款收、支总计各增加41.06万元，增长3.60%', '财政拨款收、支总计各减少41.06万元，下降3.35%']],
    reports: [['info', '1224.15', '1143.03']],
  },
  {
    name: 'R10 general spending above fiscal spending in a budget',
    of: 'budget',
    edits: [
      [
        '2023年一般公共预算收支预算998.29万元，政府性基金收支预算175.00万元。与2022年相比，一般公共预算收支增加5.40万元，增长0.54%，主要原因是人员工资增加；政府性基金收支增加30.00万元，增长20.69%，主要原因是体育公益金项目增加。',
        '2023年财政拨款收支总预算1,173.29万元，比上年增加35.40万元，增长3.11%，主要原因是体育公益金项目增加。',
      ],
      [
        '2023年一般公共预算支出年初预算为998.29万元，主要用于',
        '2023年一般公共预算支出998.29万元，比上年减少205.40万元，下降17.06%，主要原因是压减项目。主要用于',
      ],
    ],
    reports: [['info', '1203.69', '1137.89']],
  },
  {
    name: 'R11 the total row of a fund table is absent',
    of: 'final',
    edits: [['|  | 合计 | 0.00 | 175.00 | 175.00 | 0.00 | 175.00 | 0.00 |\n', '']],
    reports: [['warning', '合计']],
  },
  {
    name: 'R11 the total row of the expenditure of a budget is absent',
    of: 'budget',
    edits: [['|  | 合计 | 1,185.59 | 697.14 | 488.45 |\n', '']],
    reports: [['warning', '合计']],
  },
  {
    name: 'R13 a wide three-public table with one row of headers',
    of: 'final',
    edits: [
      [
        /\| 项目 \| 预算数 \| 决算数 \|\n\|---\|---\|---\|\n\| 合计 \|[^注#]*?2\.64 \|/,
        '| 合计（预算） | 因公出国（境）费 | 公务用车购置及运行维护费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 | 合计（决算） | 因公出国（境）费 | 公务用车购置及运行维护费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n| 16.50 | 3.00 | 10.50 | 0.00 | 10.50 | 3.00 | 14.61 | 2.85 | 9.21 | 0.00 | 9.12 | 2.64 |',
      ],
    ],
    reports: [['error', '9.21']],
  },
  {
    name: 'R13 a wide three-public table that names budget and account in each header',
    of: 'final',
    edits: [
      [
        /\| 项目 \| 预算数 \| 决算数 \|\n\|---\|---\|---\|\n\| 合计 \|[^注#]*?2\.64 \|/,
        '| 预算合计 | 出国（境）预算数 | 公务用车购置及运行维护费预算数 | 公务用车购置费预算数 | 公务用车运行维护费预算数 | 公务接待费预算数 | 决算合计 | 出国（境）决算数 | 公务用车购置及运行维护费决算数 | 公务用车购置费决算数 | 公务用车运行维护费决算数 | 公务接待费决算数 |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n| 16.50 | 3.00 | 10.50 | 0.00 | 10.50 | 3.00 | 14.61 | 2.85 | 9.21 | 0.00 | 9.12 | 2.64 |',
      ],
    ],
    reports: [['error', '9.21']],
  },
  {
    name: 'R13 a wide three-public table of twelve columns without a word for either block',
    of: 'final',
    edits: [
      [
        /\| 项目 \| 预算数 \| 决算数 \|\n\|---\|---\|---\|\n\| 合计 \|[^注#]*?2\.64 \|/,
        '| 2022年度预算数 | 因公出国（境）费 | 公务用车购置及运行费小计 | 公务用车购置费 | 公务用车运行费 | 公务接待费 | 2022年度决算数 | 因公出国（境）费 | 公务用车购置及运行费小计 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n| 16.50 | 3.00 | 10.50 | 0.00 | 10.50 | 3.00 | 14.61 | 2.85 | 9.12 | 0.00 | 9.12 | 2.64 |',
      ],
    ],
  },
  {
    name: 'R14 more procurement than can be bought, called 政府采购支出预算',
    of: 'budget',
    edits: [
      [
        '2023年政府采购预算安排150.00万元，其中：政府采购货物预算50.00万元、政府采购工程预算60.00万元、政府采购服务预算40.00万元。',
        '本年度编制政府采购预算共计650.00万元。',
      ],
    ],
    reports: [['warning', '650', '582.53']],
  },
  {
    name: 'R14 more procurement than can be bought, from its parts',
    of: 'budget',
    edits: [
      [
        '2023年政府采购预算安排150.00万元，其中：政府采购货物预算50.00万元、',
        '2023年政府采购预算总额750.00万元，其中：政府采购货物预算650.00万元、',
      ],
    ],
    reports: [['warning', '750', '582.53']],
  },
];

/** Checks that inspectors make first. */
const added: InspectedCase[] = [
  {
    name: 'N01 income not down to 项',
    of: 'final',
    edits: [[/\n\| \d{7} \|(?=(?:[^|\n]*\|){8}\n)[^\n]*/g, '']],
    reports: [['warning', '收入决算表', '项']],
  },
  {
    name: 'N01 general spending of a budget not down to 项',
    of: 'budget',
    edits: [
      [
        /(?<=### 一般公共预算支出情况表[\s\S]*)\n\| \d{7} \|[^\n]*(?=[\s\S]*### 一般公共预算基本支出情况表)/g,
        '',
      ],
    ],
    reports: [['warning', '项']],
  },
  {
    name: 'N01 not down to 项 with a note of secrecy',
    of: 'budget',
    edits: [
      [
        /(?<=### 一般公共预算支出情况表[\s\S]*)\n\| \d{7} \|[^\n]*(?=[\s\S]*### 一般公共预算基本支出情况表)/g,
        '',
      ],
      [
        '\n\n### 一般公共预算基本支出情况表',
        '\n\n注：因涉及国家秘密，本表公开到款级科目。\n\n### 一般公共预算基本支出情况表',
      ],
    ],
    quiet: [['warning', '项级']],
  },
  {
    name: 'N01 not down to 项 and secrecy is only a duty of the office',
    of: 'budget',
    edits: [
      [
        /(?<=### 一般公共预算支出情况表[\s\S]*)\n\| \d{7} \|[^\n]*(?=[\s\S]*### 一般公共预算基本支出情况表)/g,
        '',
      ],
      ['统筹全县公共文化服务。', '统筹全县公共文化服务，承担机关保密和涉密文件管理工作。'],
    ],
    reports: [['warning', '项']],
  },
  {
    name: 'N02 basic spending not down to 款',
    of: 'budget',
    edits: [[/\n\| (301|302|303|310)\d\d \|[^\n]*/g, '']],
    reports: [['warning', '款']],
  },
  {
    name: 'N02 basic spending not down to 款 and secrecy is only a duty of the office',
    of: 'budget',
    edits: [
      [/\n\| (301|302|303|310)\d\d \|[^\n]*/g, ''],
      ['统筹全县公共文化服务。', '统筹全县公共文化服务，做好保密工作。'],
    ],
    reports: [['warning', '款']],
  },
  {
    name: 'N03 no word on running costs and procurement',
    of: 'budget',
    edits: [
      [/（一）机关运行经费情况[\s\S]*?（三）绩效/, '（一）绩效'],
      ['（四）国有资产', '（二）国有资产'],
    ],
    reports: [
      ['warning', '机关运行经费'],
      ['warning', '政府采购'],
    ],
  },
  {
    name: 'N03 no word on assets and performance',
    of: 'final',
    edits: [[/### 十二、国有资产[\s\S]*?(?=## 第四部分)/, '']],
    reports: [
      ['warning', '国有资产'],
      ['warning', '绩效'],
    ],
  },
  {
    name: 'N03 an office without running costs says so',
    of: 'budget',
    edits: [
      [
        '示例县文化旅游局2023年机关运行经费支出预算94.08万元，主要保障机构正常运转。',
        '本单位为公益一类事业单位，不属于机关运行经费统计范围。',
      ],
    ],
  },
  {
    name: 'N04 no count of trips',
    of: 'final',
    edits: [['全年使用财政拨款安排因公出国（境）团组1个，累计2人次。', '']],
    reports: [['warning', '团组']],
  },
  {
    name: 'N04 no count of vehicles kept and of receptions',
    of: 'final',
    edits: [
      [kept, ''],
      ['接待26批次、212人次；', ''],
    ],
    reports: [
      ['warning', '保有量'],
      ['warning', '批次'],
    ],
  },
  {
    name: 'N04 counts stand in a table under the expenses',
    of: 'final',
    edits: [
      [kept, ''],
      ['接待26批次、212人次；', ''],
      [
        '| 3.公务接待费 | 3.00 | 2.64 |',
        '| 3.公务接待费 | 3.00 | 2.64 |\n| 相关统计数 | — | — |\n| 1.因公出国（境）团组数（个） | — | 1 |\n| 2.因公出国（境）人次数（人） | — | 2 |\n| 3.公务用车购置数（辆） | — | 0 |\n| 4.公务用车保有量（辆） | — | 2 |\n| 5.国内公务接待批次（个） | — | 26 |\n| 6.国内公务接待人次（人） | — | 212 |',
      ],
    ],
  },
  {
    name: 'N05 the fiscal total changes without a reason',
    of: 'final',
    edits: [
      [
        '财政拨款收、支总计各增加41.06万元，增长3.60%，主要原因是新增公共文化设施免费开放项目。',
        '财政拨款收、支总计各增加41.06万元，增长3.60%。',
      ],
    ],
    reports: [['info', '41.06', '原因']],
  },
  {
    name: 'N05 running costs change without a reason',
    of: 'final',
    edits: [['下降5.92%，主要原因是压减办公费。', '下降5.92%。']],
    reports: [['info', '5.92', '原因']],
  },
  {
    name: 'N05 one reason behind two changes',
    of: 'budget',
    edits: [
      [
        '增长0.54%，主要原因是人员工资增加；政府性基金收支增加30.00万元，增长20.69%，主要原因是体育公益金项目增加。',
        '增长0.54%，政府性基金收支增加30.00万元，增长20.69%，以上变动的主要原因是人员工资和体育公益金项目增加。',
      ],
    ],
    quiet: [['info', '5.4', '原因']],
  },
  {
    name: 'N06 a fund denied in a budget',
    of: 'budget',
    edits: [
      [
        '示例县文化旅游局2023年政府性基金预算支出175.00万元，主要用于城市建设和体育事业。',
        '2023年我部门没有使用政府性基金预算拨款安排的支出。',
      ],
    ],
    reports: [['warning', '175']],
  },
  {
    name: 'N06 state capital denied, table with an amount',
    of: 'final',
    edits: [
      [
        '2022年度政府性基金预算财政拨款年初结转和结余0万元，本年收入175.00万元，本年支出175.00万元，年末结转和结余0万元。',
        '本部门2022年度无政府性基金预算财政拨款收入，也未使用政府性基金安排支出。',
      ],
    ],
    reports: [['warning', '175']],
  },
  {
    name: 'N06 no fund beside what was carried over',
    of: 'final',
    edits: [
      [
        '年末结转和结余0万元。\n\n### 九',
        '年末结转和结余0万元。除上述支出外，没有其他政府性基金预算财政拨款支出。\n\n### 九',
      ],
    ],
    quiet: [['warning', '没有']],
  },
  {
    name: 'N07 trips abroad denied',
    of: 'final',
    edits: [
      [
        '1.因公出国（境）费预算为3.00万元，支出决算为2.85万元，完成预算的95.00%。全年使用财政拨款安排因公出国（境）团组1个，累计2人次。决算数小于预算数的主要原因是压缩行程。',
        '1.因公出国（境）费。2022年度本部门无因公出国（境）活动，未发生费用。',
      ],
    ],
    reports: [['warning', '2.85']],
  },
  {
    name: 'N07 running of vehicles denied',
    of: 'budget',
    edits: [
      [
        '公务用车运行维护费10.00万元，比2022年减少0.50万元，下降4.76%，主要原因是减少出车。',
        '2023年未安排公务用车运行维护费预算。',
      ],
    ],
    reports: [['warning', '10']],
  },
  {
    name: 'N07 no reception of foreign guests',
    of: 'final',
    edits: [['外宾接待支出0万元。', '本年度未发生外宾接待支出。']],
  },
  {
    name: 'N08 reception less than its budget by another amount',
    of: 'final',
    edits: [
      [
        '3.公务接待费预算为3.00万元，支出决算为2.64万元，完成预算的88.00%。其中：',
        '3.公务接待费2.64万元，较预算数减少0.63万元，下降19.27%。其中：',
      ],
    ],
    reports: [['error', '0.63', '0.36']],
  },
  {
    name: 'N08 vehicles less than their budget by another amount',
    of: 'final',
    edits: [
      [
        '2.公务用车购置及运行维护费预算为10.50万元，支出决算为9.12万元，完成预算的86.86%。',
        '2.公务用车购置及运行维护费支出9.12万元，与年初预算相比减少0.38万元，下降4.00%。',
      ],
    ],
    reports: [['error', '0.38', '1.38']],
  },
  {
    name: 'N08 less than its budget, right, and more than last year',
    of: 'final',
    edits: [
      [
        '3.公务接待费预算为3.00万元，支出决算为2.64万元，完成预算的88.00%。其中：',
        '3.公务接待费2.64万元，较预算数减少0.36万元，下降12.00%；较上年增加0.14万元，增长5.60%。其中：',
      ],
    ],
  },
  {
    name: 'N09 trips said to equal their budget',
    of: 'final',
    edits: [
      ['预算为3.00万元，支出决算为2.85万元，完成预算的95.00%。全年', '支出2.85万元，与年初预算数持平。全年'],
      ['决算数小于预算数的主要原因是压缩行程。', ''],
    ],
    reports: [['warning', '2.85', '3']],
  },
  {
    name: 'N09 vehicles said to be without difference',
    of: 'final',
    edits: [
      [
        '2.公务用车购置及运行维护费预算为10.50万元，支出决算为9.12万元，完成预算的86.86%。',
        '2.公务用车购置及运行维护费支出9.12万元，决算数与预算数一致。',
      ],
    ],
    reports: [['warning', '9.12', '10.5']],
  },
  {
    name: 'N10 named items that the table lacks',
    of: 'final',
    edits: [['主要包括：办公费、印刷费、', '主要包括：办公费、租赁费、印刷费、']],
    reports: [['warning', '租赁费']],
  },
  {
    name: 'N10 a named item of personnel that the table lacks',
    of: 'budget',
    edits: [
      [
        '主要包括：基本工资、津贴补贴、奖金等',
        '主要包括：基本工资、津贴补贴、奖金、绩效工资、住房公积金、退休费等',
      ],
    ],
    reports: [['warning', '绩效工资']],
  },
  {
    name: 'N10 named items in older or shorter names',
    of: 'final',
    edits: [['、机关事业单位基本养老保险缴费、职业年金缴费、', '、养老保险缴费、职业年金、']],
  },
  {
    name: 'N11 an item that is not named',
    of: 'final',
    edits: [['公务用车运行维护费、其他交通费用、其他', '公务用车运行维护费、其他']],
    reports: [['info', '其他交通费用']],
  },
  {
    name: 'N12 evaluated funds above the spending on projects',
    of: 'final',
    edits: [['涉及资金301.15万元，占项目支出总额的61.65%', '涉及资金601.15万元']],
    reports: [['warning', '601.15', '488.45']],
  },
  {
    name: 'N12 the share of evaluated funds',
    of: 'final',
    edits: [['占项目支出总额的61.65%', '占部门项目支出总额的66.15%']],
    reports: [['error', '66.15', '61.65']],
  },
  {
    name: 'N12 evaluation of all spending',
    of: 'final',
    edits: [[evaluated, '本部门开展了部门整体支出绩效自评，涉及资金1,185.59万元，占部门支出的100%。']],
  },
  {
    name: 'N13 one character of a choice too many',
    of: 'final',
    edits: [['决算数小于预算数的主要原因是来访减少', '决算数大（小）于预算数的主要原因是来访减少']],
    reports: [['warning', '大（小）于']],
  },
  {
    name: 'N13 a choice with a stroke',
    of: 'final',
    edits: [['决算数小于预算数的主要原因是来访减少', '决算数大于/小于预算数的主要原因是来访减少']],
    reports: [['warning', '大于/小于']],
  },
  {
    name: 'N14 a choice with a stroke before an amount',
    of: 'final',
    edits: [['比2021年度减少5.92万元，下降5.92%', '比2021年度增加/减少5.92万元，增长/下降5.92%']],
    reports: [['warning', '增加/减少']],
  },
  {
    name: 'N14 a choice with brackets around its first',
    of: 'final',
    edits: [['比2021年度减少5.92万元，下降5.92%', '比2021年度（增加）减少5.92万元，（增长）下降5.92%']],
    reports: [['warning', '（增加）减少']],
  },
  {
    name: 'N15 a percentage without its number behind 下降',
    of: 'final',
    edits: [['减少5.92万元，下降5.92%', '减少5.92万元，下降 %']],
    reports: [['warning', '下降']],
  },
  {
    name: 'N15 an amount without its number',
    of: 'final',
    edits: [['比2021年度减少5.92万元，下降5.92%', '比2021年度减少万元，下降5.92%']],
    reports: [['warning', '减少万元']],
  },
  {
    name: 'N16 减少 before a negative amount',
    of: 'final',
    edits: [['比2021年度减少5.92万元，下降5.92%', '比2021年度减少-5.92万元，下降5.92%']],
    reports: [['warning', '-5.92']],
  },
  {
    name: 'N16 a negative rate of growth',
    of: 'final',
    edits: [['比2021年度减少5.92万元，下降5.92%', '比2021年度减少5.92万元，增长率为-5.92%']],
  },
  {
    name: 'N17 operating spending without operating income',
    of: 'final',
    edits: [
      [
        '| 2070199 | 其他文化和旅游支出 | 227.05 | 0.00 | 227.05 | 0.00 | 0.00 | 0.00 |',
        '| 2070199 | 其他文化和旅游支出 | 227.05 | 0.00 | 214.75 | 0.00 | 12.30 | 0.00 |',
      ],
      [/\| 488\.45 \| 0\.00 \| 0\.00 \| 0\.00 \|/, '| 476.15 | 0.00 | 12.30 | 0.00 |'],
      [/\| 313\.45 \| 0\.00 \| 0\.00 \| 0\.00 \|/g, '| 301.15 | 0.00 | 12.30 | 0.00 |'],
    ],
    reports: [['info', '12.3', '经营']],
  },
  {
    name: 'N18 training in the text below that of the table',
    of: 'final',
    edits: [
      [
        '### 十一、政府采购支出情况',
        '### 会议费和培训费支出情况\n\n2022年度会议费支出4.10万元，培训费支出2.60万元。\n\n### 十一、政府采购支出情况',
      ],
    ],
    reports: [['warning', '3.6', '2.6']],
  },
  {
    name: 'N18 meetings of a budget below those of the table',
    of: 'budget',
    edits: [
      [
        '（二）政府采购支出情况',
        '（二）会议费、培训费情况\n\n2023年安排会议费预算1.30万元，培训费预算5.00万元。\n\n（三）政府采购支出情况',
      ],
    ],
    reports: [['warning', '2.3', '1.3']],
  },
  {
    name: 'N19 an item under the 款 of another one',
    of: 'final',
    edits: [
      [
        '6.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）',
        '6.卫生健康支出（类）计划生育事务（款）行政单位医疗（项）',
      ],
    ],
    reports: [['warning', '计划生育事务', '行政单位医疗']],
  },
  {
    name: 'N19 an item under the 类 of another one',
    of: 'final',
    edits: [
      [
        '8.住房保障支出（类）住房改革支出（款）住房公积金（项）',
        '8.社会保障和就业支出（类）住房改革支出（款）住房公积金（项）',
      ],
    ],
    reports: [['warning', '社会保障和就业支出', '住房改革支出']],
  },
  {
    name: 'N20 a reason of saving for an increase',
    of: 'final',
    edits: [
      ['均增长4.58%，主要原因是新增公共文化设施免费开放项目', '均增长4.58%，主要原因是厉行节约、压缩开支'],
    ],
    reports: [['info', '压缩']],
  },
  {
    name: 'N20 a reason of growth for a decrease',
    of: 'final',
    edits: [['下降5.92%，主要原因是压减办公费', '下降5.92%，主要原因是人员增加、标准提高']],
    reports: [['info', '增加']],
  },
  {
    name: 'N20 reasons of both kinds',
    of: 'final',
    edits: [['下降5.92%，主要原因是压减办公费', '下降5.92%，主要原因是办公费压减较多，邮电费略有增加']],
  },
  {
    name: 'N22 the rate repeats the amount, downwards',
    of: 'final',
    edits: [['比2021年度减少5.92万元，下降5.92%', '比2021年度减少7.92万元，下降7.92%']],
    reports: [['error', '7.92', '7.76']],
  },
  {
    name: 'N23 lottery money in the general table',
    of: 'budget',
    edits: [
      ['|  | 合计 | 998.29 | 697.14 | 301.15 |', '|  | 合计 | 1,033.29 | 697.14 | 336.15 |'],
      [
        '| 2210201 | 住房公积金 | 61.07 | 61.07 |  |\n\n### 一般公共预算基本支出情况表',
        '| 2210201 | 住房公积金 | 61.07 | 61.07 |  |\n| 229 | 其他支出 | 35.00 |  | 35.00 |\n| 22960 | 彩票公益金安排的支出 | 35.00 |  | 35.00 |\n| 2296003 | 用于体育事业的彩票公益金支出 | 35.00 |  | 35.00 |\n\n### 一般公共预算基本支出情况表',
      ],
    ],
    reports: [['warning', '22960']],
  },
  {
    name: 'N23 urban and rural spending of the general budget',
    of: 'budget',
    edits: [
      [/21208 \| 国有土地使用权出让收入安排的支出/g, '21203 | 城乡社区公共设施'],
      [/2120803 \| 城市建设支出/g, '2120303 | 小城镇基础设施建设'],
    ],
  },
  {
    name: 'N24 no duties and no glossary in an account',
    of: 'final',
    edits: [
      [/## 第一部分 部门概况[\s\S]*?(?=## 第二部分)/, ''],
      [/## 第四部分[\s\S]*$/, ''],
    ],
    reports: [
      ['info', '名词解释'],
      ['info', '职责'],
    ],
  },
  {
    name: 'N three-public figures told of a department that prints none in the text',
    of: 'final',
    edits: [[/### 七、财政拨款“三公”经费支出决算情况[\s\S]*?(?=### 八)/, '']],
    reports: [['warning', '三公']],
  },
];

/** Exceptions that stay silent, and slips beside them that do not. */
const exceptions: InspectedCase[] = [
  {
    name: 'X01 academic trips with a note under the table',
    of: 'final',
    edits: [
      ['| 30211 | 差旅费 | 12.47 |', '| 30211 | 差旅费 | 4.47 |'],
      [
        '| 303 | 对个人和家庭的补助 | 24.30 | 30228 | 工会经费 | 7.20 |',
        '| 303 | 对个人和家庭的补助 | 24.30 | 30212 | 因公出国（境）费用 | 8.00 |\n|  |  |  | 30228 | 工会经费 | 7.20 |',
      ],
      [
        '| 3.公务接待费 | 3.00 | 2.64 |',
        '| 3.公务接待费 | 3.00 | 2.64 |\n\n注：科研人员学术交流合作出国费用不在本表反映。',
      ],
      ['差旅费、会议费', '差旅费、因公出国（境）费用、会议费'],
    ],
  },
  {
    name: 'X01 trips above the three public expenses without a word',
    of: 'final',
    edits: [
      ['| 30211 | 差旅费 | 12.47 |', '| 30211 | 差旅费 | 4.47 |'],
      [
        '| 303 | 对个人和家庭的补助 | 24.30 | 30228 | 工会经费 | 7.20 |',
        '| 303 | 对个人和家庭的补助 | 24.30 | 30212 | 因公出国（境）费用 | 8.00 |\n|  |  |  | 30228 | 工会经费 | 7.20 |',
      ],
      ['差旅费、会议费', '差旅费、因公出国（境）费用、会议费'],
    ],
    reports: [['warning', '8', '2.85']],
  },
  {
    name: 'X02 a negative operating balance',
    of: 'final',
    edits: [
      [
        '| 年初结转和结余 | 11 | 18.25 | 年末结转和结余 | 23 | 9.80 |',
        '| 年初结转和结余 | 11 | -11.75 | 年末结转和结余 | 23 | -20.20 |',
      ],
      [
        '| 总计 | 12 | 1,195.39 | 总计 | 24 | 1,195.39 |',
        '| 总计 | 12 | 1,165.39 | 总计 | 24 | 1,165.39 |\n\n注：年初、年末结转和结余含经营结余-30.00万元。',
      ],
      [
        '2022年度收入总计1,195.39万元、支出总计1,195.39万元。',
        '2022年度收入总计1,165.39万元、支出总计1,165.39万元。',
      ],
      ['均增长4.58%', '均增长4.70%'],
      [
        '财政拨款收、支总计各增加41.06万元，增长3.60%，主要原因是新增公共文化设施免费开放项目。',
        '财政拨款收、支总计各增加71.06万元，增长6.39%，主要原因是新增公共文化设施免费开放项目。',
      ],
      [
        '一般公共预算财政拨款支出减少12.04万元，下降1.19%，主要原因是压减一般性支出',
        '一般公共预算财政拨款支出增加12.04万元，增长1.22%，主要原因是项目增加',
      ],
    ],
    quiet: [['error']],
  },
  {
    name: 'X03 no 总计 row, and totals told in the text',
    of: 'final',
    edits: [['| 总计 | 12 | 1,195.39 | 总计 | 24 | 1,195.39 |\n', '']],
    reports: [['warning', '总计']],
    quiet: [
      ['warning', '1177.14'],
      ['warning', '1185.59'],
    ],
  },
  {
    name: 'X03 no 总计 row in the fiscal summary',
    of: 'final',
    edits: [['| 总计 | 11 | 1,183.09 | 总计 | 22 | 1,183.09 | 1,008.09 | 175.00 | 0.00 |\n', '']],
    reports: [['warning', '总计']],
    quiet: [
      ['warning', '1164.84'],
      ['warning', '1173.29'],
    ],
  },
  {
    name: 'X04 basic spending withheld, told under its title',
    of: 'budget',
    edits: [
      [
        /(?<=### 一般公共预算基本支出情况表\n\n)部门：[\s\S]*?(?=### 一般公共预算“三公”)/,
        '根据国家保密规定，本表不予公开。\n\n',
      ],
      [/其中：人员经费603\.06万元，主要包括：[^。]*。/, '人员经费和公用经费因涉密不公开。'],
    ],
    quiet: [
      ['warning', '基本支出情况表', '公开'],
      ['warning', '机关运行经费'],
    ],
  },
  {
    name: 'X04 a table that is missing while another one is withheld',
    of: 'budget',
    edits: [
      [
        /(?<=### 一般公共预算基本支出情况表\n\n)部门：[\s\S]*?(?=### 一般公共预算“三公”)/,
        '根据国家保密规定，本表不予公开。\n\n',
      ],
      [/### 政府性基金预算支出情况表[\s\S]*?(?=### 国有资本)/, ''],
    ],
    reports: [['warning', '政府性基金预算支出']],
  },
  {
    name: 'X05 nothing of nothing',
    of: 'final',
    edits: [
      ['公务用车购置支出0万元，全年', '公务用车购置费预算为0万元，支出决算为0万元，完成预算的0%，全年'],
    ],
    quiet: [['info', '原因']],
  },
  {
    name: 'X05 nothing of nothing, said to be 100 %',
    of: 'final',
    edits: [
      ['公务用车购置支出0万元，全年', '公务用车购置费预算为0万元，支出决算为0万元，完成预算的100%，全年'],
    ],
    quiet: [['info', '原因']],
  },
  {
    name: 'X06 trips above the budget, with an addition told in another sentence',
    of: 'final',
    edits: [
      ['| 1.因公出国（境）费 | 3.00 | 2.85 |', '| 1.因公出国（境）费 | 0.00 | 2.85 |'],
      ['| 合计 | 16.50 | 14.61 |', '| 合计 | 13.50 | 14.61 |'],
      [
        '支出预算为16.50万元，支出决算为14.61万元，完成预算的88.55%。决算数小于预算数的主要原因是厉行节约，严格控制公务活动。',
        '支出预算为13.50万元，支出决算为14.61万元，完成预算的108.22%。决算数大于预算数的主要原因是年中批准出访任务。经县财政局同意，年度中调增因公出国（境）经费预算3.00万元。',
      ],
      [
        '1.因公出国（境）费预算为3.00万元，支出决算为2.85万元，完成预算的95.00%。',
        '1.因公出国（境）费预算为0万元，支出决算为2.85万元。',
      ],
      ['决算数小于预算数的主要原因是压缩行程', '决算数大于预算数的主要原因是年中批准出访任务'],
    ],
  },
  {
    name: 'X06 above the budget, with an addition that is too small',
    of: 'final',
    edits: [
      ['| 1.因公出国（境）费 | 3.00 | 2.85 |', '| 1.因公出国（境）费 | 0.00 | 2.85 |'],
      ['| 合计 | 16.50 | 14.61 |', '| 合计 | 13.50 | 14.61 |'],
      [
        '支出预算为16.50万元，支出决算为14.61万元，完成预算的88.55%。决算数小于预算数的主要原因是厉行节约，严格控制公务活动。',
        '支出预算为13.50万元，支出决算为14.61万元，完成预算的108.22%。决算数大于预算数的主要原因是年中批准出访任务。经县财政局同意，年度中调增因公出国（境）经费预算0.50万元。',
      ],
      [
        '1.因公出国（境）费预算为3.00万元，支出决算为2.85万元，完成预算的95.00%。',
        '1.因公出国（境）费预算为0万元，支出决算为2.85万元。',
      ],
      ['决算数小于预算数的主要原因是压缩行程', '决算数大于预算数的主要原因是年中批准出访任务'],
    ],
    reports: [['warning', '2.85']],
  },
  {
    name: 'X08 a tolerance that contains its difference',
    of: 'final',
    edits: [
      [
        '本年支出合计1,185.59万元，其中：基本支出697.14万元，占58.80%；项目支出488.45万元，占41.20%。',
        '本年支出合计0.12亿元，其中：基本支出697.14万元，占58.80%；项目支出488.45万元，占41.20%。',
      ],
    ],
    quiet: [['warning', '58.8']],
  },
  {
    name: 'X a total with one decimal over parts with two',
    of: 'final',
    edits: [['| 合计 | 16.50 | 14.61 |', '| 合计 | 16.5 | 14.6 |']],
    quiet: [['warning', '14.6 ']],
  },
  {
    name: 'X a write-back of other money makes a code negative',
    of: 'final',
    edits: [
      [
        '| 2070199 | 其他文化和旅游支出 | 227.05 | 0.00 | 227.05 | 0.00 | 0.00 | 0.00 |',
        '| 2070199 | 其他文化和旅游支出 | 210.75 | 0.00 | 210.75 | 0.00 | 0.00 | 0.00 |',
      ],
      [/825\.81 \| 512\.36 \| 313\.45/g, '809.51 | 512.36 | 297.15'],
      [
        '|  | 合计 | 1,185.59 | 697.14 | 488.45 | 0.00 | 0.00 | 0.00 |',
        '|  | 合计 | 1,169.29 | 697.14 | 472.15 | 0.00 | 0.00 | 0.00 |',
      ],
      ['一、文化旅游体育与传媒支出 | 13 | 825.81 |', '一、文化旅游体育与传媒支出 | 13 | 809.51 |'],
      ['本年支出合计 | 21 | 1,185.59 |', '本年支出合计 | 21 | 1,169.29 |'],
      ['年末结转和结余 | 23 | 9.80 |', '年末结转和结余 | 23 | 26.10 |'],
      [
        '本年支出合计1,185.59万元，其中：基本支出697.14万元，占58.80%；项目支出488.45万元，占41.20%。',
        '本年支出合计1,169.29万元，其中：基本支出697.14万元，占59.62%；项目支出472.15万元，占40.38%。本年收回以前年度其他资金垫付款4.00万元，冲减本年支出。',
      ],
      ['占本年支出合计的84.20%', '占本年支出合计的85.38%'],
      ['占项目支出总额的61.65%', '占项目支出总额的63.78%'],
    ],
    quiet: [['error']],
  },
];

const rate = '<td>10</td><td>96.00%</td><td>9.6</td>';

/** Forms of self-evaluation. */
const forms: InspectedCase[] = [
  {
    name: 'V01 a deduction under a word of its own',
    of: 'form',
    edits: [
      [
        '<tr><td colspan="5">总分</td><td>100</td><td>98.6</td>',
        '<tr><td>扣分事项</td><td>资金管理</td><td>未按时报送资料</td><td>无</td><td>1次</td><td>0</td><td>-1</td><td colspan="2">已整改</td></tr>\n<tr><td colspan="5">总分</td><td>100</td><td>97.6</td>',
      ],
    ],
  },
  {
    name: 'V01 a bonus above the hundred points',
    of: 'form',
    edits: [
      [
        '<tr><td colspan="5">总分</td><td>100</td><td>98.6</td>',
        '<tr><td>加分项</td><td>表彰</td><td>获市级以上表彰</td><td>—</td><td>1次</td><td>2</td><td>1</td><td colspan="2"></td></tr>\n<tr><td colspan="5">总分</td><td>100</td><td>99.6</td>',
      ],
    ],
  },
  {
    name: 'V01 a negative score in an ordinary row',
    of: 'form',
    edits: [
      ['<td>3600册</td><td>10</td><td>9</td>', '<td>3600册</td><td>10</td><td>-1</td>'],
      ['<td>98.6</td>', '<td>88.6</td>'],
    ],
    reports: [['error', '-1']],
  },
  {
    name: 'V02 a total of whole points',
    of: 'form',
    edits: [['<td>98.6</td>', '<td>99</td>']],
  },
  {
    name: 'V02 a total that no rounding gives',
    of: 'form',
    edits: [['<td>98.6</td>', '<td>97</td>']],
    reports: [['error', '97', '98.6']],
  },
  {
    name: 'V03 a deduction with its reason',
    of: 'form',
    edits: [
      [
        '<td>63场</td><td>10</td><td>10</td><td colspan="2"></td>',
        '<td>63场</td><td>10</td><td>9</td><td colspan="2">两场演出质量不高，扣1分</td>',
      ],
      ['<td>98.6</td>', '<td>97.6</td>'],
    ],
    quiet: [['info', '文艺演出场次']],
  },
  {
    name: 'V04 an indicator of the benefits twice',
    of: 'form',
    edits: [
      [
        '<td>惠及群众人次</td><td>≥50000人次</td><td>52000人次</td><td>20</td><td>20</td><td colspan="2"></td></tr>',
        '<td>惠及群众人次</td><td>≥50000人次</td><td>52000人次</td><td>10</td><td>10</td><td colspan="2"></td></tr>\n<tr><td>效益指标</td><td>社会效益指标</td><td>惠及群众人次</td><td>≥50000人次</td><td>52000人次</td><td>10</td><td>10</td><td colspan="2"></td></tr>',
      ],
    ],
    reports: [['warning', '惠及群众人次']],
  },
  {
    name: 'V04 one name with two targets',
    of: 'form',
    edits: [
      [
        '<td>惠及群众人次</td><td>≥50000人次</td><td>52000人次</td><td>20</td><td>20</td><td colspan="2"></td></tr>',
        '<td>惠及群众人次</td><td>≥50000人次</td><td>52000人次</td><td>10</td><td>10</td><td colspan="2"></td></tr>\n<tr><td>效益指标</td><td>社会效益指标</td><td>惠及群众人次</td><td>≥8000人次</td><td>8200人次</td><td>10</td><td>10</td><td colspan="2"></td></tr>',
      ],
    ],
    quiet: [['warning', '惠及群众人次']],
  },
  {
    name: 'V05 a deduction of half a point without a reason',
    of: 'form',
    edits: [['<td>9</td><td colspan="2">供货商到货延迟，已补购</td>', '<td>9</td><td colspan="2">无</td>']],
    reports: [['info', '购置图书册数']],
  },
  {
    name: 'V06 nothing executed, half of the points',
    of: 'form',
    edits: [
      [
        '<td>86.40</td><td>10</td><td>96.00%</td><td>9.6</td>',
        '<td>0.00</td><td>10</td><td>0.00%</td><td>5</td>',
      ],
      ['<td>76.40</td><td>—</td><td>95.50%</td>', '<td>0.00</td><td>—</td><td>0.00%</td>'],
      [
        '<td>10.00</td><td>10.00</td><td>10.00</td><td>—</td><td>100.00%</td>',
        '<td>10.00</td><td>10.00</td><td>0.00</td><td>—</td><td>0.00%</td>',
      ],
      ['<td>98.6</td>', '<td>94</td>'],
    ],
    reports: [['warning', '5', '零']],
  },
  {
    name: 'V07 the text tells another count of shows',
    of: 'form',
    edits: [['开展文艺演出63场，举办', '开展文艺演出36场，举办']],
    reports: [['warning', '36', '63']],
  },
  {
    name: 'V07 the text tells another number of books',
    of: 'form',
    edits: [['购置图书3600册。</td>', '购置图书6300册。</td>']],
    reports: [['warning', '6300', '3600']],
  },
  {
    name: 'V08 weights of 105',
    of: 'form',
    edits: [
      [
        '<td>效果明显</td><td>效果明显</td><td>10</td><td>10</td>',
        '<td>效果明显</td><td>效果明显</td><td>15</td><td>15</td>',
      ],
      ['<td>100</td><td>98.6</td>', '<td>105</td><td>103.6</td>'],
    ],
    reports: [['warning', '105', '100']],
  },
  {
    name: 'V08 a form of ten points',
    of: 'form',
    edits: [
      [rate, '<td>1</td><td>96.00%</td><td>0.96</td>'],
      ['<td>63场</td><td>10</td><td>10</td>', '<td>63场</td><td>1</td><td>1</td>'],
      ['<td>12期</td><td>12期</td><td>10</td><td>10</td>', '<td>12期</td><td>12期</td><td>1</td><td>1</td>'],
      ['<td>3600册</td><td>10</td><td>9</td>', '<td>3600册</td><td>1</td><td>0.9</td>'],
      [
        '<td>100%</td><td>100%</td><td>8</td><td>8</td>',
        '<td>100%</td><td>100%</td><td>0.8</td><td>0.8</td>',
      ],
      ['<td>98%</td><td>7</td><td>7</td>', '<td>98%</td><td>0.7</td><td>0.7</td>'],
      ['<td>86.4万元</td><td>5</td><td>5</td>', '<td>86.4万元</td><td>0.5</td><td>0.5</td>'],
      ['<td>52000人次</td><td>20</td><td>20</td>', '<td>52000人次</td><td>2</td><td>2</td>'],
      [
        '<td>效果明显</td><td>效果明显</td><td>10</td><td>10</td>',
        '<td>效果明显</td><td>效果明显</td><td>1</td><td>1</td>',
      ],
      ['<td>96%</td><td>10</td><td>10</td>', '<td>96%</td><td>1</td><td>1</td>'],
      ['<td>100</td><td>98.6</td>', '<td>10</td><td>9.86</td>'],
    ],
  },
  {
    name: 'V09 no satisfaction, its points went to the outputs',
    of: 'form',
    edits: [
      [/<tr><td>满意度指标<\/td>.*<\/tr>\n/, ''],
      ['<td>63场</td><td>10</td><td>10</td>', '<td>63场</td><td>20</td><td>20</td>'],
    ],
    reports: [['info', '满意度']],
  },
  {
    name: 'V09 satisfaction under the benefits',
    of: 'form',
    edits: [
      ['<td>满意度指标</td><td>服务对象满意度指标</td>', '<td>效益指标</td><td>服务对象满意度指标</td>'],
    ],
    quiet: [['info', '满意度']],
  },
  {
    name: 'V10 a pass rate above 100 %',
    of: 'form',
    edits: [
      [
        '<td>设备验收合格率</td><td>100%</td><td>100%</td>',
        '<td>设备验收合格率</td><td>100%</td><td>103%</td>',
      ],
    ],
    reports: [['info', '103']],
  },
  {
    name: 'V10 a rate of completion above 100 %',
    of: 'form',
    edits: [
      [
        '<td>活动按期开展率</td><td>≥95%</td><td>98%</td>',
        '<td>活动计划完成率</td><td>≥95%</td><td>108%</td>',
      ],
    ],
    quiet: [['info', '108']],
  },
  {
    name: 'V11 an outcome that was not reached, in words, with all points',
    of: 'form',
    edits: [['<td>效果明显</td><td>效果明显</td>', '<td>效果明显</td><td>尚未见效</td>']],
    reports: [['warning', '尚未见效']],
  },
  {
    name: 'V11 an outcome that was done in part, with all points',
    of: 'form',
    edits: [['<td>效果明显</td><td>效果明显</td>', '<td>效果明显</td><td>部分完成</td>']],
    reports: [['warning', '部分完成']],
  },
  {
    name: 'V11 nothing undone is no failure',
    of: 'form',
    edits: [['<td>效果明显</td><td>效果明显</td>', '<td>无未完成事项</td><td>无未完成事项</td>']],
    quiet: [['warning', '未完成']],
  },
  {
    name: 'V12 twice the target without a reason',
    of: 'form',
    edits: [['<td>≥50000人次</td><td>52000人次</td>', '<td>≥50000人次</td><td>120000人次</td>']],
    reports: [['info', '50000', '120000']],
  },
  {
    name: 'V12 twice the target with a reason',
    of: 'form',
    edits: [
      [
        '<td>≥50000人次</td><td>52000人次</td><td>20</td><td>20</td><td colspan="2"></td>',
        '<td>≥50000人次</td><td>120000人次</td><td>20</td><td>20</td><td colspan="2">免费开放时间延长，群众参与增多</td>',
      ],
    ],
    quiet: [['info', '120000']],
  },
  {
    name: 'V13 the total of the funds misses its sources',
    of: 'form',
    edits: [
      ['<td>90.00</td><td>90.00</td><td>86.40</td>', '<td>80.00</td><td>80.00</td><td>76.40</td>'],
      ['<td>96.00%</td><td>9.6</td>', '<td>95.50%</td><td>9.55</td>'],
      ['<td>98.6</td>', '<td>98.55</td>'],
    ],
    reports: [['error', '80', '90']],
  },
  {
    name: 'V13 parts in the text do not add up',
    of: 'form',
    edits: [
      [
        '购置图书3600册。</td>',
        '购置图书3600册。全年支出86.40万元，其中：演出费40.00万元，培训费26.40万元，购书费30.00万元。</td>',
      ],
    ],
    reports: [['warning', '86.4', '96.4']],
  },
  {
    name: 'V14 the rate of execution with its digits exchanged',
    of: 'form',
    edits: [['<td>96.00%</td>', '<td>69.00%</td>']],
    reports: [['error', '69', '96']],
  },
  {
    name: 'V15 an outcome of a stroke with all points',
    of: 'form',
    edits: [['<td>12期</td><td>12期</td><td>10</td>', '<td>12期</td><td></td><td>10</td>']],
    reports: [['warning', '举办培训班期数']],
  },
  {
    name: 'V16 nothing spent, all done',
    of: 'form',
    edits: [
      [
        '<td>86.40</td><td>10</td><td>96.00%</td><td>9.6</td>',
        '<td>0.00</td><td>10</td><td>0.00%</td><td>0</td>',
      ],
      ['<td>76.40</td><td>—</td><td>95.50%</td>', '<td>0.00</td><td>—</td><td>0.00%</td>'],
      [
        '<td>10.00</td><td>10.00</td><td>10.00</td><td>—</td><td>100.00%</td>',
        '<td>10.00</td><td>10.00</td><td>0.00</td><td>—</td><td>0.00%</td>',
      ],
      [
        '<td>3600册</td><td>10</td><td>9</td><td colspan="2">供货商到货延迟，已补购</td>',
        '<td>4000册</td><td>10</td><td>10</td><td colspan="2"></td>',
      ],
      ['购置图书3600册。</td>', '购置图书4000册。</td>'],
      ['<td>98.6</td>', '<td>90</td>'],
    ],
    reports: [['info', '执行']],
  },
  {
    name: 'V16 nothing spent yet, to be paid',
    of: 'form',
    edits: [
      [
        '<td>86.40</td><td>10</td><td>96.00%</td><td>9.6</td>',
        '<td>0.00</td><td>10</td><td>0.00%</td><td>0</td>',
      ],
      ['<td>76.40</td><td>—</td><td>95.50%</td>', '<td>0.00</td><td>—</td><td>0.00%</td>'],
      [
        '<td>10.00</td><td>10.00</td><td>10.00</td><td>—</td><td>100.00%</td>',
        '<td>10.00</td><td>10.00</td><td>0.00</td><td>—</td><td>0.00%</td>',
      ],
      [
        '<td>3600册</td><td>10</td><td>9</td><td colspan="2">供货商到货延迟，已补购</td>',
        '<td>4000册</td><td>10</td><td>10</td><td colspan="2"></td>',
      ],
      ['购置图书3600册。</td>', '购置图书4000册。合同款于次年一季度支付。</td>'],
      ['<td>98.6</td>', '<td>90</td>'],
    ],
    quiet: [['info', '全部得满分']],
  },
  {
    name: 'V the year of the form',
    of: 'form',
    edits: [['（2022年度）', '（2021年度）']],
    reports: [['warning', '2021']],
  },
];

const fundRows = /\n\| *(?:212\d*|229\d*|) \| (?:合计|[^|]+) \| 0\.00 \|[^\n]*/g;

/** Receptions: the part that is domestic, and the rest. */
const receptions: InspectedCase[] = [
  {
    name: 'SG-14 domestic receptions are a part, and nothing is said of the rest',
    of: 'final',
    edits: [
      [
        '国内公务接待支出2.64万元，接待26批次、212人次；外宾接待支出0万元。',
        '国内公务接待支出2.04万元，接待26批次、212人次。',
      ],
    ],
    reports: [['warning', '国内公务接待', '外宾接待']],
  },
  {
    name: 'SG-14 all receptions are domestic',
    of: 'final',
    edits: [['接待26批次、212人次；外宾接待支出0万元。', '接待26批次、212人次。']],
  },
  {
    name: 'SG-14 the rest is told of guests from abroad',
    of: 'final',
    edits: [
      [
        '国内公务接待支出2.64万元，接待26批次、212人次；外宾接待支出0万元。',
        '国内公务接待支出2.04万元，接待26批次、212人次；接待国（境）外来宾支出0.60万元。',
      ],
    ],
  },
];

/** Where the document refutes itself an error, where it may have a reason a question. */
const levels: InspectedCase[] = [
  {
    name: 'AS-07 an account counts its assets at the end of another year',
    of: 'final',
    edits: [['截至2022年12月31日，本部门共有车辆', '截至2021年12月31日，本部门共有车辆']],
    reports: [['error', '2021-12-31', '2022-12-31']],
  },
  {
    name: 'AS-07 an account counts them on another day of the next year',
    of: 'final',
    edits: [['截至2022年12月31日，本部门共有车辆', '截至2023年6月30日，本部门共有车辆']],
    reports: [['warning', '2023-06-30']],
    quiet: [['error']],
  },
  {
    name: 'AS-07 an account compares with the end of the year before',
    of: 'final',
    edits: [
      [
        '截至2022年12月31日，本部门共有车辆3辆',
        '截至2021年12月31日共有车辆4辆；截至2022年12月31日，本部门共有车辆3辆',
      ],
    ],
    quiet: [['warning', '2021-12-31']],
  },
  {
    name: 'ST-07 a chapter of another year',
    of: 'final',
    edits: [['## 第三部分 2022年度部门决算情况说明', '## 第三部分 2021年度部门决算情况说明']],
    reports: [['error', '2021', '2022']],
  },
  {
    name: 'ST-07 the heading of a comparison of two years',
    of: 'final',
    edits: [['### 十、机关运行经费支出情况', '### 十、2021年度与2022年度机关运行经费支出决算对比情况']],
    quiet: [['warning', '2021']],
  },
  {
    name: 'ST-02 a blank table of which the text tells the amounts',
    of: 'final',
    edits: [[fundRows, '']],
    reports: [['error', '政府性基金', '175.00']],
  },
  {
    name: 'ST-02 a blank table of nothing',
    of: 'final',
    edits: [['注：本部门2022年度无国有资本经营预算财政拨款支出，故本表为空。', '']],
    reports: [['warning', '国有资本经营']],
    quiet: [['error']],
  },
];

export const inspectedCases: readonly InspectedCase[] = [
  ...receptions,
  ...levels,
  ...silent,
  ...added,
  ...exceptions,
  ...forms,
];
