import { columnId } from '../../core/catalogue/ids.ts';
import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { TableEntry } from '../../core/catalogue/types.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { labelForms } from '../grid/labels.ts';
import { anchors, type Slot } from '../grid/matrix.ts';
import type { RowDraft } from '../rows/row-draft.ts';
import { formHeader } from './form-header.ts';
import { lineDraft } from './form-percents.ts';

/** A name and, behind its colon, an amount. */
const told = /^(.*\p{Script=Han}[)]?):(-?[0-9][0-9,]*(?:\.[0-9]+)?)(?:\p{Script=Han}{1,2})?$/u;

interface Told {
  readonly label: string;
  readonly value: Slot;
}

/** The amount that a cell tells together with its name: 其中：基本支出：800.00. */
function toldAmount(slot: Slot): Told | undefined {
  const [, label, text] = told.exec(normaliseTight(slot.text)) ?? [];
  return label === undefined || text === undefined ? undefined : { label, value: { ...slot, text } };
}

/** The rows of a form above its indicators: there an amount behind a name is one of the funds. */
function rowsOfFunds(rows: readonly BodyRow[], entry: TableEntry, lexicon: Lexicon): readonly BodyRow[] {
  const indicators = rows.findIndex((row) => {
    const columns = formHeader(row, entry, lexicon)?.columns.values() ?? [];
    return [...columns].some(({ id }) => id === columnId('level3'));
  });
  return indicators < 0 ? rows : rows.slice(0, indicators);
}

/** The cells of a form that tell an amount of its funds together with its name. */
export function toldSlots(rows: readonly BodyRow[], entry: TableEntry, lexicon: Lexicon): ReadonlySet<Slot> {
  const slots = rowsOfFunds(rows, entry, lexicon).flatMap((row) => anchors(row));
  return new Set(slots.filter((slot) => toldAmount(slot) !== undefined));
}

/** The parts of the funds of the year that are told in one cell each, where the catalogue has lines for them. */
export function toldFunds(rows: readonly BodyRow[], entry: TableEntry, lexicon: Lexicon): RowDraft[] {
  const lines = (entry.sides[0]?.lines ?? []).filter(({ role }) => role === 'of-which' || role === 'addend');
  return rowsOfFunds(rows, entry, lexicon).flatMap((row, index) =>
    anchors(row).flatMap((slot) => {
      const amount = toldAmount(slot);
      const forms = amount === undefined ? [] : labelForms(amount.label, lexicon);
      const line = lines.find(({ variants }) => variants.some((variant) => forms.includes(variant)));
      if (amount === undefined || line === undefined) return [];
      return [lineDraft(line.id, amount.label, index, new Map([[columnId('budget'), amount.value]]))];
    }),
  );
}
