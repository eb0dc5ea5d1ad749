import { type Draft, newDraft } from './draft.ts';
import { closeFrame } from './frames.ts';
import { wordAt } from './phrases.ts';
import type { Frame, Scope } from './scope.ts';

/** What an amount is divided by is named in fewer characters. */
const longestHead = 20;
const head = /^[^:,;\u3002\uff0c\u3001\d]+:/;

/** 1.按功能分类：…: a numbered paragraph that says what it divides by. */
function isDivision({ tokens, folded: { text }, reading }: Scope): boolean {
  const [ordinal] = tokens;
  if (ordinal?.style === undefined) return false;
  const isHeaded = head.test(text.slice(ordinal.end, ordinal.end + longestHead));
  return isHeaded && wordAt(reading.phrases.sorted('proseDividedBy'), text, ordinal.end) !== undefined;
}

/** The amount of the whole once more: each division of it is a list of its own. */
function again({ passage }: Scope, whole: Draft): Draft {
  const draft = newDraft(passage, whole.subject, 0);
  for (const level of whole.levels)
    draft.levels.push({ ...level, figure: { ...level.figure, shared: true } });
  return draft;
}

/**
 * 支出A，其中：1.按功能分类：B、C。2.按用途：D、E: paragraphs that divide the whole each in its way are no items of one list. The
 * list that such a paragraph is by itself.
 */
export function beginDivision(scope: Scope, list: Frame | undefined): Frame | undefined {
  const whole = list?.whole;
  if (list === undefined || whole === undefined || whole.levels.length === 0 || !isDivision(scope))
    return undefined;
  const { open } = list;
  const own: Frame = {
    whole: again(scope, whole),
    label: undefined,
    open,
    items: [],
    pauses: [],
    apart: true,
  };
  scope.frames = [own];
  return own;
}

/** Ends the list of such a paragraph, if it is one; its whole stands in front of what it tells, from this draft on. */
export function endDivision(
  { reading: { drafts, phrases } }: Scope,
  own: Frame | undefined,
  from: number,
): boolean {
  if (own === undefined) return false;
  closeFrame(own, phrases);
  if (own.whole !== undefined && own.whole.parts.length > 0) drafts.splice(from, 0, own.whole);
  return true;
}
