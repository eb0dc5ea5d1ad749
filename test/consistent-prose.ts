/** Writes the prose of a final account whose figures all tie: sentences made from the printed figures of its tables. */
import type { Disclosure, Row } from '../src/core/model/disclosure.ts';
import type { Passage } from '../src/core/model/narrative.ts';

/** What the tables do not hold: by how many percent last year's amounts and this year's budgets differ, both ways. */
export interface Past {
  readonly change: number;
  readonly budget: number;
}

/** Cents of the unit that the tables print, so that figures are computed from what is printed. */
const cents = (text: string | undefined): bigint => BigInt((text ?? '0').replace('.', ''));
const print = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** `part ÷ whole` in percent with two decimals, rounded half up. */
function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.00%';
  const scaled = magnitude(part) * 20_000n;
  return `${print((scaled / magnitude(whole) + 1n) / 2n)}%`;
}

/** 比上年增加…，增长… from the amount and the change. */
function comparison(amount: bigint, change: bigint): string {
  const [verb, rate] = change < 0n ? ['减少', '下降'] : ['增加', '增长'];
  return `${verb}${print(magnitude(change))}万元，${rate}${percent(change, amount - change)}`;
}

class Tables {
  readonly #disclosure: Disclosure;

  constructor(disclosure: Disclosure) {
    this.#disclosure = disclosure;
  }

  rows(table: string): readonly Row[] {
    return this.#disclosure.tables.find(({ id }) => id === table)?.rows ?? [];
  }

  amount(table: string, row: string, column: string, side?: string): bigint {
    const found = this.rows(table).find((each) => each.key === row && each.side === side);
    return cents(found?.cells[column]?.text);
  }
}

const paths = {
  overall: '一、收入支出决算总体情况说明',
  spending: '三、支出决算情况说明',
  fiscal: '四、财政拨款收入支出决算总体情况说明',
  general: '五、一般公共预算财政拨款支出决算情况说明',
  basic: '六、一般公共预算财政拨款基本支出决算情况说明',
  threePublic: '九、财政拨款“三公”经费支出决算情况说明',
};

const changeOf = (amount: bigint, { change }: Past): bigint => (amount * BigInt(change)) / 100n;
const budgetOf = (amount: bigint, { budget }: Past): bigint => (amount * BigInt(100 + budget)) / 100n;

function totals(tables: Tables, past: Past): string {
  const total = tables.amount('final_summary', 'grand_total', 'amount', 'income');
  const change = changeOf(total, past);
  return `2023年度收、支总计均为${print(total)}万元。与2022年度相比，收、支总计各${comparison(total, change)}。`;
}

function spending(tables: Tables): string {
  const amount = (column: string) => tables.amount('final_expenditure', 'total', column);
  const whole = amount('current');
  const parts = [
    ['基本支出', amount('basic')],
    ['项目支出', amount('project')],
  ] as const;
  const shares = parts.map(([name, part]) => `${name}${print(part)}万元，占${percent(part, whole)}`);
  return `2023年度支出合计${print(whole)}万元，其中：${shares.join('；')}。`;
}

function fiscal(tables: Tables, past: Past): string {
  const total = tables.amount('final_fiscal_summary', 'grand_total', 'amount', 'income');
  const change = changeOf(total, past);
  return `2023年度财政拨款收、支总计均为${print(total)}万元。与2022年度相比，财政拨款收、支总计各${comparison(total, change)}。`;
}

function general(tables: Tables, past: Past): readonly string[] {
  const amount = tables.amount('final_general', 'total', 'current');
  const whole = tables.amount('final_expenditure', 'total', 'current');
  const share = `占本年支出合计的${percent(amount, whole)}`;
  const compared = `与2022年度相比，一般公共预算财政拨款支出${comparison(amount, changeOf(amount, past))}`;
  const items = tables.rows('final_general').filter(({ key }) => key.length === 7);
  const budgets = items.map(({ cells }) => budgetOf(cents(cells['current']?.text), past));
  const budget = budgets.reduce((a, b) => a + b, 0n);
  return [
    `2023年度一般公共预算财政拨款支出${print(amount)}万元，${share}。${compared}。`,
    `2023年度一般公共预算财政拨款支出年初预算为${print(budget)}万元，支出决算为${print(amount)}万元，完成年初预算的${percent(amount, budget)}。其中：`,
    ...items.map(({ key, cells }, index) => {
      const names = [key.slice(0, 3), key.slice(0, 5), key].map(
        (code) => tables.rows('final_general').find((row) => row.key === code)?.label ?? '',
      );
      const own = cents(cells['current']?.text);
      const planned = budgets[index] ?? 0n;
      const name = `${names[0]}（类）${names[1]}（款）${names[2]}（项）`;
      return `${index + 1}.${name}。年初预算为${print(planned)}万元，支出决算为${print(own)}万元，完成年初预算的${percent(own, planned)}。`;
    }),
  ];
}

function basic(tables: Tables): string {
  const [personnel, publicCosts] = ['personnel', 'public'].map((row) =>
    tables.amount('final_basic', row, 'amount'),
  );
  const whole = tables.amount('final_general', 'total', 'basic');
  return `2023年度一般公共预算财政拨款基本支出${print(whole)}万元，其中：人员经费${print(personnel ?? 0n)}万元；公用经费${print(publicCosts ?? 0n)}万元。`;
}

function threePublic(tables: Tables): string {
  const amount = (column: string) => tables.amount('final_three_public', 'actual', column);
  const names = { abroad: '因公出国（境）费', vehicle: '公务用车购置及运行费', reception: '公务接待费' };
  const parts = Object.entries(names).map(([column, name]) => `${name}支出决算${print(amount(column))}万元`);
  return `2023年度“三公”经费财政拨款支出决算为${print(amount('total'))}万元，其中：${parts.join('；')}。`;
}

/** The passages of the prose, each under its heading. Nothing is said of what the document has no money for. */
export function proseOf(disclosure: Disclosure, past: Past): readonly Passage[] {
  const tables = new Tables(disclosure);
  const has = (table: string, row: string, column: string) => tables.amount(table, row, column) !== 0n;
  const texts: (readonly [path: string, text: string])[] = [
    [paths.overall, totals(tables, past)],
    [paths.spending, spending(tables)],
    [paths.fiscal, fiscal(tables, past)],
    ...(has('final_general', 'total', 'current')
      ? general(tables, past).map((text) => [paths.general, text] as const)
      : []),
    ...(has('final_general', 'total', 'basic') ? [[paths.basic, basic(tables)] as const] : []),
    ...(has('final_three_public', 'actual', 'total')
      ? [[paths.threePublic, threePublic(tables)] as const]
      : []),
  ];
  return texts.map(([path, text], index) => ({
    text,
    path: [path],
    places: [{ offset: 0, place: { file: 'example.txt', line: index + 1 } }],
  }));
}
