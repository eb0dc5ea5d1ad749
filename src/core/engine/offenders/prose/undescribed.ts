import { normaliseLabel, normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { LineEntry } from '../../../catalogue/types.ts';
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
  const { narrative } = document.disclosure;
  if (narrative === undefined) return undefined;
  const entry = document.entries.get(narrative.table.id)?.entry;
  const lines = entry?.sides.flatMap((side) => side.lines) ?? [];
  return lines.flatMap((line) => (line.measure?.family === true ? leftOut(document, line) : []));
};

function leftOut(document: DocumentIndex, line: LineEntry): readonly Offender[] {
  const codes = codesOf(document, line.id);
  if (codes.size < fewest) return [];
  for (const { table, column } of line.measure?.repeats['amount'] ?? []) {
    for (const index of instancesOf(document, table)) {
      const items = index.rows.filter((row) => isItem(row, column));
      const missing = items.filter(({ row }) => !codes.has(row.key));
      const known = items.length - missing.length;
      if (known < codes.size || index.table.unplaced.length > 0) continue;
      return missing.length * described > known ? [] : offendersOf(document, index, missing);
    }
  }
  return [];
}

/** Codes of the items that statements with an amount speak of; levels above the items are summaries. */
function codesOf({ disclosure: { narrative } }: DocumentIndex, measure: string): ReadonlySet<string> {
  const rows = narrative?.table.rows ?? [];
  const own = rows.filter(({ statement, cells }) => statement?.measure === measure && cells['amount'] !== undefined);
  const codes = own.flatMap(({ statement }) => statement?.code ?? []);
  return new Set(codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code))));
}

function isItem({ kind, children, row }: IndexedRow, column: string): boolean {
  const { figure } = row.cells[column] ?? {};
  return kind === 'code' && children.length === 0 && figure !== undefined && Number(figure.coefficient) !== 0;
}

/** Items whose name the text outside the glossary does not even mention. */
function offendersOf(
  document: DocumentIndex,
  index: TableIndex,
  missing: readonly IndexedRow[],
): readonly Offender[] {
  const explains = wordsIn(document, 'glossaryWords');
  const text = (piecesOf(document) ?? [])
    .filter(({ passage }) => !passage.path.map(normaliseTight).some((step) => explains.some((word) => step.includes(word))))
    .map((piece) => normaliseLabel(piece.text))
    .join('\n');
  return missing
    .filter(({ row }) => !text.includes(normaliseLabel(row.label)))
    .map((row) => offendingRow(index, row, { missing: row.row.label }));
}
