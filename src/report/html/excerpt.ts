import type { Finding, FindingCell, Suspect } from '../../core/findings/report.ts';
import type { Cell, Column, Row, Table } from '../../core/model/disclosure.ts';
import { reportPlace } from '../../core/model/place.ts';
import { fill } from '../../locale/fill.ts';
import { formatPlace } from '../../locale/format-place.ts';
import { html, type Markup } from '../gates/html.ts';
import type { ReportContext } from '../reporter.ts';

/** Tables up to this size are shown whole; of longer ones the rows around the marked cells. */
const wholeTable = 12;
const neighbours = 1;
/** Rows of one excerpt, and excerpts of one finding: a sum over a hundred rows explains nothing by being shown. */
const mostRows = 40;
const mostTables = 3;
/** A longer header is a whole form head; the official name says more. */
const longestHeader = 24;
/** Of what is told beside the figures the beginning is enough. */
const longestText = 24;
/** A table with more columns is shown with those that say something of the marked rows. */
const manyColumns = 8;

/** The tables of a finding as they were recognized, its cells marked. */
export function excerpts(
  finding: Finding,
  tables: ReadonlyMap<string, Table>,
  context: ReportContext,
): Markup[] {
  const cells = [...finding.cells, ...finding.suspects.map(({ cell }) => cell)];
  const named = [...new Set(cells.map(({ table }) => table))]
    .filter((name) => tables.has(name))
    .slice(0, mostTables);
  const shown = finding.cells.flatMap(({ table, value }, index) =>
    named.includes(table) && value !== '' ? [index] : [],
  );
  return named.flatMap((name) => {
    const table = tables.get(name);
    return table === undefined ? [] : (excerpt(finding, name, table, shown, context) ?? []);
  });
}

function excerpt(
  finding: Finding,
  name: string,
  table: Table,
  shown: readonly number[],
  context: ReportContext,
): Markup | undefined {
  const { locale, names } = context;
  const marks = new Marks(finding, name, table, shown);
  const rows = rowsAround(table, marks);
  // A long table of which nothing is marked says nothing.
  if (rows.length === 0) return undefined;
  const filled = columnsWith(table, rows);
  const marked = rows.filter((row) => row !== undefined && marks.has(row));
  const isWide = filled.length > manyColumns && marked.length > 0;
  const columns = isWide ? columnsWith(table, marked) : filled;
  const place = formatPlace(table.place, locale);
  const unit = fill(locale.report.unit, { unit: table.currencyUnit });
  const caption = [names.table(name), place, unit].filter((part) => part !== '').join(' · ');
  const isSided = new Set(table.rows.map(({ side }) => side)).size > 1;
  const head = columns.map(({ id, header }) => {
    // The sides of a table have a header each.
    const isUsual = header !== '' && header.length <= longestHeader && !isSided;
    return html`<th scope="col">${isUsual ? header : names.column(name, id)}</th>`;
  });
  const body = rows.map((row) =>
    row === undefined
      ? html`<tr class="skip"><td colspan="${columns.length + 1}">…</td></tr>`
      : rowMarkup(row, columns, marks, context),
  );
  return html`<div class="scroll" tabindex="0"><table class="grid"><caption>${caption}</caption><thead><tr><td></td>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** Columns in which one of some rows says something. */
const columnsWith = ({ columns }: Table, rows: readonly (Row | undefined)[]): readonly Column[] =>
  columns.filter(({ id }) => rows.some((row) => row !== undefined && textOf(row, id) !== ''));

const textOf = (row: Row, column: string): string => row.cells[column]?.text ?? row.texts[column] ?? '';

/** The rows of the sides that hold marked cells: beside each other in print, sides would alternate here row by row. */
function markedSides({ rows }: Table, marks: Marks): readonly Row[] {
  const sides = new Set(rows.filter((row) => marks.has(row)).map(({ side }) => side));
  return sides.size === 0 ? rows : rows.filter(({ side }) => sides.has(side));
}

/** Rows to show, `undefined` for what is left out between them. */
function rowsAround(table: Table, marks: Marks): (Row | undefined)[] {
  const rows = markedSides(table, marks);
  if (rows.length <= wholeTable) return [...rows];
  const shown = new Set<number>();
  rows.forEach((row, index) => {
    if (!marks.has(row) || shown.size >= mostRows) return;
    for (let near = index - neighbours; near <= index + neighbours; near++) shown.add(near);
  });
  let last = -1;
  return rows.flatMap((row, index) => {
    if (!shown.has(index)) return index === rows.length - 1 && last >= 0 ? [undefined] : [];
    const gap = index > last + 1 ? [undefined] : [];
    last = index;
    return [...gap, row];
  });
}

function rowMarkup(row: Row, columns: readonly Column[], marks: Marks, context: ReportContext): Markup {
  return html`<tr><th scope="row">${[row.printedCode ?? codeOf(row), row.label].filter(Boolean).join(' ')}</th>${columns.map(
    ({ id }) => {
      const text = textOf(row, id);
      const suspect = marks.suspect(row, id);
      if (suspect !== undefined) {
        const likely = fill(context.locale.report.html.likely, { value: suspect.suggested });
        return html`<td class="wrong"${marks.anchor(row, id)}>${marks.twin(row, id, text)}<span class="likely-figure">${likely}</span></td>`;
      }
      const kind = marks.operand(row, id) ? 'operand' : row.cells[id] === undefined ? 'words' : 'figure';
      const shown = kind === 'words' ? beginning(text) : text;
      return html`<td class="${kind}"${marks.anchor(row, id)}>${marks.twin(row, id, shown)}</td>`;
    },
  )}</tr>`;
}

function beginning(text: string): string {
  const letters = [...text];
  return letters.length <= longestText ? text : `${letters.slice(0, longestText).join('')}…`;
}

const codeOf = ({ kind, key }: Row): string => (kind === 'code' ? key : '');

/** Which cells of a table a finding speaks of. */
class Marks {
  readonly #id: string;
  /** Positions of the cells that can be shown, in their order. */
  readonly #shown: readonly number[];
  /** Positions in the list of cells of the finding. */
  readonly #cells = new Map<string, number>();
  readonly #suspects = new Map<string, Suspect>();
  readonly #rows = new Set<Row>();

  constructor({ id, cells, suspects }: Finding, name: string, table: Table, shown: readonly number[]) {
    this.#id = id;
    this.#shown = shown;
    const rowOf = (cell: FindingCell): Row | undefined =>
      cell.table === name ? rowFor(table, cell) : undefined;
    const add = (cell: FindingCell, note: (key: string) => void): void => {
      const row = rowOf(cell);
      if (row === undefined) return;
      this.#rows.add(row);
      note(keyOf(row, cell.column));
    };
    for (const [index, cell] of cells.entries())
      add(cell, (key) => void (this.#cells.has(key) || this.#cells.set(key, index)));
    for (const suspect of suspects) add(suspect.cell, (key) => this.#suspects.set(key, suspect));
  }

  has(row: Row): boolean {
    return this.#rows.has(row);
  }

  operand(row: Row, column: string): boolean {
    return this.#cells.has(keyOf(row, column));
  }

  /** The name by which links reach a cell of the finding. */
  anchor(row: Row, column: string): Markup | undefined {
    const index = this.#cells.get(keyOf(row, column));
    return index === undefined ? undefined : html` id="${cellId(this.#id, index)}"`;
  }

  /** The figure of a cell, which leads to the next one of the equation. */
  twin(row: Row, column: string, text: string): Markup {
    const index = this.#cells.get(keyOf(row, column));
    if (index === undefined || this.#shown.length < 2 || text === '') return html`${text}`;
    const next = this.#shown[(this.#shown.indexOf(index) + 1) % this.#shown.length] ?? index;
    return html`<a class="twin" href="#${cellId(this.#id, next)}">${text}</a>`;
  }

  suspect(row: Row, column: string): Suspect | undefined {
    return this.#suspects.get(keyOf(row, column));
  }
}

/** The element that shows a cell of a finding. */
export const cellId = (finding: string, index: number): string => `${finding}-${index}`;

const keyOf = ({ side = '', key, place }: Row, column: string): string =>
  [side, key, place.line, place.cell, column].join('\n');

const shownPlace = (cell: Cell | undefined) => cell && reportPlace(cell.place);

/** Two sides of a table, or two rows of one key, are told apart by where the figure stands. */
function rowFor({ rows }: Table, cell: FindingCell): Row | undefined {
  const named = rows.filter(
    ({ key, label }) => label === cell.rowLabel && key === cell.row.replace(/#\d+$/, ''),
  );
  const place = JSON.stringify(cell.place);
  return named.find(({ cells }) => JSON.stringify(shownPlace(cells[cell.column])) === place) ?? named[0];
}
