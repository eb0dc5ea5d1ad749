import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { SideEntry } from '../../core/catalogue/types.ts';
import { codesNamed } from '../grid/code-names.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { labelForms } from '../grid/labels.ts';
import type { RowLane } from './lanes.ts';
import { isTotalLabel } from './row-label.ts';

/** Fewer rows that only one side can have say nothing: a lone name may stand on the wrong one. */
const fewestRows = 2;

/**
 * One lane that prints the rows of several sides, mostly below each other: a lane for each side with its own rows. A row
 * of which nobody can tell the side is in none of them, so that its figures are told.
 */
export function sidesBelow(
  lane: RowLane,
  rows: readonly BodyRow[],
  sides: readonly SideEntry[],
  lexicon: Lexicon,
): RowLane[] | undefined {
  const labels = rows.map(
    (row) => lane.names.map((at) => row[at]?.text ?? '').find((text) => text !== '') ?? '',
  );
  const own = labels.map((label) => onlySide(label, sides, lexicon));
  const printed = sides.filter((side) => own.filter((each) => each === side).length >= fewestRows);
  if (printed.length < 2) return undefined;
  const turns = own.filter((side) => side !== undefined).filter((side, at, all) => side !== all[at - 1]);
  const of = turns.length > printed.length ? own : inTurn(own, labels, lexicon);
  return printed.map((side) => ({
    ...lane,
    side,
    rows: new Set([...of.keys()].filter((index) => of[index] === side)),
  }));
}

type Sides = readonly (SideEntry | undefined)[];

/** Side after side: what stands between two rows of a side is of that side, and so is a total behind them. */
function inTurn(own: Sides, labels: readonly string[], lexicon: Lexicon): Sides {
  return own.map((side, index) => {
    const before = own.findLast((each, at) => at <= index && each !== undefined);
    const after = own.find((each, at) => at > index && each !== undefined);
    const isSettled = before === after || before === undefined || after === undefined;
    if (isSettled) return side ?? before ?? after;
    return side ?? (isTotalLabel(labels[index] ?? '', lexicon) ? before : undefined);
  });
}

/** The only side that prints a label: among its lines, its classes, its headings, or by its name at the end. */
function onlySide(label: string, sides: readonly SideEntry[], lexicon: Lexicon): SideEntry | undefined {
  const forms = labelForms(label, lexicon);
  const named = sides.filter(
    (side) =>
      codesNamed(forms, side, lexicon).length > 0 ||
      forms.some(
        (form) => side.headers.includes(form) || side.lines.some(({ variants }) => variants.includes(form)),
      ),
  );
  const found =
    named.length > 0 ? named : sides.filter(({ title }) => forms.some((form) => form.endsWith(title)));
  return found.length === 1 ? found[0] : undefined;
}
