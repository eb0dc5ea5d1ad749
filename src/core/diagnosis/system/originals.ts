import type { Operand } from '../../findings/outcome.ts';
import type { Cell } from '../../model/disclosure.ts';
import { compare } from '../../model/exact.ts';
import type { Address } from './addresses.ts';

/** The cell that a copied one repeats, with its own address; `undefined` where the document does not print it. */
export type OriginalOf = (operand: Operand) => Operand | undefined;

/**
 * The base of a share is an amount that a sentence or a table states for itself. A document just read shares the cell; a
 * package keeps a copy, whose original is the first figure that is the same, at the same place if there is one.
 */
export function originalsIn(
  addresses: () => readonly Address[],
  isCopy: (address: Address) => boolean,
): OriginalOf {
  return (operand) => {
    const { cell } = operand;
    const same = addresses().filter((each) => isSame(each.cell, cell) && !isCopy(each));
    const found =
      same.find((each) => each.cell === cell) ?? same.find((each) => isBeside(each.cell, cell)) ?? same[0];
    if (found === undefined) return undefined;
    const { source: _source, ...address } = found;
    return { ...operand, ...address };
  };
}

function isSame({ figure: a }: Cell, { figure: b }: Cell): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0;
}

function isBeside({ place: a }: Cell, { place: b }: Cell): boolean {
  return a.file === b.file && a.page === b.page && a.line === b.line;
}
