import { type Operand, type Outcome, operandsOf } from '../findings/outcome.ts';
import type { CompiledRule } from '../language/ir/ir.ts';
import type { DocumentIndex } from './index/document-index.ts';

/** Wrong cells from which a table whose columns were only inferred has been misread rather than published wrong. */
const fewestCauses = 3;
/** One identity in so many must fail besides. */
const fewest = 20;

const cellOf = ({ table, instance, side, row, column }: Operand): string =>
  [table, instance, side ?? '', row, column].join('|');

/** How many cells it takes at least, about, to have one in every failing identity. */
function causes(failing: readonly Outcome[]): number {
  let open = failing.map((outcome) => new Set(operandsOf(outcome).map(cellOf)));
  let count = 0;
  while (open.length > 0 && count < fewestCauses) {
    const times = new Map<string, number>();
    for (const cell of open.flatMap((cells) => [...cells])) times.set(cell, (times.get(cell) ?? 0) + 1);
    const most = [...times].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
    open = open.filter((cells) => !cells.has(most[0]) && cells.size > 0);
    count += 1;
  }
  return count;
}

/** Decided identities by the table (id and instance) of each of their operands. */
function byTable(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Outcome[]> {
  const found = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const tables = new Set(operandsOf(outcome).map(({ table, instance }) => `${table}#${instance}`));
    for (const table of tables) {
      const own = found.get(table);
      if (own === undefined) found.set(table, [outcome]);
      else own.push(outcome);
    }
  }
  return found;
}

function isMisread(decided: readonly Outcome[]): boolean {
  const failing = decided.filter(({ verdict }) => verdict === 'fail');
  return failing.length * fewest > decided.length && causes(failing) >= fewestCauses;
}

/** Low-confidence tables in which sums fail for so many reasons that the reading is to blame. */
function misreadTables(
  outcomes: readonly Outcome[],
  rules: readonly CompiledRule[],
  document: DocumentIndex,
): ReadonlySet<string> {
  const hard = new Set(rules.filter(({ kind }) => kind === 'hard').map(({ code }) => code));
  const decided = outcomes.filter(({ identity, verdict }) => {
    const isDecided = verdict === 'pass' || verdict === 'rounding' || verdict === 'fail';
    return isDecided && identity.form === 'linear' && hard.has(identity.rule);
  });
  const found = new Set<string>();
  for (const [name, own] of byTable(decided)) {
    const [table = '', instance] = name.split('#');
    const read = document.tables.get(table)?.[Number(instance) - 1]?.table;
    if (read?.confidence === 'low' && isMisread(own)) found.add(name);
  }
  return found;
}

/** The misread table that an outcome speaks of, in its operands or by its key. */
function misreadOf({ identity }: Outcome, misread: ReadonlySet<string>): string | undefined {
  const tables = [...identity.left, ...identity.right].map(({ table, instance }) => `${table}#${instance}`);
  return [...tables, identity.key.split('/')[0] ?? ''].find((name) => misread.has(name));
}

/** Takes back what failed over tables that cannot have been read rightly: such a difference is no finding. */
export function withoutMisread(
  outcomes: readonly Outcome[],
  rules: readonly CompiledRule[],
  document: DocumentIndex,
): readonly Outcome[] {
  if (!document.hasLowConfidence) return outcomes;
  const misread = misreadTables(outcomes, rules, document);
  if (misread.size === 0) return outcomes;
  return outcomes.map((outcome) => {
    const name = outcome.verdict === 'fail' ? misreadOf(outcome, misread) : undefined;
    if (name === undefined) return outcome;
    const [table = ''] = name.split('#');
    const reason = { code: 'unreliable-table', params: { table } };
    return { identity: outcome.identity, verdict: 'insufficient', reason };
  });
}
