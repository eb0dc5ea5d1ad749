import { isAmountOrDash } from '../amount.ts';
import { type AxisInterval, clusterBy, unite } from '../corridors.ts';
import type { Run } from '../run.ts';

/** Share of an em: narrowest empty corridor between two columns, and width of a set of right edges. */
const corridor = 0.25;
const edge = 0.5;

type Rows = readonly (readonly Run[])[];

function interval(piece: Run): AxisInterval {
  return { from: piece.left, to: piece.right };
}

function inside(band: AxisInterval, rows: Rows): Run[][] {
  return rows.map((row) => row.filter((piece) => piece.left >= band.from && piece.right <= band.to));
}

/** Gaps between neighbours in a row. */
function gapsOf(rows: Rows): AxisInterval[] {
  return rows.flatMap((row) => {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    return sorted.slice(1).map((piece, index) => ({ from: (sorted[index] as Run).right, to: piece.left }));
  });
}

/** What gaps have in common: each gutter is the stretch that all gaps of its group share. */
interface Gutter extends AxisInterval {
  readonly support: number;
}

function gutters(gaps: readonly AxisInterval[]): Gutter[] {
  const found: { from: number; to: number; support: number }[] = [];
  for (const gap of [...gaps].sort((a, b) => a.to - b.to)) {
    if (gap.to <= gap.from) continue;
    const shared = found.find((gutter) => Math.min(gutter.to, gap.to) > Math.max(gutter.from, gap.from));
    if (shared === undefined) {
      found.push({ ...gap, support: 1 });
      continue;
    }
    shared.from = Math.max(shared.from, gap.from);
    shared.to = Math.min(shared.to, gap.to);
    shared.support += 1;
  }
  return found.sort((a, b) => a.from - b.from);
}

function crossing(pieces: readonly Run[], x: number): number {
  return pieces.filter((piece) => piece.left < x && piece.right > x).length;
}

/** Where a gutter is cut: at its end or middle, wherever the fewest texts (totals set in the middle) run across. */
function cutOf(gutter: Gutter, pieces: readonly Run[]): number | undefined {
  const places = [gutter.to - 0.1, (gutter.from + gutter.to) / 2, gutter.from + 0.1];
  const best = places.map((x) => ({ x, by: crossing(pieces, x) })).sort((a, b) => a.by - b.by)[0];
  return best !== undefined && best.by <= Math.max(1, gutter.support) ? best.x : undefined;
}

/** Parts a band at its gutters; texts that reach across one are ignored. */
function partByGutters(rows: Rows): AxisInterval[] {
  const pieces = rows.flat();
  const cuts = gutters(gapsOf(rows)).flatMap((gutter) => cutOf(gutter, pieces) ?? []);
  const parts: AxisInterval[] = [];
  for (let index = 0; index <= cuts.length; index += 1) {
    const [from, to] = [cuts[index - 1] ?? -Infinity, cuts[index] ?? Infinity];
    const own = pieces.filter((piece) => piece.left >= from && piece.right <= to);
    if (own.length === 0) continue;
    parts.push({
      from: Math.min(...own.map((piece) => piece.left)),
      to: Math.max(...own.map((piece) => piece.right)),
    });
  }
  return parts;
}

/** Parts a band by where its amounts end. */
function partByEdges(band: AxisInterval, rows: Rows): AxisInterval[] {
  const amounts = rows.flat().filter(isAmountOrDash);
  const size = Math.max(1, ...amounts.map((piece) => piece.size));
  const groups = clusterBy(amounts, (piece) => piece.right, edge * size).filter((group) => group.length > 1);
  if (groups.length < 2) return [band];
  const rights = groups.map((group) => Math.max(...group.map((piece) => piece.right)));
  return rights.map((right, index) => ({
    from: rights[index - 1] ?? band.from,
    to: index === rights.length - 1 ? band.to : right,
  }));
}

function partBand(band: AxisInterval, rows: Rows): AxisInterval[] {
  const own = inside(band, rows);
  if (own.every((row) => row.length < 2)) return [band];
  const parts = partByGutters(own);
  return parts.length > 1 ? parts : partByEdges(band, own);
}

/**
 * The columns of rows of text: bands that empty corridors part. Where texts bridge a corridor, the gaps inside the
 * rows part them; where columns run into each other (a long amount above a short one), the right edges do.
 */
export function columnBands(rows: Rows): AxisInterval[] {
  const pieces = rows.flat();
  const size = Math.max(1, ...pieces.map((piece) => piece.size));
  return unite(pieces.map(interval), corridor * size).flatMap((band) => partBand(band, rows));
}

/** Borders between neighbouring bands: the middles of the corridors. */
export function bandBorders(bands: readonly AxisInterval[]): number[] {
  return bands.slice(1).map((band, index) => ((bands[index] as AxisInterval).to + band.from) / 2);
}
