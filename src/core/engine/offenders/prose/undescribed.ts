import { columnId } from '../../../catalogue/ids.ts';
import { normaliseLabel, normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { LineEntry } from '../../../catalogue/types.ts';
import { abs, compare, halfUnit, sign, subtract } from '../../../model/exact.ts';
import { zero } from '../../../model/figure.ts';
import { type DocumentIndex, instancesOf } from '../../index/document-index.ts';
import type { IndexedRow } from '../../index/indexed-row.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, type Offender, offendingRow } from '../offender.ts';
import { codePhrases } from './code-phrases.ts';
import { piecesOf, wordsIn } from './passages.ts';

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
  return lines.flatMap((line) => (line.measure?.family === true ? leftOut(document, prose, line) : []));
});

function leftOut(document: DocumentIndex, prose: TableIndex, line: LineEntry): readonly Offender[] {
  const codes = codesOf(prose, line.id);
  if (codes.size < fewest) return [];
  for (const { table, column } of line.measure?.repeats[columnId('amount')] ?? []) {
    const index = instancesOf(document, table).find((each) => holds(each, column, codes));
    if (index === undefined) continue;
    const missing = itemsOf(index, column).filter(({ row }) => !codes.has(row.key));
    if (missing.length * described > codes.size) return [];
    return missing.flatMap((row) => {
      const stated = statedAs(prose, row, column);
      if (stated !== undefined) return renamed(document, index, row, stated);
      return isMentioned(document, row) ? [] : [offendingRow(index, row, { missing: row.row.label })];
    });
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

/** A statement that no row was found for, with the amount of this one. */
function statedAs(prose: TableIndex, { row }: IndexedRow, column: string): IndexedRow | undefined {
  const amount = row.cells[column]?.figure ?? zero;
  return prose.rows.find(({ row: { statement, cells } }) => {
    const { figure, half = 0 } = cells[columnId('amount')] ?? {};
    if (statement?.unbound === undefined || figure === undefined) return false;
    return compare(abs(subtract(figure, amount)), halfUnit(half)) <= 0;
  });
}

/** Share of the characters that a misspelt name has in common with the right one, in quarters. */
const alike = 3;

/** The item under a name that differs in a few characters or their order. */
function renamed(
  document: DocumentIndex,
  index: TableIndex,
  row: IndexedRow,
  { row: { label } }: IndexedRow,
): readonly Offender[] {
  const right = normaliseLabel(row.row.label);
  const found = codePhrases(normaliseTight(label), document).at(-1)?.name ?? '';
  const common = [...right].filter((each) => found.includes(each)).length;
  const isAlike = 4 * common >= alike * Math.max(right.length, found.length);
  // A shorter or longer form of the name is none that anybody could take for another item.
  const isForm = right.includes(found) || found.includes(right);
  if (found === '' || !isAlike || isForm) return [];
  return [offendingRow(index, row, { detail: 'renamed', missing: row.row.label, found })];
}

/** The text names the item outside the glossary. */
const isMentioned = (document: DocumentIndex, { row }: IndexedRow): boolean =>
  textOf(document).includes(normaliseLabel(row.label));

function textOf(document: DocumentIndex): string {
  const explains = wordsIn(document, 'glossaryWords');
  const isGlossary = (path: readonly string[]): boolean =>
    path.map(normaliseTight).some((step) => explains.some((word) => step.includes(word)));
  return (piecesOf(document) ?? [])
    .filter(({ passage }) => !isGlossary(passage.path))
    .map((piece) => normaliseLabel(piece.text))
    .join('\n');
}
