import { formatFigure } from '../../core/model/format-figure.ts';
import { mostDecimals } from '../../core/model/parse-figure.ts';
import { closeFrame } from './close-frame.ts';
import { type Draft, type Level, newDraft } from './draft.ts';
import { openFrame } from './frames.ts';
import type { ReadFigure } from './read-statement.ts';
import { newClause, type Scope } from './scope.ts';
import { namedWhole, openSide } from './side-list.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './token.ts';
import { sumOf } from './worth.ts';

/** Without a word that lists only an amount of this sentence is divided; behind a change the items may be that of the change. */
const isDividable = ({ levels, figures }: Draft): boolean =>
  levels.length > 0 && figures.change === undefined && figures.budget_change === undefined;

/** 支出为A与B: what is told by nothing but what it is made of. */
function namedOnly(scope: Scope): Draft | undefined {
  const { clause, current, passage, reading } = scope;
  const named = subjectOf(scope, clause.words);
  const subject = named?.weak === true ? (current?.subject ?? named) : named;
  if (subject === undefined) return undefined;
  const draft = newDraft(passage, subject, clause.words[0]?.start ?? clause.start);
  reading.drafts.push(draft);
  return draft;
}

/** What an opener whose list has a marked end divides. */
function dividedBy(scope: Scope): Draft | undefined {
  const { current, clause } = scope;
  if (clause.words.length > 0) return openSide(scope) ?? namedWhole(scope) ?? namedOnly(scope);
  return current !== undefined && isDividable(current) ? current : undefined;
}

/** Opens a list whose end is marked too. */
export function openMadeUp(scope: Scope, token: Token): undefined {
  const whole = scope.reason === undefined ? dividedBy(scope) : undefined;
  if (whole === undefined) return;
  openFrame(scope, whole, false);
  const top = scope.frames.at(-1);
  if (top !== undefined) {
    top.composed = true;
    top.ofPrior = whole.last?.role === 'prior';
  }
  scope.pending = undefined;
  // 支出决算为A与B: it stands behind the name of the whole, and is that of the items.
  const { phase } = scope.clause;
  scope.clause = { ...newClause(token.end), phase };
}

/** What is told by its parts alone is worth what they add up to; each of them may be rounded. */
function addUp({ reading: { phrases } }: Scope, whole: Draft, items: readonly Draft[]): void {
  const levels = items.flatMap((item) => item.levels);
  const [first] = levels;
  if (whole.levels.length > 0 || first === undefined || levels.length !== items.length) return;
  const isAlike = ({ phase = first.phase, figure }: Level): boolean =>
    phase === first.phase && figure.unit === first.figure.unit;
  if (!levels.every(isAlike)) return;
  whole.levels.push({ ...first, figure: sumIn(levels, items, first.figure, phrases.units) });
}

function sumIn(
  levels: readonly Level[],
  items: readonly Draft[],
  of: ReadFigure,
  units: Scope['reading']['phrases']['units'],
): ReadFigure {
  const sum = sumOf(items);
  const exponent = units.find(({ title }) => title === of.unit)?.exponent ?? 0;
  const decimals = mostDecimals(levels.map(({ figure }) => figure.text));
  const { half, ...printed } = of;
  return {
    ...printed,
    ...(half !== undefined && { half: half + 1 }),
    figure: sum,
    text: formatFigure(sum, exponent, decimals),
    shared: true,
  };
}

/** Ends the list that was opened last: what follows is said of its whole again. */
export function closeList(scope: Scope, token: Token): undefined {
  const frame = scope.frames.at(-1);
  if (frame?.composed !== true) return;
  scope.frames.pop();
  if (frame.whole !== undefined) addUp(scope, frame.whole, frame.items);
  closeFrame(frame, scope.reading.phrases);
  scope.current = frame.whole;
  // A side of what was told of both: the next paragraph may go on with the other one.
  if (frame.whole?.sideOf !== undefined) scope.sentence.unshift(frame.whole);
  scope.clause = newClause(token.end);
}
