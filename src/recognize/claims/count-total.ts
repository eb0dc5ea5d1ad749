import { type Draft, newDraft, ownText, type Subject } from './draft.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';
import type { Token } from './token.ts';

/** 优8个: a grade is a name, however short. */
export function gradeOf(scope: Scope): Subject | undefined {
  const text = joinWords(scope, scope.clause.words);
  return scope.reading.phrases.grades.has(text) ? { text } : undefined;
}

/** Whether a draft tells nothing but how many there are, in this unit. */
function isCountOf({ levels, figures, parts }: Draft, { unit }: ReadFigure): boolean {
  const isAlone = levels.length + parts.length === 0 && Object.keys(figures).length === 1;
  return isAlone && figures.count?.unit === unit;
}

/** Nobody adds up more in one sentence. */
const longestRow = 40;

/** The counts that stand in a row in front of a position, with one mark between them. */
function rowBefore({ reading, passage, folded: { text } }: Scope, end: number, figure: ReadFigure): Draft[] {
  const row: Draft[] = [];
  let next = end;
  for (let at = reading.drafts.length - 1; row.length < longestRow && at >= 0; at--) {
    const draft = reading.drafts[at] as Draft;
    if (draft.passage !== passage || draft.end + 1 !== next || !isCountOf(draft, figure)) break;
    // 优8个、良3个，共11个: the mark in front of the sum is another one.
    const marks = [row.length > 1 ? row[0]?.end : undefined, draft.end].flatMap((at) => at ?? []);
    if (new Set(marks.map((at) => text.charAt(at))).size > 1) break;
    row.unshift(draft);
    next = draft.start;
  }
  return row;
}

/** 优8个、良3个、中1个，共12个: the sum of the counts in front of it, which are grades or stand between pauses. */
export function totalOfCounts(scope: Scope, { figure }: Token): Draft | undefined {
  const { clause, frames, reading, passage, folded } = scope;
  const [sum] = clause.words;
  const isSum = reading.phrases.set('proseSum').has(joinWords(scope, clause.words));
  if (sum === undefined || figure === undefined || !isSum || frames.length > 0) return undefined;
  const row = rowBefore(scope, sum.start, figure);
  const [first, second] = row;
  if (first === undefined || second === undefined) return undefined;
  const areListed =
    folded.text.charAt(first.end) === '\u3001' ||
    row.every((item) => reading.phrases.grades.has(ownText(item)));
  if (!areListed) return undefined;
  const draft = newDraft(passage, { text: row.map(ownText).join('\u3001') }, sum.start);
  draft.parts = row;
  reading.drafts.push(draft);
  return draft;
}
