import { isGlossaryHeading } from '../../../catalogue/glossary-heading.ts';
import { columnId } from '../../../catalogue/ids.ts';
import { normaliseLabel, normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { LineEntry } from '../../../catalogue/types.ts';
import { abs, compare, halfUnit, sign, subtract } from '../../../model/exact.ts';
import { zero } from '../../../model/figure.ts';
import { type DocumentIndex, instancesOf } from '../../index/document-index.ts';
import type { IndexedRow } from '../../index/indexed-row.ts';
import { piecesOf, wordsIn } from '../../index/passages.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, type Offender, offendingRow } from '../offender.ts';
import { codePhrases } from './code-phrases.ts';
import { isFormOf, isPrinted } from './item-names.ts';

/** A text that speaks of fewer items does not claim to go through all of them. */
const fewest = 5;
/** For one item that is left out so many must be described. */
const described = 5;

/** Items with an amount that a text leaves out although it describes the others one by one. */
export const undescribed = documentList('undescribed', ({ document }) => {
  const prose = [...document.tables.values()]
    .flat()
    .find(({ catalogue }) => catalogue?.entry.shape === 'narrative');
  if (prose === undefined) return undefined;
  const lines = prose.catalogue?.entry.sides.flatMap((side) => side.lines) ?? [];
  const families = lines.filter(({ measure }) => measure?.family === true);
  const told = families.filter(({ id }) => codesOf(prose, id).size > 0);
  if (told.length > 0) return told.flatMap((line) => leftOut(document, prose, line));
  return families.map((line) => leftOut(document, prose, line)).find((found) => found.length > 0) ?? [];
});

function leftOut(document: DocumentIndex, prose: TableIndex, line: LineEntry): readonly Offender[] {
  const codes = codesOf(prose, line.id);
  for (const { table, column } of line.measure?.repeats[columnId('amount')] ?? []) {
    const index = instancesOf(document, table).find((each) => holds(each, column, codes));
    if (index === undefined) continue;
    return missingFrom(document, prose, index, column, codes);
  }
  return [];
}

function missingFrom(
  document: DocumentIndex,
  prose: TableIndex,
  index: TableIndex,
  column: string,
  codes: ReadonlySet<string>,
): readonly Offender[] {
  const missing = itemsOf(index, column).filter(({ row }) => !codes.has(row.key));
  const isTold = codes.size >= fewest && missing.length * described <= codes.size;
  return missing.flatMap((row) => {
    const stated = statedAs(prose, row, column);
    const isSure = isOnly(row, missing, column) && (isTold || isTelling(row, column));
    if (stated.length > 0) return isSure ? renamed(document, index, row, stated) : [];
    const isLeft = isTold && !isMentioned(document, row);
    return isLeft ? [offendingRow(index, row, { missing: row.row.label })] : [];
  });
}

/** Fewer digits are repeated by chance. */
const fewestDigits = 3;

function isTelling({ row }: IndexedRow, column: string): boolean {
  return (
    (row.cells[column]?.text ?? '').replace(/[^0-9]/g, '').replace(/^0+|0+$/g, '').length >= fewestDigits
  );
}

/** No other row that the text leaves out has the same amount. */
function isOnly(row: IndexedRow, missing: readonly IndexedRow[], column: string): boolean {
  const amount = row.row.cells[column]?.figure ?? zero;
  return missing.every(
    (each) => each === row || compare(each.row.cells[column]?.figure ?? zero, amount) !== 0,
  );
}

const itemsOf = ({ rows }: TableIndex, column: string): readonly IndexedRow[] =>
  rows.filter((row) => isItem(row, column));

/** Whether the table was read completely and holds all items that the text speaks of. */
function holds(index: TableIndex, column: string, codes: ReadonlySet<string>): boolean {
  const keys = new Set(itemsOf(index, column).map(({ row }) => row.key));
  return index.table.unplaced.length === 0 && [...codes].every((code) => keys.has(code));
}

/** Codes of the items that statements with an amount speak of; levels above the items are summaries. */
function codesOf({ rows }: TableIndex, measure: string): ReadonlySet<string> {
  const own = rows.filter(
    ({ row }) => row.statement?.measure === measure && row.cells[columnId('amount')] !== undefined,
  );
  const codes = own.flatMap(({ row }) => row.statement?.code ?? []);
  return new Set(codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code))));
}

/** Digits of the code of an item. */
const itemDigits = 7;

/** An item with an amount. A level above may look like one when the code of its item is misprinted. */
function isItem({ kind, children, stray, row }: IndexedRow, column: string): boolean {
  const { figure } = row.cells[column] ?? {};
  const lowest = children.length === 0 && (stray || row.key.length === itemDigits);
  return kind === 'code' && lowest && figure !== undefined && sign(figure) !== 0;
}

/** The statements that no row was found for, with the amount of this one. */
function statedAs(prose: TableIndex, { row }: IndexedRow, column: string): readonly IndexedRow[] {
  const amount = row.cells[column]?.figure ?? zero;
  return prose.rows.filter(({ row: { statement, cells } }) => {
    const { figure, half = 0 } = cells[columnId('amount')] ?? {};
    if (statement?.unbound === undefined || figure === undefined) return false;
    return compare(abs(subtract(figure, amount)), halfUnit(half)) <= 0;
  });
}

/** What a label names of the classification, down to a level: by the word for it, or by an official name. */
function nameOfLevel(label: string, digits: number, document: DocumentIndex): string | undefined {
  const phrase = codePhrases(normaliseTight(label), document).at(-1);
  if (phrase !== undefined) return phrase.digits === digits ? phrase.name : undefined;
  const name = normaliseLabel(label);
  const codes = document.classification.codesOf.get(name) ?? [];
  return codes.some((code) => code.startsWith(functional) && code.length === functional.length + digits)
    ? name
    : undefined;
}

const functional = 'functional/';

/** Of what is of another year or circle nobody knows whether a row is missing. */
const unknown: ReadonlySet<string> = new Set(['no-row', 'no-measure']);

/**
 * The item under another name, that of no row of any table. A shorter or longer form of the name is none that anybody
 * could take for another item; neither is what says nothing (other spending).
 */
function renamed(
  document: DocumentIndex,
  index: TableIndex,
  row: IndexedRow,
  stated: readonly IndexedRow[],
): readonly Offender[] {
  const names = stated
    .filter(({ row: { statement } }) => unknown.has(statement?.unbound ?? ''))
    .flatMap((each) => nameOfLevel(each.row.label, row.row.key.length, document) ?? []);
  const [found = '', more] = names;
  if (found === '' || more !== undefined) return [];
  const isVague = wordsIn(document, 'restWords').some((word) => found.startsWith(word));
  if (isVague || isFormOf(found, row.row.label, document) || isPrinted(found, document)) return [];
  return [offendingRow(index, row, { detail: 'renamed', missing: row.row.label, found })];
}

/** The text names the item outside the glossary. */
const isMentioned = (document: DocumentIndex, { row }: IndexedRow): boolean =>
  textOf(document).includes(normaliseLabel(row.label));

function textOf(document: DocumentIndex): string {
  const isGlossary = (path: readonly string[]): boolean =>
    path.some((step) => isGlossaryHeading(step, document.catalogue));
  return (piecesOf(document) ?? [])
    .filter(({ passage }) => !isGlossary(passage.path))
    .map((piece) => normaliseLabel(piece.text))
    .join('\n');
}
