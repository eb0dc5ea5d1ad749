import { type Box, boundingBox } from '../box.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';
import { joinLine } from './join-line.ts';

/** Share of an em by which baselines of one line may differ. */
const sameLine = 0.4;

/** A line whose text is put together when somebody asks: most lines are only measured. */
class PieceLine implements Line {
  readonly pieces: readonly Run[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  #text: string | undefined;

  constructor(pieces: readonly Run[], box: Box, longest: Run) {
    this.pieces = pieces;
    this.left = box.left;
    this.top = box.top;
    this.right = box.right;
    this.bottom = box.bottom;
    this.baseline = longest.baseline;
    this.size = longest.size;
  }

  get text(): string {
    this.#text ??= joinLine(this.pieces);
    return this.#text;
  }
}

/** Makes a line of pieces; its baseline and size are those of its longest piece. */
export function makeLine(pieces: readonly Run[]): Line {
  const ordered = pieces.length > 1 ? [...pieces].sort((a, b) => a.left - b.left) : pieces;
  let longest = ordered[0] as Run;
  for (const piece of ordered) if (piece.glyphs.length > longest.glyphs.length) longest = piece;
  return new PieceLine(ordered, boundingBox(ordered), longest);
}

/** Groups pieces by baseline, top to bottom. */
export function groupLines(pieces: readonly Run[]): Line[] {
  const sorted = [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const groups: Run[][] = [];
  for (const piece of sorted) {
    const group = groups[groups.length - 1];
    const anchor = group?.[0];
    const limit = sameLine * Math.min(anchor?.size ?? 0, piece.size);
    if (group !== undefined && anchor !== undefined && piece.baseline - anchor.baseline <= limit)
      group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(makeLine);
}
