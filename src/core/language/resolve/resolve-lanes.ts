import type { TableName } from '../rule/quantifier-entry.ts';
import { tableSets } from '../rule/rule-keys.ts';
import { nearestName } from '../source/edit-distance.ts';
import { type CatalogueNames, findSide, findTables, type NamedLane, namesOf } from './catalogue-names.ts';
import { hasTree } from './scope-context.ts';

/** Tables that a set name stands for. */
function tableSet(names: CatalogueNames, name: string): readonly NamedLane[] | undefined {
  if (!(tableSets as readonly string[]).includes(name)) return undefined;
  const tables = names.catalogue.tables.filter((table) =>
    name === 'ALL' ? table.shape !== 'narrative' : hasTree(table),
  );
  return tables.map((table) => ({ table }));
}

/** The tables (or sides) that a name of `each` stands for: one, or several sister tables of one name. */
export function resolveLanes(names: CatalogueNames, written: TableName): readonly NamedLane[] {
  const { table, side, entry } = written;
  const set = side === undefined ? tableSet(names, table.text) : undefined;
  if (set !== undefined) return set;
  const tables = findTables(names, table.text);
  if (tables.length === 0) {
    const near = nearestName(table.text, names.tableNames);
    entry.report('unknown-table', { name: table.text }, table.span, near);
  }
  if (side === undefined) return tables.map((found) => ({ table: found }));
  const lanes = tables.flatMap((found) => {
    const foundSide = findSide(found, side.text);
    return foundSide === undefined ? [] : [{ table: found, side: foundSide }];
  });
  const [first] = tables;
  if (lanes.length === 0 && first !== undefined) {
    const near = nearestName(side.text, first.sides.flatMap(namesOf));
    entry.report('unknown-side', { name: side.text, table: first.title }, side.span, near);
  }
  return lanes;
}
