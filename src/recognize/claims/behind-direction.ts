import type { Subject } from './draft.ts';
import { isGiver } from './name-of-phrase.ts';
import type { Scope } from './scope.ts';
import { joinWords, subjectOf } from './subject.ts';

/**
 * 压减差旅费6万元, 因过紧日子压减办公费4万元, 县财政追加防疫经费38万元: what changed stands behind the word for it where in front there is
 * nothing, or only why it changed or who changed it. What one cause or one giver changed may be some of it.
 */
export function behindDirection(scope: Scope, named: Subject | undefined): Subject | undefined {
  const { direction, after, words } = scope.clause;
  if (direction === undefined || direction.kind === 'level' || after.length === 0) return undefined;
  if (named === undefined || named.weak === true) return subjectOf(scope, after);
  const isNone = named.clause === true || isGiver(joinWords(scope, words), scope.reading.phrases);
  const subject = isNone ? subjectOf(scope, after) : undefined;
  return subject && { ...subject, some: true };
}
