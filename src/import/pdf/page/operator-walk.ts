import type { Box } from '../../layout/box.ts';
import { identity, type Matrix } from '../../layout/matrix.ts';
import type { ShownText } from '../../layout/shown-text.ts';
import { type FontMetrics, type GraphicsState, initialState } from './graphics-state.ts';
import type { RulingSink } from './path-rulings.ts';

/** Everything the operators of a page change while they are walked. */
export interface OperatorWalk {
  state: GraphicsState;
  readonly stack: GraphicsState[];
  textMatrix: Matrix;
  lineMatrix: Matrix;
  /** A clip operator was seen; it takes effect with the next path. */
  clipPending: boolean;
  readonly fontOf: (name: string) => FontMetrics;
  readonly texts: ShownText[];
  readonly rulings: RulingSink;
  /** Filled or stroked outlines. */
  outlines: number;
  /** Area of the largest unit square the state was set up for: that is how pictures are placed. */
  picture: number;
}

/** One operator's effect. */
export type OperatorHandler = (walk: OperatorWalk, args: readonly unknown[]) => void;

/** A walk that has seen nothing yet. */
export function startWalk(toPage: Matrix, page: Box, fontOf: (name: string) => FontMetrics): OperatorWalk {
  return {
    state: initialState(toPage, page),
    stack: [],
    textMatrix: identity,
    lineMatrix: identity,
    clipPending: false,
    fontOf,
    texts: [],
    rulings: { horizontal: [], vertical: [] },
    outlines: 0,
    picture: 0,
  };
}

/** A number an operator carries, or 0 for anything else. */
export function numberArgument(args: readonly unknown[], index: number): number {
  const value = args[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
