import { anyOf } from '../../core/catalogue/lexicon.ts';
import type { WordList } from '../../core/generated/names.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import { foldPassage } from '../claims/fold-passage.ts';
import type { Phrases } from '../claims/phrases.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

/** A longer clause is not looked through for words in front of its name. */
const longest = 60;
const mark = /[,\uff0c;:\u3002()]/;

interface Words {
  /** 从中列支, 另安排, 追加: what follows is some of it. */
  readonly some: RegExp;
  /** 用于某事的支出: so is what is used for a thing, where it is no item of a list. */
  readonly used: RegExp;
  /** 支付, 拨付: what is paid is all of it only where the words say so. */
  readonly paid: RegExp;
  readonly all: RegExp;
}

const paymentWords = perObject(({ list }: Phrases): Words => {
  const any = (...lists: WordList[]): string => anyOf(lists.flatMap(list));
  const verbs = any('proseGiving');
  return {
    some: new RegExp(`${any('partFront')}${verbs}|${any('proseAmong')}${verbs}|${any('partVerbs')}`),
    used: new RegExp(any('partUsed')),
    paid: new RegExp(`${any('partPaid')}$`),
    all: new RegExp(`\\d{4}|${any('partAll')}`),
  };
});

const directions: ReadonlySet<string> = new Set(['direction', 'budget_direction']);

/** What stands in its clause in front of the name that a statement is told of, and the name with what is behind it up to the figure. */
function around({ subject, offset, figures }: ReadStatement, text: string, { traditional }: Phrases) {
  const own = Object.entries(figures).flatMap(([column, each]) =>
    directions.has(column) ? [] : [each.offset],
  );
  const from = Math.max(0, offset - longest);
  const head = foldPassage(text.slice(from, Math.min(...own, offset + longest)), traditional).text;
  const at = Math.max(0, head.lastIndexOf(subject));
  const before = head.slice(0, at);
  const start = [...before].findLastIndex((char) => mark.test(char)) + 1;
  return { front: before.slice(start), name: head.slice(at) };
}

/** Whether the words in front of a name say that some of it is told. */
function isSome({ front, name }: ReturnType<typeof around>, isListed: boolean, words: Words, of: string) {
  if (words.some.test(front)) return true;
  if (words.used.test(front) && !isListed) return name.includes(of);
  return words.paid.test(front) && !words.all.test(front);
}

/**
 * 从中列支公务接待费1万元, 追加公务接待费0.8万元, 另安排培训费2万元, 用于公务接待费的支出3万元: what is taken from a fund, added, or paid is
 * not all that is spent on the thing that it names.
 */
export function unbindPaymentsApart(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  passages: readonly Passage[],
  phrases: Phrases,
): readonly BoundFacts[] {
  const words = paymentWords(phrases);
  const [of = ''] = phrases.list('proseOf');
  const listed = new Set(
    statements.flatMap(({ parts = [] }, whole) => (facts[whole]?.measure === undefined ? [] : parts)),
  );
  return facts.map((each, index) => {
    const read = statements[index];
    if (each.measure === undefined || read === undefined) return each;
    const told = around(read, passages[read.passage]?.text ?? '', phrases);
    return isSome(told, listed.has(index), words, of) ? { unbound: 'scope' } : each;
  });
}
