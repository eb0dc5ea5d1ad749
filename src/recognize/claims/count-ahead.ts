import { type Draft, newDraft } from './draft.ts';
import { printedFigure } from './place-figure.ts';
import type { Scope } from './scope.ts';
import { joinWords, subjectOf } from './subject.ts';
import type { Token } from './token.ts';

/** 共有17个项目: the count stands in front of what it counts. */
export function countAhead(scope: Scope): void {
  const { words, filled, direction } = scope.clause;
  if (filled || direction !== undefined || scope.reason !== undefined) return;
  const at = words.findIndex((token) => token.kind === 'figure' && token.silent !== true);
  const figure = words[at]?.figure;
  if (figure?.type !== 'count' || words.some((token, index) => index > at && token.kind === 'figure')) return;
  const front = joinWords(scope, words.slice(0, at));
  const thereAre = scope.reading.phrases.list('proseThereAre').some((word) => front.endsWith(word));
  const subject = thereAre ? subjectOf(scope, words.slice(at + 1)) : undefined;
  if (subject === undefined) return;
  const draft = newDraft(scope.passage, subject, words[at]?.start ?? 0);
  draft.figures.count = printedFigure(scope, figure);
  draft.end = words.at(-1)?.end ?? draft.start;
  scope.reading.drafts.push(draft);
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
