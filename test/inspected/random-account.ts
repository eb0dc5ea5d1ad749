/** A final account in text whose figures all tie, from random amounts, with legitimate exceptions in it. */

export const exceptions = [
  'academic-trips',
  'negative-other-balance',
  'no-grand-total-row',
  'coarse-total',
  'withheld-table',
  'nothing-of-nothing',
  'addition-explained',
  'blank-zeroes',
  'yuan-in-text',
  'write-back',
  'no-running-costs',
  'list-left-open',
] as const;
export type Exception = (typeof exceptions)[number];

/** Amounts in hundredths of 万元. */
export interface Amounts {
  /** Basic spending of the items of `basicItems`, project spending of `projectItems`, of the fund, of other income. */
  readonly basic: readonly number[];
  readonly project: readonly number[];
  readonly fund: number;
  readonly other: number;
  readonly opening: number;
  readonly closing: number;
  readonly trips: number;
  readonly running: number;
  readonly reception: number;
}

const names: Readonly<Record<string, string>> = {
  '205': '教育支出',
  '20508': '进修及培训',
  '2050803': '培训支出',
  '206': '科学技术支出',
  '20603': '应用研究',
  '2060301': '机构运行',
  '2060302': '社会公益研究',
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '212': '城乡社区支出',
  '21208': '国有土地使用权出让收入安排的支出',
  '2120803': '城市建设支出',
  '221': '住房保障支出',
  '22102': '住房改革支出',
  '2210201': '住房公积金',
};
const basicItems = ['2060301', '2080505', '2210201'];
const projectItems = ['2050803', '2060302'];
const fundItem = '2120803';
const otherItem = '2060302';

interface Spent {
  readonly basic: number;
  readonly project: number;
  readonly fund: number;
  readonly other: number;
}

export const print = (value: number): string => {
  const text = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
};

function percent(part: number, whole: number): string {
  const scaled = Math.floor((Math.abs(part) * 20_000 + whole) / (2 * whole));
  return `${print(scaled)}%`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

class Account {
  readonly amounts: Amounts;
  readonly with: ReadonlySet<Exception>;
  readonly items: ReadonlyMap<string, Spent>;

  constructor(amounts: Amounts, chosen: readonly Exception[]) {
    this.amounts = amounts;
    this.with = new Set(chosen);
    const items = new Map<string, Spent>();
    const add = (code: string, part: Partial<Spent>): void => {
      const known = items.get(code) ?? { basic: 0, project: 0, fund: 0, other: 0 };
      items.set(code, { ...known, ...part });
    };
    basicItems.forEach((code, index) => {
      add(code, { basic: amounts.basic[index] ?? 0 });
    });
    projectItems.forEach((code, index) => {
      add(code, { project: amounts.project[index] ?? 0 });
    });
    add(fundItem, { fund: amounts.fund });
    // A write-back of other money makes the whole of an item smaller than its fiscal part.
    add(otherItem, { other: this.with.has('write-back') ? -200 : amounts.other });
    this.items = items;
  }

  sum(pick: (spent: Spent) => number, code = ''): number {
    return [...this.items].reduce(
      (total, [item, spent]) => total + (item.startsWith(code) ? pick(spent) : 0),
      0,
    );
  }

  codes(pick: (spent: Spent) => number): readonly string[] {
    const used = [...this.items].filter(([, spent]) => pick(spent) !== 0).map(([code]) => code);
    return [...new Set(used.flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  }

  shown(value: number): string {
    return value === 0 && this.with.has('blank-zeroes') ? '' : print(value);
  }

  coded(
    head: readonly string[],
    columns: readonly ((spent: Spent) => number)[],
    used: (spent: Spent) => number,
    codes = this.codes(used),
  ): string {
    const rows = codes.map((code) => [
      code,
      names[code] ?? '',
      ...columns.map((pick) => this.shown(this.sum(pick, code))),
    ]);
    return table(
      ['科目编码', '科目名称', ...head],
      [['', '合计', ...columns.map((pick) => this.shown(this.sum(pick)))], ...rows],
    );
  }
}

const general = ({ basic, project }: Spent): number => basic + project;
const all = (spent: Spent): number => general(spent) + spent.fund + spent.other;
const fiscal = (spent: Spent): number => general(spent) + spent.fund;
const projects = ({ project, fund, other }: Spent): number => project + fund + other;
const none = (): number => 0;
const used = (): number => 1;

const numerals = '一二三四五六七八九';

/** The text of the account. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one document from top to bottom
export function randomAccount(amounts: Amounts, chosen: readonly Exception[]): string {
  const account = new Account(amounts, chosen);
  const has = (exception: Exception): boolean => account.with.has(exception);
  const { trips, running, reception } = amounts;
  const shift = has('negative-other-balance') ? -50_000 : 0;
  const [opening, closing] = [amounts.opening, amounts.closing];
  const spent = account.sum(all);
  const generalSpent = account.sum(general);
  const fund = account.sum((each) => each.fund);
  const other = account.sum((each) => each.other);
  const generalIncome = generalSpent + closing - opening;
  const income = generalIncome + fund + other;
  const total = income + opening + shift;
  const show = (value: number): string => account.shown(value);
  const classes = account.codes(used).filter((code) => code.length === 3);
  const wages = account.sum(({ basic }) => basic) - 3 * 10_000;
  const academic = has('academic-trips') ? 3_000 : 0;
  const goods = 3 * 10_000;
  const budget = has('addition-explained') ? 0 : trips + 100;
  const threePublic = trips + running + reception;
  const budgets = budget + running + 50 + reception + 20;
  const section = (title: string, body: string, note = ''): string =>
    `### ${title}\n\n部门：示例县科学技术局　　2022年度　　金额单位：万元\n\n${body}\n${note === '' ? '' : `\n注：${note}\n`}`;
  const summaryRows = Array.from({ length: Math.max(classes.length, 4) }, (_, index) => {
    const left = [
      ['一、一般公共预算财政拨款收入', generalIncome],
      ['二、政府性基金预算财政拨款收入', fund],
      ['三、国有资本经营预算财政拨款收入', 0],
      ['四、其他收入', other],
    ][index];
    const code = classes[index];
    return [
      ...(left === undefined ? ['', ''] : [String(left[0]), show(Number(left[1]))]),
      ...(code === undefined
        ? ['', '']
        : [`${numerals[index]}、${names[code]}`, show(account.sum(all, code))]),
    ];
  });
  const grand = has('no-grand-total-row') ? [] : [['总计', print(total), '总计', print(total)]];
  const coarse = (value: number): string =>
    has('coarse-total') ? (Math.round(value / 10) / 10).toFixed(1) : print(value);
  const inText = (value: number): string =>
    has('yuan-in-text') ? `${value * 100}元` : `${print(value)}万元`;
  const incomeOf = (code: string, pick: (each: Spent) => number): number =>
    account.sum(pick, code) + (projectItems[0]?.startsWith(code) ? closing - opening : 0);
  const incomeRows = ['', ...account.codes(used)].map((code) => {
    const own = incomeOf(code, fiscal);
    const rest = account.sum((each) => each.other, code);
    return [code, code === '' ? '合计' : (names[code] ?? ''), show(own + rest), show(own), show(rest)];
  });
  const parts = [
    '# 示例县科学技术局2022年度部门决算\n\n## 第一部分 部门概况\n\n一、主要职责\n\n负责全县科学技术管理工作。\n\n二、机构设置\n\n内设科室2个，包括：综合科、规划科。\n\n## 第二部分 2022年度部门决算表\n',
    section(
      '收入支出决算总表',
      table(
        ['项目', '决算数', '项目', '决算数'],
        [
          ...summaryRows,
          ['本年收入合计', print(income), '本年支出合计', print(spent)],
          ['使用非财政拨款结余', show(0), '结余分配', show(0)],
          ['年初结转和结余', print(opening + shift), '年末结转和结余', print(closing + shift)],
          ...grand,
        ],
      ),
      has('negative-other-balance') ? '年初、年末结转和结余含经营结余-500.00万元。' : '',
    ),
    section(
      '收入决算表',
      table(['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '其他收入'], incomeRows),
    ),
    section(
      '支出决算表',
      account.coded(
        ['本年支出合计', '基本支出', '项目支出'],
        [all, ({ basic }) => basic, projects],
        used,
        account.codes(used),
      ),
    ),
    section(
      '财政拨款收入支出决算总表',
      table(
        [
          '项目',
          '决算数',
          '项目',
          '合计',
          '一般公共预算财政拨款',
          '政府性基金预算财政拨款',
          '国有资本经营预算财政拨款',
        ],
        [
          ...classes.map((code, index) => {
            const left = [
              ['一、一般公共预算财政拨款', generalIncome],
              ['二、政府性基金预算财政拨款', fund],
              ['三、国有资本经营预算财政拨款', 0],
            ][index];
            return [
              ...(left === undefined ? ['', ''] : [String(left[0]), show(Number(left[1]))]),
              `${numerals[index]}、${names[code]}`,
              show(account.sum(fiscal, code)),
              show(account.sum(general, code)),
              show(account.sum((each) => each.fund, code)),
              show(0),
            ];
          }),
          [
            '本年收入合计',
            print(generalIncome + fund),
            '本年支出合计',
            print(generalSpent + fund),
            print(generalSpent),
            print(fund),
            show(0),
          ],
          [
            '年初财政拨款结转和结余',
            show(opening),
            '年末财政拨款结转和结余',
            show(closing),
            show(closing),
            show(0),
            show(0),
          ],
          ['一般公共预算财政拨款', show(opening), '', '', '', '', ''],
          ['政府性基金预算财政拨款', show(0), '', '', '', '', ''],
          [
            '总计',
            print(generalIncome + fund + opening),
            '总计',
            print(generalSpent + fund + closing),
            print(generalSpent + closing),
            print(fund),
            show(0),
          ],
        ],
      ),
    ),
    section(
      '一般公共预算财政拨款支出决算表',
      account.coded(
        ['本年支出合计', '基本支出', '项目支出'],
        [general, ({ basic }) => basic, ({ project }) => project],
        general,
      ),
    ),
    has('withheld-table')
      ? '### 一般公共预算财政拨款基本支出决算表\n\n本表涉及国家秘密，按规定不予公开。\n'
      : section(
          '一般公共预算财政拨款基本支出决算表',
          table(
            ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
            [
              ['301', '工资福利支出', print(wages), '302', '商品和服务支出', print(goods)],
              ['30101', '基本工资', print(wages), '30201', '办公费', print(goods - academic)],
              ...(academic > 0 ? [['', '', '', '30212', '因公出国（境）费用', print(academic)]] : []),
              ['', '人员经费合计', print(wages), '', '公用经费合计', print(goods)],
            ],
          ),
          academic > 0 ? '因公出国（境）费用含教学科研人员学术交流出国费用，不计入“三公”经费。' : '',
        ),
    section(
      '政府性基金预算财政拨款收入支出决算表',
      account.coded(
        ['年初结转和结余', '本年收入', '本年支出小计', '基本支出', '项目支出', '年末结转和结余'],
        [none, (each) => each.fund, (each) => each.fund, none, (each) => each.fund, none],
        (each) => each.fund,
      ),
    ),
    section(
      '国有资本经营预算财政拨款支出决算表',
      '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|---|\n| | 合计 | | | |',
      '本部门没有国有资本经营预算财政拨款支出，本表为空表。',
    ),
    section(
      '财政拨款“三公”经费支出决算表',
      table(
        ['项目', '预算数', '决算数'],
        [
          ['合计', print(budgets), coarse(threePublic)],
          ['因公出国（境）费', print(budget), print(trips)],
          ['公务用车购置及运行维护费', print(running + 50), print(running)],
          ['公务用车购置费', show(0), show(0)],
          ['公务用车运行维护费', print(running + 50), print(running)],
          ['公务接待费', print(reception + 20), print(reception)],
        ],
      ),
    ),
    `## 第三部分 2022年度部门决算情况说明\n\n### 一、收入支出决算总体情况\n\n2022年度收、支总计均为${inText(total)}。\n\n### 二、收入决算情况\n\n本年收入合计${inText(income)}，其中：财政拨款收入${inText(generalIncome + fund)}；其他收入${inText(other)}。${has('write-back') ? '本年收回以前年度其他资金垫付款2.00万元，冲减本年支出。' : ''}\n\n### 三、支出决算情况\n\n本年支出合计${inText(spent)}，其中：基本支出${inText(account.sum(({ basic }) => basic))}，占${percent(
      account.sum(({ basic }) => basic),
      spent,
    )}；项目支出${inText(account.sum(projects))}，占${percent(account.sum(projects), spent)}。\n`,
    `### 四、一般公共预算财政拨款基本支出决算情况\n\n一般公共预算财政拨款基本支出${inText(wages + goods)}，其中：人员经费${inText(wages)}，公用经费${inText(goods)}${has('list-left-open') ? '，主要包括办公费等' : ''}。\n`,
    `### 五、财政拨款“三公”经费支出决算情况\n\n（一）因公出国（境）费支出决算为${inText(trips)}${has('addition-explained') ? `，决算数大于预算数的主要原因是年中批准出访任务，经批准追加预算${print(trips + 10)}万元` : ''}。因公出国（境）团组1个，2人次。\n\n（二）公务用车购置及运行维护费支出决算为${inText(running)}。其中：公务用车购置费${has('nothing-of-nothing') ? '预算为0万元，支出决算为0万元，完成预算的0%' : '0万元'}，购置公务用车0辆；公务用车运行维护费${inText(running)}，公务用车保有量2辆。\n\n（三）公务接待费支出决算为${inText(reception)}。国内公务接待12批次，80人次。\n`,
    `### 六、机关运行经费情况\n\n${has('no-running-costs') ? '本单位为事业单位，没有机关运行经费。' : `机关运行经费支出${inText(goods)}。`}\n\n### 七、政府采购情况\n\n2022年度没有政府采购支出。\n\n### 八、国有资产占有使用情况\n\n截至2022年12月31日，共有车辆2辆。\n\n### 九、预算绩效情况\n\n本部门对项目支出全面开展了绩效自评。\n\n## 第四部分 名词解释\n\n一、财政拨款收入：指本级财政当年拨付的资金。\n`,
  ];
  return parts.join('\n');
}
