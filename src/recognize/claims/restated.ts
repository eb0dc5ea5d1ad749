import { compare } from '../../core/model/exact.ts';
import { newDraft } from './draft.ts';
import { printedFigure } from './place-figure.ts';
import { newClause, type Scope } from './scope.ts';
import type { Token } from './token.ts';

/** The amount that the one at an index restates, and whether a word says that it does. */
interface Restated {
  readonly of: Token;
  readonly said: boolean;
}

/** 386500元(即38.65万元), 386500元，即38.65万元, 386500元(38.65万元): what stands between the two amounts. */
function restatedAt({ tokens, folded, reading }: Scope, index: number): Restated | undefined {
  const before = tokens[index - 1];
  const word = before?.kind === 'text' ? folded.text.slice(before.start, before.end) : '';
  const said = reading.phrases.set('proseRestated').has(word);
  const at = said ? index - 2 : index - 1;
  const mark = tokens[at]?.kind;
  const closes = mark === 'open' && tokens[index + 1]?.kind === 'close';
  const of = tokens[at - 1];
  if (of?.figure?.type !== 'money' || !(closes || (said && mark === 'comma'))) return undefined;
  return { of, said };
}

/**
 * An amount that says the one in front of it again in another unit is a statement of its own on the same subject, kept
 * apart: it begins no list, ends none and is no second amount. Without a word only an equal amount is known to be one.
 */
export function restates(scope: Scope, { figure }: Token, index: number): boolean {
  const found = restatedAt(scope, index);
  const { current, passage, reading } = scope;
  const level = current?.levels.at(-1);
  if (found?.of.figure === undefined || figure?.type !== 'money' || scope.reason !== undefined) return false;
  if (current === undefined || level === undefined || found.of.figure.unit === figure.unit) return false;
  if (level.figure.offset !== printedFigure(scope, found.of.figure).offset) return false;
  if (!found.said && compare(level.figure.figure, figure.figure) !== 0) return false;
  const draft = newDraft(passage, current.subject, found.of.start);
  const { second, ...own } = level;
  draft.levels.push({ ...own, figure: printedFigure(scope, figure) });
  draft.end = figure.offset + figure.length;
  reading.restated.push(draft);
  scope.clause = { ...newClause(draft.end), filled: true };
  return true;
}
