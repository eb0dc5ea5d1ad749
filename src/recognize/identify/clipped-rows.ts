import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { codesNamed } from '../grid/code-names.ts';
import { stripEnumerator } from '../grid/enumerator.ts';
import type { BodyRow, GridPart } from '../grid/grid-part.ts';
import { readLabel } from '../grid/labels.ts';
import { anchors, emptySlot, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';

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

/**
 * Puts labels together that were broken over two rows of one page. One of the two rows holds nothing but its part of
 * the label, which by itself is none.
 */
export function joinWrapped(rows: readonly BodyRow[], head: GridPart, lexicon: Lexicon): BodyRow[] {
  const joined: BodyRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const whole = above === undefined ? undefined : wholeRow(above, row, head, lexicon);
    if (whole === undefined) joined.push(row);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function wholeRow(above: BodyRow, row: BodyRow, head: GridPart, lexicon: Lexicon): BodyRow | undefined {
  const [upper, lower] = [fragmentOf(above, head), fragmentOf(row, head)];
  const column = lower ?? upper;
  if (column === undefined) return undefined;
  const [front, back] = [above[column], row[column]];
  if (front?.anchor !== true || back?.anchor !== true || isKnownLabel(back.text, lexicon)) return undefined;
  if (lower === undefined && isKnownLabel(front.text, lexicon)) return undefined;
  const text = front.text + back.text;
  if (stripEnumerator(back.text, lexicon).depth > 0 || !isKnownLabel(text, lexicon)) return undefined;
  const base = [...(lower === undefined ? row : above)];
  base[column] = { ...front, text };
  return base;
}

/** The column of a row whose only text is part of a name. */
function fragmentOf(row: BodyRow, head: GridPart): number | undefined {
  const column = row.findIndex((slot) => slot.anchor && slot.text !== '');
  const alone = anchors(row).length === 1 && head.roles[column] === 'name';
  return alone && !isNumeric(row[column]?.text ?? '') ? column : undefined;
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
