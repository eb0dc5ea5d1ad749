import { type Phrases, wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';

/** In front of a year stands whose year it is: 某局2023年度… */
export function dropOwner(scope: Scope): void {
  const { words } = scope.clause;
  if (words.length === 0) return;
  if (endsLikeOffice(joinWords(scope, words), scope.reading.phrases)) scope.clause.words = [];
}

/** Whether a text ends like the name of an office. */
export function endsLikeOffice(text: string, phrases: Phrases): boolean {
  const tail = wordBefore(phrases.list('proseOwnerTails'), text, text.length) ?? '';
  const name = text.slice(0, text.length - tail.length).replace(/\)$/, '');
  return name.length >= 3 && wordBefore(phrases.officeEndings, name, name.length) !== undefined;
}
