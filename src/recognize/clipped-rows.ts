import { normaliseLabel } from '../core/catalogue/normalise-text.ts';
import { codesNamed } from './code-names.ts';
import { stripEnumerator } from './enumerator.ts';
import type { BodyRow, GridPart } from './grid-part.ts';
import { readLabel } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { anchors, emptySlot, type Slot } from './matrix.ts';
import { isNumeric } from './numeric-text.ts';

/**
 * Joins the rows of a page to those of the page before. A label that the page break cut in two is put together
 * again, and a row that is printed on both pages is taken once.
 */
export function joinPages(
  before: readonly BodyRow[],
  next: readonly BodyRow[],
  head: GridPart,
  lexicon: Lexicon,
): BodyRow[] {
  const last = before.at(-1);
  const first = next[0];
  if (last === undefined || first === undefined) return [...before, ...next];
  if (isSameRow(last, first)) return [...before, ...next.slice(1)];
  const joined = joinLabels(last, first, head, lexicon);
  if (joined === undefined) return [...before, ...next];
  const rest = anchors(joined.first).length === 0 ? next.slice(1) : [joined.first, ...next.slice(1)];
  return [...before.slice(0, -1), joined.last, ...rest];
}

function isSameRow(last: BodyRow, first: BodyRow): boolean {
  const text = (row: BodyRow): string =>
    row.map((slot) => (slot.anchor ? slot.text.replace(/\s+/g, '') : '')).join('|');
  return anchors(first).some((slot) => isNumeric(slot.text)) && text(last) === text(first);
}

function joinLabels(
  last: BodyRow,
  first: BodyRow,
  head: GridPart,
  lexicon: Lexicon,
): { last: BodyRow; first: BodyRow } | undefined {
  if (anchors(first).some((slot) => isNumeric(slot.text))) return undefined;
  const [upper, lower] = [[...last], [...first]];
  let found = false;
  first.forEach((slot, column) => {
    const above = last[column];
    if (head.roles[column] !== 'name' || !slot.anchor || above?.anchor !== true || above.text === '') return;
    const text = above.text + slot.text;
    if (stripEnumerator(slot.text, lexicon).depth > 0 || !isKnownLabel(text, lexicon)) return;
    upper[column] = { ...above, text } satisfies Slot;
    lower[column] = emptySlot;
    found = true;
  });
  return found ? { last: upper, first: lower } : undefined;
}

function isKnownLabel(text: string, lexicon: Lexicon): boolean {
  const forms = [normaliseLabel(text), readLabel(text, lexicon).label];
  const side = { id: '', title: '', headers: [], lines: [] };
  return (
    forms.some((form) => lexicon.lines.has(form)) ||
    codesNamed(forms, { ...side, classification: 'functional' }, lexicon).length > 0 ||
    codesNamed(forms, { ...side, classification: 'economic' }, lexicon).length > 0
  );
}
