import { zero } from '../../model/figure.ts';
import { firstFrom } from '../../model/first-from.ts';
import { perObject } from '../../model/per-object.ts';
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
    const isWanted = (address: Address) => {
      const { figure } = address.cell;
      if (figure === undefined || figure.exponent < exponent) return false;
      return magnitude(scaled(figure, exponent) - need) <= envelope && blameOf(address).type === type;
    };
    return near(bySize(addresses()), need, envelope, exponent).filter(isWanted);
  };
}

/** A figure by its size in machine numbers, and its place among all figures. */
interface Sized {
  readonly size: number;
  readonly at: number;
  readonly address: Address;
}

/** Every sum that fails asks for figures of some size; they are put in order once. */
const bySize = perObject((addresses: readonly Address[]): readonly Sized[] =>
  addresses
    .map((address, at): Sized => {
      const { coefficient, exponent } = address.cell.figure ?? zero;
      return { size: Number(coefficient) * 10 ** exponent, at, address };
    })
    .sort((a, b) => a.size - b.size),
);

/** A quick look: finds a hair more than the exact comparison does. */
function near(sized: readonly Sized[], need: bigint, envelope: bigint, exponent: number): Address[] {
  const unit = 10 ** exponent;
  const wanted = Number(need) * unit;
  const room = Number(envelope) * unit + Math.abs(wanted) * hair + hair;
  const found: Sized[] = [];
  for (let at = firstFrom(sized, ({ size }) => size < wanted - room); at < sized.length; at++) {
    const each = sized[at] as Sized;
    if (each.size > wanted + room) break;
    found.push(each);
  }
  return found.sort((a, b) => a.at - b.at).map(({ address }) => address);
}

const hair = 1e-9;
