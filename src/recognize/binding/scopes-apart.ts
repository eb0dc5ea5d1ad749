import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { groupBy } from '../../core/model/group-by.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

const stops = /[\u3002;\uff1b]/g;
const clauseEnd = /[,\uff0c]\s*$/;
/** A longer clause tells more than a circle or a period. */
const longest = 40;

/** The clause that leads to the first statement of a sentence, where it names a number of offices or a period. */
function scopeOf(
  { passage, offset }: ReadStatement,
  before: ReadStatement | undefined,
  passages: readonly Passage[],
  limits: RegExp,
): string {
  const text = (passages[passage]?.text ?? '').slice(Math.max(0, offset - longest), offset);
  const from = Math.max(0, ...[...text.matchAll(stops)].map(({ index }) => index + 1));
  const isFirst = before?.passage !== passage || before.offset + before.length <= offset - text.length + from;
  const lead = text.slice(from);
  return isFirst && clauseEnd.test(lead) && limits.test(lead) ? lead : '';
}

/** 不含驻外机构，; 包括下属单位在内，: with or without whom the amounts behind are. */
const reckoned = (catalogue: Catalogue): string =>
  `(?:^|[,\\uff0c])${anyOf([...wordsOf(catalogue, 'circleWith'), ...wordsOf(catalogue, 'circleWithout')])}[^0-9,\\uff0c]{2,20}[,\\uff0c]$`;

const amountOf = ({ figures }: ReadStatement): string => figures.amount?.text ?? '';

/**
 * 在41个县收支情况上，收入完成A。在59个区收支情况上，收入完成B; 10月，收入A。1至10月累计，收入B: what a clause in front limits is not what the
 * line is told of elsewhere, if the amounts differ.
 */
export function unbindOtherScopes(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  passages: readonly Passage[],
  catalogue: Catalogue,
): readonly BoundFacts[] {
  const [circles, months, periods] = (['proseCircles', 'proseMonths', 'prosePeriods'] as const).map((list) =>
    anyOf(wordsOf(catalogue, list)),
  );
  // 1至12月 is all of the year.
  const limits = new RegExp(`\\d${circles}|(?<!12)(?<=\\d)${months}|${periods}|${reckoned(catalogue)}`);
  const told = statements.map((read, index) => ({
    index,
    measure: facts[index]?.measure,
    amount: amountOf(read),
    scope: scopeOf(read, statements[index - 1], passages, limits),
  }));
  const apart = new Set<number>();
  for (const [measure, group] of groupBy(
    told.filter(({ amount }) => amount !== ''),
    (each) => each.measure,
  )) {
    const isApart = new Set(group.map(({ scope }) => scope)).size > 1;
    if (measure === undefined || !isApart || new Set(group.map(({ amount }) => amount)).size < 2) continue;
    for (const { index, scope } of group) if (scope !== '') apart.add(index);
  }
  return facts.map((each, index) => (apart.has(index) ? { unbound: 'scope' } : each));
}
