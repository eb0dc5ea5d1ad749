import type { Outcome } from '../../findings/outcome.ts';
import type {
  CompiledRule,
  Condition,
  Expression,
  Quantifier,
  Relation,
  RuleScope,
} from '../../language/ir/ir.ts';
import type { Cell, Disclosure, Row, RowKind, Table, Unplaced } from '../../model/disclosure.ts';
import { mostDecimals } from '../../model/parse-figure.ts';
import { readCell } from '../../model/read-cell.ts';
import { evaluate } from '../evaluate.ts';
import { catalogue } from './catalogue.ts';

/** Labels that agree with the names of the test catalogue. */
const names: Readonly<Record<string, string>> = Object.fromEntries(
  catalogue.codes.map(({ code, name }) => [code, name]),
);

/** Builds documents and rules for tests in the fewest words. */

export const place = { file: 'sample.csv', line: 1 };

export interface SampleRow {
  readonly key: string;
  readonly kind?: RowKind;
  readonly side?: string;
  readonly label?: string;
  readonly ordinal?: string;
  readonly statement?: NonNullable<Row['statement']>;
  readonly cells: Readonly<Record<string, string>>;
}

export interface SampleTable extends Partial<Omit<Table, 'rows' | 'columns'>> {
  readonly id: string;
  readonly columns?: readonly string[];
  readonly rows: readonly SampleRow[];
}

/** A code row. */
export function code(
  key: string,
  cells: Readonly<Record<string, string>>,
  rest: Partial<SampleRow> = {},
): SampleRow {
  return { key, kind: 'code', cells, ...rest };
}

/** The total row. */
export function total(cells: Readonly<Record<string, string>>): SampleRow {
  return { key: 'total', kind: 'total', cells };
}

/** A named line. */
export function line(key: string, side: string, amount: string, kind: RowKind = 'line'): SampleRow {
  return { key, kind, side, cells: { amount } };
}

const types = new Map(
  catalogue.tables.flatMap(({ id, columns }) =>
    columns.map((each) => [`${id}/${each.id}`, each.type] as const),
  ),
);

export function table({ rows, columns, unitExponent = 4, ...rest }: SampleTable): Table {
  const ids = columns ?? [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const decimals = new Map(ids.map((id) => [id, mostDecimals(rows.flatMap(({ cells }) => cells[id] ?? []))]));
  const cellOf = (id: string, text: string): Cell => {
    const type = types.get(`${rest.id}/${id}`) ?? 'money';
    const columnDecimals = decimals.get(id) ?? 0;
    if (type === 'code' || type === 'text') throw new Error(`no figures in ${id}`);
    return readCell(text, { blankMarks: ['-', '—'], unitExponent, type, columnDecimals, place });
  };
  return {
    instance: 1,
    title: '',
    currencyUnit: unitExponent === 4 ? '万元' : '元',
    unitExponent,
    unitPrinted: true,
    columns: ids.map((id) => ({ id, header: id, decimals: decimals.get(id) ?? 0 })),
    rows: rows.map(({ cells, ...row }): Row => {
      const read = Object.entries(cells).map(([id, text]): [string, Cell] => [id, cellOf(id, text)]);
      return {
        kind: 'code',
        label: names[row.key] ?? `Label ${row.key}`,
        texts: {},
        place,
        ...row,
        cells: Object.fromEntries(read),
      };
    }),
    notes: [],
    unplaced: [],
    figuresRead: 0,
    confidence: 'high',
    place,
    ...rest,
  };
}

export function unplaced(rest: Partial<Unplaced> = {}): Unplaced {
  return { text: '9.99', reason: 'unknown-column', place, ...rest };
}

export function disclosure(tables: readonly SampleTable[], rest: Partial<Disclosure> = {}): Disclosure {
  return {
    id: 'budget/office/2023',
    paths: ['sample.csv'],
    kind: 'budget',
    department: 'Office',
    year: 2023,
    currencyUnit: '万元',
    tables: tables.map(table),
    unrecognized: [],
    unread: [],
    ...rest,
  };
}

export const column = (id: string, of: 'row' | 'a' | 'b' = 'row'): Expression => ({
  type: 'column',
  column: id,
  of,
});
export const sum = (...parts: readonly Expression[]): Expression => ({ type: 'sum', parts });
export const number = (value: string): Expression => ({ type: 'number', value });
export const times = (by: string, of: Expression): Expression => ({ type: 'scale', by, of });
export const group = (name: Extract<Expression, { type: 'group' }>['group']): Expression => ({
  type: 'group',
  group: name,
});
export const lineRef = (id: string, side: string): Expression => ({
  type: 'line',
  row: { type: 'line', line: id, side },
});
export const codeCell = (id: string, key: string, of = 'total'): Expression => ({
  type: 'cell',
  table: { table: id },
  row: { type: 'code', code: key },
  column: of,
});
export const totalCell = (id: string, of = 'total'): Expression => ({
  type: 'cell',
  table: { table: id },
  row: { type: 'total' },
  column: of,
});
export const lineCell = (id: string, side: string, key: string, of = 'amount'): Expression => ({
  type: 'cell',
  table: { table: id, side },
  row: { type: 'line', line: key, side },
  column: of,
});

const isOpaque = (expression: Expression): boolean => {
  if (expression.type === 'scale') return isOpaque(expression.of);
  if (expression.type === 'sum') return expression.parts.some(isOpaque);
  return expression.type === 'min' || expression.type === 'max';
};
const isRatio = ({ type }: Expression) => type === 'share' || type === 'growth';

export function compare(left: Expression, relation: Relation, right: Expression): Condition {
  const both = [left, right];
  const opaque = relation === '!=' || both.some(isOpaque);
  const form = both.some(isRatio) ? 'ratio' : opaque ? 'opaque' : 'linear';
  return { type: 'compare', relation, left, right, form };
}

export function rule(scopes: readonly RuleScope[], rest: Partial<CompiledRule> = {}): CompiledRule {
  return {
    code: 'GJ-TT-01',
    slug: 'sample-rule',
    title: 'Sample rule',
    kind: 'hard',
    severity: 'error',
    basis: 'Sample basis',
    text: [],
    scopes,
    ...rest,
  };
}

export const inRows = (
  id: string,
  rows: Extract<Quantifier, { type: 'row' }>['rows'] = 'all',
): Quantifier => ({
  type: 'row',
  table: { table: id },
  rows,
});
export const inTree = (id: string): Quantifier => ({
  type: 'tree',
  table: { table: id },
  levels: [3, 5, 7],
  columns: [],
});
export const inColumns = (id: string, side?: string): Quantifier => ({
  type: 'column',
  table: { table: id, ...(side !== undefined && { side }) },
  columns: [],
});
export const inDocument: Quantifier = { type: 'document' };

/** Evaluates one assertion under one quantifier over one document. */
export function run(quantifier: Quantifier, assertion: Condition, document: Disclosure): readonly Outcome[] {
  return evaluate([rule([{ quantifier, assertions: [assertion] }])], document, catalogue);
}

/** `key verdict reason` of each outcome, for tables of expectations. */
export function brief(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(({ identity, verdict, reason }) =>
    [identity.key, verdict, reason?.code].filter((part) => part !== undefined).join(' '),
  );
}

/** Whole numbers are printed to the hundredth, so that rounding explains nothing. */
function precise(row: SampleRow): SampleRow {
  const cells = Object.entries(row.cells).map(([id, text]) => [id, /^\d+$/.test(text) ? `${text}.00` : text]);
  return { ...row, cells: Object.fromEntries(cells) };
}

/** A document whose whole numbers are printed to the hundredth. */
export function preciseDisclosure(tables: readonly SampleTable[]) {
  return disclosure(tables.map((table) => ({ ...table, rows: table.rows.map(precise) })));
}

/** Briefs of one assertion over tables with precise figures. */
export function verdicts(quantifier: Quantifier, condition: Condition, ...tables: readonly SampleTable[]) {
  return brief(run(quantifier, condition, preciseDisclosure(tables)));
}

export const spending = (...rows: SampleTable['rows']): SampleTable => ({ id: 'spending', rows });

/** Code rows with a total each. */
export const amounts = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([key, amount]) => code(key, { total: amount }));
