import { wordsOf } from '../../core/catalogue/lexicon.ts';
import { findTable } from '../../core/catalogue/lookup.ts';
import { isWithinRegion, officeKey, officeMark } from '../../core/catalogue/office-key.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { joinForms } from './join-forms.ts';
import { agree, areForms, proseSketchOf, type Sketch, shareMost, sketchOf } from './sketch.ts';

/** What tells whether a part belongs to another. */
export interface PartOutline extends Pick<Disclosure, 'id' | 'kind' | 'department' | 'year'> {
  /** Ids of its tables. */
  readonly tables: readonly string[];
  /** Name of its office, spellings folded; what it is called in the id besides. */
  readonly office: string;
  readonly path: string;
  readonly sketch: Sketch;
  readonly prose: Sketch;
  /** Equal only where all figures of the tables are, and whose they are. */
  readonly digest: number;
  /** Whether anything in it can be of a budget, an account or a self-evaluation. */
  readonly isBudget: boolean;
}

/** A document and the positions of the parts that it is made of. */
export interface JoinedParts extends Pick<Disclosure, 'id' | 'department' | 'kind' | 'year'> {
  readonly members: readonly number[];
  /** What is to be said of parts that stand for the same document as another one. */
  readonly repeats?: readonly Repeat[];
}

/** A part that says the same as another one, or is another version of it. */
export interface Repeat {
  readonly at: number;
  readonly of: number;
  readonly code: 'same-document' | 'other-version';
}

/** The outline of a part, its office folded. */
export function outlineOf(disclosure: Disclosure, catalogue: Catalogue): PartOutline {
  const { id, kind, department, year, tables, paths } = disclosure;
  return {
    id,
    kind,
    department,
    ...(year === undefined ? {} : { year }),
    tables: [...new Set(tables.map((table) => table.id))],
    office: department === '' ? '' : officeKey(department, catalogue) + officeMark(disclosure),
    path: paths[0] ?? '',
    ...sketchOf(disclosure),
    prose: proseSketchOf(disclosure),
    isBudget: isBudget(disclosure, catalogue),
  };
}

/**
 * Whether a part can be of a budget, an account or a self-evaluation: by its tables, by an amount of money, or by what it
 * calls itself with its office or year. What a repository says of itself speaks of money in passing only.
 */
function isBudget(part: Disclosure, catalogue: Catalogue): boolean {
  const { department, year, tables, unrecognized, narrative, unread, paths } = part;
  if (tables.length > 0 || unread.length > 0) return true;
  if (unrecognized.some(({ isForeign }) => isForeign !== true)) return true;
  if (paths.some((path) => ofRepository.test(path))) return false;
  const units = catalogue.conventions.units.map(({ title }) => title).join('|');
  const money = new RegExp(`[0-9]\\s*(?:${units})`);
  const kinds = kindLists.flatMap((list) => wordsOf(catalogue, list));
  const isNamed = department !== '' || year !== undefined;
  return (narrative?.passages ?? []).some(
    ({ text }) => money.test(text) || (isNamed && kinds.some((kind) => text.includes(kind))),
  );
}

const kindLists = [
  'budgetKind.long',
  'budgetKind.short',
  'finalKind.long',
  'finalKind.short',
  'selfEvalKind',
] as const;

/** Files in which repositories speak of themselves. */
const ofRepository =
  /(?:^|[/!])(?:readme|changelog|contributing|license|licence|notice|security|code_of_conduct)(?:[.-][^/]*)?$/i;

/** Joins files that are parts of one document, such as text and tables published apart, and forms of one document. */
export function joinDisclosures(disclosures: readonly Disclosure[], catalogue: Catalogue): Disclosure[] {
  const outlines = disclosures.map((disclosure) => outlineOf(disclosure, catalogue));
  return planJoins(outlines, catalogue).map((plan) =>
    joinMembers(
      plan,
      plan.members.flatMap((at) => disclosures[at] ?? []),
    ),
  );
}

/** The document that some parts are. */
export function joinMembers(
  { members: _, repeats: __, ...facts }: JoinedParts,
  parts: readonly Disclosure[],
): Disclosure {
  return { ...joinForms(parts), ...facts };
}

/** All parts as one document, because the user says so: that of the part which knows most of itself. */
export function planTogether(parts: readonly PartOutline[]): JoinedParts[] {
  const known = ({ department, year, tables }: PartOutline): number =>
    (department === '' ? 0 : 2) + (year === undefined ? 0 : 2) + (tables.length === 0 ? 0 : 1);
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const best = others.reduce((most, part) => (known(part) > known(most) ? part : most), first);
  return [joinedAs(best, [...parts.keys()])];
}

const joinedAs = ({ id, department, kind, year }: PartOutline, members: readonly number[]): JoinedParts => ({
  id,
  department,
  kind,
  ...(year === undefined ? {} : { year }),
  members,
});

/** Which parts are one document: known from their outlines alone, so that the parts may lie elsewhere meanwhile. */
export function planJoins(parts: readonly PartOutline[], catalogue: Catalogue): JoinedParts[] {
  const joined: Group[] = [];
  const byName = new Map<string, OpenGroups>();
  parts.forEach((part, at) => {
    const name = `${part.kind}/${part.office}/${part.year ?? ''}`;
    const open = byName.get(name) ?? new OpenGroups();
    byName.set(name, open);
    const group = part.department === '' ? undefined : open.take(part);
    const grown = group ?? {
      outline: part,
      parts: [],
      tables: new Set<string>(),
      members: [],
      rank: joined.length,
    };
    if (group === undefined) joined.push(grown);
    callPlainly(grown, part);
    grown.members.push(at);
    grown.parts.push(part);
    for (const table of part.tables) grown.tables.add(table);
    open.put(grown);
  });
  return uniqueIds(withAnonymous(withinRegions(joined, catalogue)), parts, catalogue);
}

/** 水务局(本级) in one part and 水务局 in another: the whole is called by the plain name. */
function callPlainly(group: Group, part: PartOutline): void {
  if (isRemarked(group.outline) && !isRemarked(part)) group.outline = part;
}

const isRemarked = ({ department }: PartOutline): boolean => department.endsWith(')');

/** Parts that were found to be one document. */
interface Group {
  outline: PartOutline;
  readonly parts: PartOutline[];
  readonly tables: Set<string>;
  readonly members: number[];
  /** Its place among all groups. */
  readonly rank: number;
}

const mostForms = 8;

/**
 * Groups of one name by the tables that they hold: two versions of one table are two documents, so a part may join the
 * first group that holds none of its tables. Many files of one name have few sets of tables among them.
 */
class OpenGroups {
  readonly #bySet = new Map<string, { readonly tables: ReadonlySet<string>; readonly groups: Group[] }>();

  take(part: PartOutline): Group | undefined {
    const { tables } = part;
    const form = this.#formOf(part);
    if (form !== undefined) return form;
    let first: Group[] | undefined;
    for (const { tables: taken, groups } of this.#bySet.values()) {
      const [head] = groups;
      if (head === undefined || tables.some((table) => taken.has(table)) || areVersions(part, head)) continue;
      if (first?.[0] === undefined || head.rank < first[0].rank) first = groups;
    }
    return first?.shift();
  }

  /** The first of the groups that holds the same figures; more than a few of one name are no forms of one another. */
  #formOf(part: PartOutline): Group | undefined {
    let seen = 0;
    for (const { groups } of this.#bySet.values()) {
      for (const [at, group] of groups.entries()) {
        if (seen++ >= mostForms) return undefined;
        if (!areForms(group.outline.sketch, part.sketch) || areVersions(part, group)) continue;
        groups.splice(at, 1);
        return group;
      }
    }
    return undefined;
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

/** Files of one format that speak of the same and do not say the same: an office keeps a draft beside its final, but never two forms in one format. */
function areVersions(part: PartOutline, { parts }: Group): boolean {
  return parts.some(
    (other) =>
      formatOf(other) === formatOf(part) &&
      !saysTheSame(other, part) &&
      (part.tables.some((table) => other.tables.includes(table)) || shareMost(other.prose, part.prose)),
  );
}

const saysTheSame = (a: PartOutline, b: PartOutline): boolean =>
  a.digest === b.digest && agree(a.prose, b.prose);

const formatOf = ({ path }: PartOutline): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** Beyond so many documents of one kind and year, parts of another name are left apart. */
const mostCompared = 200;

/** Parts that go into the one document of their kind and year that they can be part of. */
function absorbed(
  groups: readonly Group[],
  wholesOf: (part: Group, alike: readonly Group[]) => readonly Group[],
): readonly Group[] {
  const gone = new Set<Group>();
  const absorb = (part: Group, alike: readonly Group[]): void => {
    const [whole, ...others] = wholesOf(part, alike);
    if (whole === undefined || others.length > 0 || gone.has(whole) || !fits(part, whole)) return;
    whole.members.push(...part.members);
    whole.parts.push(...part.parts);
    whole.members.sort((one, other) => one - other);
    for (const table of part.tables) whole.tables.add(table);
    gone.add(part);
  };
  for (const alike of alikeIn(groups))
    if (alike.length <= mostCompared) for (const part of alike) absorb(part, alike);
  return groups.filter((group) => !gone.has(group));
}

/** A part whose office is named without the regions that another one names, where no third could be meant. */
const withinRegions = (groups: readonly Group[], catalogue: Catalogue): readonly Group[] =>
  absorbed(groups, (part, alike) =>
    isAnonymous(part)
      ? []
      : alike.filter((other) => !isAnonymous(other) && isOfficeOf(part, other, catalogue)),
  );

/** The same office named without its regions, or cut off where a line broke over the same figures. */
function isOfficeOf(part: Group, whole: Group, catalogue: Catalogue): boolean {
  const [name, full] = [part, whole].map(({ outline }) => officeKey(outline.department, catalogue));
  if (name === undefined || full === undefined || name.length >= full.length) return false;
  if (officeMark(part.outline) !== officeMark(whole.outline)) return false;
  if (isWithinRegion(name, full, catalogue)) return true;
  const isWhole = wordsOf(catalogue, 'officeEndings').some((ending) => name.endsWith(ending));
  return !isWhole && full.startsWith(name) && areForms(part.outline.sketch, whole.outline.sketch);
}

/** No table in both, or the same figures in the tables that are. */
function fits(part: Group, whole: Group): boolean {
  const shares = [...part.tables].some((table) => whole.tables.has(table));
  if (part.parts.some((each) => areVersions(each, whole))) return false;
  return !shares || areForms(part.outline.sketch, whole.outline.sketch);
}

/** The groups of each kind and year. */
function alikeIn(groups: readonly Group[]): Iterable<readonly Group[]> {
  const alike = new Map<string, Group[]>();
  for (const group of groups) {
    const key = `${group.outline.kind}/${group.outline.year}`;
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [group]);
    else same.push(group);
  }
  return alike.values();
}

/**
 * A workbook of nothing but tables may name no office: where one document of the run has the same file name up to its
 * ending, or where the run holds one such part and one document that it can be part of, they belong together.
 */
const withAnonymous = (groups: readonly Group[]): readonly Group[] =>
  absorbed(groups, (part, alike) => {
    if (!isAnonymous(part)) return [];
    const others = alike.filter((other) => other !== part);
    const twins = others.filter((other) => stemOf(other) === stemOf(part));
    return twins.length > 0 || others.some(isAnonymous) ? twins : others;
  });

const isAnonymous = ({ outline }: Group): boolean => outline.department === '';

/** Path of a file without the ending that tells its format. */
const stemOf = ({ outline }: Group): string => outline.path.replace(/\.[A-Za-z0-9]{1,8}$/, '');

function uniqueIds(
  groups: readonly Group[],
  parts: readonly PartOutline[],
  catalogue: Catalogue,
): JoinedParts[] {
  const firsts = new Map<string, Group>();
  const counts = new Map<string, number>();
  return groups.map((group) => {
    const joined = joinedAs(group.outline, group.members);
    const count = (counts.get(joined.id) ?? 0) + 1;
    counts.set(joined.id, count);
    const first = firsts.get(joined.id);
    if (first === undefined) firsts.set(joined.id, group);
    const repeats = [
      ...copiesIn(group, parts),
      ...(first === undefined ? [] : versionOf(group, first, catalogue)),
    ];
    return {
      ...joined,
      ...(count === 1 ? {} : { id: `${joined.id}#${suffixOf(group, first, count, counts)}` }),
      ...(repeats.length === 0 ? {} : { repeats }),
    };
  });
}

/** What tells a further document of one name from the first: the name of its file, where that is another one, else its number. */
function suffixOf(
  { outline }: Group,
  first: Group | undefined,
  count: number,
  taken: Map<string, number>,
): string {
  const [name = '', ending] = outline.path.slice(outline.path.lastIndexOf('/') + 1).split(/\.(?=[^.]+$)/);
  const key = `${outline.id}#${name}`;
  const isOther = ending !== undefined && name !== '' && outline.path !== first?.outline.path;
  if (!isOther || taken.has(key)) return String(count);
  taken.set(key, 1);
  return name;
}

/** Files of one format that say the same. */
function copiesIn({ members }: Group, parts: readonly PartOutline[]): Repeat[] {
  return members.flatMap((at, index): Repeat[] => {
    const of = members.slice(0, index).find((before) => areCopies(parts[at], parts[before]));
    return of === undefined ? [] : [{ at, of, code: 'same-document' }];
  });
}

function areCopies(part: PartOutline | undefined, other: PartOutline | undefined): boolean {
  if (part === undefined || other === undefined || part.path === other.path) return false;
  const shares =
    part.tables.some((table) => other.tables.includes(table)) || shareMost(part.prose, other.prose);
  return shares && formatOf(part) === formatOf(other) && saysTheSame(part, other);
}

/** Another version of a document holds official tables that the first one holds: forms of projects are many by nature. */
function versionOf(group: Group, first: Group, catalogue: Catalogue): Repeat[] {
  const [at, of] = [group.members[0], first.members[0]];
  const isOfficial = (table: string) => findTable(catalogue, table)?.required === true;
  const hasFigures = group.outline.sketch.length > 0;
  const shares =
    hasFigures && [...group.tables].some((table) => first.tables.has(table) && isOfficial(table));
  const isKnown = group.outline.department !== '' && group.outline.year !== undefined;
  if (!isKnown || at === undefined || of === undefined || group.outline.path === first.outline.path)
    return [];
  return shares || group.outline.prose.length > 0 ? [{ at, of, code: 'other-version' }] : [];
}
