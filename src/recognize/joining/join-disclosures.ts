import { pairsOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { joinForms } from './join-forms.ts';

/** What tells whether a part belongs to another. */
export interface PartOutline extends Pick<Disclosure, 'id' | 'kind' | 'department' | 'year'> {
  /** Ids of its tables. */
  readonly tables: readonly string[];
  /** Name of its office, spellings folded; what it is called in the id besides. */
  readonly office: string;
  readonly path: string;
  readonly sketch: Sketch;
  /** Whether anything in it can be of a budget, an account or a self-evaluation. */
  readonly isBudget: boolean;
}

/** A document and the positions of the parts that it is made of. */
export interface JoinedParts extends Pick<Disclosure, 'id' | 'department' | 'kind' | 'year'> {
  readonly members: readonly number[];
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
    office: department === '' ? '' : officeKey(department, catalogue) + levelMark(disclosure),
    path: paths[0] ?? '',
    sketch: sketchOf(disclosure),
    isBudget: isBudget(disclosure, catalogue),
  };
}

/** A table, an office, a year or an amount; a grid with headers that no official table has is none. */
function isBudget(
  { department, year, tables, unrecognized, narrative, unread }: Disclosure,
  catalogue: Catalogue,
): boolean {
  if (department !== '' || year !== undefined || tables.length > 0 || unread.length > 0) return true;
  if (unrecognized.some(({ title }) => /\p{Script=Han}/u.test(title))) return true;
  const money = new RegExp(`[0-9]\\s*(?:${catalogue.conventions.units.map(({ title }) => title).join('|')})`);
  return narrative?.passages.some(({ text }) => money.test(text)) ?? false;
}

/** What the id adds to the office: the mark of a single unit, whose documents are not those of its department. */
function levelMark({ id, kind, department }: Disclosure): string {
  return id.slice(`${kind}/${department}`.length, id.lastIndexOf('/'));
}

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
export function joinMembers({ members: _, ...facts }: JoinedParts, parts: readonly Disclosure[]): Disclosure {
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
    const grown = group ?? { outline: part, tables: new Set<string>(), members: [], rank: joined.length };
    if (group === undefined) joined.push(grown);
    grown.members.push(at);
    for (const table of part.tables) grown.tables.add(table);
    open.put(grown);
  });
  return uniqueIds(withAnonymous(withinRegions(joined, catalogue)));
}

/** Parts that were found to be one document. */
interface Group {
  readonly outline: PartOutline;
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

  take({ tables, sketch }: PartOutline): Group | undefined {
    const form = this.#formOf(sketch);
    if (form !== undefined) return form;
    let first: Group[] | undefined;
    for (const { tables: taken, groups } of this.#bySet.values()) {
      const [head] = groups;
      if (head === undefined || tables.some((table) => taken.has(table))) continue;
      if (first?.[0] === undefined || head.rank < first[0].rank) first = groups;
    }
    return first?.shift();
  }

  /** The first of the groups that holds the same figures; more than a few of one name are no forms of one another. */
  #formOf(sketch: Sketch): Group | undefined {
    let seen = 0;
    for (const { groups } of this.#bySet.values()) {
      for (const [at, group] of groups.entries()) {
        if (seen++ >= mostForms) return undefined;
        if (!areForms(group.outline.sketch, sketch)) continue;
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
  const [name, full] = [part.outline.office, whole.outline.office];
  if (name.length >= full.length) return false;
  if (isWithinRegion(name, full, catalogue)) return true;
  return full.startsWith(name) && areForms(part.outline.sketch, whole.outline.sketch);
}

/** No table in both, or the same figures in the tables that are. */
function fits(part: Group, whole: Group): boolean {
  const shares = [...part.tables].some((table) => whole.tables.has(table));
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

function uniqueIds(groups: readonly Group[]): JoinedParts[] {
  const counts = new Map<string, number>();
  return groups.map(({ outline, members }) => {
    const joined = joinedAs(outline, members);
    const count = (counts.get(joined.id) ?? 0) + 1;
    counts.set(joined.id, count);
    return count === 1 ? joined : { ...joined, id: `${joined.id}#${count}` };
  });
}

/**
 * A sample of the figures of a part, by hashes of where they stand: two parts that hold the same places sample the same
 * ones, so that the share of equal figures among them tells whether they are forms of one document.
 */
type Sketch = readonly (readonly [place: number, figure: number])[];

const sampled = 96;
/** So many common places tell; and such a share of equal figures makes two parts forms of one document. */
const fewest = 4;
const alike = 0.6;

/** The figures whose places have the smallest hashes. */
function sketchOf({ tables }: Disclosure): Sketch {
  const cells = tables.flatMap((table) =>
    table.rows.flatMap(({ key, side = '', kind, cells }) =>
      kind === 'unknown'
        ? []
        : Object.entries(cells).flatMap(([column, { state, figure }]): [number, number][] => {
            if (state !== 'value' || figure === undefined || Number(figure.coefficient) === 0) return [];
            const value = `${figure.coefficient}e${figure.exponent}`.replace(/0+e(-?[0-9]+)$/, '');
            return [[hash(`${table.id}/${side}/${key}/${column}`), hash(value)]];
          }),
    ),
  );
  return cells.sort((a, b) => a[0] - b[0]).slice(0, sampled);
}

/** Whether two parts hold the same figures in most of the places that both have. */
function areForms(a: Sketch, b: Sketch): boolean {
  const figures = new Map(a);
  const common = b.filter(([place]) => figures.has(place));
  const equal = common.filter(([place, figure]) => figures.get(place) === figure);
  return common.length >= fewest && equal.length >= alike * common.length;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** A name of an office in the form in which two spellings are one: without 中共, 委员会 as 委, without brackets. */
function officeKey(name: string, catalogue: Catalogue): string {
  const party = new RegExp(`^(?:${wordsOf(catalogue, 'partyNames').join('|')})`);
  let key = normaliseTight(name)
    .replace(/\([^()]*\)/g, '')
    .replace(party, '');
  for (const [long, short] of Object.entries(pairsOf(catalogue, 'officeShortForms')))
    key = key.replaceAll(long, short);
  return key;
}

/** Whether one name is the other with its regions in front: 临江市云溪区水务局, 云溪区水务局. */
function isWithinRegion(a: string, b: string, catalogue: Catalogue): boolean {
  const [short = '', long = ''] = [a, b].sort((one, other) => one.length - other.length);
  if (short.length < shortestName || !long.endsWith(short)) return false;
  const regions = wordsOf(catalogue, 'regionEndings').join('|');
  return new RegExp(`^(?:\\p{Script=Han}{2,6}?(?:${regions}))+$`, 'u').test(long.slice(0, -short.length));
}

/** Shorter names are those of offices of any region. */
const shortestName = 5;
