import { intersectBoxes, transformBox } from '../../layout/box.ts';
import { multiply, toMatrix } from '../../layout/matrix.ts';
import { numberArgument, type OperatorHandler, type OperatorWalk } from './operator-walk.ts';
import { fillOutline } from './path-rulings.ts';

/** Deepest nesting of saved states that is followed. */
const deepest = 2_000;

function save(walk: OperatorWalk): void {
  if (walk.stack.length < deepest) walk.stack.push({ ...walk.state });
}

function restore(walk: OperatorWalk): void {
  const saved = walk.stack.pop();
  if (saved !== undefined) walk.state = saved;
}

function clipTo(walk: OperatorWalk, corners: unknown): void {
  const list = Array.isArray(corners) || corners instanceof Float32Array ? Array.from(corners) : [];
  const [x0, y0, x1, y1] = list as number[];
  if (![x0, y0, x1, y1].every((item) => Number.isFinite(item))) return;
  const box = transformBox(walk.state.ctm, x0 as number, y0 as number, x1 as number, y1 as number);
  walk.state.clip = intersectBoxes(walk.state.clip, box);
}

function beginForm(walk: OperatorWalk, args: readonly unknown[]): void {
  save(walk);
  walk.state.ctm = multiply(walk.state.ctm, toMatrix(args[0]));
  clipTo(walk, args[1]);
}

/** White ink draws nothing a reader sees: `#ffffff` and what is next to it. */
function isVisible(colour: unknown): boolean {
  return typeof colour !== 'string' || !/^#f[b-f]f[b-f]f[b-f]$/i.test(colour);
}

/** Pictures are not decoded and leave no operator; what remains of them is the unit square they were placed in. */
function transform(walk: OperatorWalk, args: readonly unknown[]): void {
  walk.state.ctm = multiply(walk.state.ctm, toMatrix(args));
  const box = intersectBoxes(transformBox(walk.state.ctm, 0, 0, 1, 1), walk.state.clip);
  const area = Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
  walk.picture = Math.max(walk.picture, area);
}

/** Some programs draw lines as small pictures, stretched. */
function paintPicture(walk: OperatorWalk): void {
  const { left, top, right, bottom } = intersectBoxes(
    transformBox(walk.state.ctm, 0, 0, 1, 1),
    walk.state.clip,
  );
  const corners: [number, number][] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  if (right >= left && bottom >= top)
    fillOutline({ points: corners, closed: true, curved: false }, walk.rulings);
}

/** The area a path is limited to, from its own extent; called when a path ends with a clip pending. */
export function applyPendingClip(walk: OperatorWalk, extent: unknown): void {
  if (walk.clipPending && extent !== null) clipTo(walk, extent);
  walk.clipPending = false;
}

/** Operators of the graphics state, by their names in the operator list. */
export const graphicsOperators: Readonly<Record<string, OperatorHandler>> = {
  save,
  restore,
  transform,
  setLineWidth: (walk, args) => {
    walk.state.lineWidth = numberArgument(args, 0);
  },
  clip: (walk) => {
    walk.clipPending = true;
  },
  eoClip: (walk) => {
    walk.clipPending = true;
  },
  setFillRGBColor: (walk, args) => {
    walk.state.fillVisible = isVisible(args[0]);
  },
  setStrokeRGBColor: (walk, args) => {
    walk.state.strokeVisible = isVisible(args[0]);
  },
  setFillColorN: (walk) => {
    walk.state.fillVisible = true;
  },
  setStrokeColorN: (walk) => {
    walk.state.strokeVisible = true;
  },
  paintFormXObjectBegin: beginForm,
  paintFormXObjectEnd: restore,
  paintImageXObject: paintPicture,
  paintInlineImageXObject: paintPicture,
  paintImageMaskXObject: paintPicture,
  paintSolidColorImageMask: paintPicture,
};
