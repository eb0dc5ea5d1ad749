import type { Figure } from '../../model/figure.ts';
import type { Address } from '../system/addresses.ts';
import type { Knowledge } from '../system/knowledge.ts';
import { magnitude, scaled } from '../system/scaled.ts';
import type { RowsWith } from './row-slips.ts';

/** Finds the rows of a document that print what a sum lacks: money for money, points for points. */
export function printedRows(
  addresses: () => readonly Address[],
  exponent: number,
  { blameOf }: Knowledge,
): RowsWith {
  return ({ total, need, envelope }) => {
    const { type } = blameOf(total.operand);
    const isNear = nearness(need, envelope, exponent);
    return addresses().filter((address) => {
      const { figure } = address.cell;
      if (figure === undefined || !isNear(figure) || figure.exponent < exponent) return false;
      return magnitude(scaled(figure, exponent) - need) <= envelope && blameOf(address).type === type;
    });
  };
}

/** A quick look in machine numbers: lets through a hair more than the exact comparison does. */
function nearness(need: bigint, envelope: bigint, exponent: number): (figure: Figure) => boolean {
  const unit = 10 ** exponent;
  const wanted = Number(need) * unit;
  const room = Number(envelope) * unit + Math.abs(wanted) * hair + hair;
  return ({ coefficient, exponent: places }) => Math.abs(Number(coefficient) * 10 ** places - wanted) <= room;
}

const hair = 1e-9;
