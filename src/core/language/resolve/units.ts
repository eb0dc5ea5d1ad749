import type { ColumnType } from '../../catalogue/types.ts';

/** What an expression counts in. `number` is a plain constant; a constant 0 fits every unit. */
export type Unit = Exclude<ColumnType, 'code' | 'text'> | 'number' | 'zero';

/** Units that a plain constant does not fit: it would have to say of what. */
const named: ReadonlySet<Unit> = new Set(['money', 'flag']);

/** The common unit of two operands that are added or compared, if they have one. */
export function joinUnits(left: Unit, right: Unit): Unit | undefined {
  if (left === right || right === 'zero') return left;
  if (left === 'zero') return right;
  const [one, other] = left === 'number' ? [left, right] : [right, left];
  return one === 'number' && !named.has(other) ? other : undefined;
}

/** A column type as a unit, unless it cannot be reckoned with. */
export function unitOf(type: ColumnType): Unit | undefined {
  return type === 'code' || type === 'text' ? undefined : type;
}
