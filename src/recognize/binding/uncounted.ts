import { expandWords } from '../../core/catalogue/expand-words.ts';
import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { abs, compare, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { groupBy } from '../../core/model/group-by.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { ReadClaims, ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';
import { type List, sumOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** An amount of which the words behind it say that it is not counted in. */
export interface Uncounted {
  readonly passage: number;
  readonly offset: number;
  readonly figure: Figure;
  /** It is within what is told: 其中2万元不计入. */
  readonly isWithin: boolean;
}

/** The words stand right behind the amount, or behind so much: 2万元按规定不计入; 2万元由事业收入列支，不属于…. */
const notCounted = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(
      `^(?:[^\\d,;\\u3002\\uff0c\\uff1b]{1,14}[,\\uff0c])?[^\\d,;\\u3002\\uff0c\\uff1b]{0,8}${anyOf(expandWords(wordsOf(catalogue, 'proseNotCounted')))}`,
    ),
);
const reach = 40;

/** 其中2万元不计入“三公”经费; 不含基建项目20万元: the amounts that are not counted in. */
export function uncountedIn(
  { statements, unread }: ReadClaims,
  passages: readonly Passage[],
  catalogue: Catalogue,
): readonly Uncounted[] {
  const leads = wordsOf(catalogue, 'proseLeftOut');
  const told = statements.flatMap(({ passage, subject, figures: { amount } }) => {
    const isLeftOut = leads.some((word) => subject.startsWith(word));
    return amount ? [{ ...amount, passage, isLeftOut }] : [];
  });
  const others = unread.map((figure) => ({ ...figure, isLeftOut: false }));
  return [...told, ...others].flatMap(({ passage, offset, length, figure, isLeftOut }) => {
    const end = offset + length;
    const behind = passages[passage]?.text.slice(end, end + reach) ?? '';
    const isMeant = isLeftOut || notCounted(catalogue).test(behind);
    return figure !== undefined && isMeant ? [{ passage, offset, figure, isWithin: !isLeftOut }] : [];
  });
}

/** Lists but those whose parts are just so much more or less than their whole as is not counted in one of the two. */
export function withoutUncounted(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  uncounted: readonly Uncounted[],
): ReadonlyMap<number, List> {
  if (uncounted.length === 0) return lists;
  const told = groupBy(uncounted, ({ passage }) => passage);
  return new Map(
    [...lists].filter(([whole, { parts }]) => {
      const own = statements[whole];
      const amount = own?.cells.amount?.figure;
      const sum = sumOf(statements, { parts, open: false });
      const near = own === undefined ? [] : (told.get(own.read.passage) ?? []);
      if (amount === undefined || sum === undefined) return true;
      return !near.some(({ figure }) => compare(abs(subtract(sum.value, amount)), figure) === 0);
    }),
  );
}

/** 公务用车运行维护费15万元，其中2万元不计入“三公”经费: an amount with something in it that is not counted is wider than the line. */
export function unbindUncounted(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  uncounted: readonly Uncounted[],
  passages: readonly Passage[],
): readonly BoundFacts[] {
  if (uncounted.length === 0) return facts;
  const indices = groupBy(statements.keys(), (at) => statements[at]?.passage ?? 0);
  const wider = new Set(
    uncounted.map(({ passage, offset, isWithin }) => {
      if (!isWithin) return -1;
      const told = (indices.get(passage) ?? []).filter((at) => (statements[at]?.offset ?? 0) < offset);
      const at = told.at(-1) ?? -1;
      const text = passages[passage]?.text.slice(statements[at]?.offset, offset) ?? '';
      return text.includes('\u3002') ? -1 : at;
    }),
  );
  return facts.map((each, index) => (wider.has(index) ? { unbound: 'scope' } : each));
}
