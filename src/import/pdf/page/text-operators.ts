import { identity, multiply, toMatrix } from '../../layout/matrix.ts';
import { plainFont } from './graphics-state.ts';
import { numberArgument, type OperatorHandler, type OperatorWalk } from './operator-walk.ts';
import { showGlyphs } from './show-glyphs.ts';

function moveLine(walk: OperatorWalk, x: number, y: number): void {
  walk.lineMatrix = multiply(walk.lineMatrix, [1, 0, 0, 1, x, y]);
  walk.textMatrix = walk.lineMatrix;
}

function show(walk: OperatorWalk, args: readonly unknown[]): void {
  const elements = args[0];
  if (!Array.isArray(elements)) return;
  const shown = showGlyphs(elements, walk.state, walk.textMatrix);
  walk.textMatrix = shown.textMatrix;
  if (shown.text !== undefined) walk.texts.push(shown.text);
}

/** Operators that set and show text, by their names in the operator list. */
export const textOperators: Readonly<Record<string, OperatorHandler>> = {
  beginText: (walk) => {
    walk.textMatrix = identity;
    walk.lineMatrix = identity;
  },
  setCharSpacing: (walk, args) => {
    walk.state.charSpacing = numberArgument(args, 0);
  },
  setWordSpacing: (walk, args) => {
    walk.state.wordSpacing = numberArgument(args, 0);
  },
  setHScale: (walk, args) => {
    walk.state.horizontalScale = numberArgument(args, 0) / 100;
  },
  setLeading: (walk, args) => {
    walk.state.leading = numberArgument(args, 0);
  },
  setTextRise: (walk, args) => {
    walk.state.rise = numberArgument(args, 0);
  },
  setFont: (walk, args) => {
    walk.state.font = typeof args[0] === 'string' ? walk.fontOf(args[0]) : plainFont;
    walk.state.fontSize = numberArgument(args, 1);
  },
  moveText: (walk, args) => {
    moveLine(walk, numberArgument(args, 0), numberArgument(args, 1));
  },
  setLeadingMoveText: (walk, args) => {
    walk.state.leading = -numberArgument(args, 1);
    moveLine(walk, numberArgument(args, 0), numberArgument(args, 1));
  },
  nextLine: (walk) => {
    moveLine(walk, 0, -walk.state.leading);
  },
  setTextMatrix: (walk, args) => {
    walk.lineMatrix = toMatrix(args[0]);
    walk.textMatrix = walk.lineMatrix;
  },
  showText: show,
};
