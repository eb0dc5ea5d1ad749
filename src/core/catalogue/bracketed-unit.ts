import type { Catalogue, UnitEntry } from './types.ts';

/** A unit of money alone in brackets, as headers and names in front of amounts print it: 预算数（万元）. */
export function bracketedUnit(tight: string, { conventions: { units } }: Catalogue): UnitEntry | undefined {
  for (let at = tight.indexOf('('); at >= 0; at = tight.indexOf('(', at + 1)) {
    const unit = units.find(({ title }) => tight.startsWith(`${title})`, at + 1));
    if (unit !== undefined) return unit;
  }
  return undefined;
}
