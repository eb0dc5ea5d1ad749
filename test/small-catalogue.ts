/** A small catalogue for tests of the rule language: one table of each shape, sister tables in budget and final account. */
import type {
  Catalogue,
  ColumnEntry,
  LineEntry,
  SideEntry,
  TableEntry,
} from '../src/core/catalogue/types.ts';

type Optional<T> = Partial<Omit<T, 'id' | 'title'>>;

const column = (id: string, title: string, rest: Optional<ColumnEntry> = {}): ColumnEntry => ({
  id,
  title,
  type: 'money',
  headers: [title],
  ...rest,
});

const line = (id: string, title: string, role: LineEntry['role'] = 'addend'): LineEntry => ({
  id,
  title,
  role,
  variants: [title],
});

const side = (
  id: string,
  title: string,
  lines: readonly LineEntry[],
  rest: Optional<SideEntry> = {},
): SideEntry => ({
  id,
  title,
  headers: [title],
  lines,
  ...rest,
});

const expenditureLines = [
  line('current', '本年支出合计', 'subtotal'),
  line('closing', '年末结转', 'balance'),
  line('total', '支出总计', 'total'),
];

const summarySides = [
  side('income', '收入', [
    line('business', '事业收入'),
    line('current', '本年收入合计', 'subtotal'),
    line('total', '收入总计', 'total'),
  ]),
  side('expenditure', '支出', expenditureLines, { classification: 'functional' }),
  side('purpose', '支出用途', [line('current', '本年支出合计', 'subtotal')]),
];

const split = [column('basic', '基本支出'), column('project', '项目支出')];

const tables: readonly (Partial<TableEntry> &
  Pick<TableEntry, 'id' | 'title' | 'kind' | 'shape' | 'columns'>)[] = [
  {
    id: 'budget_summary',
    title: '收支总表',
    kind: 'budget',
    required: true,
    shape: 'sided',
    columns: [
      column('amount', '金额', { required: true, names: ['合计'] }),
      column('prior', '上年数'),
      column('fund', '基金', { sides: ['expenditure'] }),
    ],
    sides: summarySides,
  },
  {
    id: 'budget_expenditure',
    title: '支出总表',
    kind: 'budget',
    required: true,
    shape: 'coded',
    classification: 'functional',
    columns: [
      column('total', '合计', { required: true }),
      ...split,
      column('reserve', '预留经费'),
      column('share', '占比', { type: 'percent' }),
      column('people', '人数', { type: 'count' }),
      column('remark', '备注', { type: 'text' }),
    ],
  },
  {
    id: 'budget_basic',
    title: '基本支出表',
    kind: 'budget',
    shape: 'coded',
    classification: 'economic',
    columns: [column('total', '合计'), column('personnel', '人员经费'), column('public', '公用经费')],
  },
  {
    id: 'three_public',
    title: '财政拨款"三公"经费表',
    kind: 'budget',
    shape: 'blocks',
    columns: [column('total', '合计'), column('abroad', '因公出国（境）费'), column('other', '其他 费用')],
    sides: [side('', '经费', [line('budget', '预算数'), line('actual', '决算数')])],
  },
  {
    id: 'assets',
    title: '资产表',
    kind: 'budget',
    shape: 'labelled',
    columns: [column('quantity', '数量', { type: 'count' }), column('value', '价值')],
    sides: [side('', '资产', [line('buildings', '房屋'), line('vehicles', '车辆')])],
  },
  {
    id: 'final_summary',
    title: '收支决算总表',
    names: ['收支总表'],
    kind: 'final',
    required: true,
    shape: 'sided',
    columns: [column('amount', '决算数', { required: true, names: ['金额'] })],
    sides: summarySides.slice(0, 2),
  },
  {
    id: 'final_expenditure',
    title: '支出决算表',
    kind: 'final',
    required: true,
    shape: 'coded',
    classification: 'functional',
    columns: [column('total', '本年支出合计', { names: ['合计'], required: true }), ...split],
  },
  {
    id: 'self_evaluation',
    title: '自评表',
    kind: 'self-eval',
    shape: 'form',
    columns: [column('weight', '分值', { type: 'score' }), column('score', '得分', { type: 'score' })],
  },
];

const codes = [
  ['functional', '201', '一般公共服务支出'],
  ['functional', '20101', '人大事务'],
  ['functional', '2010101', '行政运行'],
  ['functional', '208', '社会保障和就业支出'],
  ['economic', '301', '工资福利支出'],
  ['economic', '30101', '基本工资'],
  ['economic', '302', '商品和服务支出'],
] as const;

export const smallCatalogue: Catalogue = {
  tables: tables.map((table) => ({ sides: [], stems: [table.title], ...table })),
  codes: codes.map(([classification, code, name]) => ({
    classification,
    code,
    name,
    aliases: [],
    mark: 'S',
  })),
  conventions: {
    units: [
      { title: '万元', exponent: 4 },
      { title: '元', exponent: 0 },
    ],
    blankMarks: ['-', '—', '无'],
    totalLabels: ['合计', '总计'],
    ofWhichPrefixes: ['其中'],
    ordinalHeaders: ['序号', '行次'],
    columnNumberLabels: ['栏次'],
    notePrefixes: ['注'],
    emptyPhrases: ['本表无数据'],
    words: {},
    pairs: { placeholders: { 行: 'row', 差额: 'difference' } },
  },
};
