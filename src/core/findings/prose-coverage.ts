import type { Cell, Disclosure, Row } from '../model/disclosure.ts';
import type { Narrative } from '../model/narrative.ts';
import { reportPlace } from '../model/place.ts';
import { order } from './fingerprint.ts';
import { type Outcome, operandsOf, type Verdict } from './outcome.ts';
import type { ProseCoverage } from './report.ts';

/** Columns that a statement derives from its words or from its neighbours: no figures of their own. */
const derived: ReadonlySet<string> = new Set(['direction', 'budget_direction', 'listed', 'base']);

/** Claims of a document: the figures that its prose states. */
export function claimCells({
  table,
}: Narrative): { readonly row: Row; readonly column: string; readonly cell: Cell }[] {
  return table.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([column, cell]) =>
      derived.has(column) || cell.derived === true || cell.state === 'blank' ? [] : [{ row, column, cell }],
    ),
  );
}

/** Places that tell where to look; `inspect` lists all. */
const mostShown = 3;

/** Counts what was read, bound and compared; nothing for a document without prose. */
export function proseCoverage(disclosure: Disclosure, outcomes: readonly Outcome[]): ProseCoverage[] {
  const { id, narrative } = disclosure;
  if (narrative === undefined) return [];
  const claims = claimCells(narrative);
  const decided = decidedCells(outcomes, narrative);
  const unbound = countReasons(claims.flatMap(({ row }) => row.statement?.unbound ?? []));
  const strays = narrative.table.unplaced;
  const unread = countReasons(strays.map(({ reason }) => reason));
  const ambiguous = claims.filter(({ row, column }) =>
    row.statement?.ambiguous?.some((each) => each === column),
  );
  return [
    {
      document: id,
      figures: claims.length + strays.length,
      claims: claims.length,
      bound: claims.filter(({ row }) => row.statement?.unbound === undefined).length,
      compared: claims.filter(({ cell }) => decided.has(cell)).length,
      ambiguous: ambiguous.length,
      unbound,
      unread,
      notRead: [...strays, ...ambiguous.map(({ cell }) => cell)]
        .slice(0, mostShown)
        .map(({ text, place }) => ({ text, place: reportPlace(place) })),
    },
  ];
}

function decidedCells(outcomes: readonly Outcome[], { table }: Narrative): ReadonlySet<Cell> {
  const told = new Set(table.rows.flatMap((row) => Object.values(row.cells)));
  // What holds among tables alone is not decided in full for this.
  const decided = outcomes.filter(({ verdict, isOver }) => checked.has(verdict) && isOver?.(told) !== false);
  const operands = decided.flatMap(operandsOf).filter((operand) => operand.table === table.id);
  return new Set(operands.map(({ cell }) => cell));
}

const checked: ReadonlySet<Verdict> = new Set(['pass', 'rounding', 'fail']);

function countReasons(reasons: readonly string[]): ProseCoverage['unread'] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || order(a.reason, b.reason));
}
