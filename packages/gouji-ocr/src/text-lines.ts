import { type Component, findComponents } from './components.ts';
import type { Area } from './picture.ts';
import type { RuledLine, RuledLines } from './rulings.ts';

/** Where ruled lines were, plus what blurred beside them. */
const beside = 1;

/** Takes ruled lines out of the ink and says where vertical ones stand, for nothing is written across them. */
export function withoutRulings(
  ink: Uint8Array,
  width: number,
  height: number,
  { horizontal, vertical }: RuledLines,
): { bare: Uint8Array; walls: Uint8Array } {
  const bare = ink.slice();
  const walls = new Uint8Array(ink.length);
  const band = ({ at, thick }: RuledLine, most: number): [number, number] => [
    Math.max(0, Math.floor(at - thick / 2 - beside)),
    Math.min(most, Math.ceil(at + thick / 2 + beside)),
  ];
  for (const line of horizontal) {
    const [top, bottom] = band(line, height);
    for (let y = top; y < bottom; y += 1) bare.fill(0, y * width + line.from, y * width + line.to);
  }
  for (const line of vertical) {
    const [left, right] = band(line, width);
    for (let y = line.from; y < line.to; y += 1) {
      bare.fill(0, y * width + left, y * width + right);
      walls.fill(1, y * width + left, y * width + right);
    }
  }
  return { bare, walls };
}

/** Height of the usual letter: the median of pieces of ink that are about as wide as high. */
export function letterHeight(components: readonly Component[], dpi: number): number {
  const heights = components
    .filter(({ left, right, top, bottom }) => {
      const [w, h] = [right - left, bottom - top];
      return h >= 0.06 * dpi && h <= 0.4 * dpi && w >= 0.5 * h && w <= 1.5 * h;
    })
    .map(({ top, bottom }) => bottom - top)
    .sort((a, b) => a - b);
  // Pieces of letters are lower than letters: the upper part of the heights is of whole ones.
  return heights[Math.floor(heights.length * 0.65)] ?? 0.14 * dpi;
}

/** Closes gaps of up to `most` pixels along rows, but not across walls. */
function smear(bare: Uint8Array, walls: Uint8Array, width: number, height: number, most: number): Uint8Array {
  const smeared = bare.slice();
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let last = -1;
    for (let x = 0; x < width; x += 1) {
      if (walls[row + x] === 1) last = -1;
      if (bare[row + x] === 0) continue;
      if (last >= 0 && x - last > 1 && x - last <= most) smeared.fill(1, row + last + 1, row + x);
      last = x;
    }
  }
  return smeared;
}

const heightOf = ({ top, bottom }: Area) => bottom - top;
const widthOf = ({ left, right }: Area) => right - left;
const common = (a0: number, a1: number, b0: number, b1: number) => Math.min(a1, b1) - Math.max(a0, b0);
const around = (a: Area, b: Area): Area => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Whether two pieces belong to one line: strokes of one letter above each other, or a mark beside its letters. */
function belongTogether(a: Area, b: Area, em: number, isWalled: (a: Area, b: Area) => boolean): boolean {
  const all = around(a, b);
  if (heightOf(all) > 1.45 * em) return false;
  const across = common(a.left, a.right, b.left, b.right);
  const down = common(a.top, a.bottom, b.top, b.bottom);
  const lower = Math.min(heightOf(a), heightOf(b));
  const stacked = across >= 0.5 * Math.min(widthOf(a), widthOf(b)) && down > -0.4 * em;
  const beside = across > -0.9 * em && (down >= 0.4 * lower || (lower < 0.45 * em && down > -0.25 * em));
  return (stacked || beside) && !isWalled(a, b);
}

/** Joins what belongs together until nothing does. */
function joinPieces(pieces: readonly Area[], em: number, isWalled: (a: Area, b: Area) => boolean): Area[] {
  let areas = [...pieces].sort((a, b) => a.top - b.top);
  for (let changed = true; changed; ) {
    changed = false;
    const kept: Area[] = [];
    for (const area of areas) {
      let joined = area;
      for (let index = kept.length - 1; index >= 0; index -= 1) {
        const other = kept[index] as Area;
        if (other.top < joined.top - 4 * em) break;
        if (!belongTogether(other, joined, em, isWalled)) continue;
        joined = around(other, joined);
        kept.splice(index, 1);
        changed = true;
      }
      kept.push(joined);
    }
    areas = kept.sort((a, b) => a.top - b.top);
  }
  return areas;
}

/** Cuts a piece of several lines, whose letters touch, where its rows hold least ink. */
function cutLines(area: Area, bare: Uint8Array, width: number, em: number): Area[] {
  const lines = Math.round(heightOf(area) / (1.35 * em));
  if (lines < 2 || heightOf(area) < 1.75 * em) return [area];
  const rows = Array.from({ length: heightOf(area) }, (_, index) => {
    const row = (area.top + index) * width;
    let count = 0;
    for (let x = area.left; x < area.right; x += 1) count += bare[row + x] as number;
    return count;
  });
  const cuts = [0];
  const each = rows.length / lines;
  for (let line = 1; line < lines; line += 1) {
    const [from, to] = [Math.round((line - 0.35) * each), Math.round((line + 0.35) * each)];
    let best = from;
    for (let row = from; row <= to && row < rows.length; row += 1) {
      if ((rows[row] as number) < (rows[best] as number)) best = row;
    }
    cuts.push(best);
  }
  cuts.push(rows.length);
  return cuts
    .slice(1)
    .map((end, index) => ({ ...area, top: area.top + (cuts[index] as number), bottom: area.top + end }));
}

/** Where lines of text stand, each within its cell. */
export function findTextLines(
  ink: Uint8Array,
  width: number,
  height: number,
  rulings: RuledLines,
  dpi: number,
): { areas: Area[]; em: number; bare: Uint8Array } {
  const { bare, walls } = withoutRulings(ink, width, height, rulings);
  const em = letterHeight(findComponents(bare, width, height), dpi);
  const smeared = smear(bare, walls, width, height, Math.round(0.9 * em));
  const speck = Math.max(2, (dpi / 200) ** 2 * 5);
  const pieces = findComponents(smeared, width, height).filter(
    (piece) => piece.pixels >= speck && heightOf(piece) <= 12 * em,
  );
  const isWalled = (a: Area, b: Area) => {
    const [left, right] = a.left < b.left ? [a.right, b.left] : [b.right, a.left];
    const y = Math.round((Math.max(a.top, b.top) + Math.min(a.bottom, b.bottom)) / 2);
    for (let x = left; x < right; x += 1) if (walls[y * width + x] === 1) return true;
    if (common(a.top, a.bottom, b.top, b.bottom) > 0) return false;
    const middle = Math.round((Math.max(a.left, b.left) + Math.min(a.right, b.right)) / 2);
    const [top, bottom] = a.top < b.top ? [a.bottom, b.top] : [b.bottom, a.top];
    for (const line of rulings.horizontal) {
      if (line.at >= top - 1 && line.at <= bottom + 1 && line.from <= middle && line.to >= middle)
        return true;
    }
    return false;
  };
  const areas = joinPieces(pieces, em, isWalled)
    .flatMap((area) => cutLines(area, bare, width, em))
    .filter((area) => heightOf(area) >= 0.45 * em || widthOf(area) >= 0.25 * em);
  return { areas, em, bare };
}
