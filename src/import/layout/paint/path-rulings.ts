import type { Box } from '../box.ts';
import type { Ruling } from '../ruling.ts';

/** Thickest filled bar that still counts as a line. */
const thickest = 2.6;
/** Strokes wider than this are bars of a chart or ornaments. */
const widestStroke = 6;
/** How far a stroke may lean over its whole length and still be straight. */
const lean = 1;

/** Across and down, in page space. */
export type PagePoint = readonly [number, number];

/** One connected outline; `curved` ones draw no rulings. */
export interface Outline {
  readonly points: PagePoint[];
  closed: boolean;
  curved: boolean;
}

/** Where the rulings of a page are gathered while its operators are walked. */
export interface RulingSink {
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
}

function addSegment(from: PagePoint, to: PagePoint, sink: RulingSink): void {
  const width = Math.abs(to[0] - from[0]);
  const height = Math.abs(to[1] - from[1]);
  if (height <= lean && width >= height) {
    sink.horizontal.push({
      at: (from[1] + to[1]) / 2,
      from: Math.min(from[0], to[0]),
      to: Math.max(from[0], to[0]),
    });
  } else if (width <= lean) {
    sink.vertical.push({
      at: (from[0] + to[0]) / 2,
      from: Math.min(from[1], to[1]),
      to: Math.max(from[1], to[1]),
    });
  }
}

/** The lines that stroking an outline draws. */
export function strokeOutline(outline: Outline, width: number, sink: RulingSink): void {
  if (outline.curved || width > widestStroke) return;
  for (let index = 1; index < outline.points.length; index += 1) {
    addSegment(outline.points[index - 1] as PagePoint, outline.points[index] as PagePoint, sink);
  }
  if (outline.closed && outline.points.length > 2) {
    addSegment(outline.points[outline.points.length - 1] as PagePoint, outline.points[0] as PagePoint, sink);
  }
}

/** The line that filling an outline draws, when it is a thin upright bar; a dot counts both ways. */
export function fillOutline(outline: Outline, sink: RulingSink): void {
  if (outline.curved || outline.points.length < 2 || outline.points.length > 6) return;
  const xs = outline.points.map((point) => point[0]);
  const ys = outline.points.map((point) => point[1]);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= thickest && (width >= height || width <= thickest)) {
    sink.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  }
  if (width <= thickest && (height > width || height <= thickest)) {
    sink.vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }
}

function clipRulings(
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

/** Adds what a clip leaves of some rulings. */
export function clipInto(target: RulingSink, sink: RulingSink, { left, top, right, bottom }: Box): void {
  clipRulings(target.horizontal, sink.horizontal, [top, bottom], [left, right]);
  clipRulings(target.vertical, sink.vertical, [left, right], [top, bottom]);
}
