import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { stripEnumerator } from '../grid/enumerator.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import type { Slot } from '../grid/matrix.ts';
import { fieldsOf, firstText, hasValues, ordinalOf, tightText } from './fields.ts';
import { isTotalLabel, labelOf } from './row-label.ts';
import type { TableFrame } from './table-frame.ts';

/** What the numbers of a list say of a row: it sums up everything below it, the items right below it, or some of what follows. */
export type OutlineRow = 'outermost' | 'inner' | 'open';

const dotted = /^([0-9]{1,2}(?:\.[0-9]{1,2}){0,2})\.[1-9][0-9]?(?![0-9.])/;

/** 1, 1.1, 1.2, 2: a number with a point that goes on from one above it is the number of an item, no amount; 13.05 is one. */
export function outlineNumbers({ lanes, rows }: TableFrame): ReadonlySet<Slot> {
  const found = new Set<Slot>();
  // Lists have one side.
  for (const { lane } of lanes.length > 1 ? [] : lanes) {
    const above = new Set<string>();
    for (const row of rows) {
      const slot = ordinalOf(row, lane);
      const text = tightText(slot);
      const parent = dotted.exec(text)?.[1];
      if (slot !== undefined && parent !== undefined && above.has(parent)) found.add(slot);
      above.add(text);
    }
  }
  return found;
}

/** The mark in front of an item, by its kind: 一、, （一）, 1., 1.1. */
function markOf(row: BodyRow, frame: TableFrame): string | undefined {
  const [first] = frame.lanes;
  if (first === undefined) return undefined;
  const fields = fieldsOf(row, first.lane);
  const number = tightText(fields.ordinal);
  const label = labelOf(fields, frame.lexicon) || firstText(fields);
  return kindOfMark(number === '' ? label : `${number}\u3001`, frame.lexicon);
}

function kindOfMark(label: string, lexicon: Lexicon): string | undefined {
  const text = normaliseTight(label);
  const points = dotted.exec(text)?.[1]?.split('.').length;
  if (points !== undefined) return `points-${points}`;
  const { depth } = stripEnumerator(text, lexicon);
  return depth === 0 ? undefined : `mark-${depth}`;
}

/** How deep each row stands: a mark of a new kind opens a level, one that was used above closes those below it. */
function depthsOf(marks: readonly string[]): readonly number[] {
  const open: string[] = [];
  return marks.map((mark) => {
    const at = open.indexOf(mark);
    if (at < 0) open.push(mark);
    else open.length = at + 1;
    return open.length - 1;
  });
}

/**
 * The rows of a list that sum up rows below them, as its numbers tell: 一、A，1.B，2.C，二、D，…. Nothing where an item
 * has no number, or all numbers are of one kind.
 */
export function outlineOf(frame: TableFrame): ReadonlyMap<BodyRow, OutlineRow> {
  const [lane, other] = frame.lanes;
  const found = new Map<BodyRow, OutlineRow>();
  if (lane === undefined || other !== undefined) return found;
  const items = frame.rows.filter((row) => !isTotalRow(row, frame));
  const marks = items.flatMap((row) => markOf(row, frame) ?? []);
  if (marks.length < items.length || new Set(marks).size < 2) return found;
  const depths = depthsOf(marks);
  const isComplete = depths.every((depth, index) => depth > 0 || isGroup(depths, index));
  items.forEach((row, index) => {
    if (!isGroup(depths, index) || !hasValues(fieldsOf(row, lane.lane))) return;
    found.set(row, isComplete && depths[index] === 0 ? 'outermost' : innerKind(depths, index));
  });
  return found;
}

const isGroup = (depths: readonly number[], index: number): boolean =>
  (depths[index + 1] ?? 0) > (depths[index] ?? 0);

/** Only where nothing but its own items stands between a row and the next sum are they told from others. */
function innerKind(depths: readonly number[], index: number): OutlineRow {
  const next = depths.findIndex((depth, at) => at > index && depth <= (depths[index] ?? 0));
  const own = depths.slice(index + 1, next < 0 ? undefined : next);
  const isFlat = own.every((depth) => depth === own[0]);
  return isFlat && (next < 0 || isGroup(depths, next)) ? 'inner' : 'open';
}

function isTotalRow(row: BodyRow, { lexicon }: TableFrame): boolean {
  return (
    row.every((slot) => slot.text === '') ||
    row.some((slot) => slot.anchor && isTotalLabel(slot.text, lexicon))
  );
}
