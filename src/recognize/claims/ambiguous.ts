import type { Draft } from './draft.ts';
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

/**
 * 总支出A,其中本年支出B,较上年减少C。 does not say whether the whole or its only part changed. A semicolon or a second
 * part would have told.
 */
export function leaveAmbiguous(scope: Scope, frame: Frame): void {
  const item = onlyItem(scope, frame);
  if (item === undefined) return;
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
