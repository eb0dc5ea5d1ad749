import { type PatchText, patchHunks } from '../../report/gates/patch.ts';

/** A line to replace: its index, from 0, and what it becomes. */
export type LineEdits = ReadonlyMap<number, string>;

const context = 3;

/** Replaced lines of one file as a unified diff; lines keep their own line ends. `undefined` when they cannot be printed. */
export function unifiedDiff(path: string, text: string, edits: LineEdits): PatchText | undefined {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const hunks = groups(
    [...edits.keys()].sort((a, b) => a - b),
    lines.length,
  );
  const body = hunks.flatMap(([from, to]) => {
    const count = to - from;
    const rows = lines.slice(from, to).flatMap((line, offset) => {
      const edited = edits.get(from + offset);
      return edited === undefined ? [` ${line}`] : [`-${line}`, `+${edited}`];
    });
    return [`@@ -${from + 1},${count} +${from + 1},${count} @@`, ...rows];
  });
  return patchHunks(path, body);
}

/** Stretches of lines around the edits, joined where they would overlap. */
function groups(positions: readonly number[], count: number): [number, number][] {
  const found: [number, number][] = [];
  for (const position of positions) {
    const [from, to] = [Math.max(0, position - context), Math.min(count, position + context + 1)];
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}
