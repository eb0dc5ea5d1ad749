import type { Relations } from './schema.ts';

/** Decimals of the base unit that engines compare in, and the largest power of ten that a figure may stand for. */
export const leastExponent = -8;
export const mostExponent = 16;
/** Digits of a figure that every engine holds. */
const mostDigits = 18;

/** Figures of a document that engines could not hold exactly. */
export function inexactFigures({ gouji_cell: cells }: Relations): number {
  return cells.filter(([, , , , , , , coefficient, exponent, half]) => {
    if (typeof half === 'number' && half <= leastExponent) return true;
    if (coefficient === null || typeof exponent !== 'number') return false;
    const isOutside = exponent < leastExponent || exponent > mostExponent;
    return isOutside || String(coefficient).replace('-', '').length > mostDigits;
  }).length;
}
