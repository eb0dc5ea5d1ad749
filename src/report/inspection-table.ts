import type { Row, Table, Unplaced } from '../core/model/disclosure.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import type { Names, ReportContext } from './reporter.ts';
import { indentText, padEnd, truncate, widthOf } from './text-width.ts';

/** One table: its facts, its columns beside the headers they were read from, its rows, and what found no place. */
export function inspectTable(table: Table, context: ReportContext): string {
  const { locale, paint, names, width } = context;
  const texts = locale.cli.inspect;
  const title = fill(texts.table, { title: names.table(table.id), id: address(table) });
  const where = formatPlace(table.place, locale);
  const lines = [
    paint.strong(title) + (where === '' ? '' : paint.dim(fill(locale.report.parentheses, { text: where }))),
    indentText(facts(table, context), width, '  '),
    ...(table.title === '' ? [] : [indentText(fill(texts.printed, { title: table.title }), width, '  ')]),
    `  ${texts.columns}`,
    ...columns(table, context),
    `  ${texts.rows}`,
    ...inspectRows(table, context),
    ...list(
      texts.notes,
      table.notes.map(({ text }) => text),
      width,
    ),
    ...list(
      texts.unplaced,
      table.unplaced.map((each) => unplaced(each, context)),
      width,
    ),
  ];
  return lines.join('\n');
}

const address = ({ id, instance }: Table): string => (instance === 1 ? id : `${id}#${instance}`);

function facts(table: Table, { locale }: ReportContext): string {
  const texts = locale.cli.inspect;
  const unit = fill(table.unitPrinted ? texts.unitPrinted : texts.unitInferred, { unit: table.currencyUnit });
  return fill(texts.facts, {
    rows: table.rows.length,
    columns: table.columns.length,
    unit,
    read: table.figuresRead,
    placed: placedFigures(table.rows),
    unplaced: table.unplaced.length,
    confidence: texts.confidence[table.confidence],
  });
}

function placedFigures(rows: readonly Row[]): number {
  return rows.flatMap(({ cells }) => Object.values(cells)).filter(({ state }) => state !== 'blank').length;
}

function columns(table: Table, { locale, names }: ReportContext): string[] {
  const titles = table.columns.map(({ id }) => names.column(table.id, id));
  const widest = Math.max(0, ...titles.map(widthOf));
  return table.columns.map(({ header }, index) => {
    const from = header === '' ? '' : fill(locale.cli.inspect.headerOf, { header });
    return `    ${padEnd(titles[index] ?? '', widest)}  ${from}`.trimEnd();
  });
}

function unplaced({ text, reason, row, header, place }: Unplaced, { locale }: ReportContext): string {
  const reasons: Readonly<Record<string, string>> = locale.reasons.unplaced;
  const sentence = reasons[reason] ?? fill(locale.reasons.other, { code: reason });
  const where = [row, header, formatPlace(place, locale)].filter((part) => part !== undefined && part !== '');
  const item = fill(locale.cli.inspect.unplacedItem, { text, reason: sentence });
  return item + (where.length === 0 ? '' : fill(locale.report.parentheses, { text: where.join(' · ') }));
}

function list(title: string, items: readonly string[], width: number): string[] {
  return items.length === 0
    ? []
    : [`  ${title}`, ...items.map((item) => indentText(item, width, '      ', '    '))];
}

const widestLabel = 30;

/** Side, key and label; then the columns. */
const keyCount = 3;

/** Rows with their figures as read, in aligned columns under the official names of these. */
function inspectRows(table: Table, { names, paint }: ReportContext): string[] {
  const header = ['', '', '', ...table.columns.map(({ id }) => names.column(table.id, id))];
  const rows = table.rows.map((row) => rowTexts(row, table, names));
  const widths = header.map((title, column) => {
    const widest = Math.max(0, ...rows.map((row) => widthOf(row[column] ?? '')));
    return widest === 0 && column < keyCount ? 0 : Math.max(widest, widthOf(title));
  });
  const align = (texts: readonly string[]): string =>
    texts
      .map((text, column) => alignText(text, widths[column] ?? 0, column))
      .filter((_, column) => widths[column] !== 0)
      .join('  ');
  const body = rows.map((row, index) => `    ${align(row)}${mark(table.rows[index])}`.trimEnd());
  return [paint.dim(`    ${align(header)}`.trimEnd()), ...body];
}

function rowTexts(row: Row, table: Table, names: Names): string[] {
  const side = row.side === undefined ? '' : names.side(table.id, row.side);
  const figures = table.columns.map(({ id }) => row.cells[id]?.text ?? row.texts[id] ?? '');
  return [side, keyText(row, table, names), truncate(row.label, widestLabel), ...figures];
}

/** Codes and ordinals as they are, named lines by their official name where the label differs. */
function keyText({ key, kind, side, label }: Row, table: Table, names: Names): string {
  if (kind === 'code' || kind === 'item') return key;
  const line = names.line(table.id, side ?? '', key);
  return line === label ? '' : line;
}

const alignText = (text: string, width: number, column: number): string =>
  column < keyCount ? padEnd(text, width) : ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Rows whose key could not be read are marked, so that a person looks at them first. */
const mark = (row: Row | undefined): string => (row?.kind === 'unknown' ? '  ?' : '');
