/** Consistent final accounts in prose, worded as a random province would: every figure ties, whatever the words are. */
import fc from 'fast-check';

/** How one province words its texts. Each part is chosen on its own, so that combinations arise that nobody listed. */
export interface Province {
  readonly unit: '万元' | '元';
  readonly rateDecimals: 0 | 1 | 2;
  readonly year: 'year' | 'long' | 'own';
  readonly base: number;
  readonly order: number;
  readonly up: number;
  readonly rate: number;
  readonly totals: number;
  readonly list: number;
  readonly mark: number;
  readonly share: number;
  readonly budget: number;
  readonly item: number;
  readonly numbering: number;
  readonly general: number;
  readonly threePublic: number;
  readonly running: number;
  readonly procurement: number;
  readonly reason: number;
  readonly split: number;
  readonly office: string;
}

const choice = fc.nat({ max: 11 });

/** Any wording. */
export const anyProvince: fc.Arbitrary<Province> = fc.record({
  unit: fc.constantFrom('万元', '元'),
  rateDecimals: fc.constantFrom(0, 1, 2),
  year: fc.constantFrom('year', 'long', 'own'),
  base: choice,
  order: choice,
  up: choice,
  rate: choice,
  totals: choice,
  list: choice,
  mark: choice,
  share: choice,
  budget: choice,
  item: choice,
  numbering: choice,
  general: choice,
  threePublic: choice,
  running: choice,
  procurement: choice,
  reason: choice,
  split: choice,
  office: fc.constantFrom(
    '青禾县水务局',
    '临江市档案馆',
    '沙河区统计局',
    '云岭州气象服务中心',
    '东湖镇人民政府',
  ),
});

/** One classification item: what was budgeted and what was spent on it, in cents of the unit. */
interface Item {
  readonly path: readonly [code: string, name: string][];
  readonly budget: bigint;
  readonly basic: bigint;
  readonly project: bigint;
}

/** The figures of a final account, this year's and those of the year before, in cents of the unit. */
export interface Accounts {
  readonly year: number;
  readonly items: readonly Item[];
  readonly other: bigint;
  readonly closing: bigint;
  readonly past: readonly number[];
  readonly three: {
    readonly abroad: bigint;
    readonly purchase: bigint;
    readonly upkeep: bigint;
    readonly reception: bigint;
  };
  readonly personnel: number;
  readonly goods: readonly [bigint, bigint, bigint];
}

const known: readonly (readonly [string, string][])[] = [
  [
    ['213', '农林水支出'],
    ['21303', '水利'],
    ['2130301', '行政运行'],
  ],
  [
    ['213', '农林水支出'],
    ['21303', '水利'],
    ['2130305', '水利工程建设'],
  ],
  [
    ['208', '社会保障和就业支出'],
    ['20805', '行政事业单位养老支出'],
    ['2080505', '机关事业单位基本养老保险缴费支出'],
  ],
  [
    ['208', '社会保障和就业支出'],
    ['20805', '行政事业单位养老支出'],
    ['2080506', '机关事业单位职业年金缴费支出'],
  ],
  [
    ['210', '卫生健康支出'],
    ['21011', '行政事业单位医疗'],
    ['2101101', '行政单位医疗'],
  ],
  [
    ['221', '住房保障支出'],
    ['22102', '住房改革支出'],
    ['2210201', '住房公积金'],
  ],
];

const amount = (max: number) => fc.integer({ min: 1_003, max }).map(BigInt);

/** Any figures; no two amounts are likely to be the same. */
export const anyAccounts: fc.Arbitrary<Accounts> = fc
  .record({
    year: fc.integer({ min: 2019, max: 2024 }),
    count: fc.integer({ min: 3, max: 6 }),
    spent: fc.array(fc.tuple(amount(900_000), amount(300_000), fc.integer({ min: 60, max: 160 })), {
      minLength: 6,
      maxLength: 6,
    }),
    other: amount(200_000),
    closing: amount(90_000),
    past: fc.array(
      fc.integer({ min: -4000, max: 6000 }).filter((change) => Math.abs(change) > 300),
      { minLength: 12, maxLength: 12 },
    ),
    three: fc.record({
      abroad: amount(9_000),
      purchase: amount(40_000),
      upkeep: amount(30_000),
      reception: amount(9_000),
    }),
    personnel: fc.integer({ min: 55, max: 92 }),
    goods: fc.tuple(amount(80_000), amount(80_000), amount(80_000)),
  })
  .map(({ count, spent, ...rest }) => ({
    ...rest,
    items: known.slice(0, count).map((path, index) => {
      const [basic = 0n, project = 0n, percent = 100] = spent[index] ?? [];
      const own = index === 1 ? 0n : basic;
      const spare = index < 2 ? project : 0n;
      return { path, basic: own, project: spare, budget: ((own + spare) * BigInt(percent)) / 100n };
    }),
  }));

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
const pick = <T>(list: readonly [T, ...T[]], at: number): T => list[at % list.length] ?? list[0];

/** `part ÷ whole` in percent, rounded half up at the printed decimals. */
function percentOf(part: bigint, whole: bigint, decimals: number): string {
  const scaled = (magnitude(part) * 200n * 10n ** BigInt(decimals)) / magnitude(whole);
  const digits = String((scaled + 1n) / 2n).padStart(decimals + 1, '0');
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
}

const over = (spent: bigint, budget: bigint): string => (spent > budget ? '增加' : '减少');

function relation(spent: bigint, budget: bigint): string {
  if (spent === budget) return '等于';
  return spent > budget ? '大于' : '小于';
}

/** Writes the sentences of one account. */
class Writer {
  readonly #words: Province;
  readonly #accounts: Accounts;
  #changes = 0;

  constructor(words: Province, accounts: Accounts) {
    this.#words = words;
    this.#accounts = accounts;
  }

  money(cents: bigint): string {
    const { unit } = this.#words;
    const value = unit === '元' ? magnitude(cents) * 10_000n : magnitude(cents);
    return `${value / 100n}.${String(value % 100n).padStart(2, '0')}${unit}`;
  }

  percent(part: bigint, whole: bigint): string {
    return percentOf(part, whole, this.#words.rateDecimals);
  }

  get year(): string {
    const { year } = this.#accounts;
    return { year: `${year}年`, long: `${year}年度`, own: `${year}年度本单位` }[this.#words.year];
  }

  get base(): string {
    const last = this.#accounts.year - 1;
    return pick(
      [
        '与上年相比，',
        `与${last}年度相比，`,
        '比上年',
        '较上年',
        `较${last}年度`,
        '比上年决算数',
        '与上年决算数相比，',
        `比${last}年`,
        '较上年同期',
        '比上年度',
      ],
      this.#words.base,
    );
  }

  get reason(): string {
    return pick(
      [
        '',
        '，主要原因是新增人员3名，人员经费增加12.31万元',
        '，主要原因是人员变动',
        '。主要原因：项目调整',
        '，主要是政策性调资',
        '，原因为工作任务变化',
      ],
      this.#words.reason,
    );
  }

  /** The comparison of an amount with that of the year before, which a random rate makes. */
  compared(now: bigint, base = this.base): string {
    const { past } = this.#accounts;
    const rate = BigInt(past[this.#changes++ % past.length] ?? 1000);
    const before = (now * 10_000n) / (10_000n + rate);
    return this.change(now, before === now ? before - 1n : before, base);
  }

  change(now: bigint, before: bigint, base: string): string {
    const isUp = now > before;
    const { up, rate, order } = this.#words;
    const [more, less] = pick<readonly [string, string]>(
      [
        ['增加', '减少'],
        ['增加', '下降'],
        ['增长', '减少'],
      ],
      up,
    );
    const [raised, lowered] = pick<readonly [string, string]>(
      [
        ['增长', '下降'],
        ['上升', '下降'],
        ['增幅', '降幅'],
        ['增长率为', '下降率为'],
        ['增长了', '下降了'],
        ['增长', '降低'],
      ],
      rate,
    );
    const gap = this.money(now - before);
    const part = this.percent(now - before, before);
    const verb = isUp ? more : less;
    const how = isUp ? raised : lowered;
    const plain = isUp ? '增长' : '下降';
    return pick(
      [
        `${base}${verb}${gap}，${how}${part}`,
        `${base}${verb}${gap}，${how}${part}`,
        `${base}${verb}了${gap}，${how}${part}`,
        `${base}${plain}${part}，${isUp ? '增加' : '减少'}${gap}`,
        `${base}${verb}${gap}（${plain}${part}）`,
        `${base.replace('，', '')}${verb}${gap}、${how}${part}`,
        `上年为${this.money(before)}，${verb}${gap}，${how}${part}`,
        `比上年${this.money(before)}${verb}${gap}，${how}${part}`,
        `与上年${this.money(before)}相比，${verb}${gap}，${how}${part}`,
        `上年决算数${this.money(before)}，同比${verb}${gap}，${how}${part}`,
        `上年支出${this.money(before)}，${this.#accounts.year}年${verb}${gap}，${how}${part}`,
      ],
      order,
    );
  }

  /** A whole and its parts. */
  list(parts: readonly (readonly [name: string, cents: bigint])[], whole: bigint, shares = true): string {
    const { list, mark, share } = this.#words;
    const said = parts.map(([name, cents]) => {
      const rate = this.percent(cents, whole);
      const how = pick(
        [`，占${rate}`, `，占比${rate}`, `，占总额的${rate}`, `（占${rate}）`, ''],
        shares ? share : 4,
      );
      return `${name}${this.money(cents)}${how}`;
    });
    const between = pick(['；', '；', '，'], mark);
    const lead = pick(['，其中：', '。其中：', '，其中', '，包括：', '，具体为：'], list);
    return `${lead}${said.join(between)}`;
  }

  /** Budget and account of one thing. */
  completed(budget: bigint, spent: bigint): string {
    const rate = this.percent(spent, budget);
    const [b, s] = [this.money(budget), this.money(spent)];
    const ahead =
      spent === budget ? '与年初预算持平' : `比年初预算${over(spent, budget)}${this.money(spent - budget)}`;
    return pick(
      [
        `年初预算为${b}，支出决算为${s}，完成年初预算的${rate}`,
        `年初预算${b}，支出决算${s}，完成年初预算的${rate}`,
        `支出决算为${s}，完成年初预算${b}的${rate}`,
        `年初预算数为${b}，决算数为${s}，完成预算的${rate}，决算数${relation(spent, budget)}年初预算数`,
        `支出决算${s}，${ahead}，完成年初预算的${rate}`,
        `年初预算${b}，决算${s}，完成率${rate}`,
        `${this.#accounts.year}年年初预算${b}，支出决算${s}，为年初预算的${rate}`,
        `支出决算为${s}，完成全年预算${b}的${rate}`,
        `全年预算数${b}，支出决算数${s}，完成全年预算的${rate}`,
        ...(spent === budget
          ? []
          : [
              `支出决算${s}，较年初预算数${b}${over(spent, budget)}${this.money(spent - budget)}，${spent > budget ? '增长' : '下降'}${this.percent(spent - budget, budget)}`,
            ]),
        `决算数${s}，预算数${b}，预算完成率为${rate}`,
      ],
      this.#words.budget,
    );
  }

  item({ path, budget, basic, project }: Item, index: number): string {
    const [top = ['', ''], middle = ['', ''], own = ['', '']] = path;
    const name = pick(
      [
        `${top[1]}（类）${middle[1]}（款）${own[1]}（项）`,
        `${top[1]}（${top[0]}类）${middle[1]}（${middle[0].slice(3)}款）${own[1]}（${own[0].slice(5)}项）`,
        `${own[1]}（${own[0]}）`,
        `${top[1]}（类）${middle[1]}（款）${own[1]}（项）`,
        `${own[0]}${own[1]}`,
      ],
      this.#words.item,
    );
    const number = pick(
      [`${index + 1}.`, `（${index + 1}）`, `${index + 1}、`, `${index + 1}．`],
      this.#words.numbering,
    );
    const stop = pick(['。', '，', '：', ''], this.#words.list);
    const parts = [
      ['基本支出', basic],
      ['项目支出', project],
    ] as const;
    const split =
      basic > 0n && project > 0n && this.#words.split > 5 ? this.list(parts, basic + project, false) : '';
    return `${number}${name}${stop}${this.completed(budget, basic + project)}${split}${split === '' ? this.reason : ''}。`;
  }
}

/** The lines of the text, headings included. */
export function linesOf(words: Province, accounts: Accounts): readonly string[] {
  const write = new Writer(words, accounts);
  const { items, other, closing, three, personnel, year, goods } = accounts;
  const general = sum(items.map(({ basic, project }) => basic + project));
  const basic = sum(items.map((item) => item.basic));
  const spent = general + other;
  const total = spent + closing;
  const y = write.year;
  const totals = pick(
    [
      `${y}收、支总计均为${write.money(total)}。${write.compared(total)}${write.reason}。`,
      `${y}收入总计${write.money(total)}，支出总计${write.money(total)}。${write.compared(total, `与${year - 1}年度相比，收、支总计各`)}。`,
      `${y}收入总计${write.money(total)}，${write.compared(total)}。支出总计${write.money(total)}。`,
      `${y}收支总计${write.money(total)}，${write.compared(total)}${write.reason}。`,
      `${y}总收入${write.money(total)}，总支出${write.money(total)}。`,
    ],
    words.totals,
  );
  const fiscal = pick(
    [
      `${y}财政拨款收、支总计均为${write.money(general + closing)}。${write.compared(general + closing, `与${year - 1}年度相比，财政拨款收、支总计各`)}。`,
      `${y}财政拨款收入总计${write.money(general + closing)}，${write.compared(general + closing)}${write.reason}。财政拨款支出总计${write.money(general + closing)}，其中：一般公共预算财政拨款支出${write.money(general)}，年末结转和结余${write.money(closing)}。`,
    ],
    words.general,
  );
  const income = `${y}${pick(['本年收入合计', '收入合计', '本年收入'], words.totals)}${write.money(total)}${write.list(
    [
      ['财政拨款收入', general + closing],
      ['其他收入', other],
    ],
    total,
  )}。`;
  const spending = `${y}${pick(['本年支出合计', '支出合计', '本年支出'], words.totals)}${write.money(spent)}${write.list(
    [
      ['基本支出', basic],
      ['项目支出', spent - basic],
    ],
    spent,
  )}。`;
  const budget = sum(items.map((item) => item.budget));
  const classes = [...new Set(items.map(({ path }) => path[0]?.[1] ?? ''))].map(
    (name) =>
      [
        name.replace(/支出$/, '') + pick(['支出', '（类）支出', '支出（类）'], words.item),
        sum(items.filter(({ path }) => path[0]?.[1] === name).map((item) => item.basic + item.project)),
      ] as const,
  );
  const generalName = pick(
    ['一般公共预算财政拨款支出', '一般公共预算财政拨款支出', '一般公共预算支出'],
    words.general,
  );
  const generalText = [
    `${y}${generalName}${write.money(general)}，占本年支出合计的${write.percent(general, spent)}。${write.compared(general, pick([write.base, `与${year - 1}年度相比，${generalName}`], words.general))}${write.reason}。`,
    `${y}${generalName}${write.money(general)}，主要用于以下方面：${classes.map(([name, cents]) => `${name}${write.money(cents)}，占${write.percent(cents, general)}`).join('；')}。`,
    `${y}${generalName}${write.completed(budget, general)}。其中：`,
    ...items.map((item, index) => write.item(item, index)),
  ];
  const paid = (basic * BigInt(personnel)) / 100n;
  const basicText = `${y}${pick(['一般公共预算财政拨款基本支出', '一般公共预算基本支出'], words.general)}${write.money(basic)}${write.list(
    [
      ['人员经费', paid],
      ['公用经费', basic - paid],
    ],
    basic,
    false,
  )}。`;
  const vehicle = three.purchase + three.upkeep;
  const all = three.abroad + vehicle + three.reception;
  const upkeep = pick(
    ['公务用车运行维护费', '公务用车运行费', '公车运行维护费', '公务用车运行维护费支出'],
    words.threePublic,
  );
  const vehicles = pick(
    ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置和运行维护费'],
    words.threePublic,
  );
  const [abroadBudget, vehicleBudget, receptionBudget] = [
    (three.abroad * 12n) / 10n,
    (vehicle * 11n) / 10n,
    (three.reception * 13n) / 10n,
  ];
  const threeText = pick<readonly string[]>(
    [
      [
        `${y}“三公”经费财政拨款支出决算为${write.money(all)}，${write.compared(all)}。`,
        `其中：因公出国（境）费支出决算${write.money(three.abroad)}，占${write.percent(three.abroad, all)}；${vehicles}支出决算${write.money(vehicle)}，占${write.percent(vehicle, all)}；公务接待费支出决算${write.money(three.reception)}，占${write.percent(three.reception, all)}。`,
      ],
      [
        `${y}“三公”经费支出合计${write.money(all)}。`,
        `1.因公出国（境）费${write.money(three.abroad)}，${write.compared(three.abroad)}。`,
        `2.${vehicles}${write.money(vehicle)}，${write.compared(vehicle)}。其中：公务用车购置费${write.money(three.purchase)}，${upkeep}${write.money(three.upkeep)}。`,
        `3.公务接待费${write.money(three.reception)}，${write.compared(three.reception)}${write.reason}。`,
      ],
      [
        `${y}“三公”经费${write.completed(abroadBudget + vehicleBudget + receptionBudget, all)}。其中：`,
        `（一）因公出国（境）费${write.completed(abroadBudget, three.abroad)}，${write.compared(three.abroad)}。全年安排因公出国（境）团组1个，累计2人次。`,
        `（二）${vehicles}${write.completed(vehicleBudget, vehicle)}。其中，公务用车购置费${write.money(three.purchase)}，购置公务用车1辆；${upkeep}${write.money(three.upkeep)}，公务用车保有量3辆。`,
        `（三）公务接待费${write.completed(receptionBudget, three.reception)}，${write.compared(three.reception)}。国内公务接待12批次、98人次。`,
      ],
      [
        `“三公”经费支出${write.money(all)}，其中：因公出国（境）费${write.money(three.abroad)}，公务接待费${write.money(three.reception)}，${vehicles}${write.money(vehicle)}（其中：公务用车购置费${write.money(three.purchase)}、${upkeep}${write.money(three.upkeep)}）。`,
      ],
    ],
    words.threePublic,
  );
  const costs = basic - paid;
  const runningName = pick(['机关运行经费支出', '机关运行经费', '机关运行经费决算'], words.running);
  const running = pick(
    [
      `${y}${runningName}${write.money(costs)}，${write.compared(costs)}${write.reason}。`,
      `${y}${runningName}${write.money(costs)}，${write.compared(costs, '比上年')}。`,
    ],
    words.running,
  );
  const [things, works, services] = goods;
  const bought = things + works + services;
  const small = (bought * 7n) / 10n;
  const procurement = `${y}政府采购支出总额${write.money(bought)}，其中：政府采购货物支出${write.money(things)}${pick(['、', '，', '；'], words.procurement)}政府采购工程支出${write.money(works)}${pick(['、', '，', '；'], words.procurement)}政府采购服务支出${write.money(services)}。授予中小企业合同金额${write.money(small)}，占政府采购支出总额的${write.percent(small, bought)}。`;
  return [
    `${words.office}${year}年度部门决算`,
    '第三部分 决算情况说明',
    '一、收入支出决算总体情况说明',
    totals,
    '二、收入决算情况说明',
    income,
    '三、支出决算情况说明',
    spending,
    '四、财政拨款收入支出决算总体情况说明',
    fiscal,
    '五、一般公共预算财政拨款支出决算情况说明',
    ...generalText,
    '六、一般公共预算财政拨款基本支出决算情况说明',
    basicText,
    '七、“三公”经费支出决算情况说明',
    ...threeText,
    '八、机关运行经费支出情况说明',
    running,
    '九、政府采购支出情况说明',
    procurement,
  ];
}
