import { type Draft, newDraft, type Subject } from './draft.ts';
import { printedFigure } from './place-figure.ts';
import type { Scope } from './scope.ts';
import { joinWords, subjectOf } from './subject.ts';
import type { Token } from './token.ts';

/** 共有17个项目: the count stands in front of what it counts. */
export function countAhead(scope: Scope): void {
  const { words, filled, direction } = scope.clause;
  if (filled || direction !== undefined || scope.reason !== undefined) return;
  const at = words.findIndex(isCount);
  const front = joinWords(scope, words.slice(0, at));
  const thereAre = scope.reading.phrases.list('proseThereAre').some((word) => front.endsWith(word));
  const subject = thereAre ? subjectOf(scope, words.slice(at + 1)) : undefined;
  if (subject !== undefined) countOf(scope, words, subject);
}

const isCount = ({ kind, silent, figure }: Token): boolean =>
  kind === 'figure' && silent !== true && figure?.type === 'count';

/** What words count, where there is one count among them. */
export function countOf(scope: Scope, words: readonly Token[], subject: Subject): Draft | undefined {
  const [count, more] = words.filter(({ kind, silent }) => kind === 'figure' && silent !== true);
  if (count?.figure === undefined || more !== undefined || !isCount(count)) return undefined;
  const draft = newDraft(scope.passage, subject, count.start);
  draft.figures.count = printedFigure(scope, count.figure);
  draft.end = words.at(-1)?.end ?? draft.start;
  scope.reading.drafts.push(draft);
  return draft;
}

/** The first item of a list is told in fewer tokens. */
const longestItem = 40;

/** 共有17个项目，其中：甲类9个: what was counted in front of a list of counts, where the sentence tells nothing else. */
export function countedAhead(
  { current, passage, tokens, reading: { drafts } }: Scope,
  { start }: Token,
  index: number,
): Draft | undefined {
  const last = drafts.at(-1);
  const isNext = last?.passage === passage && last.end + 1 === start;
  if (current !== undefined || !isNext || last.figures.count === undefined) return undefined;
  const item = tokens.slice(index, index + longestItem).find(({ figure }) => figure !== undefined);
  return item?.figure?.type === 'count' ? last : undefined;
}
