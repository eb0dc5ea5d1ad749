import { closeFrame } from './close-frame.ts';
import { type Draft, type SideName, sameSubject, sideAgain, sides } from './draft.ts';
import type { Phrases } from './phrases.ts';
import type { Scope } from './scope.ts';
import { namesBoth, totalIn } from './sides.ts';
import { joinWords, subjectOf } from './subject.ts';

/** 收入总计: a name without the word for a total. */
function withoutTotal(name: string, phrases: Phrases): string {
  const total = totalIn(name, phrases) ?? '';
  return name.slice(0, name.length - total.length);
}

/** So many statements back the whole may have been told. */
const remembered = 40;

/** The amount of a side, or of both, that the paragraph told last or the one before it left to go on with. */
function toldWhole(
  { before, passage, reading: { drafts, phrases } }: Scope,
  name: string,
): Draft | undefined {
  const isTold = ({ subject: { dual, text }, levels, again }: Draft): boolean =>
    levels.length > 0 &&
    again !== true &&
    (dual !== undefined || namesBoth(text, phrases) || withoutTotal(text, phrases) === name);
  const own = drafts.slice(-remembered).filter((draft) => draft.passage === passage);
  return own.findLast(isTold) ?? before.find(isTold);
}

/** 项目支出A，支出包括：…: the list may be of what was told last, unless that is of the other side. */
function isOfLast({ current, before, frames, reading: { phrases } }: Scope, side: SideName): boolean {
  const last = current ?? (before.length === 1 ? before[0] : undefined);
  const isOther = (own: SideName | undefined): boolean => own !== undefined && own !== side;
  if (last === undefined || last.subject.dual !== undefined || namesBoth(last.subject.text, phrases))
    return false;
  return !isOther(last.subject.side) && !isOther(frames[0]?.whole?.subject.side);
}

/** 收、支总计A。收入包括：…；支出包括：…: the whole of a list that is named by nothing but its side; lists before it end. */
export function openSide(scope: Scope): Draft | undefined {
  const { clause, frames, passage, reading } = scope;
  const { phrases } = reading;
  // 本年收入包括：… leaves out what was carried over.
  const name = clause.filled ? '' : joinWords(scope, clause.words);
  const side = sides.find((each) => phrases.word(`proseSides.${each}`) === name);
  const told = side === undefined || isOfLast(scope, side) ? undefined : toldWhole(scope, name);
  if (side === undefined || told === undefined) return undefined;
  for (const frame of frames.splice(0)) closeFrame(frame, phrases);
  if (told.subject.dual === undefined && !namesBoth(told.subject.text, phrases)) return told;
  const total = phrases.word(`proseSides.${side}`) + phrases.word('proseTotal');
  const whole = sideAgain(passage, told, side, total);
  reading.drafts.push(whole);
  return whole;
}

/** 基本支出A，项目支出B。基本支出包括：…: what the words in front of a list name, where the sentence or the one before tells it. */
export function namedWhole(scope: Scope): Draft | undefined {
  const { clause, sentence, before } = scope;
  const subject = clause.filled ? undefined : subjectOf(scope, clause.words);
  const isNamed = (draft: Draft): boolean =>
    subject !== undefined && draft.levels.length > 0 && sameSubject(draft.subject, subject);
  return [...sentence, ...before].find(isNamed);
}

/**
 * 教育支出A。住房保障支出B。其中教育支出包括：…: the whole of a list that is named by the words in front of it. Where nobody told
 * the amount of what they name, it is of none.
 */
export function ofItsName(scope: Scope, whole: Draft | undefined): Draft | undefined {
  const { clause, reading } = scope;
  const name = clause.filled ? '' : (subjectOf(scope, clause.words)?.text ?? '');
  const side = reading.phrases.list('proseSides').find((word) => name.endsWith(word)) ?? '';
  const front = name.slice(0, name.length - side.length);
  const isNamed = ({ subject: { text } }: Draft): boolean => text.includes(front);
  if (side === '' || front.length < 2 || whole === undefined || isNamed(whole)) return whole;
  const isTold = (draft: Draft): boolean =>
    draft.levels.length > 0 && draft.again !== true && draft.subject.text.startsWith(front);
  return reading.drafts.slice(-remembered).findLast(isTold);
}
