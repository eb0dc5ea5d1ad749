import type { Attributes } from '../xml.ts';
import { columnName, columnOf, parseAddress, rowOf } from './cell-address.ts';
import { type FormulaToken, tokenizeFormula } from './formula-tokens.ts';
import { sheetSize } from './sheet.ts';

/** Characters of formulae that one workbook may unfold from shared ones. */
const mostUnfolded = 20_000_000;

interface Master {
  readonly tokens: readonly FormulaToken[];
  readonly length: number;
  readonly row: number;
  readonly column: number;
}

/** Formulae that a sheet writes once for many cells. */
export class SharedFormulas {
  private masters = new Map<string, Master>();
  private unfolded = 0;

  /** Shared formulae are numbered by sheet. */
  startSheet(): void {
    this.masters = new Map();
  }

  /** The formula of a cell; empty when its shared formula is not known. */
  resolve(formula: string, attributes: Attributes, row: number, column: number): string {
    const shared = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (shared === undefined) return formula;
    if (formula !== '') {
      this.masters.set(shared, { tokens: tokenizeFormula(formula), length: formula.length, row, column });
      return formula;
    }
    const master = this.masters.get(shared);
    if (master === undefined) return '';
    this.unfolded += master.length;
    if (this.unfolded > mostUnfolded) return '';
    return moved(master.tokens, row - master.row, column - master.column);
  }
}

function moved(tokens: readonly FormulaToken[], down: number, right: number): string {
  return tokens
    .map(({ type, text }) => {
      if (type === 'cell') return moveCell(text, down, right);
      if (type === 'columns' || type === 'rows')
        return text
          .split(':')
          .map((end) => moveEnd(end, down, right))
          .join(':');
      return text;
    })
    .join('');
}

function moveCell(text: string, down: number, right: number): string {
  const position = parseAddress(text);
  if (position === undefined) return text;
  const split = text.search(/\$?\d/);
  return moveEnd(text.slice(0, split), down, right) + moveEnd(text.slice(split), down, right);
}

/** Moves letters of a column or digits of a row, unless a dollar sign holds them. Beyond the edge it comes round. */
function moveEnd(text: string, down: number, right: number): string {
  if (text.startsWith('$')) return text;
  const row = rowOf(text);
  if (row >= 0) return String(wrapped(row + down, sheetSize.rows) + 1);
  return columnName(wrapped(columnOf(text) + right, sheetSize.columns));
}

function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}
