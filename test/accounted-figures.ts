/** Whether every amount of a raw document is accounted for after recognition. */
import type { Cell, Disclosure, Table } from '../src/core/model/disclosure.ts';
import type { RawDocument } from '../src/import/raw.ts';
import { isFigure } from '../src/recognize/grid/numeric-text.ts';

/** No code or year is printed with two decimals; a line number may be, as 7.00. */
const amount = /^-?\d[\d,]*\.\d{2}$/;
const lineNumber = /^\d{1,3}\.00$/;

const isAmount = (text: string): boolean => amount.test(text.trim()) && !lineNumber.test(text.trim());

const cellsOf = ({ rows }: Table): Cell[] => rows.flatMap((row) => Object.values(row.cells));

/** Cells that hold a figure, legible or not, each once; `20>00` is none. */
function printedCells(table: Table): Set<Cell> {
  return new Set(cellsOf(table).filter(({ state, text }) => state === 'value' || isFigure(text)));
}

/** In a normalized package every cell that is not blank is a figure, legible or not. */
function packagedCells(table: Table): Set<Cell> {
  return new Set(cellsOf(table).filter(({ state }) => state !== 'blank'));
}

/** Tables whose count of figures is not that of the figures in cells and of those that are listed as unplaced. */
export function miscounted({ tables }: Disclosure, isPackage: boolean): string[] {
  return tables.flatMap((table) => {
    const placed = (isPackage ? packagedCells : printedCells)(table).size;
    const { id, figuresRead, unplaced } = table;
    if (figuresRead === placed + unplaced.length) return [];
    return [`${id}: ${figuresRead} read, ${placed} placed, ${unplaced.length} unplaced`];
  });
}

/** Amounts in grids that stand in no cell, in no list of the unplaced and in no table that nothing explains. */
export function lostAmounts({ blocks }: RawDocument, disclosures: readonly Disclosure[]): string[] {
  const left = blocks
    .flatMap((block) => (block.type === 'grid' ? block.cells : []))
    .map(({ text }) => text.trim())
    .filter(isAmount);
  const tables = disclosures.flatMap((disclosure) => disclosure.tables);
  for (const { text } of tables.flatMap((table) => [...printedCells(table), ...table.unplaced])) {
    const at = left.indexOf(text.trim());
    if (at >= 0) left.splice(at, 1);
  }
  const unexplained = disclosures.flatMap(({ unrecognized }) => unrecognized.map(({ figures }) => figures));
  return left.slice(unexplained.reduce((sum, figures) => sum + figures, 0));
}
