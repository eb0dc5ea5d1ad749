import type { Expression } from '../ir/ir.ts';
import type { Unit } from './units.ts';

/** A resolved expression with what the checker knows about it. */
export interface Typed {
  readonly expression: Expression;
  readonly unit: Unit;
  /** A group of many rows: only an argument of sum, min or max. */
  readonly list?: string;
  /** `share` or `growth`: must stand alone on one side of a comparison. */
  readonly ratio?: string;
  /** A product of two figures: must stand alone on one side of a comparison. */
  readonly product?: boolean;
  /** Holds min or max. */
  readonly opaque?: boolean;
}

/** A constant. */
export function constant(value: string): Typed {
  return { expression: { type: 'number', value }, unit: /[1-9]/.test(value) ? 'number' : 'zero' };
}
