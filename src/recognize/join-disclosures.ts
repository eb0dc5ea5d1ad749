import type { Disclosure, Table } from '../core/model/disclosure.ts';
import { joinNarratives } from './prose/narrate.ts';

/** What tells whether a part belongs to another. */
export interface PartOutline extends Pick<Disclosure, 'id' | 'kind' | 'department' | 'year'> {
  /** Ids of its tables. */
  readonly tables: readonly string[];
}

/** A document and the positions of the parts that it is made of. */
export interface JoinedParts extends Pick<Disclosure, 'id' | 'department'> {
  readonly members: readonly number[];
}

export const outlineOf = ({ id, kind, department, year, tables }: Disclosure): PartOutline => ({
  id,
  kind,
  department,
  ...(year === undefined ? {} : { year }),
  tables: [...new Set(tables.map((table) => table.id))],
});

/** Joins files that are parts of one document, such as text and tables published apart. */
export function joinDisclosures(disclosures: readonly Disclosure[]): Disclosure[] {
  return planJoins(disclosures.map(outlineOf)).map((plan) =>
    joinMembers(
      plan,
      plan.members.flatMap((at) => disclosures[at] ?? []),
    ),
  );
}

/** The document that some parts are. */
export function joinMembers({ id, department }: JoinedParts, parts: readonly Disclosure[]): Disclosure {
  return { ...parts.reduce(join), id, department };
}

/** Which parts are one document: known from their outlines alone, so that the parts may lie elsewhere meanwhile. */
export function planJoins(parts: readonly PartOutline[]): JoinedParts[] {
  const joined: Group[] = [];
  const byId = new Map<string, OpenGroups>();
  parts.forEach((part, at) => {
    const open = byId.get(part.id) ?? new OpenGroups();
    byId.set(part.id, open);
    const group = part.department === '' ? undefined : open.take(part.tables);
    const grown = group ?? { outline: part, tables: new Set<string>(), members: [], rank: joined.length };
    if (group === undefined) joined.push(grown);
    grown.members.push(at);
    for (const table of part.tables) grown.tables.add(table);
    open.put(grown);
  });
  return uniqueIds(withAnonymous(joined));
}

/** Parts that were found to be one document. */
interface Group {
  readonly outline: PartOutline;
  readonly tables: Set<string>;
  readonly members: number[];
  /** Its place among all groups. */
  readonly rank: number;
}

/**
 * Groups of one id by the tables that they hold: two versions of one table are two documents, so a part may join the
 * first group that holds none of its tables. Many files of one name have few sets of tables among them.
 */
class OpenGroups {
  readonly #bySet = new Map<string, { readonly tables: ReadonlySet<string>; readonly groups: Group[] }>();

  take(tables: readonly string[]): Group | undefined {
    let first: Group[] | undefined;
    for (const { tables: taken, groups } of this.#bySet.values()) {
      const [head] = groups;
      if (head === undefined || tables.some((table) => taken.has(table))) continue;
      if (first?.[0] === undefined || head.rank < first[0].rank) first = groups;
    }
    return first?.shift();
  }

  put(group: Group): void {
    const key = [...group.tables].sort().join();
    const same = this.#bySet.get(key) ?? { tables: new Set(group.tables), groups: [] };
    this.#bySet.set(key, same);
    const { groups } = same;
    const at = groups.findLastIndex(({ rank }) => rank < group.rank);
    groups.splice(at + 1, 0, group);
  }
}

/**
 * A workbook of nothing but tables may name no office: where the run holds one such part and one document that it can
 * be part of, they belong together.
 */
function withAnonymous(groups: readonly Group[]): JoinedParts[] {
  const alike = new Map<string, Group[]>();
  for (const group of groups) {
    const key = `${group.outline.kind}/${group.outline.year}`;
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [group]);
    else same.push(group);
  }
  const absorbed = new Map<Group, Group>();
  for (const each of alike.values()) {
    const [part, ...parts] = each.filter(isAnonymous);
    const [named, ...others] = each.filter((other) => !isAnonymous(other));
    if (part === undefined || named === undefined || parts.length > 0 || others.length > 0) continue;
    if ([...part.tables].every((table) => !named.tables.has(table))) absorbed.set(named, part);
  }
  const parts = new Set(absorbed.values());
  return groups
    .filter((group) => !parts.has(group))
    .map((group) => ({
      id: group.outline.id,
      department: group.outline.department,
      members: [...group.members, ...(absorbed.get(group)?.members ?? [])],
    }));
}

const isAnonymous = ({ outline }: Group): boolean => outline.department === '';

function join(a: Disclosure, b: Disclosure): Disclosure {
  const narrative = joinNarratives(a.narrative, b.narrative);
  return {
    ...(a.tables.length >= b.tables.length ? a : b),
    paths: [...a.paths, ...b.paths],
    tables: numberInstances([...a.tables, ...b.tables]),
    ...(narrative === undefined ? {} : { narrative }),
    unrecognized: [...a.unrecognized, ...b.unrecognized],
    unfilled: [...(a.unfilled ?? []), ...(b.unfilled ?? [])],
    unread: [...a.unread, ...b.unread],
  };
}

function uniqueIds(joined: readonly JoinedParts[]): JoinedParts[] {
  const counts = new Map<string, number>();
  return joined.map((each) => {
    const count = (counts.get(each.id) ?? 0) + 1;
    counts.set(each.id, count);
    return count === 1 ? each : { ...each, id: `${each.id}#${count}` };
  });
}

/** Numbers the tables of one id in the order in which they stand. */
export function numberInstances(tables: readonly Table[]): Table[] {
  const counts = new Map<string, number>();
  return tables.map((table) => {
    const instance = (counts.get(table.id) ?? 0) + 1;
    counts.set(table.id, instance);
    return { ...table, instance };
  });
}
