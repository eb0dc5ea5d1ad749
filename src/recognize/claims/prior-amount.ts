import { isFree } from './begin-draft.ts';
import type { Draft } from './draft.ts';
import { openItem } from './open-item.ts';
import { type Phrases, wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';
import { subjectFrom, subjectOf } from './subject.ts';
import { isBudget } from './token.ts';
import { plainPhase } from './told-in-bracket.ts';

/** 基本支出A，…，上年基本支出B: the amount of the year before of a statement of this sentence or the one before. */
export function priorOf(scope: Scope): Draft | undefined {
  const { phrases } = scope.reading;
  const name = subjectOf(scope, scope.clause.words)?.text ?? '';
  const prior = phrases.sorted('prosePrior').find((word) => name.startsWith(word));
  if (prior === undefined) return priorOfNew(scope, name);
  const own = name.slice(prior.length);
  const core = coreOf(own, phrases);
  return [scope.current, ...scope.sentence, ...scope.before].find(
    (draft) =>
      draft !== undefined &&
      (draft.subject.text === own || (core.length >= telling && draft.subject.text.includes(core))) &&
      draft.levels.length > 0 &&
      isFree(draft, 'prior', scope),
  );
}

/** So many characters of a name tell which one is meant. */
const telling = 2;

/** A name without its form: 购置支出 stands for 公务用车购置费 too. Balances are amounts of this year, whatever year they are from. */
function coreOf(name: string, phrases: Phrases): string {
  if (phrases.list('proseCarried').some((word) => name.includes(word))) return '';
  const form = wordBefore(phrases.sorted('nameForms'), name, name.length);
  return form === undefined ? name : coreOf(name.slice(0, -form.length), phrases);
}

/** 公务接待费上年5万元，今年6万元; 公务接待费上年支出5万元，今年支出4万元: the year before stands first. */
function priorOfNew(scope: Scope, name: string): Draft | undefined {
  return plainPhase(scope, scope.clause.phase) === undefined ? openBeforePrior(scope, name) : undefined;
}

/** 公务接待费上年预算5万元，今年预算4万元: in an account the budget of the year before is an amount of that year. */
export function priorBudgetOf(scope: Scope): Draft | undefined {
  const { clause, reading } = scope;
  if (!reading.final || reading.year === undefined || !isBudget(clause)) return undefined;
  return openBeforePrior(scope, subjectOf(scope, clause.words)?.text ?? '');
}

function openBeforePrior(scope: Scope, name: string): Draft | undefined {
  const front = beforePrior(name, scope.reading.phrases);
  const subject = front === undefined ? undefined : subjectFrom(front, scope.reading);
  if (subject === undefined || subject.weak === true) return undefined;
  return openItem(scope, subject, scope.clause.words[0]?.start ?? scope.clause.start);
}

/** What stands in front of the year before, where nothing but a word for an amount stands behind it. */
function beforePrior(name: string, phrases: Phrases): string | undefined {
  for (const prior of phrases.sorted('prosePrior')) {
    const at = name.indexOf(prior, 1);
    const rest = name.slice(at + prior.length);
    if (at > 0 && (rest === '' || phrases.set('proseWeak').has(rest))) return name.slice(0, at);
  }
  return undefined;
}
