import type { Draft } from './draft.ts';
import { isGrowthOf } from './ratio-fits.ts';
import type { Frame, Scope } from './scope.ts';

const compared = ['prior', 'change', 'growth', 'direction'] as const;

/** The item of a list that has only one, if both it and the whole state amounts and only the item a comparison. */
function onlyItem(scope: Scope, { whole, items, ofChange, colon }: Frame): Draft | undefined {
  const [item] = items;
  const told = ofChange === true || colon === true;
  if (items.length !== 1 || item === undefined || whole === undefined || told) return undefined;
  if (whole.levels.length === 0 || item.levels.length === 0 || !scope.sentence.includes(whole))
    return undefined;
  return compared.some((column) => whole.figures[column] !== undefined) ? undefined : item;
}

/** Whether the comparison comes out with the amount of a statement; nothing where it tells no ratio. */
function comesOut({ figures }: Draft, { levels }: Draft): boolean | undefined {
  const { change, growth } = figures;
  const amount = levels.at(-1)?.figure.figure;
  if (change === undefined || growth === undefined || amount === undefined) return undefined;
  return isGrowthOf(growth, change.figure, amount);
}

/** The comparison is told of the whole: its ratio comes out there, and not with the item. */
function moveToWhole(item: Draft, whole: Draft): void {
  for (const column of compared) {
    const figure = item.figures[column];
    delete item.figures[column];
    if (figure !== undefined) whole.figures[column] = figure;
  }
  if (item.priorYear !== undefined) whole.priorYear ??= item.priorYear;
  if (item.priorBasis !== undefined) whole.priorBasis ??= item.priorBasis;
  delete item.priorYear;
  delete item.priorBasis;
}

/**
 * 总支出A,其中本年支出B,较上年减少C。 does not say whether the whole or its only part changed. A semicolon or a second
 * part would have told; a ratio that comes out with one of them tells as well, and one that comes out with neither is
 * wrong in both readings.
 */
export function leaveAmbiguous(scope: Scope, frame: Frame): void {
  const item = onlyItem(scope, frame);
  const { whole } = frame;
  if (item === undefined || whole === undefined) return;
  const [ofItem, ofWhole] = [comesOut(item, item), comesOut(item, whole)];
  if (ofWhole === false && ofItem !== undefined) return;
  if (ofWhole === true && ofItem === false) {
    moveToWhole(item, whole);
    return;
  }
  for (const column of compared) {
    const figure = item.figures[column];
    delete item.figures[column];
    if (figure === undefined || column === 'direction') continue;
    const { offset, length } = figure;
    scope.reading.unread.push({ passage: scope.passage, offset, length, reason: 'ambiguous' });
  }
  delete item.priorYear;
  delete item.priorBasis;
}
