import type { Operand, Outcome } from '../findings/outcome.ts';
import type { TailGap } from '../findings/tail-gap.ts';
import { abs, compare, scale, sign } from '../model/exact.ts';
import { type Figure, one } from '../model/figure.ts';
import { formatFigure } from '../model/format-figure.ts';
import { oddsOf, oddsOfAtLeast } from './odds.ts';

/** Below this a gap within the envelope does not look like rounding. */
const unlikely = 0.01;

/**
 * Looks at all gaps of a document together; one that has none costs nothing. Where the document announces tail
 * differences no gap stands out.
 */
export function tailGaps(
  outcomes: Iterable<Outcome>,
  isAnnounced: () => boolean,
): ReadonlyMap<Outcome, TailGap> {
  const gaps = new Map<Outcome, TailGap>();
  let whole: { readonly isFooted: (table: string) => boolean; readonly announced: boolean } | undefined;
  for (const outcome of outcomes) {
    const closing = outcome.verdict === 'rounding' ? closingOf(outcome) : undefined;
    if (closing === undefined) continue;
    whole ??= { isFooted: footedTables(outcomes), announced: isAnnounced() };
    const odds = oddsOfAtLeast(closing.addends, closing.steps);
    const standsOut = odds < unlikely || whole.isFooted(closing.table);
    gaps.set(outcome, { likelihood: odds.toFixed(4), lone: !whole.announced && standsOut });
  }
  return gaps;
}

/** A closed sum within one table: how many addends it has and by how many last digits it misses. */
interface Closing {
  readonly table: string;
  readonly addends: number;
  readonly steps: number;
  readonly operands: readonly Operand[];
}

/** Fewer sums tell nothing about how a table was made. A sum of one addend is exact by nature. */
const fewest = 8;
const leastAddends = 2;
/** With more gaps than the one that is judged not everything else closes. */
const mostGaps = 1;
/** A publisher who adds up the printed figures still slips once in fifty sums. */
const slip = 0.02;
/** Odds of 99 to 1. */
const decided = Math.log(99);

/** The identity as a closing of its table, when all its operands stand there with one last digit. */
function closingOf(
  { identity, verdict, residual }: Outcome,
  isWanted: (table: string) => boolean = () => true,
): Closing | undefined {
  if (identity.form !== 'linear' || identity.relation !== '==' || residual === undefined) return undefined;
  if (verdict !== 'pass' && verdict !== 'rounding') return undefined;
  const first = identity.left.find(isShown) ?? identity.right.find(isShown);
  const half = first?.cell.half;
  if (first === undefined || half === undefined) return undefined;
  const table = `${first.document}|${first.table}#${first.instance}`;
  if (!isWanted(table)) return undefined;
  const operands = [...identity.left, ...identity.right].filter(isShown);
  if (!operands.every((each) => isAlike(each, first))) return undefined;
  return {
    table,
    addends: operands.length - 1,
    steps: stepsOf(residual, half),
    operands,
  };
}

const isShown = ({ cell: { figure } }: Operand): boolean => figure !== undefined && sign(figure) !== 0;

/** An addend or total of the same table with the same last digit. */
function isAlike({ document, table, instance, cell, coefficient }: Operand, first: Operand): boolean {
  if (document !== first.document || table !== first.table || instance !== first.instance) return false;
  return cell.half === first.cell.half && compare(abs(coefficient), one) === 0;
}

/** The figures of the sum: another rule, or a level of one row, may add up the same ones again. */
const figuresOf = (operands: readonly Operand[]): string =>
  operands
    .map(({ cell: { figure } }) => figure && formatFigure(figure))
    .sort()
    .join(' ');

/** Whole number of last digits; envelopes keep it small. */
function stepsOf(residual: Figure, half: number): number {
  const { coefficient, exponent } = scale(residual, -half);
  return Number(coefficient) * 10 ** exponent;
}

/**
 * Tells tables whose printed figures were added up as printed, so that every sum closes exactly. Most tables have gaps
 * enough to say no at once; the sums that close are gone through for the others alone.
 */
function footedTables(outcomes: Iterable<Outcome>): (table: string) => boolean {
  const gaps = closingsByTable(outcomes, 'rounding', (_, found) => found <= mostGaps);
  const isOpen = (table: string): boolean => (gaps.get(table)?.size ?? 0) <= mostGaps;
  let all: ReadonlyMap<string, ReadonlyMap<string, Closing>> | undefined;
  return (table) => {
    if (!isOpen(table)) return false;
    all ??= closingsByTable(outcomes, undefined, isOpen);
    return isFooted([...(all.get(table)?.values() ?? [])]);
  };
}

/** Sums of several addends by the table and by their figures, of the tables of which more are wanted than were found. */
function closingsByTable(
  outcomes: Iterable<Outcome>,
  verdict: Outcome['verdict'] | undefined,
  isWanted: (table: string, found: number) => boolean,
): ReadonlyMap<string, ReadonlyMap<string, Closing>> {
  const byTable = new Map<string, Map<string, Closing>>();
  for (const outcome of outcomes) {
    if (verdict !== undefined && outcome.verdict !== verdict) continue;
    const closing = closingOf(outcome, (table) => isWanted(table, byTable.get(table)?.size ?? 0));
    if (closing === undefined || closing.addends < leastAddends) continue;
    const known = byTable.get(closing.table) ?? new Map<string, Closing>();
    byTable.set(closing.table, known.set(figuresOf(closing.operands), closing));
  }
  return byTable;
}

/** Compares how likely the gaps are if every figure was rounded on its own, and if the rounded ones were added up. */
function isFooted(closings: readonly Closing[]): boolean {
  if (closings.length < fewest || closings.filter(({ steps }) => steps !== 0).length > mostGaps) return false;
  const rounded = closings.reduce((sum, { addends, steps }) => sum + Math.log(oddsOf(addends, steps)), 0);
  const footed = closings.reduce(
    (sum, { addends, steps }) => sum + (steps === 0 ? Math.log(1 - slip) : Math.log(slip / addends)),
    0,
  );
  return footed - rounded > decided;
}
