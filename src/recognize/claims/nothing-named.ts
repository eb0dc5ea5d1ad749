import type { Subject } from './draft.ts';
import { wordAt, wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';
import { subjectFrom } from './subject.ts';

/** 因公出国费未发生，节约5万元: the name of what there was nothing of. */
export function deniedSubject({ reading, folded, clause: { words } }: Scope): Subject | undefined {
  const text = words.map(({ start, end }) => folded.text.slice(start, end)).join('');
  const denial = wordBefore(reading.phrases.sorted('denials'), text, text.length);
  return denial === undefined ? undefined : subjectFrom(text.slice(0, -denial.length), reading);
}

/** 公务接待费上年没有发生，今年2万元: what had nothing last year is what the next clause speaks of. */
export function ownerOfNothing({ reading }: Scope, text: string): Subject | undefined {
  const { phrases } = reading;
  for (const prior of phrases.sorted('prosePrior')) {
    const at = text.indexOf(prior);
    const denied = at > 0 && wordAt(phrases.sorted('denials'), text, at + prior.length) !== undefined;
    if (denied) return subjectFrom(text.slice(0, at), reading);
  }
  return undefined;
}
