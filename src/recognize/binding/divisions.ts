import { sign } from '../../core/model/exact.ts';
import type { List } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** What an amount divides into by definition, however the prose lists it. */
const divisions: Readonly<Record<string, readonly (readonly string[])[]>> = {
  general_basic: [['personnel', 'public']],
  basic: [['all_personnel', 'all_public']],
  three_public: [
    ['abroad', 'vehicle', 'reception'],
    ['abroad', 'vehicle_purchase', 'vehicle_running', 'reception'],
  ],
};

/** The parts of a list that runs over paragraphs stand no further below its whole. */
const reach = 6;
const mostBehind = 60;

/** What the statements below a whole may tell of it. */
type Told = 'amount' | 'change';

/** Whether a statement tells an amount; a change, or that there is none. */
function tells({ cells }: BoundStatement, column: Told): boolean {
  const flat = cells.direction?.figure;
  return cells[column] !== undefined || (column === 'change' && flat !== undefined && sign(flat) === 0);
}

/** The statements below a whole, before it is spoken of again. */
function below(statements: readonly BoundStatement[], whole: number): readonly BoundStatement[] {
  const own = statements[whole];
  if (own === undefined) return [];
  const behind = statements.slice(whole + 1, whole + 1 + mostBehind);
  const end = behind.findIndex((each) => !standsBelow(own, each));
  return end < 0 ? behind : behind.slice(0, end);
}

const standsBelow = (own: BoundStatement, { about, read, topic }: BoundStatement): boolean =>
  read.passage - own.read.passage <= reach && about !== own.about && topic === own.topic;

const sameYear = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** The nearest statements below a whole that tell the same of all its parts. */
function partsOf(
  statements: readonly BoundStatement[],
  whole: number,
  column: Told,
): readonly number[] | undefined {
  const own = statements[whole];
  const near = below(statements, whole);
  const sets = (divisions[own?.about ?? ''] ?? []).map((measures) =>
    measures.flatMap((measure) => {
      const found = near.findIndex(
        (each) => each.about === measure && tells(each, column) && sameYear(each.read.year, own?.read.year),
      );
      return found < 0 ? [] : [whole + 1 + found];
    }),
  );
  return sets.find((parts, at) => parts.length === divisions[own?.about ?? '']?.[at]?.length);
}

/** 其中：人员经费A。（new paragraph）公用经费B: a list that broke off is complete where its parts are all there. */
export function withDivisions(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
): ReadonlyMap<number, List> {
  const complete = new Map(lists);
  statements.forEach(({ read }, whole) => {
    const listed = lists.get(whole);
    if (listed !== undefined && (!listed.open || listed.parts.length > 1)) return;
    const columns = (['amount', 'change'] as const).filter(
      (column) => read.figures[column] !== undefined && read.figures[column]?.shared !== true,
    );
    const [found] = columns.flatMap((column) => {
      const parts = partsOf(statements, whole, column);
      return parts === undefined ? [] : [parts];
    });
    if (found !== undefined) complete.set(whole, { parts: found, open: false });
  });
  return complete;
}
