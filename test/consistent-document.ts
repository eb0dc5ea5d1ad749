/** Builds a budget or final account whose figures all tie: random codes and amounts in fen, printed in yuan or wan. */

export interface DraftRow {
  readonly row: string;
  readonly side?: string;
  readonly code?: string;
  readonly label: string;
  /** Exact amounts in fen by column id; absent = blank. */
  readonly fen: Readonly<Record<string, bigint>>;
}

export interface DraftTable {
  readonly table: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly DraftRow[];
  readonly notes: readonly string[];
}

/** One 项 with what is spent on it, in fen. */
export interface Item {
  readonly code: string;
  readonly label: string;
  readonly basic: bigint;
  readonly project: bigint;
  /** Paid from the government fund (as project). */
  readonly fund: bigint;
  /** Paid from other income (as project). */
  readonly other: bigint;
}

export interface Money {
  readonly items: readonly Item[];
  /** Economic 款 with amounts that make up all basic spending. */
  readonly economic: readonly { readonly code: string; readonly label: string; readonly fen: bigint }[];
  readonly threePublic: {
    readonly abroad: bigint;
    readonly purchase: bigint;
    readonly running: bigint;
    readonly reception: bigint;
  };
  /** Carried over from the year before and to the next, general budget. */
  readonly opening: bigint;
  readonly closing: bigint;
}

type Pick = (item: Item) => bigint;

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
const general: Pick = (item) => item.basic + item.project;
const all: Pick = (item) => general(item) + item.fund + item.other;

/** Total row, then every 类, 款 and 项 with the given columns, leaving out codes without money. */
function codedRows(items: readonly Item[], columns: Readonly<Record<string, Pick>>): DraftRow[] {
  const used = items.filter((item) => Object.values(columns).some((pick) => pick(item) !== 0n));
  const amounts = (part: readonly Item[]): Record<string, bigint> =>
    Object.fromEntries(
      Object.entries(columns)
        .map(([id, pick]): [string, bigint] => [id, sum(part.map(pick))])
        .filter(([, fen]) => fen !== 0n),
    );
  const codes = [...new Set(used.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  const label = (code: string): string => items.find((item) => item.code === code)?.label ?? '';
  return [
    { row: 'total', label: '合计', fen: amounts(used) },
    ...codes.map((code) => ({
      row: code,
      code,
      label: label(code),
      fen: amounts(used.filter((item) => item.code.startsWith(code))),
    })),
  ];
}

function table(id: string, title: string, columns: readonly string[], rows: readonly DraftRow[]): DraftTable {
  const empty = rows.every((row) => Object.keys(row.fen).length === 0);
  return {
    table: id,
    title,
    columns,
    rows: empty ? [] : rows,
    notes: empty ? ['注：本表无数据，空表列示。'] : [],
  };
}

const line = (side: string, row: string, label: string, fen: Record<string, bigint>): DraftRow => ({
  side,
  row,
  label,
  fen,
});

/** The function lines of a summary table: one a 类. */
function functionLines(items: readonly Item[], columns: Readonly<Record<string, Pick>>): DraftRow[] {
  return codedRows(items, columns)
    .filter((row) => row.code?.length === 3)
    .map((row) => ({ ...row, side: 'expenditure' }));
}

/** `personnel` for 301 and 303, `public` for the other classes. */
const isPersonnel = (code: string): boolean => code.startsWith('301') || code.startsWith('303');

function basicRows(money: Money, column: string, split: boolean): DraftRow[] {
  const amounts = (part: Money['economic']): Record<string, bigint> => {
    const total = sum(part.map(({ fen }) => fen));
    const personnel = sum(part.filter(({ code }) => isPersonnel(code)).map(({ fen }) => fen));
    const parts = { [column]: total, ...(split ? { personnel, public: total - personnel } : {}) };
    return Object.fromEntries(Object.entries(parts).filter(([, fen]) => fen !== 0n));
  };
  const codes = [...new Set(money.economic.flatMap(({ code }) => [code.slice(0, 3), code]))].sort();
  const rows = codes.map((code) => ({
    row: code,
    code,
    label: money.economic.find((each) => each.code === code)?.label ?? '',
    fen: amounts(money.economic.filter((each) => each.code.startsWith(code))),
  }));
  return split ? [{ row: 'total', label: '合计', fen: amounts(money.economic) }, ...rows] : rows;
}

function threePublicRow(row: string, label: string, money: Money): DraftRow {
  const { abroad, purchase, running, reception } = money.threePublic;
  const vehicle = purchase + running;
  return {
    row,
    label,
    fen: {
      total: abroad + vehicle + reception,
      abroad,
      vehicle,
      vehicle_purchase: purchase,
      vehicle_running: running,
      reception,
    },
  };
}

interface Totals {
  readonly general: bigint;
  readonly fund: bigint;
  readonly other: bigint;
}

function totals({ items, opening, closing }: Money): Totals {
  return {
    general: sum(items.map(general)) + closing - opening,
    fund: sum(items.map((item) => item.fund)),
    other: sum(items.map((item) => item.other)),
  };
}

function summaryRows(money: Money): DraftRow[] {
  const { general: generalIncome, fund, other } = totals(money);
  const income = generalIncome + fund + other;
  const spent = sum(money.items.map(all));
  return [
    line('income', 'general', '一般公共预算拨款收入', { amount: generalIncome }),
    line('income', 'fund', '政府性基金预算拨款收入', { amount: fund }),
    line('income', 'other', '其他收入', { amount: other }),
    line('income', 'current', '本年收入合计', { amount: income }),
    line('income', 'opening', '上年结转', { amount: money.opening }),
    line('income', 'grand_total', '收入总计', { amount: income + money.opening }),
    ...functionLines(money.items, { amount: all }),
    line('expenditure', 'current', '本年支出合计', { amount: spent }),
    line('expenditure', 'closing', '年终结转结余', { amount: money.closing }),
    line('expenditure', 'grand_total', '支出总计', { amount: spent + money.closing }),
  ];
}

function fiscalSummaryRows(money: Money): DraftRow[] {
  const { general: generalIncome, fund } = totals(money);
  const spent = sum(money.items.map(general));
  const columns = {
    total: (item: Item) => general(item) + item.fund,
    general,
    fund: (item: Item) => item.fund,
  };
  return [
    line('income', 'current', '本年收入合计', { amount: generalIncome + fund }),
    line('income', 'general', '一般公共预算财政拨款', { amount: generalIncome }),
    line('income', 'fund', '政府性基金预算财政拨款', { amount: fund }),
    line('income', 'opening', '年初财政拨款结转和结余', { amount: money.opening }),
    line('income', 'opening_general', '一般公共预算财政拨款', { amount: money.opening }),
    line('income', 'grand_total', '收入总计', { amount: generalIncome + fund + money.opening }),
    ...functionLines(money.items, columns),
    line('expenditure', 'current', '本年支出合计', { total: spent + fund, general: spent, fund }),
    line('expenditure', 'closing', '年末财政拨款结转和结余', {
      total: money.closing,
      general: money.closing,
    }),
    line('expenditure', 'grand_total', '支出总计', {
      total: spent + fund + money.closing,
      general: spent + money.closing,
      fund,
    }),
  ];
}

const project: Pick = (item) => item.project + item.fund + item.other;
const basic: Pick = (item) => item.basic;
const fundOnly: Pick = (item) => item.fund;

/** With carry-over, money received is not the money spent of an item: the income table then shows its total only. */
function incomeTotal(money: Money): DraftRow {
  const { general: generalIncome, fund, other } = totals(money);
  const current = generalIncome + fund + other;
  const fen = {
    total: current + money.opening,
    current,
    fiscal: generalIncome + fund,
    other,
    carryover: money.opening,
  };
  return { row: 'total', label: '合计', fen };
}

/** The nine tables of a 部门预算. */
export function budgetTables(money: Money): DraftTable[] {
  const noCarry = money.opening === 0n && money.closing === 0n;
  const income = {
    total: all,
    current: all,
    fiscal: (item: Item) => general(item) + item.fund,
    other: (item: Item) => item.other,
  };
  return [
    table('budget_summary', '部门收支总表', ['amount'], summaryRows(money)),
    table(
      'budget_income',
      '部门收入总表',
      ['total', 'current', 'fiscal', 'other', 'carryover'],
      noCarry ? codedRows(money.items, income) : [incomeTotal(money)],
    ),
    table(
      'budget_expenditure',
      '部门支出总表',
      ['total', 'basic', 'project'],
      codedRows(money.items, { total: all, basic, project }),
    ),
    table(
      'budget_fiscal_summary',
      '财政拨款收支总表',
      ['amount', 'total', 'general', 'fund', 'capital'],
      fiscalSummaryRows(money),
    ),
    table(
      'budget_general',
      '一般公共预算支出表',
      ['total', 'basic', 'project'],
      codedRows(money.items, { total: general, basic, project: (item) => item.project }),
    ),
    table(
      'budget_basic',
      '一般公共预算基本支出表',
      ['total', 'personnel', 'public'],
      basicRows(money, 'total', true),
    ),
    table(
      'budget_fund',
      '政府性基金预算支出表',
      ['total', 'basic', 'project'],
      codedRows(money.items, { total: fundOnly, project: fundOnly }),
    ),
    table('budget_capital', '国有资本经营预算支出表', ['total', 'basic', 'project'], []),
    table(
      'budget_three_public',
      '一般公共预算“三公”经费支出表',
      ['total', 'abroad', 'vehicle', 'vehicle_purchase', 'vehicle_running', 'reception'],
      [threePublicRow('budget', '预算数', money)],
    ),
  ];
}

/** The nine tables of a 部门决算. */
export function finalTables(money: Money): DraftTable[] {
  const personnel = sum(money.economic.filter(({ code }) => isPersonnel(code)).map(({ fen }) => fen));
  const total = sum(money.economic.map(({ fen }) => fen));
  const footers = [
    { row: 'personnel', label: '人员经费合计', fen: { amount: personnel } },
    { row: 'public', label: '公用经费合计', fen: { amount: total - personnel } },
  ];
  const balanced = money.opening === 0n && money.closing === 0n;
  const income = {
    current: all,
    fiscal: (item: Item) => general(item) + item.fund,
    other: (item: Item) => item.other,
  };
  return [
    table('final_summary', '收入支出决算总表', ['amount'], summaryRows(money)),
    table(
      'final_income',
      '收入决算表',
      ['current', 'fiscal', 'other'],
      balanced ? codedRows(money.items, income) : [incomeTotal(money)],
    ),
    table(
      'final_expenditure',
      '支出决算表',
      ['current', 'basic', 'project'],
      codedRows(money.items, { current: all, basic, project }),
    ),
    table(
      'final_fiscal_summary',
      '财政拨款收入支出决算总表',
      ['amount', 'total', 'general', 'fund', 'capital'],
      fiscalSummaryRows(money),
    ),
    table(
      'final_general',
      '一般公共预算财政拨款支出决算表',
      ['current', 'basic', 'project'],
      codedRows(money.items, { current: general, basic, project: (item) => item.project }),
    ),
    table(
      'final_basic',
      '一般公共预算财政拨款基本支出决算表',
      ['amount'],
      [...basicRows(money, 'amount', false), ...footers],
    ),
    table(
      'final_fund',
      '政府性基金预算财政拨款收入支出决算表',
      ['opening', 'income', 'current', 'basic', 'project', 'closing'],
      codedRows(money.items, { income: fundOnly, current: fundOnly, project: fundOnly }),
    ),
    table('final_capital', '国有资本经营预算财政拨款支出决算表', ['current', 'basic', 'project'], []),
    table(
      'final_three_public',
      '财政拨款“三公”经费支出决算表',
      ['total', 'abroad', 'vehicle', 'vehicle_purchase', 'vehicle_running', 'reception'],
      [threePublicRow('budget', '预算数', money), threePublicRow('actual', '决算数', money)],
    ),
  ];
}

/** Prints fen in a unit (`exponent` of yuan: 0 or 4) with two decimals, rounded half up, each figure on its own. */
export function printFen(fen: bigint, exponent: number): string {
  const divisor = 10n ** BigInt(exponent);
  const sign = fen < 0n ? '-' : '';
  const magnitude = fen < 0n ? -fen : fen;
  const cents = (magnitude + divisor / 2n) / divisor;
  return `${sign}${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
