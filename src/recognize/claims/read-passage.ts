import type { Passage } from '../../core/model/narrative.ts';
import { endSentence } from './clause-ends.ts';
import type { Draft, Subject } from './draft.ts';
import type { FoldedPassage } from './fold-passage.ts';
import { foldPassage } from './fold-passage.ts';
import type { ListStack } from './list-stack.ts';
import { ordinalAt } from './ordinal-mark.ts';
import { readRange } from './read-range.ts';
import { type Frame, newClause, type Reading, type Scope } from './scope.ts';
import { subjectFrom } from './subject.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** The subject that a heading names, unless it only names a chapter. */
function headingSubject(passage: Passage, reading: Reading): Subject | undefined {
  const heading = passage.path.at(-1);
  if (heading === undefined || heading.length > 80) return undefined;
  const { phrases } = reading;
  const { text } = foldPassage(heading, phrases.traditional);
  const ordinal = ordinalAt(text, 0, phrases);
  const name = ordinal === undefined ? text : text.slice(ordinal.end);
  const chapter = phrases
    .sorted('proseChapter')
    .some((word) => name.replace(/[\u3002:]$/, '').endsWith(word));
  return chapter ? undefined : subjectFrom(name.replace(/[\u3002:]$/, ''), reading);
}

const trailing: ReadonlySet<string> = new Set(['colon', 'comma']);

/** The opener at the very end of a passage, whose items are the passages that follow. */
function lastOpener(tokens: readonly Token[]): Token | undefined {
  const last = tokens.findLast(({ kind }) => !trailing.has(kind));
  return last?.kind === 'opener' ? last : undefined;
}

function newScope(reading: Reading, passage: Passage, index: number, folded: FoldedPassage): Scope {
  const tokens = tokenize(folded, reading.phrases);
  return {
    reading,
    passage: index,
    folded,
    tokens,
    clause: newClause(0),
    compare: undefined,
    year: undefined,
    current: undefined,
    sentence: [],
    before: [],
    frames: [],
    left: undefined,
    pending: undefined,
    topic: headingSubject(passage, reading),
    reason: undefined,
    lost: tokens[0]?.kind === 'opener',
    broken: false,
    clauses: 0,
    numbered: tokens[0]?.kind === 'ordinal',
  };
}

/** A shorter paragraph may be a title that is not marked as one. */
const shortest = 30;
const whole: ReadonlySet<string> = new Set([
  'stop',
  'semicolon',
  'colon',
  'figure',
  'close',
  'opener',
  'flat',
]);

/** Whether a passage breaks off in the middle of a sentence. */
function isCut({ tokens, folded }: Scope): boolean {
  const last = tokens.at(-1);
  return last !== undefined && folded.text.length >= shortest && !whole.has(last.kind);
}

/** What the next passage may go on with: what this one was about, and its last mark. */
const ends = new WeakMap<
  ListStack,
  { readonly heads: readonly Draft[]; readonly mark: string; readonly cut: boolean }
>();

/** Reads the tokens; the list opened at the very end is left for the passages that follow. */
function readTokens(scope: Scope, frame: Frame | undefined, lists: ListStack): void {
  readRange(scope, 0, scope.tokens.length);
  const opener = lastOpener(scope.tokens);
  const whole = scope.frames.at(-1)?.whole;
  scope.frames = scope.frames.filter((each) => each !== frame);
  const end = scope.folded.text.length;
  endSentence(scope, { kind: 'stop', start: end, end });
  if (opener !== undefined) lists.open(whole, opener.open === true);
}

/** Reads one passage. */
export function readPassage(
  reading: Reading,
  passage: Passage,
  index: number,
  folded: FoldedPassage,
  lists: ListStack,
): void {
  const scope = newScope(reading, passage, index, folded);
  if (passage.heading !== undefined) lists.clear();
  const before = ends.get(lists);
  const [token] = scope.tokens;
  const goesOn = token?.kind === 'opener' && token.open !== true && scope.topic === undefined;
  if (goesOn) scope.before = [...(before?.heads ?? [])];
  const style = token?.style ?? 0;
  const number = token?.number;
  const frame = lists.frameFor({ style, number, continues: before?.mark === ';' });
  scope.broken = before?.cut === true && style === 0 && passage.heading === undefined;
  const first = reading.drafts.length;
  // A numbered item is a passage of its own; without numbers one passage may hold several items.
  if (frame !== undefined && style === 0) scope.frames = [frame];
  readTokens(scope, frame, lists);
  const item = reading.drafts[first];
  if (frame !== undefined && style !== 0 && item !== undefined) frame.items.push(item);
  ends.set(lists, {
    heads: passage.heading === undefined ? scope.before : [],
    mark: folded.text.slice(-1),
    cut: passage.heading === undefined && isCut(scope),
  });
}
