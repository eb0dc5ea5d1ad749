import type { GridPart } from '../grid/grid-part.ts';

/** For each column of a part, the column of the head it stands for (-1: none); `undefined` when they do not fit. */
export function alignColumns(head: GridPart, part: GridPart, headed: boolean): number[] | undefined {
  if (head.matrix.width === part.matrix.width) return part.columns.map((_, index) => index);
  if (headed) return alignByHeader(head, part);
  return alignByCount(head, part) ?? alignByRole(head, part);
}

function alignByHeader(head: GridPart, part: GridPart): number[] | undefined {
  const used = new Set<number>();
  const columns = part.columns.map((column) => {
    const path = column.labels.join('/');
    const found = head.columns.findIndex((each, index) => !used.has(index) && each.labels.join('/') === path);
    if (found >= 0) used.add(found);
    return found;
  });
  const lost = columns.some(
    (found, index) => found < 0 && part.body.some((row) => row[index]?.anchor === true),
  );
  return lost ? undefined : columns;
}

/** Columns that hold nothing at all, neither header nor text, may be missing on the other page. */
function alignByCount(head: GridPart, part: GridPart): number[] | undefined {
  const printed = part.columns.flatMap((_, index) =>
    part.matrix.rows.some((row) => row[index]?.anchor === true) ? [index] : [],
  );
  const expected = head.columns.flatMap((_, index) => (head.roles[index] === 'empty' ? [] : [index]));
  return printed.length === expected.length ? mapColumns(part, printed, expected) : undefined;
}

/**
 * A last page that holds merged rows only has fewer rulings: its key columns are merged into one, or two lanes into
 * one. The first columns then are the first, the last ones the last.
 */
function alignByRole(head: GridPart, part: GridPart): number[] | undefined {
  const [headRuns, partRuns] = [runsOf(head), runsOf(part)];
  if (partRuns.length === 0 || partRuns.length > headRuns.length || part.matrix.width > head.matrix.width)
    return undefined;
  const from: number[] = [];
  const to: number[] = [];
  for (const [index, run] of partRuns.entries()) {
    const keyRun = headRuns[index];
    const isLast = index === partRuns.length - 1;
    const valueRun = isLast ? headRuns.at(-1) : keyRun;
    if (keyRun === undefined || valueRun === undefined || run.values.length !== valueRun.values.length)
      return undefined;
    if (run.keys.length > keyRun.keys.length) return undefined;
    from.push(...run.keys, ...run.values);
    to.push(...keyRun.keys.slice(keyRun.keys.length - run.keys.length), ...valueRun.values);
  }
  return mapColumns(part, from, to);
}

interface Run {
  readonly keys: number[];
  readonly values: number[];
}

/** Runs of key columns, each with the value columns that follow it. */
function runsOf(part: GridPart): Run[] {
  const runs: Run[] = [];
  part.roles.forEach((role, column) => {
    const isKey = role === 'name' || (role === 'code' && !isFigures(part, column)) || role === 'ordinal';
    const open = runs.at(-1);
    if (open === undefined || (isKey && open.values.length > 0)) runs.push({ keys: [], values: [] });
    const run = runs.at(-1);
    if (isKey) run?.keys.push(column);
    else run?.values.push(column);
  });
  return runs;
}

/** Without a header a column of noughts looks like one of codes. */
function isFigures(part: GridPart, column: number): boolean {
  if ((part.columns[column]?.labels.length ?? 0) > 0) return false;
  return part.roles.slice(0, column).some((role) => role === 'value' || role === 'name');
}

function mapColumns(part: GridPart, from: readonly number[], to: readonly number[]): number[] {
  const columns = new Array<number>(part.matrix.width).fill(-1);
  from.forEach((column, index) => {
    columns[column] = to[index] ?? -1;
  });
  return columns;
}
