import type { Subject } from './draft.ts';
import { endsLikeOffice } from './office-ending.ts';
import { wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';

/** An ending of so many characters is an office alone: 林场. */
const telling = 2;

/** 局机关：收入500万元，支出480万元: a bare side behind the name of an office is that of the office. */
export function sideOfOffice({ pending, reading: { phrases } }: Scope, named: Subject): Subject | undefined {
  if (pending === undefined || pending.side !== undefined || named.side === undefined) return undefined;
  const ending = wordBefore(phrases.officeEndings, pending.text, pending.text.length) ?? '';
  const isOffice =
    ending.length >= telling ||
    endsLikeOffice(pending.text, phrases) ||
    wordBefore(phrases.sorted('circleOwn'), pending.text, pending.text.length) !== undefined;
  return isOffice ? { text: pending.text + named.text, side: named.side } : undefined;
}
