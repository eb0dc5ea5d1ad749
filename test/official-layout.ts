/** Prints the tables of a disclosure as the official forms lay them out. */
import { findSide, findTable } from '../src/core/catalogue/lookup.ts';
import type { TableEntry } from '../src/core/catalogue/types.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Disclosure, Row, Table } from '../src/core/model/disclosure.ts';
import { type HeaderPath, headerRows } from './header-rows.ts';
import type { TableCell } from './make-documents.ts';

/** A table with what stands around it. */
export interface PrintedTable {
  readonly title: string;
  /** Cells of the lines between title and table. */
  readonly banner: readonly (readonly string[])[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly notes: readonly string[];
}

/** What offices do otherwise. */
export interface Habits {
  /** 类, 款 and 项 in columns of their own. */
  readonly splitCodes?: boolean;
  /** 合计 in the last row. */
  readonly totalLast?: boolean;
  /** No 栏次 and no 行次. */
  readonly unnumbered?: boolean;
}

/** Every table of the document in its official layout. */
export function printOfficially(disclosure: Disclosure, habits: Habits = {}): PrintedTable[] {
  return disclosure.tables.map((table, index) => ({
    title: table.title,
    banner: [
      [`公开${String(index + 1).padStart(2, '0')}表`],
      [`部门：${disclosure.department}`, `${disclosure.year}年度`, `金额单位：${table.currencyUnit}`],
    ],
    rows: rowsOf(table, habits),
    notes: table.notes.map((note) => note.text),
  }));
}

/** A figure with separators in the thousands, as `#,##0.00` prints it. */
export function printFigure(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + fraction;
}

const cellText = (row: Row | undefined, id: string): string =>
  row?.texts[id] ?? printFigure(row?.cells[id]?.text ?? '');
const asCells = (texts: readonly string[]): TableCell[] => texts.map((text) => ({ text }));

function rowsOf(table: Table, habits: Habits): TableCell[][] {
  const entry = findTable(catalogue, table.id);
  if (entry === undefined) throw new Error(table.id);
  if (entry.shape === 'sided') return sidedRows(table, entry, habits);
  if (entry.shape === 'blocks') return blockRows(table);
  if (table.id === 'final_basic') return basicLanes(table);
  return entry.shape === 'coded' ? codedRows(table, habits) : plainRows(table, entry);
}

/** 栏次, numbered over the columns of figures. */
function columnNumbers(keys: number, figures: number): TableCell[] {
  const numbers = Array.from({ length: figures }, (_, index) => ({ text: String(index + 1) }));
  return [{ text: '栏次', columnSpan: keys }, ...numbers];
}

function codedRows({ columns, rows }: Table, habits: Habits): TableCell[][] {
  const codes = habits.splitCodes ? ['类', '款', '项'] : [];
  const keys = [
    ...(habits.splitCodes ? codes.map((level) => ['项目', '科目编码', level]) : [['项目', '科目编码']]),
    ['项目', '科目名称'],
  ];
  const body = rows.map((row) => {
    const figures = asCells(columns.map(({ id }) => cellText(row, id)));
    if (row.kind === 'total') return [{ text: row.label, columnSpan: keys.length }, ...figures];
    const code = habits.splitCodes ? [row.key.slice(0, 3), row.key.slice(3, 5), row.key.slice(5)] : [row.key];
    return [...asCells([...code, row.label]), ...figures];
  });
  const totals = body.filter((_, index) => rows[index]?.kind === 'total');
  const ordered = habits.totalLast ? [...body.filter((row) => !totals.includes(row)), ...totals] : body;
  const head = headerRows([...keys, ...columns.map(({ header }) => header.split(' / '))]);
  return [...head, ...(habits.unnumbered ? [] : [columnNumbers(keys.length, columns.length)]), ...ordered];
}

function plainRows({ columns, rows }: Table, entry: TableEntry): TableCell[][] {
  const ownLabel = entry.shape === 'list' ? [] : [['项目']];
  const paths = [...ownLabel, ...columns.map(({ header }) => header.split(' / '))];
  const body = rows.map((row) => {
    const texts = columns.map(({ id }) => cellText(row, id));
    return asCells(ownLabel.length === 0 ? texts : [row.label, ...texts]);
  });
  return [...headerRows(paths), ...body];
}

interface Lane {
  readonly paths: readonly HeaderPath[];
  readonly rows: readonly (readonly string[])[];
}

/** Lanes side by side, the shorter ones filled with blanks. */
function besides(lanes: readonly Lane[]): TableCell[][] {
  const height = Math.max(...lanes.map((lane) => lane.rows.length));
  return Array.from({ length: height }, (_, index) =>
    asCells(lanes.flatMap((lane) => lane.rows[index] ?? lane.paths.map(() => ''))),
  );
}

function sidedRows(table: Table, entry: TableEntry, { unnumbered }: Habits): TableCell[][] {
  const sides = [...new Set(table.rows.map((row) => row.side ?? ''))];
  let line = 0;
  const lanes = sides.map((side): Lane => {
    const title = findSide(entry, side)?.title ?? side;
    const columns = table.columns.filter(({ id }) => isOfSide(entry, id, side));
    const heads = [
      '项目',
      ...(unnumbered ? [] : ['行次']),
      ...columns.map(({ header }) => header.split(' / ').at(-1) ?? ''),
    ];
    const rows = table.rows.filter((row) => row.side === side);
    return {
      paths: heads.map((head) => [title, head]),
      rows: rows.map((row) => {
        const figures = columns.map(({ id }) => cellText(row, id));
        return [row.label, ...(unnumbered ? [] : [String(++line)]), ...figures];
      }),
    };
  });
  return [...headerRows(lanes.flatMap((lane) => lane.paths)), ...besides(lanes)];
}

function isOfSide(entry: TableEntry, column: string, side: string): boolean {
  const sides = entry.columns.find(({ id }) => id === column)?.sides;
  return sides === undefined || sides.includes(side);
}

const items: Readonly<Record<string, HeaderPath>> = {
  total: ['合计'],
  abroad: ['因公出国（境）费'],
  vehicle: ['公务用车购置及运行维护费', '小计'],
  vehicle_purchase: ['公务用车购置及运行维护费', '公务用车购置费'],
  vehicle_running: ['公务用车购置及运行维护费', '公务用车运行维护费'],
  reception: ['公务接待费'],
};

/** 三公 in one row, its blocks side by side; a table of funds prints the items one below the other. */
function blockRows(table: Table): TableCell[][] {
  if (table.rows.some((row) => row.key.includes('.'))) return itemRows(table);
  const paths = table.rows.flatMap((row) => table.columns.map(({ id }) => [row.label, ...(items[id] ?? [])]));
  const figures = table.rows.flatMap((row) => table.columns.map(({ id }) => cellText(row, id)));
  return [...headerRows(paths), asCells(paths.map((_, index) => String(index + 1))), asCells(figures)];
}

function itemRows({ columns, rows }: Table): TableCell[][] {
  const heads = rows.map((row) => (row.key.includes('.') ? row.label.replace('预算数', '') : '合计'));
  return [
    asCells(['项目', ...heads]),
    ...columns.map(({ id, header }) => asCells([header, ...rows.map((row) => cellText(row, id))])),
  ];
}

/** 公开06: 人员经费 in the first lane, 公用经费 in two more, their sums at the foot. */
function basicLanes({ rows }: Table): TableCell[][] {
  const isPersonnel = (key: string): boolean => key.startsWith('301') || key.startsWith('303');
  const coded = rows.filter((row) => row.kind === 'code');
  const parts = [
    coded.filter(({ key }) => isPersonnel(key)),
    coded.filter(({ key }) => key.startsWith('302')),
    coded.filter(({ key }) => !isPersonnel(key) && !key.startsWith('302')),
  ];
  const lanes = parts.map((part, index) => ({
    paths: ['科目编码', '科目名称', '决算数'].map((head) => [index === 0 ? '人员经费' : '公用经费', head]),
    rows: part.map((row) => [row.key, row.label, cellText(row, 'amount')]),
  }));
  const foot = (key: string, columnSpan: number): TableCell[] => {
    const row = rows.find((each) => each.key === key);
    return row === undefined ? [] : [{ text: row.label, columnSpan }, { text: cellText(row, 'amount') }];
  };
  return [
    ...headerRows(lanes.flatMap((lane) => lane.paths)),
    ...besides(lanes),
    [...foot('personnel', 2), ...foot('public', 5)],
  ];
}
