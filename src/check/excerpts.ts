import type { Finding } from '../core/findings/report.ts';
import type { Table } from '../core/model/disclosure.ts';
import type { HeldDisclosure } from '../core/model/held-disclosure.ts';

/** The tables that findings of a document point into, by the names that findings give them (`budget_general`, `self_eval#2`). */
export type Excerpts = ReadonlyMap<string, ReadonlyMap<string, Table>>;

/** Keeps of every document the tables that its findings name, so that a report can show figures where they stand. */
export function excerptsOf(documents: readonly HeldDisclosure[], findings: readonly Finding[]): Excerpts {
  const named = new Map<string, Set<string>>();
  for (const finding of findings) {
    const tables = named.get(finding.document) ?? new Set<string>();
    named.set(finding.document, tables);
    const suspects = finding.suspects.map(({ cell }) => cell);
    for (const { table } of [...finding.cells, ...suspects]) tables.add(table);
  }
  return new Map(
    documents.flatMap(({ id, load }) => {
      const wanted = named.get(id);
      if (wanted === undefined) return [];
      const kept = load()
        .tables.map((table) => [nameOf(table), table] as const)
        .filter(([name]) => wanted.has(name));
      return [[id, new Map(kept)] as const];
    }),
  );
}

const nameOf = ({ id, instance }: Table): string => (instance === 1 ? id : `${id}#${instance}`);
