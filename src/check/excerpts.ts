import type { Finding } from '../core/findings/report.ts';
import type { Disclosure, Table } from '../core/model/disclosure.ts';

/** The tables that findings of a document point into, by the names that findings give them (`budget_general`, `self_eval#2`). */
export type Excerpts = ReadonlyMap<string, ReadonlyMap<string, Table>>;

/** The tables of a document that its findings name, so that a report can show figures where they stand. */
export function excerptOf({ tables }: Disclosure, findings: readonly Finding[]): ReadonlyMap<string, Table> {
  const wanted = new Set<string>();
  for (const { cells, suspects } of findings)
    for (const { table } of [...cells, ...suspects.map(({ cell }) => cell)]) wanted.add(table);
  return new Map(tables.map((table) => [nameOf(table), table] as const).filter(([name]) => wanted.has(name)));
}

const nameOf = ({ id, instance }: Table): string => (instance === 1 ? id : `${id}#${instance}`);
