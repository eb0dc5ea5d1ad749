import type { Table } from '../../core/model/disclosure.ts';

/** Numbers the tables of one id in the order in which they stand. */
export function numberInstances(tables: readonly Table[]): Table[] {
  const counts = new Map<string, number>();
  return tables.map((table) => {
    const instance = (counts.get(table.id) ?? 0) + 1;
    counts.set(table.id, instance);
    return { ...table, instance };
  });
}
