import { isAmountOrDash } from './amount.ts';
import { clusterValues, type Interval, unite } from './corridors.ts';
import type { Run } from './run.ts';

/** Share of an em: narrowest empty corridor between two columns, and width of a set of right edges. */
const corridor = 0.25;
const edge = 0.5;

function interval(piece: Run): Interval {
  return { from: piece.left, to: piece.right };
}

/** Whether some row has two pieces in a band. */
function collides(band: Interval, rows: readonly (readonly Run[])[]): boolean {
  return rows.some(
    (row) => row.filter((piece) => piece.left >= band.from && piece.right <= band.to).length > 1,
  );
}

/** Parts a band by where its amounts end; a word belongs to no part of its own. */
function partByEdges(band: Interval, pieces: readonly Run[], size: number): Interval[] {
  const amounts = pieces.filter((piece) => isAmountOrDash(piece));
  const groups = clusterValues(amounts, (piece) => piece.right, edge * size).filter(
    (group) => group.length > 1,
  );
  if (groups.length < 2) return [band];
  const parts: Interval[] = [];
  let from = band.from;
  for (const [index, group] of groups.entries()) {
    const right = Math.max(...group.map((piece) => piece.right));
    parts.push({ from, to: index === groups.length - 1 ? band.to : right });
    from = right;
  }
  return parts;
}

/**
 * The columns of rows of text: bands that empty corridors part. Where columns run into each other (a long amount
 * above a short one) their right edges part them.
 */
export function columnBands(rows: readonly (readonly Run[])[]): Interval[] {
  const pieces = rows.flat();
  const size = Math.max(1, ...pieces.map((piece) => piece.size));
  const bands = unite(pieces.map(interval), corridor * size);
  return bands.flatMap((band) => {
    if (!collides(band, rows)) return [band];
    return partByEdges(
      band,
      pieces.filter((piece) => piece.left >= band.from && piece.right <= band.to),
      size,
    );
  });
}

/** Borders between neighbouring bands: the middles of the corridors. */
export function bandBorders(bands: readonly Interval[]): number[] {
  return bands.slice(1).map((band, index) => ((bands[index] as Interval).to + band.from) / 2);
}
