/** A stretch along an axis. */
export interface AxisInterval {
  readonly from: number;
  readonly to: number;
}

/** Joins intervals that overlap or nearly touch. */
export function unite(intervals: readonly AxisInterval[], touching = 0): AxisInterval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  const united: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = united[united.length - 1];
    if (last !== undefined && from <= last.to + touching) last.to = Math.max(last.to, to);
    else united.push({ from, to });
  }
  return united;
}

/** Groups values that lie close together; the groups are in rising order. */
export function clusterBy<T>(items: readonly T[], position: (item: T) => number, distance: number): T[][] {
  const sorted = [...items].sort((a, b) => position(a) - position(b));
  const groups: T[][] = [];
  let last = -Infinity;
  for (const item of sorted) {
    const value = position(item);
    if (value - last > distance) groups.push([]);
    (groups[groups.length - 1] as T[]).push(item);
    last = value;
  }
  return groups;
}
