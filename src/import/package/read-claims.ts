import { findTable } from '../../core/catalogue/lookup.ts';
import { rowKind } from '../../core/catalogue/row-key.ts';
import type { Catalogue, ColumnEntry, TableEntry, UnitEntry } from '../../core/catalogue/types.ts';
import { type Cell, type Row, rowKinds, type Table } from '../../core/model/disclosure.ts';
import type { ClaimColumn, StatementFacts } from '../../core/model/narrative.ts';
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { type ClaimField, claimColumns, namedTexts, parseClaim, splitList } from './claim-layout.ts';
import type { DataRow, DataRows } from './data-rows.ts';
import { columnsById, figureType } from './layout.ts';
import { optional } from './optional.ts';
import { type Files, storedPlace } from './place-text.ts';
import type { TableHead } from './read-table.ts';
import { unknownName } from './unknown-name.ts';

/** What claims are read with. */
interface Context {
  readonly columns: ReadonlyMap<string, ColumnEntry>;
  readonly catalogue: Catalogue;
  readonly files: Files;
}

/** Builds the table of statements from its records. */
export function readClaims(head: TableHead, data: DataRows, files: Files, catalogue: Catalogue): Table {
  const entry = narrativeEntry(head, catalogue);
  const unknown = data.columns.find((name) => !claimColumns.some((column) => column === name));
  if (unknown !== undefined) throw unknownName('unknown-column', unknown, claimColumns, data.place);
  const context = { columns: columnsById(entry), catalogue, files };
  const rows = statements(data).map((records) => readStatement(records, context));
  const figures = rows.reduce((sum, row) => sum + Object.keys(row.cells).length, 0);
  const columns = head.columns ?? usedColumns(rows, entry);
  const unit = unitOf(head, catalogue);
  return {
    id: entry.id,
    instance: head.instance ?? 1,
    title: head.title,
    currencyUnit: unit.title,
    unitExponent: head.unitExponent ?? unit.exponent,
    unitPrinted: head.unitPrinted,
    ...optional('compiledBy', head.compiledBy),
    ...optional('year', head.year),
    columns,
    rows,
    notes: [],
    unplaced: head.unplaced,
    figuresRead: head.figuresRead ?? figures + head.unplaced.length,
    confidence: head.confidence,
    place: head.place,
  };
}

function narrativeEntry(head: TableHead, catalogue: Catalogue): TableEntry {
  const entry = findTable(catalogue, head.table);
  if (entry?.shape === 'narrative') return entry;
  const known = catalogue.tables.filter(({ shape }) => shape === 'narrative').map(({ id }) => id);
  throw unknownName('unknown-table', head.table, known, head.place);
}

/** The unit that most amounts are stated in; each claim states its own. */
function unitOf({ currencyUnit, place }: TableHead, { conventions }: Catalogue): UnitEntry {
  const { units } = conventions;
  const unit =
    currencyUnit === undefined
      ? units.find(({ exponent }) => exponent === 0)
      : findUnit(currencyUnit, units, place);
  return unit ?? { title: '', exponent: 0 };
}

function findUnit(title: string, units: readonly UnitEntry[], place: Place): UnitEntry {
  const found = units.find((unit) => unit.title === title);
  if (found !== undefined) return found;
  throw unknownName(
    'unknown-unit',
    title,
    units.map((unit) => unit.title),
    place,
  );
}

function usedColumns(rows: readonly Row[], entry: TableEntry): Table['columns'] {
  const used = new Set(rows.flatMap((row) => Object.keys(row.cells)));
  return entry.columns
    .filter(({ id }) => used.has(id))
    .map(({ id, title }) => ({ id, header: title, decimals: 0 }));
}

/** Records by statement; without a key of its own, a record is a statement of its measure or code. */
function statements(data: DataRows): DataRow[][] {
  const found = new Map<string, DataRow[]>();
  data.rows.forEach((record, index) => {
    const key = ['row', 'measure', 'code']
      .map((name) => record.values.get(name) ?? '')
      .find((text) => text !== '');
    const own = key ?? `item-${index + 1}`;
    const records = found.get(own);
    if (records === undefined) found.set(own, [withKey(record, own)]);
    else records.push(record);
  });
  return [...found.values()];
}

function withKey(record: DataRow, key: string): DataRow {
  return { ...record, values: new Map(record.values).set('row', key) };
}

function readStatement(records: readonly DataRow[], context: Context): Row {
  const first = records[0] as DataRow;
  const textOf = (name: ClaimField) => first.values.get(name) ?? '';
  const key = textOf('row');
  const place = storedPlace(textOf('rowSource') || textOf('source'), context.files, first.place);
  const cells: Record<string, Cell> = {};
  for (const record of records) {
    const id = record.values.get('kind') ?? '';
    if (id !== '') cells[columnOf(id, record, context).id] = readCell(record, context);
  }
  return {
    key,
    kind: rowKinds.find((kind) => kind === textOf('rowKind')) ?? rowKind(key),
    label: textOf('subject'),
    cells,
    texts: readTexts(textOf),
    place,
    statement: readFacts(textOf, first, context),
  };
}

function readTexts(textOf: (name: ClaimField) => string): Record<string, string> {
  const named = namedTexts.map((name): [string, string] => [name, textOf(name)]);
  const texts = new Map(named.filter(([, text]) => text !== ''));
  const parts = textOf('texts') === '' ? [] : splitList(textOf('texts'));
  for (let index = 0; index + 1 < parts.length; index += 2)
    texts.set(parts[index] ?? '', parts[index + 1] ?? '');
  return Object.fromEntries(texts);
}

function readFacts(textOf: (name: ClaimField) => string, first: DataRow, context: Context): StatementFacts {
  const { place } = first;
  const year = textOf('year');
  if (year !== '' && !/^[0-9]{4}$/.test(year)) throw new ReadError('bad-claim', `year ${year}`, place);
  return {
    ...optional('measure', textOf('measure') || undefined),
    ...optional('code', textOf('code') || undefined),
    ...optional('project', textOf('project') || undefined),
    ...optional('year', year === '' ? undefined : Number(year)),
    ...optional('parts', textOf('parts') === '' ? undefined : splitList(textOf('parts'))),
    ...optional('open', textOf('open') === '' ? undefined : textOf('open') === 'true'),
    ...optional('unbound', textOf('unbound') || undefined),
    ...optional('shareOf', textOf('shareOf') || undefined),
    ...optional('ambiguous', ambiguousIn(textOf('ambiguous'), first, context)),
  };
}

/** Columns of a statement that may be read otherwise. */
function ambiguousIn(text: string, record: DataRow, context: Context): readonly ClaimColumn[] | undefined {
  if (text === '') return undefined;
  return splitList(text).map((name) => columnOf(name, record, context).id as ClaimColumn);
}

function columnOf(id: string, record: DataRow, { columns }: Context): ColumnEntry {
  const column = columns.get(id);
  if (column === undefined) throw unknownName('unknown-column', id, columns.keys(), record.place);
  return column;
}

function readCell(record: DataRow, context: Context): Cell {
  const textOf = (name: ClaimField) => record.values.get(name) ?? '';
  const column = columnOf(textOf('kind'), record, context);
  const place = storedPlace(textOf('source'), context.files, record.place);
  const text = textOf('printed') || textOf('value');
  const state = textOf('state');
  if (state === 'blank' || state === 'unreadable') return { state, text, place };
  const exponent = unitExponent(textOf('unit'), record, context);
  const read = parseClaim(textOf('value'), exponent, figureType(column) ?? 'money');
  if (read === undefined) throw new ReadError('bad-claim', `${column.id} ${textOf('value')}`, record.place);
  return {
    state: 'value',
    text,
    figure: read.figure,
    ...optional('half', readHalf(record, read.half)),
    ...optional('derived', textOf('derived') === 'true' ? true : undefined),
    place,
  };
}

/** The exponent of the last digit: as stated, else as the value itself tells. */
function readHalf({ values, place }: DataRow, usual: number | undefined): number | undefined {
  const half = values.get('half') ?? '';
  if (half === '') return usual;
  if (half === 'exact') return undefined;
  if (!/^-?[0-9]{1,2}$/.test(half)) throw new ReadError('bad-claim', `half ${half}`, place);
  return Number(half);
}

function unitExponent(unit: string, record: DataRow, { catalogue }: Context): number {
  return unit === '' ? 0 : findUnit(unit, catalogue.conventions.units, record.place).exponent;
}
