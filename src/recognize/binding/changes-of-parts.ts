import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { completeSets } from './complete-sets.ts';
import { isTotal, type List, sumOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** Items stand in paragraphs right below the whole. */
const reach = 6;
const mostBehind = 40;

/** The statements below a whole that tell changes, as long as every passage tells one. */
function changesBelow(statements: readonly BoundStatement[], whole: number): readonly number[] {
  const found: number[] = [];
  let passage = statements[whole]?.read.passage ?? 0;
  for (let at = whole + 1; at < whole + mostBehind && found.length < reach; at++) {
    const each = statements[at];
    if (each === undefined || each.read.passage > passage + 1) break;
    passage = each.read.passage;
    if (each.cells.change !== undefined) found.push(at);
  }
  return found;
}

type Statements = readonly BoundStatement[];

const subjectOf = (statements: Statements, at: number): string => statements[at]?.read.subject ?? '';

/** What the lists of the document divide completely, each with the names of its parts. */
function divisionsOf(statements: Statements, lists: ReadonlyMap<number, List>): ReadonlySet<string> {
  const divided = [...lists].flatMap(([whole, list]) => {
    const sum = sumOf(statements, list);
    const isWhole = sum !== undefined && isTotal(statements[whole]?.cells.amount, sum);
    return isWhole ? [divisionOf(statements, whole, list.parts)] : [];
  });
  return new Set(divided);
}

/** A whole with its parts, in any order of them. */
const divisionOf = (statements: Statements, whole: number, parts: readonly number[]): string =>
  [subjectOf(statements, whole), ...parts.map((at) => subjectOf(statements, at)).sort()].join('|');

/** Whether the parts are compared with what the whole is compared with. */
const haveOneBase = (statements: Statements, whole: number, parts: readonly number[]): boolean =>
  new Set([whole, ...parts].map((at) => statements[at]?.read.priorBasis)).size === 1;

/** A colon, and behind it the number of the first part at most. */
const announced = /[:\uff1a][^\u3002;\uff1b,\uff0c]{0,6}$/;

/** 各类支出的变化是：: whether a colon stands between a whole and the first of its parts, in its passage or at the end of it. */
function isAnnounced(
  { read: { passage, offset, length } }: BoundStatement,
  part: BoundStatement | undefined,
  passages: readonly Passage[],
): boolean {
  const until = part?.read.passage === passage ? part.read.offset : undefined;
  return announced.test((passages[passage]?.text ?? '').slice(offset + length, until).trimEnd());
}

/**
 * 基本支出增加A。1.工资福利支出增加B。2.商品和服务支出…: changes of parts add up to that of the whole where the parts are
 * known to be all of it, by definition or, behind a colon, as the document itself divides it; other lists of causes may leave
 * something out.
 */
export function withChangesOfParts(
  statements: Statements,
  lists: ReadonlyMap<number, List>,
  passages: readonly Passage[],
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  const sets = completeSets(catalogue);
  const divisions = divisionsOf(statements, lists);
  const complete = new Map(lists);
  statements.forEach((statement, whole) => {
    const { read, cells } = statement;
    if (cells.change === undefined || lists.has(whole)) return;
    const nameOf = (at: number): string => subjectOf(statements, at);
    const parts = changesBelow(statements, whole).filter((at) => !read.subject.includes(nameOf(at)));
    const isToldSo =
      isAnnounced(statement, statements[parts[0] ?? -1], passages) &&
      haveOneBase(statements, whole, parts) &&
      divisions.has(divisionOf(statements, whole, parts));
    if (isToldSo || sets.areAll(read.subject, parts.map(nameOf))) complete.set(whole, { parts, open: false });
  });
  return complete;
}
