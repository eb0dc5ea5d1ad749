import { wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';

/**
 * 初中教育30万元、小学教育20万元等, 其余为其他各类支出: words behind the last amount of a list that say there is more, without
 * an amount of its own.
 */
export function noteRest({ clause, frames, folded, reading }: Scope): void {
  const list = frames.at(-1);
  const [first] = clause.words;
  if (list === undefined || list.items.length === 0 || first === undefined) return;
  const says = (words: 'proseEtcetera' | 'proseRest'): boolean =>
    wordAt(reading.phrases.sorted(words), folded.text, first.start) !== undefined;
  if (says('proseRest') ? !clause.filled : clause.filled && says('proseEtcetera')) list.open = true;
}
