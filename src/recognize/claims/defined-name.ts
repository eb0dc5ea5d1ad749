import type { Subject } from './draft.ts';
import { type Phrases, wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';
import { joinWords, subjectFrom, subjectOf } from './subject.ts';
import type { Token } from './token.ts';

/** What a name means, up to the first amount behind it, has fewer tokens. */
const longest = 60;

const marks: ReadonlySet<string> = new Set(['comma', 'semicolon', 'colon', 'stop']);

/** 指…, 用于反映…: whether a clause says what a name means. */
export const defines = (text: string, phrases: Phrases): boolean =>
  wordAt(phrases.sorted('proseDefines'), text, 0) !== undefined;

function beginsMeaning({ tokens, folded, reading }: Scope, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'opener' || token?.kind === 'reason') return token.open === true;
  return token !== undefined && defines(folded.text.slice(token.start, token.end), reading.phrases);
}

/** The words of the clause in which the first figure from a token on stands, where they name nothing. */
function tellsNameless(scope: Scope, from: number): boolean {
  const near = scope.tokens.slice(from, from + longest);
  const at = near.findIndex(({ figure }) => figure !== undefined);
  if (near[at]?.figure?.type !== 'money') return false;
  const front = near.slice(0, at);
  const mark = front.findLastIndex(({ kind }) => marks.has(kind));
  const words = front.slice(mark + 1).filter(({ kind }) => kind === 'text' || kind === 'name');
  const subject = subjectFrom(joinWords(scope, words), scope.reading);
  return mark >= 0 && (subject === undefined || subject.weak === true);
}

/**
 * （一）经费拨款：指财政部门安排的资金。2013年预算安排80万元: a name that a passage begins with, in front of what it means, is
 * what the amount behind that is told of.
 */
export function definedName(scope: Scope, mark: Token, index: number): Subject | undefined {
  const { clause, clauses, sentence, before, depth, reason } = scope;
  const isFirst = clauses === 0 && sentence.length === 0 && before.length === 0;
  if (mark.kind !== 'colon' || index < 0 || !isFirst || depth > 0 || reason !== undefined) return undefined;
  if (clause.filled || clause.words.length === 0 || clause.direction !== undefined) return undefined;
  if (!beginsMeaning(scope, index + 1) || !tellsNameless(scope, index + 1)) return undefined;
  const subject = subjectOf(scope, clause.words);
  return subject?.weak === true ? undefined : subject;
}

/** What is told from here on is told of the name. */
export function takeDefined(scope: Scope, subject: Subject | undefined): boolean {
  if (subject === undefined) return false;
  scope.topic = subject;
  scope.defining = true;
  return true;
}
