import type { ColumnType } from '../../catalogue/types.ts';

/** What an expression counts in. `number` is a plain constant; a constant 0 fits every unit. */
export type Unit = Exclude<ColumnType, 'code' | 'text'> | 'number' | 'zero';

/** The common unit of two operands that are added or compared, if they have one. Money takes no plain constant. */
export function joinUnits(left: Unit, right: Unit): Unit | undefined {
  if (left === right || right === 'zero') return left;
  if (left === 'zero') return right;
  if (left === 'number') return right === 'money' ? undefined : right;
  if (right === 'number') return left === 'money' ? undefined : left;
  return undefined;
}

/** A column type as a unit, unless it cannot be reckoned with. */
export function unitOf(type: ColumnType): Unit | undefined {
  return type === 'code' || type === 'text' ? undefined : type;
}
