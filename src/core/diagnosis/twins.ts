import type { Address } from './addresses.ts';
import { magnitude, scaled } from './scaled.ts';
import type { Variable } from './system.ts';

/** Figures of rows of the same name in other tables. */
export type TwinsOf = (variable: Variable) => ReadonlySet<bigint>;

/** Tables of one document repeat the figures of an item: where they agree, neither is a slip. */
export function twinsIn(addresses: () => readonly Address[], exponent: number): TwinsOf {
  let known: ReadonlyMap<string, readonly Address[]> | undefined;
  return ({ operand, cell }) => {
    known ??= byRow(addresses());
    const found = new Set<bigint>();
    for (const address of known.get(rowOf(operand)) ?? []) {
      const { figure } = address.cell;
      const isOther = address.table !== operand.table || address.instance !== operand.instance;
      if (!isOther || address.cell === cell || figure === undefined || figure.exponent < exponent) continue;
      found.add(scaled(figure, exponent));
    }
    return found;
  };
}

/** Numbered rows have nothing in common but the number: the name must be the same as well. */
const rowOf = ({ row, rowLabel }: Pick<Address, 'row' | 'rowLabel'>): string => `${row} ${rowLabel}`;

function byRow(addresses: readonly Address[]): ReadonlyMap<string, readonly Address[]> {
  const rows = new Map<string, Address[]>();
  for (const address of addresses) {
    const key = rowOf(address);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [address]);
    else known.push(address);
  }
  return rows;
}

/** −ln of how much more likely a twin agrees with a true figure than with a wrong one. */
const agreement = 6;
/** Figures of fewer digits agree by chance. */
const tellingDigits = 3;

/** What the twins of a cell say against a new figure: much if they show the printed one, the contrary if they show it. */
export function twinCost(twins: ReadonlySet<bigint>, variable: Variable, value: bigint): number {
  const shows = (figure: bigint) => twins.has(figure) && isTelling(figure);
  return (shows(variable.value) ? agreement : 0) - (shows(value) ? agreement : 0);
}

function isTelling(figure: bigint): boolean {
  return magnitude(figure).toString().replace(/0+$/, '').length >= tellingDigits;
}
