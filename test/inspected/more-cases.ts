/** The same kinds once more, in words of other provinces, with what is legitimate beside each slip. */
import type { InspectedCase, Want } from './cases.ts';

type Edits = InspectedCase['edits'];
type Of = InspectedCase['of'];

/** What must be told. */
const slip = (name: string, of: Of, edits: Edits, ...reports: readonly Want[]): InspectedCase => ({
  name,
  of,
  edits,
  reports,
});

/** What gives no reason to say anything loud. */
const right = (name: string, of: Of, edits: Edits): InspectedCase => ({ name, of, edits });

/** What may be asked about, but not in these words. */
const silentOn = (name: string, of: Of, edits: Edits, ...quiet: readonly Want[]): InspectedCase => ({
  name,
  of,
  edits,
  quiet,
});

const receptions = '接待26批次、212人次';
const kept = '年末公务用车保有量为2辆。';
const guests = '3.公务接待费预算为3.00万元，支出决算为2.64万元，完成预算的88.00%。';
const guestsWhy = '外宾接待支出0万元。决算数小于预算数的主要原因是来访减少。';
const trips = '1.因公出国（境）费预算为3.00万元，支出决算为2.85万元，完成预算的95.00%。';
const tripsWhy = '决算数小于预算数的主要原因是压缩行程。';
const fundText =
  '2022年度政府性基金预算财政拨款年初结转和结余0万元，本年收入175.00万元，本年支出175.00万元，年末结转和结余0万元。';
const bought = '公务用车购置支出0万元，全年购置公务用车0辆。';
const threePublic = '完成预算的88.55%。决算数小于预算数的主要原因是厉行节约，严格控制公务活动。';
const totals =
  '与2021年度相比，收入总计增加52.36万元、支出总计增加52.36万元，均增长4.58%，主要原因是新增公共文化设施免费开放项目。';
const generalWhy = '减少12.04万元，下降1.19%，主要原因是压减一般性支出。';
const evaluated = '本部门组织对2022年度4个项目开展了绩效自评，涉及资金301.15万元，占项目支出总额的61.65%。';
const assets = '截至2022年12月31日，本部门共有车辆3辆';
const medical = '决算数小于年初预算数的主要原因是参保人数低于预计。';
const generalTotal =
  '|  | 合计 | 998.29 | 697.14 | 301.15 |\n| 207 | 文化旅游体育与传媒支出 | 813.51 | 512.36 | 301.15 |';
const generalRest = '\n| 207 | 文化旅游体育与传媒支出 | 813.51 | 512.36 | 301.15 |';
const procurement =
  '2022年度政府采购支出总额120.00万元，其中：政府采购货物支出32.00万元、政府采购工程支出48.00万元、政府采购服务支出40.00万元。授予中小企业合同金额90.00万元，占政府采购支出总额的75.00%，其中：授予小微企业合同金额54.00万元，占授予中小企业合同金额的60.00%。';

const counts: InspectedCase[] = [
  slip(
    'R01 occasions and visitors',
    'final',
    [[receptions, '全年共安排国内公务接待活动212次，接待来客26人']],
    ['warning', '212', '26'],
  ),
  slip(
    'R01 batches 批 and guests behind them',
    'final',
    [[receptions, '国内公务接待212批26人次']],
    ['warning', '212', '26'],
  ),
  slip(
    'R01 units behind the counts',
    'final',
    [[receptions, '国内公务接待人次26人，批次212个']],
    ['warning', '212', '26'],
  ),
  right('R01 units behind the counts, right', 'final', [[receptions, '国内公务接待批次26个、人次212人']]),
  right('R01 company of the hosts is no guest', 'final', [
    [receptions, '接待26批次、212人次（不含陪同人员30人次）'],
  ]),
  right('R01 cost of a guest', 'final', [[receptions, '接待26批次、212人次，人均124.53元']]),
  slip(
    'R02 vehicles owned in fact',
    'final',
    [[kept, '本年末公务用车实际拥有量为5辆。']],
    ['warning', '5', '3'],
  ),
  slip(
    'R02 vehicles in 台',
    'final',
    [[kept, '截至2022年底，使用财政拨款的公务车辆保有5台。']],
    ['warning', '5', '3'],
  ),
  right('R02 rented vehicles are not owned', 'final', [[kept, '年末公务用车保有量为2辆，另租用车辆4辆。']]),
  right('N04 visitors in 批 and 人', 'final', [[receptions, '共接待来宾26批、212人']]),
  right('N04 one delegation', 'final', [
    ['全年使用财政拨款安排因公出国（境）团组1个，累计2人次。', '全年组织出访团组1个，共2人次。'],
  ]),
];

const reasons: InspectedCase[] = [
  slip('R03 a medical item without a reason', 'final', [[medical, '']], ['info', '行政单位医疗', '原因']),
  right('R03 由于 in front of the reason', 'final', [[medical, '由于参保人数低于预计，支出有所减少。']]),
  right('R03 主要是 in front of the reason', 'final', [[medical, '主要是参保人数低于预计。']]),
  right('R03 因为 in front of the reason', 'final', [[medical, '差异是因为参保人数低于预计。']]),
  slip(
    'R05 income and expenditure in one sentence',
    'final',
    [
      [
        totals,
        '与2021年度相比，收入总计增加52.36万元，增长4.58%，支出总计增加62.36万元，增长5.50%，主要原因是新增公共文化设施免费开放项目。',
      ],
    ],
    ['warning', '52.36', '62.36'],
  ),
  right('R05 both told as one', 'final', [
    [totals, '较上年收、支总计均增加52.36万元，增幅4.58%，主要原因是新增公共文化设施免费开放项目。'],
  ]),
  slip(
    'N20 thrift behind growth',
    'final',
    [
      [
        '均增长4.58%，主要原因是新增公共文化设施免费开放项目。',
        '均增长4.58%，主要原因是厉行节约、压缩开支。',
      ],
    ],
    ['info', '增加', '厉行节约'],
  ),
  right('N20 an occasion of the year before behind less', 'final', [
    [generalWhy, '减少12.04万元，下降1.19%，主要原因是上年举办一次性大型活动支出较多。'],
  ]),
  right('N20 recovery behind growth', 'final', [
    [
      '均增长4.58%，主要原因是新增公共文化设施免费开放项目。',
      '均增长4.58%，主要原因是上年受疫情影响支出减少，本年活动恢复正常。',
    ],
  ]),
  slip(
    'N22 the amount as the rate of the fiscal total',
    'final',
    [['各增加41.06万元，增长3.60%', '各增加41.06万元，增长41.06%']],
    ['error', '41.06', '3.6'],
  ),
];

const others: InspectedCase[] = [
  slip(
    'R06 another office opens the general chapter',
    'final',
    [
      [
        '2022年度一般公共预算财政拨款支出998.29万元，占本年支出合计的84.20%。',
        '示例县教育局2022年度一般公共预算财政拨款支出998.29万元，占本年支出合计的84.20%。',
      ],
    ],
    ['warning', '教育局'],
  ),
  slip(
    'R06 another office opens the running costs',
    'final',
    [['2022年度机关运行经费支出94.08万元', '示例县水利局2022年度机关运行经费支出94.08万元']],
    ['warning', '水利局'],
  ),
  right('R06 我局', 'final', [
    ['2022年度机关运行经费支出94.08万元', '我局2022年度机关运行经费支出94.08万元'],
  ]),
  right('R06 the office itself without its subordinates', 'final', [
    ['2022年度机关运行经费支出94.08万元', '示例县文化旅游局本级2022年度机关运行经费支出94.08万元'],
  ]),
  right('R06 a short name of the office', 'final', [
    ['2022年度机关运行经费支出94.08万元', '县文旅局2022年度机关运行经费支出94.08万元'],
  ]),
  slip(
    'R07 the year before in front of basic spending',
    'final',
    [['2022年度一般公共预算财政拨款基本支出697.14万元', '2021年度一般公共预算财政拨款基本支出697.14万元']],
    ['warning', '2021'],
  ),
  slip(
    'R07 the year before in front of the fund',
    'final',
    [
      [
        '2022年度政府性基金预算财政拨款年初结转和结余0万元',
        '2021年度政府性基金预算财政拨款年初结转和结余0万元',
      ],
    ],
    ['warning', '2021'],
  ),
  right('R07 the amount of the year before behind that of the year', 'final', [
    [
      '2022年度一般公共预算财政拨款基本支出697.14万元，其中：',
      '2022年度一般公共预算财政拨款基本支出697.14万元，2021年度为690.00万元。其中：',
    ],
  ]),
  slip(
    'AS-07 截止 and another year',
    'final',
    [[assets, '截止2021年12月31日，本部门共有车辆3辆']],
    ['error', '2021-12-31'],
  ),
  slip(
    'AS-07 a December that does not end',
    'final',
    [[assets, '截至2022年12月30日，本部门共有车辆3辆']],
    ['warning', '2022-12-30'],
  ),
  slip(
    'AS-07 the end of another year without 截至',
    'final',
    [[assets, '2021年末，本部门共有车辆3辆']],
    ['warning', '2021'],
  ),
  right('AS-07 年末 without a day', 'final', [[assets, '2022年末，本部门共有车辆3辆']]),
];

const flat: InspectedCase[] = [
  slip(
    'R08 parts with one that did not change',
    'final',
    [
      [
        threePublic,
        `${threePublic}与2021年度相比，“三公”经费支出减少1.00万元，其中：因公出国（境）费减少0.50万元，公务用车购置及运行维护费没有变化，公务接待费减少0.30万元。`,
      ],
    ],
    ['error', '1.00', '0.8'],
  ),
  right('R08 parts with one that did not change, right', 'final', [
    [
      threePublic,
      `${threePublic}与2021年度相比，“三公”经费支出减少0.80万元，其中：因公出国（境）费减少0.50万元，公务用车购置及运行维护费没有变化，公务接待费减少0.30万元。`,
    ],
  ]),
  slip(
    'N08 thrift of another amount',
    'final',
    [[guests, '3.公务接待费支出决算为2.64万元，较预算数减少0.63万元，下降21.00%。']],
    ['error', '0.63', '0.36'],
  ),
  slip(
    'N08 cut by another amount',
    'final',
    [[trips, '1.因公出国（境）费支出决算为2.85万元，比年初预算压减0.50万元。']],
    ['error', '0.5', '0.15'],
  ),
  right('N08 the amount itself', 'final', [
    [guests, '3.公务接待费支出决算为2.64万元，较预算数减少0.36万元，下降12.00%。'],
  ]),
  right('N08 less than in the year before', 'final', [
    [guests, '3.公务接待费支出决算为2.64万元，比上年减少0.63万元，下降19.27%。'],
  ]),
  slip(
    'N09 the same as the budget',
    'final',
    [
      [guests, '3.公务接待费支出决算为2.64万元，与年初预算数一致。'],
      [guestsWhy, '外宾接待支出0万元。'],
    ],
    ['warning', '2.64', '3.00'],
  ),
  slip(
    'N09 flat against the budget',
    'final',
    [
      [trips, '1.因公出国（境）费支出决算为2.85万元，与预算持平。'],
      [tripsWhy, ''],
    ],
    ['warning', '2.85', '3.00'],
  ),
  right('N09 nothing flat against nothing', 'final', [
    [bought, '公务用车购置支出0万元，与预算数持平，全年购置公务用车0辆。'],
  ]),
  right('N09 flat against the year before', 'final', [[trips, `${trips}与上年决算数持平。`]]),
];

const denied: InspectedCase[] = [
  slip(
    'N06 no fund: 无…收支',
    'final',
    [[fundText, '本部门2022年度无政府性基金预算财政拨款收支。']],
    ['warning', '政府性基金'],
  ),
  slip(
    'N06 no fund: no income and no spending',
    'final',
    [[fundText, '2022年度，我单位没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出。']],
    ['warning', '政府性基金'],
  ),
  slip(
    'N06 nothing of the kind, below its heading',
    'final',
    [[fundText, '本部门2022年度无此项收支。']],
    ['warning', '政府性基金'],
  ),
  right('N06 no balances beside amounts', 'final', [
    [
      fundText,
      '2022年度政府性基金预算财政拨款没有年初结转和结余，本年收入175.00万元，本年支出175.00万元，没有年末结转和结余。',
    ],
  ]),
  slip(
    'N07 no trips',
    'final',
    [
      [trips, '1.因公出国（境）费：本年度未发生因公出国（境）支出。'],
      [tripsWhy, ''],
    ],
    ['warning', '因公出国'],
  ),
  slip(
    'N07 no reception',
    'final',
    [
      [guests, '3.公务接待费：本年度没有公务接待费支出。'],
      [`其中：国内公务接待支出2.64万元，${receptions}；${guestsWhy}`, ''],
    ],
    ['warning', '公务接待费'],
  ),
  right('N07 no vehicle was bought', 'final', [[bought, '全年没有购置公务用车。']]),
  right('N07 no new vehicle', 'final', [[bought, '公务用车购置费0万元，本年度未购置公务用车。']]),
  right('N07 no guests from abroad', 'final', [
    [guestsWhy, '全年没有外宾接待。决算数小于预算数的主要原因是来访减少。'],
  ]),
];

const tables: InspectedCase[] = [
  slip(
    'R09 a letter in the total',
    'final',
    [[generalTotal, `|  | 合计 | 9g8.29 | 697.14 | 301.15 |${generalRest}`]],
    ['warning', '9g8.29'],
  ),
  slip(
    'R09 two points in the total',
    'final',
    [[generalTotal, `|  | 合计 | 998..29 | 697.14 | 301.15 |${generalRest}`]],
    ['warning', '998..29'],
  ),
  right('R09 full-width digits', 'final', [
    [generalTotal, `|  | 合计 | ９９８．２９ | 697.14 | 301.15 |${generalRest}`],
  ]),
  slip(
    'R11 no total row in the income table',
    'final',
    [[/\n\| {2}\| 合计 \| 1,177\.14 [^\n]*/, '']],
    ['warning', '收入决算表'],
  ),
  slip(
    'R11 no total row in the expenditure table',
    'final',
    [[/\n\| {2}\| 合计 \| 1,185\.59 [^\n]*/, '']],
    ['warning', '支出决算表'],
  ),
  right('R11 a total row called 总计', 'final', [[generalTotal, generalTotal.replace('合计', '总计')]]),
  right('R11 a total row with a gap in its name', 'final', [
    [generalTotal, generalTotal.replace('合计', '合　　计')],
  ]),
  right('R11 the name of the total in the column of codes', 'final', [
    [generalTotal, generalTotal.replace('|  | 合计 |', '| 合计 |  |')],
  ]),
  slip(
    'R14 purchases beyond what can buy',
    'final',
    [
      [
        procurement,
        '2022年度政府采购支出总额620.00万元，其中：货物类32.00万元、工程类548.00万元、服务类40.00万元。',
      ],
    ],
    ['warning', '620'],
  ),
  right('R14 purchases within what can buy', 'final', [
    [
      procurement,
      '2022年度政府采购支出总额520.00万元，其中：货物类32.00万元、工程类448.00万元、服务类40.00万元。',
    ],
  ]),
];

const words: InspectedCase[] = [
  slip(
    'N10 an item that the table lacks among the goods',
    'final',
    [['办公费、印刷费、水费、', '办公费、印刷费、专用材料费、水费、']],
    ['warning', '专用材料费'],
  ),
  slip(
    'N10 an item that the table lacks among the persons',
    'final',
    [['退休费、生活补助。', '退休费、抚恤金、生活补助。']],
    ['warning', '抚恤金'],
  ),
  right('N10 费 more or less', 'final', [
    ['其他交通费用、其他商品和服务支出、办公设备购置。', '其他交通费、其他商品和服务支出、办公设备购置费。'],
  ]),
  slip(
    'N12 a share of another whole',
    'final',
    [[evaluated, evaluated.replace('占项目支出总额的', '占一般公共预算项目支出总额的')]],
    ['error', '61.65', '100'],
  ),
  right('N12 all of the general project spending', 'final', [
    [evaluated, evaluated.replace('占项目支出总额的61.65%', '占一般公共预算项目支出总额的100.00%')],
  ]),
  slip(
    'N12 more than all project spending',
    'final',
    [[evaluated, '本部门组织对2022年度4个项目开展了绩效自评，涉及资金3,011.50万元。']],
    ['warning', '3011.50'],
  ),
  slip(
    'N13 a choice in brackets',
    'final',
    [['决算数小于年初预算数的主要原因是人员退休。', '决算数小（大）于年初预算数的主要原因是人员退休。']],
    ['warning', '小（大）于'],
  ),
  slip(
    'N14 a choice with a stroke',
    'final',
    [['均增长4.58%', '均增长/下降4.58%']],
    ['warning', '增长/下降'],
  ),
  slip(
    'N14 one character for each direction',
    'final',
    [['比2021年度减少5.92万元，下降5.92%', '比2021年度增（减）5.92万元，下降5.92%']],
    ['warning', '增（减）'],
  ),
  right('N14 changes as a noun', 'final', [
    ['### 十、机关运行经费支出情况', '### 十、机关运行经费支出增减变动情况'],
  ]),
  slip(
    'N15 completion without its number',
    'final',
    [['完成年初预算的96.92%', '完成年初预算的%']],
    ['warning', '%'],
  ),
  slip(
    'N16 a fall of less than nothing',
    'final',
    [[generalWhy, '减少12.04万元，下降-1.19%，主要原因是压减一般性支出。']],
    ['warning', '-1.19'],
  ),
  slip(
    'N18 meetings below their part',
    'final',
    [
      [
        '### 八、政府性基金预算财政拨款收入支出决算情况',
        '2022年度会议费支出1.30万元，比上年减少0.20万元。\n\n### 八、政府性基金预算财政拨款收入支出决算情况',
      ],
    ],
    ['warning', '会议费', '1.30'],
  ),
  right('N18 meetings above their part', 'final', [
    [
      '### 八、政府性基金预算财政拨款收入支出决算情况',
      '2022年度召开会议5次，会议费支出3.30万元。\n\n### 八、政府性基金预算财政拨款收入支出决算情况',
    ],
  ]),
  slip(
    'N19 an item under another group',
    'final',
    [
      [
        '6.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）',
        '6.卫生健康支出（类）公共卫生（款）行政单位医疗（项）',
      ],
    ],
    ['warning', '公共卫生'],
  ),
];

const row = '<tr><td colspan="5">总分</td><td>100</td><td>98.6</td><td colspan="2"></td></tr>';
const onTime = '<td>活动按期开展率</td><td>≥95%</td><td>98%</td>';
const rated = (name: string, outcome: string): string => `<td>${name}</td><td>≥95%</td><td>${outcome}</td>`;
const forms: InspectedCase[] = [
  right('V01 减分项', 'form', [
    [
      row,
      `<tr><td>减分项</td><td></td><td>资料报送不及时</td><td>—</td><td>1次</td><td>0</td><td>-1</td><td colspan="2">迟报一次</td></tr>${row.replace('98.6', '97.6')}`,
    ],
  ]),
  ...['98.60', '98.6分', '98.6 分', '98.6（优）', '98.6分（优）'].map((total) =>
    right(`V02 a total of ${total}`, 'form', [[row, row.replace('98.6', total)]]),
  ),
  slip(
    'V02 a wrong total with 分',
    'form',
    [[row, row.replace('98.6', '97.6分')]],
    ['error', '97.6', '98.6'],
  ),
  slip('V02 no total', 'form', [[row, row.replace('98.6', '')]], ['warning', '总分未填']),
  silentOn(
    'V02 a total that is no score',
    'form',
    [[row, row.replace('98.6', '98.6%')]],
    ['info', '总分未填'],
  ),
  ...['<td>10分</td><td>9分</td>', '<td>10</td><td>9分</td>'].map((points) =>
    right(`points with 分: ${points}`, 'form', [['<td>10</td><td>9</td>', points]]),
  ),
  slip(
    'wrong points with 分',
    'form',
    [['<td>10</td><td>9</td>', '<td>10</td><td>8分</td>']],
    ['error', '98.6', '97.6'],
  ),
  right('points of the funds with 分', 'form', [
    ['<td>10</td><td>96.00%</td><td>9.6</td>', '<td>10分</td><td>96.00%</td><td>9.6分</td>'],
  ]),
  right('the execution rate as an indicator', 'form', [[onTime, rated('预算执行率', '96%')]]),
  right('the execution rate of fiscal funds', 'form', [[onTime, rated('财政资金执行率', '95.5%')]]),
  slip(
    'the execution rate of one source',
    'form',
    [[onTime, rated('预算执行率', '95.5%')]],
    ['warning', '95.5', '96'],
  ),
  slip(
    'the execution rate of the other funds',
    'form',
    [[onTime, rated('预算执行率', '100%')]],
    ['warning', '100', '96'],
  ),
  slip('V05 无 is no reason', 'form', [['供货商到货延迟，已补购', '无']], ['info', '购置图书册数']),
  slip(
    'V07 fewer courses in the text',
    'form',
    [['举办培训班12期，购置图书3600册。', '举办培训班10期，购置图书3600册。']],
    ['warning', '10', '12'],
  ),
  slip(
    'V07 more books in the text',
    'form',
    [['购置图书3600册。', '购置图书3900册。']],
    ['warning', '3900', '3600'],
  ),
  right('V07 a part of the courses in brackets', 'form', [
    ['举办培训班12期，购置图书3600册。', '举办培训班12期（其中线上4期），购置图书3600册。'],
  ]),
  right('V07 场次 for 场', 'form', [['开展文艺演出63场，', '开展文艺演出63场次，']]),
  slip(
    'V08 weights of 102',
    'form',
    [
      [/<td>8<\/td><td>8<\/td>/, '<td>10</td><td>10</td>'],
      [row, row.replace('100', '102').replace('98.6', '100.6')],
    ],
    ['warning', '102', '100'],
  ),
  slip('V10 satisfaction of 196 %', 'form', [['<td>96%</td>', '<td>196%</td>']], ['info', '196']),
  slip('V10 a rate in time of 108 %', 'form', [['<td>98%</td>', '<td>108%</td>']], ['info', '108']),
  slip(
    'V11 no effect, all points',
    'form',
    [['<td>效果明显</td><td>效果明显</td>', '<td>效果明显</td><td>效果不明显</td>']],
    ['warning', '丰富群众文化生活'],
  ),
  slip(
    'V11 not reached, all points',
    'form',
    [['<td>效果明显</td><td>效果明显</td>', '<td>效果明显</td><td>未达到</td>']],
    ['warning', '丰富群众文化生活'],
  ),
  right('V11 another word for a good effect', 'form', [
    ['<td>效果明显</td><td>效果明显</td>', '<td>效果明显</td><td>效果良好</td>'],
  ]),
  slip('V12 three times the target', 'form', [['52000人次', '152000人次']], ['info', '惠及群众人次']),
  slip(
    'V14 another rate of execution',
    'form',
    [['<td>96.00%</td>', '<td>96.50%</td>']],
    ['error', '96.5', '96'],
  ),
  right('V14 the rate without decimals', 'form', [['<td>96.00%</td>', '<td>96%</td>']]),
  slip(
    'V13 sources below their total',
    'form',
    [['<td>76.40</td><td>—</td>', '<td>66.40</td><td>—</td>']],
    ['error', '66.40', '86.40'],
  ),
  slip(
    'V15 an outcome left blank',
    'form',
    [['<td>52000人次</td>', '<td></td>']],
    ['warning', '惠及群众人次'],
  ),
  slip('V form of another year', 'form', [['（2022年度）', '（2021年度）']], ['warning', '2021']),
];

const budgets: InspectedCase[] = [
  slip(
    'N08 a budget that fell by more',
    'budget',
    [
      [
        '（三）公务接待费2.60万元，比2022年减少0.40万元，下降13.33%',
        '（三）公务接待费2.60万元，比2022年减少0.40万元，下降15.33%',
      ],
    ],
    ['error', '15.33', '13.33'],
  ),
  slip(
    'R08 parts of a budget with a flat one',
    'budget',
    [['比2022年减少0.90万元，下降5.45%', '比2022年减少1.90万元，下降10.86%']],
    ['error', '1.9', '0.9'],
  ),
  slip(
    'N06 the fund denied',
    'budget',
    [
      [
        '示例县文化旅游局2023年政府性基金预算支出175.00万元，主要用于城市建设和体育事业。',
        '示例县文化旅游局2023年没有政府性基金预算安排的支出。',
      ],
    ],
    ['warning', '政府性基金'],
  ),
  slip(
    'AS-07 the end of the year of the budget',
    'budget',
    [['2022年期末，示例县文化旅游局共有车辆3辆', '截至2023年12月31日，示例县文化旅游局共有车辆3辆']],
    ['error', '2023-12-31'],
  ),
  right('AS-07 a day of the year before', 'budget', [
    ['2022年期末，示例县文化旅游局共有车辆3辆', '截至2022年10月31日，示例县文化旅游局共有车辆3辆'],
  ]),
  slip(
    'ST-07 a chapter of another year',
    'budget',
    [['## 第三部分 2023年部门预算情况说明', '## 第三部分 2022年部门预算情况说明']],
    ['error', '2022', '2023'],
  ),
  slip(
    'N22 the amount as the rate',
    'budget',
    [['各增加35.40万元，增长3.08%', '各增加35.40万元，增长35.40%']],
    ['error', '35.4', '3.08'],
  ),
  right('purchases denied', 'budget', [
    [
      '2023年政府采购预算安排150.00万元，其中：政府采购货物预算50.00万元、政府采购工程预算60.00万元、政府采购服务预算40.00万元。',
      '2023年未安排政府采购预算。',
    ],
  ]),
  right('running costs of a public institution', 'budget', [
    [
      '示例县文化旅游局2023年机关运行经费支出预算94.08万元，主要保障机构正常运转。',
      '示例县文化旅游局为事业单位，2023年没有机关运行经费预算。',
    ],
  ]),
  silentOn(
    'R07 the budget of the year before in its own sentence',
    'budget',
    [
      [
        '示例县文化旅游局2023年一般公共预算基本支出697.14万元，其中：',
        '示例县文化旅游局2023年一般公共预算基本支出697.14万元，2022年预算为680.00万元。其中：',
      ],
    ],
    ['warning', '2022'],
  ),
];

const classes: InspectedCase[] = [
  ...[
    ['文化旅游体育与传媒支出（类）813.51万元', '文化体育与娱乐支出（类）813.51万元'],
    ['文化旅游体育与传媒支出（类）813.51万元', '文化体育与娱乐（类）支出813.51万元'],
    ['卫生健康支出（类）35.63万元', '医疗卫生与计划生育支出（类）35.63万元'],
    ['住房保障支出（类）61.07万元', '农林水支出（类）61.07万元'],
  ].map(([from = '', to = '']) =>
    slip(
      `a class that no table has: ${to}`,
      'final',
      [[from, to]],
      ['warning', from.slice(0, from.indexOf('（')), to.slice(0, to.indexOf('（'))],
    ),
  ),
  ...[
    ['文化旅游体育与传媒支出（类）813.51万元', '文化旅游体育与传媒（类）支出813.51万元'],
    ['社会保障和就业支出（类）88.08万元', '社保和就业支出（类）88.08万元'],
  ].map(([from = '', to = '']) => right(`a class in short: ${to}`, 'final', [[from, to]])),
];

const wholeOffice = (amount: string, share: string): Edits => [
  [evaluated, `本部门对2022年度部门整体支出开展了绩效自评，涉及资金${amount}万元，${share}。`],
];
const aside: InspectedCase[] = [
  ...['编制数5辆', '核定编制5辆', '定编5辆', '其中编制数5辆', '上年5辆', '报废5辆', '编制数5辆，实有2辆'].map(
    (words) =>
      right(`no part of the vehicles kept: ${words}`, 'final', [
        [kept, `年末公务用车保有量为2辆（${words}）。`],
      ]),
  ),
  ...['一般公务用车5辆', '其中：一般公务用车5辆'].map((words) =>
    slip(
      `more than the vehicles kept: ${words}`,
      'final',
      [[kept, `年末公务用车保有量为2辆（${words}）。`]],
      ['error', '5', '2'],
    ),
  ),
  right('more posts than people, in brackets', 'final', [[kept, `${kept}年末在职人员38人（编制数40人）。`]]),
  slip(
    'kinds of posts that are more than the people',
    'final',
    [[kept, `${kept}年末在职人员39人（行政编制25人，事业编制15人）。`]],
    ['warning', '39', '40'],
  ),
  ...['占支出总额的100%', '占总支出的100%', '占支出总额的99.18%', '占支出总计的99.18%'].map((share) =>
    right(`the whole office evaluated, ${share}`, 'final', wholeOffice('1,185.59', share)),
  ),
  right(
    'the whole office evaluated with what is carried over',
    'final',
    wholeOffice('1,195.39', '占支出总额的100%'),
  ),
  slip('a share of neither total', 'final', wholeOffice('1,185.59', '占支出总额的98%'), ['error', '98']),
  slip('a share of the total by its name', 'final', wholeOffice('1,185.59', '占支出总计的100%'), [
    'error',
    '100',
  ]),
];

export const moreCases: readonly InspectedCase[] = [
  ...counts,
  ...reasons,
  ...others,
  ...flat,
  ...denied,
  ...tables,
  ...words,
  ...forms,
  ...budgets,
  ...aside,
  ...classes,
];
