import { anyOf } from '../../core/catalogue/lexicon.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import { foldPassage } from '../claims/fold-passage.ts';
import type { Phrases } from '../claims/phrases.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

/** A sentence is not looked through further than so far around a figure. */
const reach = 120;

const matters = perObject(({ list }: Phrases): RegExp => new RegExp(anyOf(list('regionMatters'))));

/** The sentence around a place in a passage. */
function sentenceAt(text: string, offset: number, { traditional }: Phrases): string {
  const [front, back] = [text.slice(Math.max(0, offset - reach), offset), text.slice(offset, offset + reach)];
  const start = front.lastIndexOf('\u3002') + 1;
  const [rest = ''] = back.split('\u3002', 1);
  return foldPassage(front.slice(start) + rest, traditional).text;
}

/**
 * 一般公共预算收入完成2800万元，其中税收收入2100万元: what stands in one sentence with taxes, output and the like is told of a region, not of an
 * office.
 */
export function unbindRegionsApart(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  passages: readonly Passage[],
  phrases: Phrases,
): readonly BoundFacts[] {
  const words = matters(phrases);
  return facts.map((each, index) => {
    const read = statements[index];
    if (each.measure === undefined || read === undefined) return each;
    const text = passages[read.passage]?.text ?? '';
    return words.test(sentenceAt(text, read.offset, phrases)) ? { unbound: 'scope' } : each;
  });
}
