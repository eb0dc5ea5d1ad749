import type { Quantifier } from '../ir/ir.ts';
import type { QuantifierEntry, TableName } from '../rule/quantifier-entry.ts';
import { type Lane, laneName } from './catalogue-names.ts';
import { whyNeverJoined } from './never-applies.ts';
import { resolveLanes } from './resolve-lanes.ts';
import { type ScopeBase, type ScopeContext, tableRef } from './scope-context.ts';

interface Pair {
  readonly a: Lane;
  readonly b: Lane;
}

/** `b: document.table` or `b: document.table.side`: the table of another document. */
function peerLanes({ names, peers }: ScopeBase, written: TableName): readonly Lane[] | undefined {
  const peer = peers.find(({ name }) => name === written.table.text);
  if (peer === undefined || written.side === undefined) return undefined;
  const { inner, entry } = written;
  const own = { table: written.side, ...(inner === undefined ? {} : { side: inner }), entry };
  const lanes = resolveLanes(names, own).filter(({ table }) => table.kind === peer.kind);
  return lanes.map((lane) => ({ ...lane, peer: peer.name }));
}

function joinScope(base: ScopeBase, entry: QuantifierEntry, pair: Pair): ScopeContext | undefined {
  for (const side of ['a', 'b'] as const) {
    const reason = whyNeverJoined(pair[side], entry);
    if (reason === undefined) continue;
    const written = entry.pair?.[side];
    const table = laneName(pair[side]);
    written?.entry.report('never-applies', { reason, table }, written.entry.node.span);
    return undefined;
  }
  const { on, unmatched, rows } = entry;
  const refs = { a: tableRef(pair.a), b: tableRef(pair.b) };
  const quantifier: Quantifier = { type: 'join', ...refs, on, unmatched, rows };
  return { ...base, quantifier, kind: pair.a.table.kind, pair, columns: [] };
}

/** One scope per pair of tables of one kind of document. */
export function joinScopes(base: ScopeBase, entry: QuantifierEntry): readonly ScopeContext[] {
  if (entry.pair === undefined) return [];
  const { a, b } = entry.pair;
  const lanesA = resolveLanes(base.names, a);
  const lanesB = peerLanes(base, b) ?? resolveLanes(base.names, b);
  const pairs = lanesA.flatMap((one) =>
    lanesB
      .filter(
        (other) => other.peer !== undefined || entry.on === 'project' || other.table.kind === one.table.kind,
      )
      .map((other) => ({ a: one, b: other })),
  );
  const [firstA] = lanesA;
  const [firstB] = lanesB;
  if (pairs.length === 0 && firstA !== undefined && firstB !== undefined) {
    const kinds = { kind: firstA.table.kind, other: firstB.table.kind };
    b.entry.report('mixed-kinds', { table: firstB.table.title, ...kinds }, b.table.span);
  }
  return pairs.flatMap((pair) => joinScope(base, entry, pair) ?? []);
}
