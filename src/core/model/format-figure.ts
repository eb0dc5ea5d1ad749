import type { Figure } from './figure.ts';

/**
 * Plain decimal notation in a unit of `10^unitExponent` base units, with at least `decimals` decimals and as many
 * more as the figure needs: nothing is rounded away.
 */
export function formatFigure(figure: Figure, unitExponent = 0, decimals = 0): string {
  const negative = figure.coefficient < 0;
  const digits = String(figure.coefficient).slice(negative ? 1 : 0);
  const places = unitExponent - figure.exponent;
  const padded =
    places > 0 ? digits.padStart(places + 1, '0') : digits + '0'.repeat(digits === '0' ? 0 : -places);
  const split = places > 0 ? padded.length - places : padded.length;
  const fraction = trimZeros(padded.slice(split), decimals).padEnd(decimals, '0');
  const text = fraction === '' ? padded.slice(0, split) : `${padded.slice(0, split)}.${fraction}`;
  return negative ? `-${text}` : text;
}

/** Drops trailing zeros, but keeps `decimals` digits. */
function trimZeros(fraction: string, decimals: number): string {
  let end = fraction.length;
  while (end > decimals && fraction.charCodeAt(end - 1) === 48) end--;
  return fraction.slice(0, end);
}
