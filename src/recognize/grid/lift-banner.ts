import { headsKeyColumn, type Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { RawText } from '../../import/raw.ts';
import { isBannerLine } from './banner.ts';
import { stripEnumerator } from './enumerator.ts';
import { anchors, type Matrix, type Slot } from './matrix.ts';
import { isNoteLine } from './notes.ts';
import { isNumeric } from './numeric-text.ts';
import { isTitle } from './title-lines.ts';

/** Lines between a title and the header of its table. */
const mostBanners = 4;

type Rows = readonly (readonly Slot[])[];

/**
 * Lifts titles, unit and department lines and notes that stand inside a grid out as texts, and cuts a grid in
 * which several tables stand one below the other.
 */
export function stackedMatrices(matrix: Matrix, lexicon: Lexicon): (RawText | Matrix)[] {
  const items: (RawText | Matrix)[] = [];
  for (const rows of cutAtTitles(matrix.rows, lexicon)) {
    const head = bannerRows(rows, lexicon);
    const foot = noteRows(rows.slice(head), lexicon);
    items.push(...rows.slice(0, head).flatMap((row) => statementsOf(row, matrix, lexicon)));
    const body = rows.slice(head, rows.length - foot);
    if (body.length === 1 && isFactsRow(body[0] ?? [], lexicon))
      items.push(...statementsOf(body[0] ?? [], matrix, lexicon));
    else if (body.length > 0) items.push({ ...matrix, rows: body, place: placeOf(body, matrix) });
    items.push(...rows.slice(rows.length - foot).flatMap((row) => textsOf(row, matrix)));
  }
  return items;
}

function cutAtTitles(rows: Rows, lexicon: Lexicon): Rows[] {
  const first = rows.findIndex((row) => anchors(row).length > 1);
  const cuts = rows.flatMap((_, index) =>
    first >= 0 && index > first && startsTable(rows, index, lexicon) ? [index] : [],
  );
  const bounds = [0, ...cuts, rows.length];
  return bounds.slice(1).map((end, index) => rows.slice(bounds[index], end));
}

/** A title alone in its row, with a table above it and another one directly below. */
function startsTable(rows: Rows, index: number, lexicon: Lexicon): boolean {
  const [title, second] = anchors(rows[index] ?? []);
  if (title === undefined || second !== undefined) return false;
  const below = rows.slice(index + 1, index + 1 + mostBanners);
  return below.some((row) => anchors(row).length > 1) && isTitle(title.text, lexicon.catalogue);
}

/** Number of leading rows that are text about the table rather than part of it. */
function bannerRows(rows: Rows, lexicon: Lexicon): number {
  let count = 0;
  while (count < rows.length - 1 && isBannerRow(rows[count] ?? [], lexicon)) count++;
  return count;
}

function isBannerRow(row: readonly Slot[], lexicon: Lexicon): boolean {
  const texts = anchors(row).map((slot) => slot.text);
  if (texts.some((text) => isNumeric(text) || isHeaderWord(text, lexicon))) return false;
  if (texts.some((text) => isBannerLine(text, lexicon.catalogue) || isTitle(text, lexicon.catalogue)))
    return true;
  return standsAlone(row, lexicon);
}

/** A row that says nothing but unit, department and year, and so is no table even when it stands alone. */
function isFactsRow(row: readonly Slot[], lexicon: Lexicon): boolean {
  return anchors(row).every((slot) => isBannerLine(slot.text, lexicon.catalogue));
}

/** One text across the table that is neither a line of a form nor enumerated. */
function standsAlone(row: readonly Slot[], lexicon: Lexicon): boolean {
  const [slot, second] = anchors(row);
  if (slot === undefined || second !== undefined) return false;
  const wide = (slot.cell?.columnSpan ?? 1) * 2 >= row.length || row.indexOf(slot) === 0;
  return (
    wide && stripEnumerator(slot.text, lexicon).depth === 0 && !lexicon.lines.has(normaliseLabel(slot.text))
  );
}

/** A header, also where the labels of several rows were read as one cell. */
function isHeaderWord(text: string, lexicon: Lexicon): boolean {
  const [first = ''] = text.split('\n');
  return [text, first]
    .map(normaliseLabel)
    .some((label) => headsKeyColumn(label, lexicon) || lexicon.headers.has(label));
}

function noteRows(rows: Rows, lexicon: Lexicon): number {
  let count = 0;
  while (count < rows.length - 1) {
    const texts = anchors(rows[rows.length - 1 - count] ?? []);
    if (texts.length !== 1 || !isNoteLine(texts[0]?.text ?? '', lexicon)) break;
    count++;
  }
  return count;
}

function textsOf(row: readonly Slot[], matrix: Matrix): RawText[] {
  return anchors(row).flatMap((slot) =>
    slot.text
      .split('\n')
      .map((text): RawText => ({ type: 'text', text: text.trim(), place: slot.cell?.place ?? matrix.place })),
  );
}

/** The same above a table, where a narrow cell breaks a statement wherever it is full. */
function statementsOf(row: readonly Slot[], matrix: Matrix, { catalogue }: Lexicon): RawText[] {
  const starts = (line: string) => isBannerLine(line, catalogue) || isTitle(line, catalogue);
  const statements: RawText[] = [];
  for (const line of textsOf(row, matrix)) {
    const open = statements.at(-1);
    if (open === undefined || open.place !== line.place || starts(line.text)) statements.push(line);
    else statements[statements.length - 1] = { ...open, text: open.text + line.text };
  }
  return statements;
}

function placeOf(rows: Rows, matrix: Matrix): Matrix['place'] {
  return anchors(rows[0] ?? [])[0]?.cell?.place ?? matrix.place;
}
