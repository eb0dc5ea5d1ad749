import { wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import { sign } from '../../core/model/exact.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';
import type { Measures } from './measures.ts';
import { fundIn, isHead, nameKeyOf } from './name-key.ts';

/**
 * 三公经费13万元。一般公共预算三公经费10万元，其中：…。政府性基金预算三公经费3万元，其中：…: where another fund pays for some of a matter, that
 * of the general budget and that of all funds are two amounts, each with items of its own. The table of a budget has the
 * first, that of final accounts the second.
 */
export function unbindFundsApart(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  kind: DocumentKind,
  measures: Measures,
  catalogue: Catalogue,
): readonly BoundFacts[] {
  const [general = ''] = wordsOf(catalogue, 'budgetNames');
  const apart = statements.map((read, index) =>
    facts[index]?.measure === undefined ? ofOtherFund(read, general, measures, catalogue) : undefined,
  );
  const divided = new Set(apart.filter((measure) => measure !== undefined));
  if (divided.size === 0) return facts;
  const isOther = ({ subject }: ReadStatement, index: number): boolean =>
    apart[index] !== undefined ||
    (divided.has(facts[index]?.measure ?? '') &&
      (fundIn(subject, catalogue) === general) !== (kind === 'budget'));
  const inside = new Set(statements.flatMap((read, index) => (isOther(read, index) ? [index] : [])));
  for (const index of inside) for (const part of statements[index]?.parts ?? []) inside.add(part);
  return facts.map((each, index) => (inside.has(index) ? { unbound: 'scope' } : each));
}

/** The matter that a fund beside the general budget pays for. */
function ofOtherFund(
  { subject, figures: { amount } }: ReadStatement,
  general: string,
  { byPhrase, byLocal }: Measures,
  catalogue: Catalogue,
): string | undefined {
  const fund = fundIn(subject, catalogue);
  if (fund === '' || fund === general || amount === undefined || sign(amount.figure) === 0) return undefined;
  const key = nameKeyOf(normaliseLabel(subject).replace(fund, ''), catalogue);
  return isHead(key, catalogue)
    ? [...(byPhrase.get(key) ?? []), ...(byLocal.get(key) ?? [])][0]?.id
    : undefined;
}
