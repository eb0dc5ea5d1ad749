import type { Attributes } from '../xml.ts';
import { type OtherPrinter, printNumber } from './print-cell.ts';
import type { SharedFormulas } from './shared-formulas.ts';
import { decodeEscapes } from './shared-strings.ts';
import type { SheetCell } from './sheet.ts';

/** What cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Number formats by cell style. */
  readonly formats: readonly string[];
  readonly otherPrinter: OtherPrinter | undefined;
}

type Part = 'value' | 'formula' | 'inline' | undefined;

/** One cell while its markup is read. */
export class CellMarkup {
  showsZeros = true;
  private readonly context: CellContext;
  private readonly shared: SharedFormulas;
  private row = 0;
  private column = 0;
  private type = 'n';
  private style = 0;
  private part: Part;
  private value: string | undefined;
  private inline: string | undefined;
  private formula: string | undefined;
  private formulaAttributes: Attributes | undefined;
  private phonetic = 0;

  constructor(context: CellContext, shared: SharedFormulas) {
    this.context = context;
    this.shared = shared;
  }

  start(row: number, column: number, attributes: Attributes): void {
    this.row = row;
    this.column = column;
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? '0');
    this.part = undefined;
    this.value = undefined;
    this.inline = undefined;
    this.formula = undefined;
    this.formulaAttributes = undefined;
    this.phonetic = 0;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'v') {
      this.part = 'value';
      this.value = '';
    } else if (name === 'f') {
      this.part = 'formula';
      this.formula = '';
      this.formulaAttributes = attributes;
    } else if (name === 'is') this.inline = '';
    else if (name === 'rPh') this.phonetic++;
    else if (name === 't' && this.inline !== undefined && this.phonetic === 0) this.part = 'inline';
  }

  text(text: string): void {
    if (this.part === 'value') this.value += text;
    else if (this.part === 'formula') this.formula += text;
    else if (this.part === 'inline') this.inline += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    else this.part = undefined;
  }

  /** The finished cell; `undefined` when it holds nothing. */
  finish(): SheetCell | undefined {
    const formula = this.resolvedFormula();
    const stored = this.type === 'inlineStr' ? this.inline : this.value;
    const isUncached = formula !== undefined && this.isMissing(stored);
    if (stored === undefined && !isUncached) return undefined;
    const cell = isUncached ? textCell(`=${formula}`) : this.content(stored ?? '');
    const isEmpty = cell.text === '' && cell.value === undefined && formula === undefined;
    if (isEmpty) return undefined;
    const { row, column } = this;
    const format = this.context.formats[this.style] ?? 'General';
    return { row, column, ...cell, formula, isUncached, ...(isUncached && { format }) };
  }

  /** An empty result is one only for formulae of text. */
  private isMissing(stored: string | undefined): boolean {
    if (stored === undefined) return true;
    return stored === '' && this.type !== 'str' && this.type !== 'inlineStr';
  }

  private resolvedFormula(): string | undefined {
    if (this.formula === undefined || this.formulaAttributes === undefined) return undefined;
    const formula = this.shared.resolve(this.formula, this.formulaAttributes, this.row, this.column);
    return formula === '' ? undefined : formula;
  }

  private content(stored: string): Content {
    if (this.type === 's') return textCell(this.context.strings[Number(stored)] ?? '');
    if (this.type === 'str' || this.type === 'inlineStr') return textCell(decodeEscapes(stored));
    if (this.type === 'b') return { ...textCell(stored === '1' ? 'TRUE' : 'FALSE'), type: 'boolean' };
    if (this.type === 'e') return { ...textCell(stored), type: 'error' };
    // ISO dates print as they are written.
    if (this.type === 'd' || stored.trim() === '') return textCell(stored.trim());
    return this.number(stored);
  }

  private number(stored: string): Content {
    const value = Number(stored);
    if (Number.isNaN(value)) return textCell(stored);
    if (value === 0 && !this.showsZeros) return { text: '', value, type: 'number', isRounded: false };
    const code = this.context.formats[this.style] ?? 'General';
    const { text, isRounded } = printNumber(code, value, this.context.otherPrinter);
    return { text, value, type: 'number', isRounded };
  }
}

type Content = Pick<SheetCell, 'text' | 'value' | 'type' | 'isRounded'>;

function textCell(text: string): Content {
  return { text, value: undefined, type: 'text', isRounded: false };
}
