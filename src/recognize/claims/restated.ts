import { abs, compare, negate, sign } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { mostDecimals } from '../../core/model/parse-figure.ts';
import { type Draft, type Level, newDraft } from './draft.ts';
import type { Phrases } from './phrases.ts';
import { printedFigure } from './place-figure.ts';
import type { ReadFigure } from './read-statement.ts';
import { newClause, type Scope } from './scope.ts';
import type { Token } from './token.ts';
import { isTypingSlip } from './typing-slip.ts';

/** The amount that the one at an index restates, and whether a word says that it does. */
interface Restated {
  readonly of: Token;
  readonly said: boolean;
}

const changes = ['change', 'budget_change'] as const;

/** What an amount was read as. */
interface Told {
  readonly figure: ReadFigure;
  readonly level?: Level;
  readonly column?: (typeof changes)[number] | undefined;
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

/** What a draft tells by the amount at an offset: a level, or a change. */
function toldAt(draft: Draft, offset: number): Told | undefined {
  const level = draft.levels.at(-1);
  if (level?.figure.offset === offset) return { figure: level.figure, level };
  const column = changes.find((each) => draft.figures[each]?.offset === offset);
  const figure = column && draft.figures[column];
  return figure && { figure, column };
}

/** Puts the amount into a draft that tells nothing else, with the sign of the one that it restates. */
function tellAgain(draft: Draft, { figure: of, level, column }: Told, figure: ReadFigure): void {
  if (level !== undefined) {
    const { second, ...own } = level;
    draft.levels.push({ ...own, figure });
  } else if (column !== undefined) {
    const falls = sign(of.figure) < 0;
    draft.figures[column] = falls ? { ...figure, figure: negate(abs(figure.figure)) } : figure;
  }
}

/** Whether an amount in another unit is the same one, or would be but for a typing slip. */
function isSame(told: Figure, { figure, unit, text }: ReadFigure, units: Phrases['units']): boolean {
  if (compare(told, figure) === 0) return true;
  const exponent = units.find(({ title }) => title === unit)?.exponent ?? 0;
  return isTypingSlip({ text }, { text: formatFigure(told, exponent, mostDecimals([text])) });
}

/**
 * An amount that says the one in front of it again in another unit is a statement of its own on the same subject, kept
 * apart: it begins no list, ends none and is no second amount. Without a word only an equal amount
 * is known to be one, and what a typing slip made of it.
 */
export function restates(scope: Scope, { figure }: Token, index: number): boolean {
  const found = restatedAt(scope, index);
  const { current, passage, reading } = scope;
  if (found?.of.figure === undefined || figure?.type !== 'money' || scope.reason !== undefined) return false;
  const told = current && toldAt(current, printedFigure(scope, found.of.figure).offset);
  if (current === undefined || told === undefined || found.of.figure.unit === figure.unit) return false;
  if (!found.said && !isSame(abs(told.figure.figure), figure, reading.phrases.units)) return false;
  const draft = newDraft(passage, current.subject, found.of.start);
  tellAgain(draft, told, printedFigure(scope, figure));
  draft.restates = current;
  draft.end = figure.offset + figure.length;
  reading.restated.push(draft);
  scope.clause = { ...newClause(draft.end), filled: true };
  return true;
}
