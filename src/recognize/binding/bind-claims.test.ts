import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import type { Row, Table } from '../../core/model/disclosure.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { readCell } from '../../core/model/read-cell.ts';
import { readClaims } from '../claims/read-claims.ts';
import { bindClaims } from './bind-claims.ts';

const lexicon = lexiconOf(catalogue);
const place = { file: 'a.txt', line: 1 };

function passage(path: string, text: string, line = 1): Passage {
  return { text, path: [path], places: [{ offset: 0, place: { file: 'a.txt', line } }] };
}

function row(key: string, label: string, amounts: Readonly<Record<string, string>>, side?: string): Row {
  const options = { blankMarks: [], unitExponent: 4, type: 'money', columnDecimals: 2, place } as const;
  const cells = Object.fromEntries(
    Object.entries(amounts).map(([column, text]) => [column, readCell(text, options)]),
  );
  const kind = key === 'total' ? 'total' : /^\d+$/.test(key) ? 'code' : 'line';
  return { key, kind, label, cells, texts: {}, place, ...(side === undefined ? {} : { side }) };
}

function table(id: string, rows: readonly Row[]): Table {
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return {
    id,
    instance: 1,
    title: id,
    currencyUnit: '万元',
    unitExponent: 4,
    unitPrinted: true,
    columns: columns.map((column) => ({ id: column, header: column, decimals: 2 })),
    rows,
    notes: [],
    unplaced: [],
    figuresRead: 0,
    confidence: 'high',
    place,
  };
}

const general = table('final_general', [
  row('total', '合计', { current: '100.00' }),
  row('201', '一般公共服务支出', { current: '80.00' }),
  row('20101', '人大事务', { current: '50.00' }),
  row('2010101', '行政运行', { current: '50.00' }),
  row('20103', '政府办公厅（室）及相关机构事务', { current: '30.00' }),
  row('2010301', '行政运行', { current: '30.00' }),
  row('208', '社会保障和就业支出', { current: '20.00' }),
]);
const spending = table('final_expenditure', [
  row('total', '合计', { current: '200.00', basic: '120.00', project: '80.00' }),
]);
const tables = [general, spending];

const bind = (passages: readonly Passage[], year = 2022) =>
  bindClaims(readClaims(passages, lexicon), passages, tables, 'final', year, lexicon);

const generalHeading = '五、一般公共预算财政拨款支出决算情况说明';

describe('which line of the catalogue a subject means', () => {
  test.each([
    ['三、支出决算情况说明', '支出合计200.00万元。', 'expenditure_current'],
    [generalHeading, '支出合计100.00万元。', 'general_expenditure'],
    ['七、政府性基金预算财政拨款支出决算情况说明', '本年支出10.00万元。', 'fund_expenditure'],
    ['三、支出决算情况说明', '基本支出120.00万元。', 'basic'],
    ['六、一般公共预算财政拨款基本支出决算情况说明', '人员经费90.00万元。', 'personnel'],
    ['八、“三公”经费支出决算情况说明', '公务接待费1.00万元。', 'reception'],
    [generalHeading, '社会保障和就业（类）支出20.00万元。', 'general_item/208'],
    [
      generalHeading,
      '1.一般公共服务支出（类）人大事务（款）行政运行（项）支出50.00万元。',
      'general_item/2010101',
    ],
    [
      generalHeading,
      '2.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）支出30.00万元。',
      'general_item/2010301',
    ],
    [
      generalHeading,
      '1.一般公共服务支出（201类）人大事务（20101款）行政运行（2010101项）支出50.00万元。',
      'general_item/2010101',
    ],
    [
      generalHeading,
      '2.一般公共服务支出（201）政府办公厅（室）及相关机构事务（20103）行政运行（2010301）支出30.00万元。',
      'general_item/2010301',
    ],
    [
      generalHeading,
      '3.一般公共服务支出（201类）人大事务（款）行政运行（项）支出50.00万元。',
      'general_item/2010101',
    ],
  ])('%s: %s', (heading, text, key) => {
    expect(bind([passage(heading, text)]).rows.map((each) => each.key)).toEqual([key]);
  });

  test.each([
    ['a name that several rows bear', generalHeading, '行政运行50.00万元。', 'several-rows'],
    [
      'a code that no row has',
      generalHeading,
      '1.教育支出（类）普通教育（款）小学教育（项）支出1.00万元。',
      'no-row',
    ],
    ['a wider circle', '三、支出决算情况说明', '全口径基本支出900.00万元。', 'scope'],
    ['an unknown subject', '十、绩效情况说明', '培训项目资金3.00万元。', 'no-measure'],
    ['an explanation of terms', '第四部分 名词解释', '支出合计3.00万元。', 'glossary'],
  ])('%s stays unbound', (_, heading, text, reason) => {
    const [first] = bind([passage(heading, text)]).rows;
    expect(first?.statement?.measure).toBeUndefined();
    expect(first?.statement?.unbound).toBe(reason);
  });
});

describe('figures of a statement', () => {
  test('a base that is named is the amount of that name, with its place', () => {
    const { rows } = bind([
      passage('三、支出决算情况说明', '本年支出合计200.00万元。', 7),
      passage(generalHeading, '一般公共预算财政拨款支出100.00万元，占本年支出合计的50.00%。', 9),
    ]);
    const base = rows[1]?.cells['base'];
    expect([base?.text, base?.place.line]).toEqual(['200.00', 7]);
  });

  test('a base that only a table prints', () => {
    const { rows } = bind([
      passage(generalHeading, '一般公共预算财政拨款支出100.00万元，占本年支出合计的50.00%。'),
    ]);
    expect(rows[0]?.cells['base']?.text).toBe('200.00');
  });

  test('parts without a named base are shares of their whole', () => {
    const text = '本年支出合计200.00万元，其中：基本支出120.00万元，占60.00%；项目支出80.00万元，占40.00%。';
    const { rows } = bind([passage('三、支出决算情况说明', text)]);
    expect(rows[0]?.statement?.parts).toEqual(['basic', 'project']);
    expect(rows.slice(1).map(({ cells }) => cells['base']?.text)).toEqual(['200.00', '200.00']);
  });

  test('items below the sentence with their total are its parts', () => {
    const { rows } = bind([
      passage(generalHeading, '一般公共预算财政拨款支出80.00万元。其中：'),
      passage(generalHeading, '1.一般公共服务支出（类）人大事务（款）行政运行（项）。支出决算为50.00万元。'),
      passage(
        generalHeading,
        '2.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。支出决算为30.00万元。',
      ),
    ]);
    expect(rows[0]?.statement?.parts).toEqual(['general_item/2010101', 'general_item/2010301']);
  });

  test('of two budgets the rate is of the one that stands before it', () => {
    const text =
      '一般公共预算财政拨款支出年初预算为50.00万元，全年预算为125.00万元，支出决算为100.00万元，完成全年预算的80.00%。';
    expect(bind([passage(generalHeading, text)]).rows[0]?.cells['base']?.text).toBe('125.00');
  });

  test('the amount of the year before is no amount of this year', () => {
    const [first] = bind([passage('三、支出决算情况说明', '2021年度支出合计150.00万元。')]).rows;
    expect(first?.cells['amount']).toBeUndefined();
    expect(first?.cells['prior']?.text).toBe('150.00');
  });

  test('amounts without decimals are exact where the table prints the same to two decimals', () => {
    const { rows } = bind([passage('三、支出决算情况说明', '本年支出合计200万元，比上年增加10万元。')]);
    expect([rows[0]?.cells['amount']?.half, rows[0]?.cells['change']?.half]).toEqual([2, 2]);
  });

  test('a list goes on in the next paragraph where exactly its amount is missing', () => {
    const heading = '三、支出决算情况说明';
    const parts = (last: string) =>
      bind([
        passage(heading, '本年支出合计200.00万元，其中：基本支出120.00万元，经营支出20.00万元。'),
        passage(heading, `项目支出${last}万元，比上年增长5%。`, 2),
      ]).rows[0]?.statement?.parts;
    expect(parts('60.00')).toEqual(['basic', 'operating_expenditure', 'project']);
    expect(parts('61.00')).toEqual(['basic', 'operating_expenditure']);
    const complete = bind([
      passage(heading, '本年支出合计200.00万元，其中：基本支出120.00万元，经营支出80.00万元。'),
      passage(heading, '项目支出0.00万元，比上年减少5.00万元。', 2),
    ]);
    expect(complete.rows[0]?.statement?.parts).toEqual(['basic', 'operating_expenditure']);
  });

  test('a list whose own total is cut off is not of the amount in front of it', () => {
    const heading = '三、支出决算情况说明';
    const parts = (last: string) =>
      bind([
        passage(heading, '项目支出80.00万元，占4.43%。其中：'),
        passage(heading, '（一）教育支出850.08万元。', 2),
        passage(heading, `（二）住房保障支出${last}万元。`, 3),
        passage('四、财政拨款收支', '2022年财政拨款收支总额1085.20万元。', 4),
      ]).rows[0]?.statement?.parts;
    expect(parts('235.12')).toBeUndefined();
    expect(parts('235.13')).toHaveLength(2);
  });

  test('a count is said of what is counted, a change of the money', () => {
    const heading = '七、财政拨款“三公”经费支出决算情况说明';
    const measures = (text: string) =>
      bind([passage(heading, text)]).rows.map(({ statement }) => statement?.measure);
    expect(measures('因公出国（境）2个，因公出国（境）7人次。')).toEqual(['abroad_groups', 'abroad_people']);
    expect(measures('因公出国（境）费减少2.00万元，公务用车购置费增加1.00万元。')).toEqual([
      'abroad',
      'vehicle_purchase',
    ]);
    expect(measures('其中外事接待26批次。')).toEqual([undefined]);
  });

  test('a total that takes in what is handed on is not the spending of the budget', () => {
    const text = '一般公共预算支出90.00万元。加上结转下年10.00万元，支出总计100.00万元。';
    const { rows } = bind([passage('（一）一般公共预算收支情况', text)]);
    expect(rows.map(({ statement }) => statement?.measure)).toEqual([
      'general_expenditure',
      undefined,
      undefined,
    ]);
  });

  test('amounts of another spender, or of so many offices, are of another circle', () => {
    const heading = '七、财政拨款“三公”经费支出决算情况说明';
    const measures = (text: string) =>
      bind([passage(heading, text)]).rows.map(({ statement }) => statement?.measure ?? statement?.unbound);
    expect(measures('青岩县“三公”经费支出300.00万元，其中：县本级“三公”经费支出200.00万元。')).toEqual([
      'three_public',
      'scope',
    ]);
    expect(measures('县本级“三公”经费支出200.00万元。县本级“三公”经费支出210.00万元。')).toEqual([
      'three_public',
      'three_public',
    ]);
    expect(
      measures(
        '“三公”经费支出90.00万元，其中：公务接待费9.00万元。21个部门“三公”经费支出800.00万元，其中：公务接待费80.00万元。',
      ),
    ).toEqual(['three_public', 'reception', 'scope', 'scope']);
  });

  test('counts that the next sentence completes are parts of the whole', () => {
    const parts = (last: string) =>
      bind([passage('二、机构设置', `实有30人，其中：在职20人，退休6人。聘用${last}人。`)]).rows[0]?.statement
        ?.parts;
    expect(parts('4')).toHaveLength(3);
    expect(parts('5')).toHaveLength(2);
  });

  test('repeated subjects are numbered', () => {
    const text = '三、支出决算情况说明';
    const { rows } = bind([
      passage(text, '本年支出合计200.00万元。'),
      passage(text, '本年支出合计200.00万元。'),
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['expenditure_current', 'expenditure_current#2']);
  });
});
