import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { compare, sign } from '../../core/model/exact.ts';
import { isTotal, type List, sumOf } from './list-owner.ts';
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

/** The statements below a whole, before it is spoken of again, of its year. */
function below(
  statements: readonly BoundStatement[],
  whole: number,
  isOfYear: (each: BoundStatement) => boolean,
): readonly BoundStatement[] {
  const own = statements[whole];
  if (own === undefined) return [];
  const behind = statements.slice(whole + 1, whole + 1 + mostBehind);
  const isAgain = (each: BoundStatement): boolean => each.about === own.about && isOfYear(each);
  const end = behind.findIndex((each) => !standsBelow(own, each) || isAgain(each));
  return end < 0 ? behind : behind.slice(0, end);
}

const standsBelow = (own: BoundStatement, { read, topic }: BoundStatement): boolean =>
  read.passage - own.read.passage <= reach && topic === own.topic;

/** Words of names that take some of an amount, and the year of the document. */
interface Divided {
  readonly of: readonly string[];
  readonly year: number | undefined;
}

/** The nearest statements below a whole that tell the same of its parts, for each way of dividing it; none for those told of nowhere. */
function partsOf(
  statements: readonly BoundStatement[],
  whole: number,
  column: Told,
  { year }: Divided,
): readonly (readonly (number | undefined)[])[] {
  const own = statements[whole];
  // 2022年决算数A。其中…: what names no year is of that of the document.
  const isOfYear = ({ read }: BoundStatement): boolean => (read.year ?? year) === (own?.read.year ?? year);
  const near = below(statements, whole, isOfYear);
  return (divisions[own?.about ?? ''] ?? []).map((measures) =>
    measures.map((measure) => {
      const found = near.findIndex((each) => each.about === measure && tells(each, column) && isOfYear(each));
      return found < 0 ? undefined : whole + 1 + found;
    }),
  );
}

const isKnown = (part: number | undefined): part is number => part !== undefined;

/** Whether a statement is of this year, for what is told of another one is bound to nothing; and not 全部资金安排的公务接待费. */
const isPlain = ({ measure, about, read }: BoundStatement, of: readonly string[]): boolean =>
  measure !== undefined && measure === about && !of.some((word) => read.subject.includes(word));

/** Whether parts are told to be more than their whole. */
function exceeds(statements: readonly BoundStatement[], whole: number, parts: readonly number[]): boolean {
  const amount = statements[whole]?.cells.amount;
  const sum = sumOf(statements, { parts, open: false });
  if (parts.length === 0 || amount?.figure === undefined || sum === undefined) return false;
  return !isTotal(amount, sum) && compare(sum.value, amount.figure) > 0;
}

/** The parts of a whole where all are told, or where those that are told exceed it. */
function listOf(
  statements: readonly BoundStatement[],
  whole: number,
  column: Told,
  divided: Divided,
): List | undefined {
  const sets = partsOf(statements, whole, column, divided);
  const complete = sets.find((parts) => parts.length > 0 && parts.every(isKnown));
  if (complete !== undefined) return { parts: complete.filter(isKnown), open: false };
  const plain = (at: number): boolean => isPlain(statements[at] as BoundStatement, divided.of);
  if (column !== 'amount' || !plain(whole)) return undefined;
  const above = sets
    .map((parts) => parts.filter(isKnown).filter(plain))
    .find((parts) => exceeds(statements, whole, parts));
  return above && { parts: above, open: true };
}

/** 其中：人员经费A。（new paragraph）公用经费B: a list that broke off is complete where its parts are all there. */
export function withDivisions(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  year: number | undefined,
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  const complete = new Map(lists);
  const divided: Divided = { of: wordsOf(catalogue, 'proseOf'), year };
  statements.forEach(({ read }, whole) => {
    const listed = lists.get(whole);
    if (listed !== undefined && (!listed.open || listed.parts.length > 1)) return;
    const columns = (['amount', 'change'] as const).filter(
      (column) => read.figures[column] !== undefined && read.figures[column]?.shared !== true,
    );
    const [found] = columns.flatMap((column) => listOf(statements, whole, column, divided) ?? []);
    if (found !== undefined) complete.set(whole, found);
  });
  return complete;
}
