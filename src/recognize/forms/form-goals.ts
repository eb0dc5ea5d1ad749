import { columnId } from '../../core/catalogue/ids.ts';
import { wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { anchors, printedText, type Slot } from '../grid/matrix.ts';
import type { TableFrame } from '../rows/table-frame.ts';
import { entryNamed } from './form-header.ts';

/** Shorter texts beside or below the label are labels themselves. */
const shortest = 12;

/** The goal of a form and what came of it, in words. They stand below their labels, or the goal beside its label. */
export function goalTexts(frame: TableFrame): Readonly<Record<string, string>> {
  for (const [index, row] of frame.rows.entries()) {
    const labels = anchors(row).filter((slot) => isGoalLabel(slot, frame));
    const found =
      labels.length === 0 ? undefined : textsUnder(labels, row, frame.rows[index + 1] ?? [], frame);
    if (found !== undefined) return found;
  }
  return {};
}

function textsUnder(labels: readonly Slot[], row: BodyRow, below: BodyRow, frame: TableFrame) {
  const beside = longTexts(row, labels);
  const texts = beside.length > 0 ? beside : longTexts(below, []);
  const hasOutcome = anchors(row).some((slot) => isOutcomeLabel(slot, frame));
  // Of a goal for the whole period and one for the year beside it, the second is that of the year.
  const [goal, outcome] = labels.length > 1 && !hasOutcome ? texts.slice(-1) : texts;
  if (goal === undefined) return undefined;
  return { goal, ...(hasOutcome && outcome !== undefined && texts.length === 2 && { outcome }) };
}

function isGoalLabel(slot: Slot, { entry, lexicon }: TableFrame): boolean {
  return entryNamed(slot, entry, lexicon)?.id === columnId('goal');
}

function isOutcomeLabel(slot: Slot, { lexicon }: TableFrame): boolean {
  return wordsOf(lexicon.catalogue, 'outcomeLabels').includes(normaliseLabel(slot.text));
}

function longTexts(row: BodyRow, labels: readonly Slot[]): readonly string[] {
  return anchors(row)
    .filter((slot) => !labels.includes(slot))
    .map((slot) => printedText(slot).replace(/\s*\n\s*/g, ''))
    .filter((text) => text.length >= shortest);
}
