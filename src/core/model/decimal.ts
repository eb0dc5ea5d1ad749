import { Decimal as DecimalJs } from 'decimal.js';
import type { Figure } from './figure.ts';

/** The public decimal type, wide enough that no disclosed amount is ever rounded by it. */
export const Decimal: typeof DecimalJs = DecimalJs.clone({ precision: 60, toExpNeg: -30, toExpPos: 60 });
export type Decimal = DecimalJs;

/** The figure as a decimal of the base unit. */
export function toDecimal(figure: Figure): Decimal {
  return new Decimal(`${figure.coefficient}e${figure.exponent}`);
}
