import type { StatementFacts } from '../../core/model/narrative.ts';
import type { List } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

type Bound = BoundStatement & { readonly facts: Pick<StatementFacts, 'measure'> };

/** What an amount divides into by definition, however the prose lists it. */
const divisions: Readonly<Record<string, readonly string[]>> = {
  general_basic: ['personnel', 'public'],
  basic: ['all_personnel', 'all_public'],
  three_public: ['abroad', 'vehicle', 'reception'],
};

/** The parts of a list that runs over paragraphs stand no further below its whole. */
const reach = 6;
const mostBehind = 60;

/** The nearest statement below a whole that gives the amount of one part, before the whole is spoken of again. */
function partOf(statements: readonly Bound[], whole: number, measure: string): number | undefined {
  const own = statements[whole];
  if (own === undefined) return undefined;
  const behind = statements.slice(whole + 1, whole + 1 + mostBehind);
  const end = behind.findIndex((each) => !standsBelow(own, each));
  const below = end < 0 ? behind : behind.slice(0, end);
  const found = below.findIndex(
    ({ facts, cells, read }) =>
      facts.measure === measure && cells.amount !== undefined && sameYear(read.year, own.read.year),
  );
  return found < 0 ? undefined : whole + 1 + found;
}

const standsBelow = (own: Bound, { facts, read, topic }: Bound): boolean =>
  read.passage - own.read.passage <= reach && facts.measure !== own.facts.measure && topic === own.topic;

const sameYear = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** 其中：人员经费A。（new paragraph）公用经费B: a list that broke off is complete where its parts are all there. */
export function withDivisions(
  statements: readonly Bound[],
  lists: ReadonlyMap<number, List>,
): ReadonlyMap<number, List> {
  const complete = new Map(lists);
  statements.forEach(({ facts, cells, read }, whole) => {
    const measures = divisions[facts.measure ?? ''];
    const listed = lists.get(whole);
    const told = listed !== undefined && (!listed.open || listed.parts.length > 1);
    if (measures === undefined || told || cells.amount === undefined || read.figures.amount === undefined)
      return;
    const parts = measures.flatMap((measure) => partOf(statements, whole, measure) ?? []);
    if (parts.length === measures.length) complete.set(whole, { parts, open: false });
  });
  return complete;
}
