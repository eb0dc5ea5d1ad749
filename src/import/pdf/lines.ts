import { type Box, boundingBox } from './box.ts';
import { joinLine } from './join-line.ts';
import type { Run } from './run.ts';

/** Pieces that stand on one line. */
export interface Line extends Box {
  readonly pieces: readonly Run[];
  readonly baseline: number;
  readonly size: number;
  readonly text: string;
}

/** Share of an em by which baselines of one line may differ. */
const sameLine = 0.4;

/** Makes a line of pieces; its size is the one of its longest piece. */
export function makeLine(pieces: readonly Run[]): Line {
  const ordered = [...pieces].sort((a, b) => a.left - b.left);
  let longest = ordered[0] as Run;
  for (const piece of ordered) if (piece.glyphs.length > longest.glyphs.length) longest = piece;
  return {
    ...boundingBox(ordered),
    pieces: ordered,
    baseline: longest.baseline,
    size: longest.size,
    text: joinLine(ordered),
  };
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
