import { endsLikeOffice } from './office-ending.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';

/** In front of a year stands whose year it is: 某局2023年度… */
export function dropOwner(scope: Scope): void {
  const { words } = scope.clause;
  if (words.length === 0) return;
  if (endsLikeOffice(joinWords(scope, words), scope.reading.phrases)) scope.clause.words = [];
}
