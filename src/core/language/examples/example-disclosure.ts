import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { Catalogue, ColumnEntry } from '../../catalogue/types.ts';
import type { Cell, Column, Disclosure, Note, Row, Table } from '../../model/disclosure.ts';
import type { Narrative, Passage } from '../../model/narrative.ts';
import { mostDecimals } from '../../model/parse-figure.ts';
import type { Place } from '../../model/place.ts';
import { emptyProseTable } from '../../model/prose-table.ts';
import { readCell } from '../../model/read-cell.ts';
import { unitOf } from '../resolve/units.ts';
import { statementRows } from './example-statement.ts';
import type { ExampleRow, ExampleTable, RuleExample } from './rule-example.ts';

/** What all cells of one table share. */
interface TableContext {
  readonly example: RuleExample;
  readonly catalogue: Catalogue;
  readonly decimals: ReadonlyMap<string, number>;
}

/** Columns that some row fills in, in official order; an empty table prints those that its form always has. */
function columnsOf(table: ExampleTable): readonly ColumnEntry[] {
  const used = new Set(table.rows.flatMap((row) => row.cells.map(([column]) => column.id)));
  return table.entry.columns.filter(
    (column) => used.has(column.id) || (table.rows.length === 0 && column.required),
  );
}

function decimalsOf(table: ExampleTable, column: ColumnEntry): number {
  return mostDecimals(
    table.rows.flatMap((row) => row.cells.filter(([each]) => each.id === column.id).map(([, text]) => text)),
  );
}

function buildRow({ example, catalogue, decimals }: TableContext, row: ExampleRow): Row {
  const place: Place = { file: example.place.file, line: row.line };
  const cells: Record<string, Cell> = {};
  const texts: Record<string, string> = {};
  for (const [column, text] of row.cells) {
    const type = unitOf(column.type);
    if (type === undefined || type === 'number' || type === 'zero') {
      texts[column.id] = text;
      continue;
    }
    const { blankMarks } = catalogue.conventions;
    const columnDecimals = decimals.get(column.id) ?? 0;
    const unitExponent = example.unit.exponent;
    cells[column.id] = readCell(text, { blankMarks, unitExponent, type, columnDecimals, place });
  }
  const { key, kind, side, label, ordinal } = row;
  const optional = { ...(side === undefined ? {} : { side }), ...(ordinal === undefined ? {} : { ordinal }) };
  return { key, kind, ...optional, label, cells, texts, place };
}

function buildNote(catalogue: Catalogue, text: string, place: Place): Note {
  const tight = normaliseTight(text);
  const saysEmpty = catalogue.conventions.emptyPhrases.some((phrase) => tight.includes(phrase));
  return { text, saysEmpty, place };
}

function buildTable(example: RuleExample, catalogue: Catalogue, table: ExampleTable): Table {
  const entries = columnsOf(table);
  const decimals = new Map(entries.map((column) => [column.id, decimalsOf(table, column)]));
  const columns: Column[] = entries.map(({ id, title }) => ({
    id,
    header: title,
    decimals: decimals.get(id) ?? 0,
  }));
  const place: Place = { file: example.place.file, line: table.line };
  const isProse = table.entry.shape === 'narrative';
  // Every figure of the prose stands for itself: its decimals are not those of a column.
  const context = { example, catalogue, decimals: isProse ? new Map<string, number>() : decimals };
  const built = table.rows.map((row) => buildRow(context, row));
  const rows = isProse ? statementRows(built, table.rows) : built;
  const { unplaced = [] } = table.facts;
  const figures = rows.flatMap((row) => Object.values(row.cells)).filter((cell) => cell.state === 'value');
  return {
    id: table.entry.id,
    instance: table.instance,
    title: table.facts.title ?? table.entry.title,
    currencyUnit: example.unit.title,
    unitExponent: example.unit.exponent,
    unitPrinted: table.facts.unitless !== true,
    ...(table.facts.compiledBy !== undefined && { compiledBy: table.facts.compiledBy }),
    ...(example.year === undefined ? {} : { year: example.year }),
    columns,
    rows,
    notes: table.notes.map((text) => buildNote(catalogue, text, place)),
    unplaced: unplaced.map((text) => ({ text, reason: 'unknown-column', header: text, place })),
    figuresRead: figures.length + unplaced.length,
    confidence: 'high',
    place,
  };
}

/** The document that an example describes, as recognition would give it. */
export function exampleDisclosure(example: RuleExample, catalogue: Catalogue): Disclosure {
  const { rule, kind, year, place, unit } = example;
  const tables = example.tables.map((table) => buildTable(example, catalogue, table));
  const text = exampleNarrative(example);
  // What an example says of its sentences in a table is the table of its text.
  const told = tables.find(({ id }) => id === text?.table.id);
  const narrative = text && { ...text, table: told ?? text.table };
  return {
    id: `${kind}/${rule}/${place.line}`,
    paths: [place.file],
    kind,
    department: example.office ?? rule,
    ...(narrative === undefined ? {} : { narrative }),
    ...(year === undefined ? {} : { year }),
    currencyUnit: unit.title,
    tables: tables.filter((table) => table !== told),
    unrecognized: [],
    unfilled: example.unfilled.map((text) => ({ text, place: { file: place.file, line: place.line } })),
    unread: [],
  };
}

/** The other documents of an example; each is of the same office unless it names one. */
export function otherDisclosures(example: RuleExample, catalogue: Catalogue): readonly Disclosure[] {
  return example.others.map(({ office, year, ...other }, position) => {
    const { year: _, ...rest } = example;
    const own = { ...rest, ...other, unfilled: [], ...(year === undefined ? {} : { year }) };
    const department = office ?? example.rule;
    const id = `${other.kind}/${department}/${example.place.line}-${position}`;
    return { ...exampleDisclosure(own, catalogue), id, department };
  });
}

/** The text of an example as recognition would give it; nothing where the example has none. */
function exampleNarrative({ prose, contents, kind, place }: RuleExample): Narrative | undefined {
  if (prose === undefined && contents === undefined) return undefined;
  const own: Place = { file: place.file, line: place.line };
  return {
    passages: passagesOf(prose ?? [], own),
    table: emptyProseTable(kind, own, ''),
    ...(contents === undefined ? {} : { contents: contents.map((title) => ({ title, place: own })) }),
  };
}

function passagesOf(prose: readonly string[], place: Place): readonly Passage[] {
  const path: string[] = [];
  return prose.map((line) => {
    const marks = /^#*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(marks).trim();
    const places = [{ offset: 0, place }];
    if (marks === 0) return { text, path: [...path], places };
    path.length = Math.min(path.length, marks - 1);
    const passage = { text, heading: marks, path: [...path], places };
    path.push(text);
    return passage;
  });
}
