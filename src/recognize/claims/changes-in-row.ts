import { abs, add, compare, negate, sign } from '../../core/model/exact.ts';
import { zero } from '../../core/model/figure.ts';
import { isTelling } from './change-list.ts';
import type { Draft } from './draft.ts';
import type { FoldedPassage } from './fold-passage.ts';
import type { ReadFigure } from './read-statement.ts';

const stop = /[\u3002;\uff1b]/;

/** What a statement tells where it tells nothing but one amount. */
const amountAlone = ({ levels, figures }: Draft): ReadFigure | undefined =>
  levels.length === 1 && Object.keys(figures).length === 0 ? levels[0]?.figure : undefined;

/** The change of a statement that tells no amount. */
const changeAlone = ({ levels, figures }: Draft): ReadFigure | undefined =>
  levels.length === 0 ? figures.change : undefined;

/** The statements behind another one, up to the end of its sentence, as long as each tells nothing but an amount. */
function rowBehind(drafts: readonly Draft[], at: number, { text }: FoldedPassage): readonly Draft[] {
  const row: Draft[] = [];
  for (let end = drafts[at]?.end ?? 0, index = at + 1; index < drafts.length; index++) {
    const next = drafts[index];
    if (next === undefined || next.passage !== drafts[at]?.passage || amountAlone(next) === undefined) break;
    if (next.start < end || stop.test(text.slice(end, next.start))) break;
    row.push(next);
    end = next.end;
  }
  return row;
}

/** A change told of a whole with its amount, and one right behind it in the sentence that goes the same way. */
interface Told {
  readonly whole: ReadFigure;
  readonly first: Draft;
  readonly change: ReadFigure;
}

function toldAt(drafts: readonly Draft[], at: number, { text }: FoldedPassage): Told | undefined {
  const [whole, first] = drafts.slice(at, at + 2);
  const change = first && changeAlone(first);
  const own = whole?.levels.length === 0 ? undefined : whole?.figures.change;
  if (whole === undefined || first?.passage !== whole.passage || change === undefined || own === undefined)
    return undefined;
  const isNear = sign(own.figure) === sign(change.figure) && !stop.test(text.slice(whole.end, first.start));
  return isNear ? { whole: own, first, change } : undefined;
}

/** How many of the amounts behind a change make up with it what changed of the whole. */
function addingUp({ whole, change }: Told, row: readonly Draft[]): number {
  let sum = abs(change.figure);
  if (!isTelling(whole)) return 0;
  for (const [index, each] of row.entries()) {
    sum = add(sum, amountAlone(each)?.figure ?? zero);
    if (compare(sum, abs(whole.figure)) === 0) return index + 1;
  }
  return 0;
}

/**
 * 比上年增加8万元，主要是增加办公费5万元，差旅费3万元: the direction holds for all that follows where it adds up to the change told in
 * front; else nobody knows whether the other ones are changes or amounts.
 */
export function readChangesInRow(drafts: readonly Draft[], folded: readonly FoldedPassage[]): void {
  for (const [at, { passage }] of drafts.entries()) {
    const text = folded[passage];
    const told = text && toldAt(drafts, at, text);
    if (text !== undefined && told !== undefined) readRow(told, rowBehind(drafts, at + 1, text));
  }
}

function readRow(told: Told, row: readonly Draft[]): void {
  const changes = addingUp(told, row);
  for (const each of row.slice(0, changes)) asChange(each, sign(told.change.figure) < 0);
  if (changes === 0 && isLed(told.first)) for (const each of row) each.some = true;
}

/** 增加办公费5万元: the direction stands in front of the name. */
const isLed = ({ figures: { direction }, start }: Draft): boolean =>
  direction !== undefined && direction.offset <= start;

function asChange({ levels, figures }: Draft, falls: boolean): void {
  for (const { figure } of levels.splice(0))
    figures.change = falls ? { ...figure, figure: negate(figure.figure) } : figure;
}
