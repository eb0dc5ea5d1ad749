import { wordAt, wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';
import { cleanSubject, joinWords } from './subject.ts';

/** The words that name the base of a share, when the clause has any. */
export function shareBase(scope: Scope): string | undefined {
  const words = scope.clause.share;
  if (words === undefined || words.length === 0 || words.length > 20) return undefined;
  const edges = scope.reading.phrases.sorted('proseShareEdges');
  let text = joinWords(scope, words);
  for (let word = wordAt(edges, text, 0); word !== undefined; word = wordAt(edges, text, 0))
    text = text.slice(word.length);
  for (
    let word = wordBefore(edges, text, text.length);
    word !== undefined;
    word = wordBefore(edges, text, text.length)
  )
    text = text.slice(0, -word.length);
  const base = cleanSubject(text, scope.reading);
  return base === '' || base.length > 60 ? undefined : base;
}
