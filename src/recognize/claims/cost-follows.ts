import { wordAt, wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';

const named: ReadonlySet<string> = new Set(['text', 'name', 'open', 'close']);
/** The name of an expense has fewer tokens. */
const longestName = 6;

/** 购置0辆公务接待费4.5万元: a mark was left out; what stands behind the count is an expense with its own amount. */
export function costFollows(scope: Scope, index: number): boolean {
  if (scope.clause.words.length === 0) return false;
  const { tokens, reading } = scope;
  const from = index + 1;
  const end = tokens.slice(from, from + longestName).findIndex(({ kind }) => !named.has(kind));
  if (end < 1 || tokens[from + end]?.figure?.type !== 'money') return false;
  const name = joinWords(scope, tokens.slice(from, from + end)).replace(/[()]/g, '');
  const { phrases } = reading;
  return (
    wordAt(phrases.sorted('nameHeads'), name, 0) !== undefined &&
    wordBefore(phrases.sorted('nameForms'), name, name.length) !== undefined
  );
}
