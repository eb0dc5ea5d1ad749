import { rowKind } from '../../core/catalogue/row-key.ts';
import type { SideEntry } from '../../core/catalogue/types.ts';
import { readLabel } from '../grid/labels.ts';
import { type Fields, fieldsOf, hasKey, hasValues, shareFooters, tightText } from './fields.ts';
import { LineKeys } from './line-keys.ts';
import { type CodeState, readCode } from './read-code.ts';
import type { RowDraft } from './row-draft.ts';
import { isSumLabel, labelOf } from './row-label.ts';
import { keyedRow } from './row-values.ts';
import type { ReadLane, TableFrame } from './table-frame.ts';

const longestBlank = 20;

interface SideState {
  readonly side: SideEntry;
  readonly lane: ReadLane;
  readonly keys: LineKeys;
  readonly code: CodeState;
}

/** Rows of side-by-side lanes of named lines. */
export function sidedRows(frame: TableFrame): RowDraft[] {
  const states = frame.lanes.map((lane) =>
    lane.lane.side === undefined
      ? undefined
      : {
          side: lane.lane.side,
          lane,
          keys: new LineKeys(lane.lane.side, frame.lexicon, () => labelsOf(lane, frame)),
          code: { parts: [] },
        },
  );
  return frame.rows.flatMap((row, index) => {
    const fields = frame.lanes.map(({ lane }) => fieldsOf(row, lane));
    const shared = shareFooters(fields, true, (text) => isSumLabel(text, frame.lexicon));
    return shared.flatMap((each, lane) => {
      const state = states[lane];
      const isOwn = state?.lane.lane.rows?.has(index) !== false;
      return state === undefined || !isOwn || !isPrinted(each, frame)
        ? []
        : [sidedRow(each, state, index, frame)];
    });
  });
}

/** A line with a figure, or with a label that is more than an ordinal or dots left to be filled in. */
function isPrinted(fields: Fields, frame: TableFrame): boolean {
  if (hasValues(fields)) return true;
  return hasKey(fields) && readLabel(labelOf(fields, frame.lexicon), frame.lexicon).label !== '';
}

function sidedRow(fields: Fields, state: SideState, index: number, frame: TableFrame): RowDraft {
  const { lexicon } = frame;
  const code =
    fields.codes.length > 0 || isGlued(fields, state.side) ? readCode(fields, state.code) : undefined;
  const label = code?.name ?? labelOf(fields, lexicon);
  const key = code?.digits ?? state.keys.keyOf(label, index, () => labelBelow(state.lane, index, frame));
  return keyedRow({ fields, key, kind: rowKind(key), side: state.side.id, label, index }, state.lane);
}

/** A name with its code in front: 501机关工资福利支出. Functional codes begin with 2, economic ones with 3 or 5. */
function isGlued(fields: Fields, { classification }: SideEntry): boolean {
  const leads = classification === 'functional' ? '2' : '35';
  const front = /^[0-9]{3}(?=\D)/.exec(tightText(fields.names[0]))?.[0] ?? '';
  return classification !== undefined && front !== '' && leads.includes(front[0] ?? '');
}

const labelsOf = ({ lane }: ReadLane, { rows, lexicon }: TableFrame): string[] =>
  rows.map((row) => labelOf(fieldsOf(row, lane), lexicon));

/** The next label of the lane; a blank stretch longer than any form has ends the search. */
function labelBelow(lane: ReadLane, index: number, frame: TableFrame): string {
  for (let at = index + 1; at <= index + longestBlank; at++) {
    const row = frame.rows[at];
    const label = row === undefined ? '' : labelOf(fieldsOf(row, lane.lane), frame.lexicon);
    if (label !== '') return label;
  }
  return '';
}
