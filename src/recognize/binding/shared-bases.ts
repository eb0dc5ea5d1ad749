import type { Cell } from '../../core/model/disclosure.ts';
import { sign } from '../../core/model/exact.ts';
import { zero } from '../../core/model/figure.ts';
import type { CompleteSets } from './complete-sets.ts';
import { isTotal, totalOf } from './list-owner.ts';
import { type BoundStatement, chosen, distinct, isShare, type Statements } from './share-base.ts';
import { areWhole } from './untold-base.ts';

/**
 * Shares of one passage that name no base, and those near each other that name one by the same words, have one in common: the
 * amount of the document that most of them are shares of, or one of them is of what they make up together.
 */
export function withSharedBases(
  statements: Statements,
  bases: readonly (Cell | undefined)[],
  sets: CompleteSets,
): readonly (Cell | undefined)[] {
  const { unnamed, named } = groupsOf(statements, bases);
  const found = [...bases];
  for (const [passage, members] of [...unnamed, ...listedApart(unnamed), ...named]) {
    const base = members.length < 2 ? undefined : chosen(sharedBase(statements, members, passage, sets));
    for (const member of members) found[member] = base ?? found[member];
  }
  return found;
}

type Group = readonly [passage: number, members: number[]];

/** Shares whose base is not known yet: those of each passage that name none, and those that name one by the same words. */
function groupsOf(statements: Statements, bases: readonly (Cell | undefined)[]) {
  const unnamed = new Map<number, number[]>();
  const named = new Map<string, Group[]>();
  statements.forEach(({ read, cells, topic }, index) => {
    const isOpen = bases[index] === undefined && cells['base'] === undefined;
    if (!isOpen || cells['share'] === undefined || cells['amount'] === undefined) return;
    if (read.shareOf === undefined) pushTo(unnamed, read.passage, index);
    else joinNear(statements, named, `${topic}/${read.shareOf}`, index);
  });
  return { unnamed, named: [...named.values()].flat() };
}

function pushTo<K>(groups: Map<K, number[]>, key: K, index: number): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [index]);
  else group.push(index);
}

/** Puts a share into the last group of its words, unless that one stands too far above. */
function joinNear(statements: Statements, named: Map<string, Group[]>, key: string, index: number): void {
  const passageOf = (at: number | undefined): number => statements[at ?? -1]?.read.passage ?? 0;
  const known = named.get(key) ?? [];
  const [, members] = known.at(-1) ?? [];
  const isNear = members !== undefined && passageOf(index) - passageOf(members.at(-1)) <= widestGap;
  if (isNear) members.push(index);
  else named.set(key, [...known, [passageOf(index), [index]]]);
}

/** A list whose items are paragraphs of their own tells one share in each; two of them are no list. */
const shortestList = 3;

/** Runs of paragraphs with one share each, by the first paragraph. */
function listedApart(groups: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  let first = Number.NaN;
  for (const [passage, [member, another]] of [...groups].sort(([a], [b]) => a - b)) {
    if (member === undefined || another !== undefined) continue;
    const run = runs.get(first) ?? [];
    if (passage === first + run.length) run.push(member);
    else {
      first = passage;
      runs.set(first, [member]);
    }
  }
  return new Map([...runs].filter(([, members]) => members.length >= shortestList));
}

/** Further up nobody remembers the amount. */
const widestGap = 12;

function sharedBase(
  statements: Statements,
  members: readonly number[],
  passage: number,
  sets: CompleteSets,
): Cell | undefined {
  const own = members.map((member) => statements[member] as BoundStatement);
  const above = statements.filter(
    ({ read }) => read.passage <= passage && read.passage >= passage - widestGap,
  );
  const candidates = distinct(above.flatMap(({ cells }) => cells['amount'] ?? []));
  const fits = candidates.map(
    (base) => members.filter((member) => isShare(statements[member] as Statements[number], base)).length,
  );
  // Amounts that are nearly alike fit some shares each: the one that most of them fit.
  const most = Math.max(0, ...fits);
  if (most >= 2 && most * 2 > members.length) return candidates[fits.indexOf(most)];
  return candidates.find((base) => isMadeUp(base, own) || areAllOf(base, own, sets));
}

/** 基本支出A，占88%；项目支出B，占12%: shares that come to all of what such parts make up, where one of them bears the amount out. */
function areAllOf(base: Cell, members: readonly BoundStatement[], sets: CompleteSets): boolean {
  const shares = members.flatMap(({ cells }) => cells['share'] ?? []);
  const names = members.map(({ read }) => read.subject);
  return areWhole(shares) && sets.areAll(undefined, names) && members.some((member) => isShare(member, base));
}

/** 支出中：A万元，占…；B万元，占…: the amount that they make up, where the share of one of them bears it out. */
function isMadeUp(base: Cell, members: readonly BoundStatement[]): boolean {
  const filled = members.filter(({ cells }) => sign(cells['amount']?.figure ?? zero) > 0);
  const sum = totalOf(filled.flatMap(({ cells }) => cells['amount'] ?? []));
  return filled.length > 1 && isTotal(base, sum) && filled.some((member) => isShare(member, base));
}
