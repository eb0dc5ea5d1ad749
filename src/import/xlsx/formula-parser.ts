import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { columnOf, parseAddress, rowOf } from './cell-address.ts';
import { parseDecimal } from './decimal.ts';
import { type FormulaToken, tokenizeFormula } from './formula-tokens.ts';
import type { FormulaNode } from './formula-tree.ts';
import { type CellRange, sheetSize } from './sheet.ts';

/** Parses a formula; `undefined` when it holds anything that is not recomputed here. */
export function parseFormula(formula: string): FormulaNode | undefined {
  const tokens = tokenizeFormula(formula).filter(({ text }) => text.trim() !== '');
  const parser = new Parser(tokens);
  const node = parser.sum();
  return parser.isDone ? node : undefined;
}

const deepest = 50;

type Parsed = FormulaNode | undefined;

class Parser {
  private readonly tokens: readonly FormulaToken[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly FormulaToken[]) {
    this.tokens = tokens;
  }

  get isDone(): boolean {
    return this.at === this.tokens.length;
  }

  private get next(): FormulaToken | undefined {
    return this.tokens[this.at];
  }

  private take(text: string): boolean {
    if (this.next?.text !== text) return false;
    this.at++;
    return true;
  }

  sum(): Parsed {
    let left = this.product();
    while (left !== undefined && (this.next?.text === '+' || this.next?.text === '-')) {
      const isMinus = this.next.text === '-';
      this.at++;
      const right = this.product();
      if (right === undefined) return undefined;
      left = { type: 'add', left, right: isMinus ? { type: 'negate', of: right } : right };
    }
    return left;
  }

  private product(): Parsed {
    let left = this.signed();
    while (left !== undefined && (this.next?.text === '*' || this.next?.text === '/')) {
      const isDivision = this.next.text === '/';
      this.at++;
      const right = this.signed();
      if (right === undefined) return undefined;
      left = isDivision ? dividedBy(left, right) : { type: 'multiply', left, right };
    }
    return left;
  }

  private signed(): Parsed {
    if (++this.depth > deepest) return undefined;
    const isMinus = this.take('-');
    if (!isMinus) this.take('+');
    const hasMore = this.next?.text === '-' || this.next?.text === '+';
    const of = hasMore ? this.signed() : this.operand();
    this.depth--;
    return of !== undefined && isMinus ? { type: 'negate', of } : of;
  }

  private operand(): Parsed {
    const token = this.next;
    if (token === undefined) return undefined;
    this.at++;
    if (token.text === '(') return this.closed(this.sum());
    if (token.type === 'number') return constant(token.text);
    if (token.type === 'name') return this.call(token.text.toUpperCase());
    this.at--;
    return this.reference();
  }

  private closed(node: Parsed): Parsed {
    return this.take(')') ? node : undefined;
  }

  private call(name: string): Parsed {
    if (!this.take('(')) return undefined;
    if (name === 'SUM') return this.closed(this.list());
    if (name === 'SUBTOTAL') return this.subtotal();
    if (name !== 'ROUND') return undefined;
    const of = this.sum();
    const decimals = this.take(',') ? Number(this.next?.text) : Number.NaN;
    this.at++;
    const isUsual = of !== undefined && Number.isInteger(decimals) && decimals <= 20;
    return isUsual ? this.closed({ type: 'round', of, decimals }) : undefined;
  }

  /** Only sums (9, and 109 without hidden rows): SUBTOTAL(9,B2:B8). */
  private subtotal(): Parsed {
    const kind = this.next?.text;
    this.at++;
    return (kind === '9' || kind === '109') && this.take(',') ? this.closed(this.list()) : undefined;
  }

  private list(): Parsed {
    const of: FormulaNode[] = [];
    do {
      if (this.next?.text === ',' || this.next?.text === ')') continue;
      const node = this.sum();
      if (node === undefined) return undefined;
      of.push(node);
    } while (this.take(','));
    return { type: 'sum', of };
  }

  private reference(): Parsed {
    const sheet = this.next?.type === 'sheet' ? this.next.text : undefined;
    if (sheet !== undefined) this.at++;
    const first = this.next;
    this.at++;
    const isRange = first?.type === 'cell' && this.take(':');
    const last = isRange ? this.tokens[this.at++] : first;
    const range = first === undefined || last === undefined ? undefined : rangeOf(first, last);
    return range === undefined ? undefined : { type: 'cells', sheet: sheetName(sheet), range };
  }
}

function constant(text: string): Parsed {
  const value = parseDecimal(text);
  return value === undefined ? undefined : { type: 'number', value };
}

/** Quotients by powers of ten are exact. */
function dividedBy(left: FormulaNode, right: FormulaNode): Parsed {
  if (right.type !== 'number' || !isPowerOfTen(right.value)) return { type: 'divide', left, right };
  return { type: 'shift', of: left, power: 1 - formatFigure(right.value).length };
}

function isPowerOfTen(value: Figure): boolean {
  return /^10*$/.test(formatFigure(value));
}

function sheetName(printed: string | undefined): string | undefined {
  const name = printed?.slice(0, -1);
  return name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function rangeOf(first: FormulaToken, last: FormulaToken): CellRange | undefined {
  if (first.type === 'columns' || first.type === 'rows') return wholeRange(first);
  const from = first.type === 'cell' ? parseAddress(first.text) : undefined;
  const to = last.type === 'cell' ? parseAddress(last.text) : undefined;
  if (from === undefined || to === undefined) return undefined;
  return ordered(from.row, from.column, to.row, to.column);
}

function wholeRange(token: FormulaToken): CellRange | undefined {
  const [from = '', to = ''] = token.text.replaceAll('$', '').split(':');
  const isRows = token.type === 'rows';
  const [first, last] = isRows ? [rowOf(from), rowOf(to)] : [columnOf(from), columnOf(to)];
  if (first < 0 || last < 0) return undefined;
  return isRows
    ? ordered(first, 0, last, sheetSize.columns - 1)
    : ordered(0, first, sheetSize.rows - 1, last);
}

function ordered(row: number, column: number, lastRow: number, lastColumn: number): CellRange {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    lastRow: Math.max(row, lastRow),
    lastColumn: Math.max(column, lastColumn),
  };
}
