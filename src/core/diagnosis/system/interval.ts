/** Closed interval of whole numbers; an absent bound is unbounded. Empty when `low > high`. */
export interface Interval {
  readonly low?: bigint | undefined;
  readonly high?: bigint | undefined;
}

export const everything: Interval = {};

/** Whether no number lies in it. */
export function isEmpty({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && low > high;
}

/** Whether the number lies in it. */
export function contains({ low, high }: Interval, value: bigint): boolean {
  return (low === undefined || low <= value) && (high === undefined || value <= high);
}

/** What lies in both. */
export function intersect(a: Interval, b: Interval): Interval {
  const low = b.low === undefined || (a.low !== undefined && a.low >= b.low) ? a.low : b.low;
  const high = b.high === undefined || (a.high !== undefined && a.high <= b.high) ? a.high : b.high;
  return { low, high };
}

/** The interval moved by an amount. */
export function shift({ low, high }: Interval, by: bigint): Interval {
  return {
    low: low === undefined ? undefined : low + by,
    high: high === undefined ? undefined : high + by,
  };
}

/** Whole numbers x with `factor·x` in the interval. */
export function divide({ low, high }: Interval, factor: bigint): Interval {
  if (factor === 1n) return { low, high };
  if (factor < 0n) {
    const flipped = {
      low: high === undefined ? undefined : -high,
      high: low === undefined ? undefined : -low,
    };
    return divide(flipped, -factor);
  }
  return {
    low: low === undefined ? undefined : ceilDivide(low, factor),
    high: high === undefined ? undefined : floorDivide(high, factor),
  };
}

/** Quotient rounded down, for a positive divisor. */
export function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value < 0n && quotient * divisor !== value ? quotient - 1n : quotient;
}

/** Quotient rounded up, for a positive divisor. */
export function ceilDivide(value: bigint, divisor: bigint): bigint {
  return -floorDivide(-value, divisor);
}
