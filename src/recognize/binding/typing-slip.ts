import type { Cell } from '../../core/model/disclosure.ts';

/** One digit mistyped, or two exchanged: the other amount is what this one should have been, no other reading. */
export function isTypingSlip(a: Cell, b: Cell): boolean {
  const [x, y] = [a, b].map(({ text }) => [...text.replace(/[^0-9.]/g, '')]);
  if (x === undefined || y === undefined || x.length !== y.length) return false;
  const apart = x.flatMap((digit, at) => (digit === y[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  if (apart.length === 2) return second === first + 1 && x[first] === y[second] && x[second] === y[first];
  return apart.length === 1;
}
