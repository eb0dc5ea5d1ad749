import type { Subject } from './draft.ts';
import type { Scope } from './scope.ts';
import { otherSide } from './sides.ts';

const balanceWords = ['proseOpening', 'proseClosing', 'proseCarried'] as const;

/** 某基金年初结转A，收入B，支出C: a bare side behind a balance is no balance, but the side of what the balance is one of. */
export function behindBalance(
  { clause, sentence, before, reading: { phrases } }: Scope,
  named: Subject,
  balance: Subject,
): Subject | undefined {
  const isBalance = phrases.list('proseCarried').some((word) => balance.text.includes(word));
  const isCompared = clause.compared || clause.direction !== undefined;
  // 年初结转5万元。与上年相比，收入减少1万元: what is compared is the side that the list divides, where there is one.
  if (!isBalance || (isCompared && before.some(({ subject }) => subject.text.includes(named.text))))
    return undefined;
  const told = sentence.flatMap(({ subject: { text } }) => {
    const its = otherSide(named.text, text, phrases)?.its;
    return its !== undefined && text.endsWith(its) ? [text.slice(0, -its.length)] : [];
  });
  const starts = balanceWords.flatMap((list) => phrases.list(list).map((word) => balance.text.indexOf(word)));
  const front = balance.text.slice(0, Math.min(...starts.filter((start) => start >= 0)));
  return { text: (front === '' ? (told[0] ?? '') : front) + named.text };
}
