/** A straight printed line in pixels: at `at` across, from `from` to `to` along, `thick` pixels thick. */
export interface RuledLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly thick: number;
}

/** Lengths in inches, as a page has them whatever its resolution. */
const [shortest, gap, thickest] = [0.26, 0.02, 0.045];

interface OpenLine {
  from: number;
  to: number;
  first: number;
  last: number;
  sum: number;
  weight: number;
}

/** Share of a run that is ink: letters in a row leave more white between their strokes. */
const leastInk = 0.9;

/** Runs of ink along one row, small gaps closed. */
function* runsOf(ink: Uint8Array, from: number, step: number, length: number, least: number, most: number) {
  let [start, end, count] = [-1, -1, 0];
  const isLine = () => start >= 0 && end - start + 1 >= least && count >= leastInk * (end - start + 1);
  for (let index = 0; index < length; index += 1) {
    if (ink[from + index * step] === 0) continue;
    if (start < 0 || index - end > most + 1) {
      if (isLine()) yield [start, end + 1] as const;
      [start, count] = [index, 0];
    }
    end = index;
    count += 1;
  }
  if (isLine()) yield [start, end + 1] as const;
}

/**
 * Lines along rows (`step` 1) or columns (`step` the width). A line that is not quite straight falls into runs of
 * neighbouring rows: runs that touch are one line.
 */
function linesOf(
  ink: Uint8Array,
  lanes: number,
  laneStep: number,
  length: number,
  step: number,
  dpi: number,
): RuledLine[] {
  const least = Math.round(shortest * dpi);
  const most = Math.round(gap * dpi);
  const done: OpenLine[] = [];
  let open: OpenLine[] = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    const next: OpenLine[] = [];
    for (const [from, to] of runsOf(ink, lane * laneStep, step, length, least, most)) {
      const line = open.find((known) => known.from <= to + most && known.to >= from - most);
      if (line === undefined) {
        next.push({ from, to, first: lane, last: lane, sum: lane * (to - from), weight: to - from });
        continue;
      }
      line.from = Math.min(line.from, from);
      line.to = Math.max(line.to, to);
      line.last = lane;
      line.sum += lane * (to - from);
      line.weight += to - from;
      if (!next.includes(line)) next.push(line);
    }
    for (const line of open) {
      if (next.includes(line)) continue;
      if (lane - line.last <= 1) next.push(line);
      else done.push(line);
    }
    open = next;
  }
  return [...done, ...open]
    .map(({ from, to, sum, weight, first, last }) => ({
      at: sum / weight + 0.5,
      from,
      to,
      thick: last - first + 1,
      ink: weight / (to - from),
    }))
    .filter(({ thick, ink: filled }) => Math.min(thick, filled) <= thickest * dpi)
    .map(({ at, from, to, thick }) => ({ at, from, to, thick }));
}

export interface RuledLines {
  readonly horizontal: readonly RuledLine[];
  readonly vertical: readonly RuledLine[];
}

/** Whether a line meets one that runs across it. */
function meets(line: RuledLine, across: readonly RuledLine[], near: number): boolean {
  return across.some(
    ({ at, from, to }) =>
      at >= line.from - near && at <= line.to + near && line.at >= from - near && line.at <= to + near,
  );
}

/** How near the rest of a letter is to one of its strokes, in inches, and how much of a line it accompanies. */
const [nearby, accompanied] = [0.03, 0.3];

/** Share of a line that has ink at some distance to one side. */
function inkBeside(ink: Uint8Array, line: RuledLine, lane: number, laneStep: number, step: number): number {
  let count = 0;
  for (let index = line.from; index < line.to; index += 1) count += ink[lane * laneStep + index * step] ?? 0;
  return count / (line.to - line.from);
}

/** Whether nothing goes along with a line: the strokes of letters have others above and below. */
function isAlone(ink: Uint8Array, line: RuledLine, dpi: number, laneStep: number, step: number): boolean {
  const half = line.thick / 2;
  for (let away = 1; away <= nearby * dpi; away += 1) {
    for (const lane of [Math.floor(line.at - half - away), Math.ceil(line.at + half + away)]) {
      if (away > 2 && inkBeside(ink, line, lane, laneStep, step) > accompanied) return false;
    }
  }
  return true;
}

/** How near a line must come to those that it runs between, in inches. */
const touching = 0.015;

/** No stroke of a letter crosses so many long lines. */
const mostCrossed = 2;

/** Whether a line runs from one long line that crosses it to another, or over several: between cells, as no stroke of a letter. */
function isBetween(line: RuledLine, across: readonly RuledLine[], dpi: number): boolean {
  const near = touching * dpi;
  const ends = (end: number) =>
    across.some(
      ({ at, from, to, thick }) =>
        Math.abs(at - end) <= near + thick / 2 && line.at >= from - near && line.at <= to + near,
    );
  const crossed = across.filter(
    ({ at, from, to }) => at >= line.from && at <= line.to && line.at >= from && line.at <= to,
  );
  return (ends(line.from) && ends(line.to)) || crossed.length > mostCrossed;
}

/** How far a line may seem to run on past the last one that crosses it, in inches: into a letter just beyond it. */
const overrun = 0.18;

/** A line without what it runs on into letters at its ends. */
function trimmed(line: RuledLine, across: readonly RuledLine[], near: number, most: number): RuledLine {
  const crossings = across
    .filter(({ at, from, to }) => {
      const isWithin = at >= line.from - near && at <= line.to + near;
      return isWithin && line.at >= from - near && line.at <= to + near;
    })
    .map(({ at, thick }) => ({ from: Math.floor(at - thick / 2), to: Math.ceil(at + thick / 2) }));
  const first = Math.min(...crossings.map(({ from }) => from));
  const last = Math.max(...crossings.map(({ to }) => to));
  return {
    ...line,
    from: first - line.from > 0 && first - line.from <= most ? first : line.from,
    to: line.to - last > 0 && line.to - last <= most ? last : line.to,
  };
}

/** The ruled lines of an upright page; a short one that meets no other, or goes along with more ink, is a stroke of a letter. */
export function findRulings(ink: Uint8Array, width: number, height: number, dpi: number): RuledLines {
  const horizontal = linesOf(ink, height, width, width, 1, dpi);
  const vertical = linesOf(ink, width, 1, height, width, dpi);
  const near = 0.04 * dpi;
  const long = 1.2 * dpi;
  const isLong = ({ from, to }: RuledLine) => to - from >= long;
  const [longLevel, longUpright] = [horizontal.filter(isLong), vertical.filter(isLong)];
  const level = horizontal.filter(
    (line) =>
      isLong(line) ||
      isBetween(line, longUpright, dpi) ||
      (meets(line, vertical, near) && isAlone(ink, line, dpi, width, 1)),
  );
  const upright = vertical.filter(
    (line) =>
      isLong(line) ||
      isBetween(line, longLevel, dpi) ||
      (meets(line, horizontal, near) && isAlone(ink, line, dpi, 1, width)),
  );
  return {
    horizontal: level.map((line) => trimmed(line, upright, near, overrun * dpi)),
    vertical: upright.map((line) => trimmed(line, level, near, overrun * dpi)),
  };
}
