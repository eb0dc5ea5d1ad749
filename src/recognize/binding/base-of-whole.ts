import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Cell } from '../../core/model/disclosure.ts';
import type { ClaimColumn, Passage } from '../../core/model/narrative.ts';
import type { CompleteSets } from './complete-sets.ts';
import { isTotal, type List, totalOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** Parts are told in the paragraph of their whole or in the next ones. */
const widest = 2;
const mostBehind = 12;
/** What stands further in front of a figure is of another sentence. */
const longestSentence = 400;

const moved: readonly (readonly [ClaimColumn, ClaimColumn])[] = [
  ['change', 'budget_change'],
  ['growth', 'budget_growth'],
  ['direction', 'budget_direction'],
];

/** What it takes to see that a change names nothing that it is made against. */
export interface BareSource {
  readonly passages: readonly Passage[];
  readonly catalogue: Catalogue;
  /** What a whole divides into completely. */
  readonly sets: CompleteSets;
}

/** 减少3亿元 alone: neither its sentence nor its year says against what. */
function isBare({ read, cells }: BoundStatement, { passages, catalogue }: BareSource): boolean {
  const { change } = read.figures;
  if (change === undefined || cells.change?.derived === true || cells.budget_change !== undefined)
    return false;
  if (read.priorYear !== undefined || read.priorBasis !== undefined || cells.prior !== undefined)
    return false;
  const text = passages[read.passage]?.text ?? '';
  const before = text.slice(Math.max(0, change.offset - longestSentence), change.offset);
  const sentence = before.slice(before.lastIndexOf('\u3002') + 1);
  const marks = (['proseCompareTails', 'proseCompareAlone', 'prosePrior'] as const).flatMap((list) =>
    wordsOf(catalogue, list),
  );
  return !marks.some((mark) => sentence.includes(mark));
}

/** The statements behind a whole, within reach, whose bare changes are those of all its parts. */
function bareParts(
  statements: readonly BoundStatement[],
  whole: number,
  source: BareSource,
): readonly number[] | undefined {
  const own = statements[whole];
  if (own === undefined) return undefined;
  const bare = statements
    .slice(whole + 1, whole + mostBehind)
    .flatMap((each, at) =>
      each.read.passage - own.read.passage <= widest && isBare(each, source) ? [whole + 1 + at] : [],
    );
  const names = bare.map((at) => statements[at]?.read.subject ?? '');
  return source.sets.partsOf(own.read.subject, names)?.flatMap((index) => bare[index] ?? []);
}

/** Whether the changes of the parts make up a change. */
const addsUp = (total: Cell, parts: readonly Cell[]): boolean =>
  parts.every(({ figure }) => figure !== undefined) && isTotal(total, totalOf(parts));

function againstBudget<T extends BoundStatement>(statement: T): T {
  const cells: Partial<Record<string, Cell>> = { ...statement.cells };
  for (const [from, to] of moved) {
    const cell = cells[from];
    if (cell !== undefined) cells[to] = cell;
    delete cells[from];
  }
  return { ...statement, cells };
}

/** Statements and the lists that were found on the way. */
interface Based<T> {
  readonly statements: readonly T[];
  readonly lists: ReadonlyMap<number, List>;
}

/**
 * 三公经费合计58亿元，比预算数减少12亿元。…其中：因公出国费16亿元，减少3亿元；…: changes of parts that name no base are made
 * against that of the whole, where they add up to its change against the budget.
 */
export function withBasesOfWholes<T extends BoundStatement>(
  statements: readonly T[],
  source: BareSource,
): Based<T> {
  const lists = new Map<number, List>();
  const changed = new Set<number>();
  statements.forEach(({ cells }, whole) => {
    const total = cells.budget_change;
    if (total === undefined || cells.change !== undefined) return;
    const parts = bareParts(statements, whole, source);
    const changes = (parts ?? []).flatMap((at) => statements[at]?.cells.change ?? []);
    if (parts === undefined || !addsUp(total, changes)) return;
    lists.set(whole, { parts, open: false });
    for (const at of parts) changed.add(at);
  });
  if (changed.size === 0) return { statements, lists };
  return { statements: statements.map((each, at) => (changed.has(at) ? againstBudget(each) : each)), lists };
}
