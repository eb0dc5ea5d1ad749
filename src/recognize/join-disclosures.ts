import type { Disclosure, Table } from '../core/model/disclosure.ts';
import { joinNarratives } from './prose/narrate.ts';

/** Joins files that are parts of one document, such as text and tables published apart. */
export function joinDisclosures(disclosures: readonly Disclosure[]): Disclosure[] {
  const joined: Disclosure[] = [];
  for (const disclosure of disclosures) {
    const at = joined.findIndex((each) => belongTogether(each, disclosure));
    const known = joined[at];
    if (known === undefined) joined.push(disclosure);
    else joined[at] = join(known, disclosure);
  }
  return uniqueIds(withAnonymous(joined));
}

/**
 * A workbook of nothing but tables may name no office: where the run holds one such part and one document that it can
 * be part of, they belong together.
 */
function withAnonymous(disclosures: readonly Disclosure[]): readonly Disclosure[] {
  const isAnonymous = ({ department }: Disclosure): boolean => department === '';
  return disclosures.flatMap((each) => {
    const { kind, year } = each;
    const alike = disclosures.filter((other) => other.kind === kind && other.year === year);
    const [part, ...parts] = alike.filter(isAnonymous);
    const [named, ...others] = alike.filter((other) => !isAnonymous(other));
    if (part === undefined || named === undefined || parts.length > 0 || others.length > 0) return [each];
    if (shareTable(part, named)) return [each];
    const { id, department } = named;
    return isAnonymous(each) ? [] : [{ ...join(named, part), id, department }];
  });
}

/** Same kind, office and year, and no table in both: two versions of one table are two documents. */
function belongTogether(a: Disclosure, b: Disclosure): boolean {
  if (a.id !== b.id || a.department === '') return false;
  return !shareTable(a, b);
}

const shareTable = (a: Disclosure, b: Disclosure): boolean =>
  a.tables.some((table) => b.tables.some((other) => other.id === table.id));

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

function uniqueIds(disclosures: readonly Disclosure[]): Disclosure[] {
  const counts = new Map<string, number>();
  return disclosures.map((disclosure) => {
    const count = (counts.get(disclosure.id) ?? 0) + 1;
    counts.set(disclosure.id, count);
    return count === 1 ? disclosure : { ...disclosure, id: `${disclosure.id}#${count}` };
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
