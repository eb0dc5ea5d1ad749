import type { Box } from '../../layout/box.ts';
import type { Ruling } from '../../layout/ruling.ts';
import { applyPendingClip } from './graphics-operators.ts';
import type { OperatorHandler, OperatorWalk } from './operator-walk.ts';
import { fillOutline, type Outline, type RulingSink, readOutlines, strokeOutline } from './path-rulings.ts';

/** More printed lines than any page of tables has; the rest of a drawing is not looked at. */
const mostRulings = 200_000;

/** Which of the painting operators fill, and which stroke. */
const fills = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const strokes = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];

function clipInto(
  target: Ruling[],
  pieces: readonly Ruling[],
  across: readonly [number, number],
  along: readonly [number, number],
): void {
  for (const piece of pieces) {
    const from = Math.max(piece.from, along[0]);
    const to = Math.min(piece.to, along[1]);
    if (to >= from && piece.at >= across[0] - 1 && piece.at <= across[1] + 1) {
      target.push({ at: piece.at, from, to });
    }
  }
}

function keepVisible(walk: OperatorWalk, sink: RulingSink): void {
  const { left, top, right, bottom }: Box = walk.state.clip;
  clipInto(walk.rulings.horizontal, sink.horizontal, [top, bottom], [left, right]);
  clipInto(walk.rulings.vertical, sink.vertical, [left, right], [top, bottom]);
}

function paint(walk: OperatorWalk, outlines: readonly Outline[], fill: boolean, stroke: boolean): void {
  const { ctm, fillVisible, strokeVisible, lineWidth } = walk.state;
  const sink: RulingSink = { horizontal: [], vertical: [] };
  const width = lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
  for (const outline of outlines) {
    if (fill && fillVisible) fillOutline(outline, sink);
    if (stroke && strokeVisible) strokeOutline(outline, width, sink);
    walk.outlines += 1;
  }
  keepVisible(walk, sink);
}

/** The handler of a finished path: it needs the numbers of the painting operators. */
export function pathOperator(numbers: Readonly<Record<string, number>>): OperatorHandler {
  const filling = new Set(fills.map((name) => numbers[name]));
  const stroking = new Set(strokes.map((name) => numbers[name]));
  return (walk, args) => {
    const operator = args[0] as number;
    const data = Array.isArray(args[1]) ? args[1][0] : undefined;
    const paints = filling.has(operator) || stroking.has(operator);
    const full = walk.rulings.horizontal.length + walk.rulings.vertical.length > mostRulings;
    if (paints && data instanceof Float32Array && !full) {
      paint(walk, readOutlines(data, walk.state.ctm), filling.has(operator), stroking.has(operator));
    }
    applyPendingClip(walk, args[2] ?? null);
  };
}
