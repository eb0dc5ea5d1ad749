import { normaliseLabel, normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { LineEntry } from '../../../catalogue/types.ts';
import { abs, compare, halfUnit, sign, subtract } from '../../../model/exact.ts';
import { zero } from '../../../model/figure.ts';
import { type DocumentIndex, instancesOf } from '../../document-index.ts';
import type { IndexedRow } from '../../indexed-row.ts';
import type { TableIndex } from '../../table-index.ts';
import { type ListDocumentOffenders, type Offender, offendingRow } from '../offender.ts';
import { piecesOf, wordsIn } from './passages.ts';

/** A text that speaks of fewer items does not claim to go through all of them. */
const fewest = 5;
/** For one item that is left out so many must be described. */
const described = 5;

/** Items with an amount that a text leaves out although it describes the others one by one. */
export const undescribed: ListDocumentOffenders = ({ document }) => {
  const prose = [...document.tables.values()]
    .flat()
    .find(({ catalogue }) => catalogue?.entry.shape === 'narrative');
  if (prose === undefined) return undefined;
  const lines = prose.catalogue?.entry.sides.flatMap((side) => side.lines) ?? [];
  return lines.flatMap((line) => (line.measure?.family === true ? leftOut(document, prose, line) : []));
};

function leftOut(document: DocumentIndex, prose: TableIndex, line: LineEntry): readonly Offender[] {
  const codes = codesOf(prose, line.id);
  if (codes.size < fewest) return [];
  for (const { table, column } of line.measure?.repeats['amount'] ?? []) {
    const index = instancesOf(document, table).find((each) => holds(each, column, codes));
    if (index === undefined) continue;
    const missing = itemsOf(index, column).filter(({ row }) => !codes.has(row.key));
    if (missing.length * described > codes.size) return [];
    const unnamed = missing.filter((row) => !isMentioned(document, prose, row, column));
    return unnamed.map((row) => offendingRow(index, row, { missing: row.row.label }));
  }
  return [];
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
    ({ row }) => row.statement?.measure === measure && row.cells['amount'] !== undefined,
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

/** The text names the item outside the glossary, or has its amount under a name that differs. */
function isMentioned(
  document: DocumentIndex,
  prose: TableIndex,
  { row }: IndexedRow,
  column: string,
): boolean {
  const amount = row.cells[column]?.figure ?? zero;
  const stated = prose.rows.some(({ row: { statement, cells } }) => {
    const { figure, half = 0 } = cells['amount'] ?? {};
    if (statement?.unbound === undefined || figure === undefined) return false;
    return compare(abs(subtract(figure, amount)), halfUnit(half)) <= 0;
  });
  return stated || textOf(document).includes(normaliseLabel(row.label));
}

function textOf(document: DocumentIndex): string {
  const explains = wordsIn(document, 'glossaryWords');
  const isGlossary = (path: readonly string[]): boolean =>
    path.map(normaliseTight).some((step) => explains.some((word) => step.includes(word)));
  return (piecesOf(document) ?? [])
    .filter(({ passage }) => !isGlossary(passage.path))
    .map((piece) => normaliseLabel(piece.text))
    .join('\n');
}
