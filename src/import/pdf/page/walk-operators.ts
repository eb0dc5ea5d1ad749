import type { Box } from '../../layout/box.ts';
import type { Matrix } from '../../layout/matrix.ts';
import { graphicsOperators } from './graphics-operators.ts';
import type { FontMetrics } from './graphics-state.ts';
import { type OperatorHandler, type OperatorWalk, startWalk } from './operator-walk.ts';
import { pathOperator } from './path-operators.ts';
import { textOperators } from './text-operators.ts';

/** The operators of one page, as the PDF library lists them. */
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Binds the handlers to the operator numbers of the PDF library. */
export function operatorTable(
  numbers: Readonly<Record<string, number>>,
): ReadonlyMap<number, OperatorHandler> {
  const table = new Map<number, OperatorHandler>();
  const handlers = { ...graphicsOperators, ...textOperators, constructPath: pathOperator(numbers) };
  for (const [name, handler] of Object.entries(handlers)) {
    const number = numbers[name];
    if (number !== undefined) table.set(number, handler);
  }
  return table;
}

/** Follows all operators of a page and gathers its text and its printed lines. */
export function walkOperators(
  list: OperatorList,
  table: ReadonlyMap<number, OperatorHandler>,
  toPage: Matrix,
  page: Box,
  fontOf: (name: string) => FontMetrics,
): OperatorWalk {
  const walk = startWalk(toPage, page, fontOf);
  for (let index = 0; index < list.fnArray.length; index += 1) {
    const args = list.argsArray[index];
    table.get(list.fnArray[index] as number)?.(walk, isList(args) ? args : []);
  }
  return walk;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) || value instanceof Float32Array;
}
