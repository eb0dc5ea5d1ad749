import { layoutKey, rowKind } from '../core/catalogue/row-key.ts';
import type { SideEntry } from '../core/catalogue/types.ts';
import { codesNamed } from './code-names.ts';
import { type Fields, fieldsOf, hasKey, hasValues, shareFooters, tightText } from './fields.ts';
import { labelForms, readLabel } from './labels.ts';
import { type CodeState, readCode } from './read-code.ts';
import type { RowDraft } from './row-draft.ts';
import { isSumLabel, LineMatcher, labelOf } from './row-label.ts';
import { keyedRow } from './row-values.ts';
import type { ReadLane, TableFrame } from './table-frame.ts';

interface SideState {
  readonly side: SideEntry;
  readonly lane: ReadLane;
  readonly lines: LineMatcher;
  readonly code: CodeState;
  /** Depth of the first enumerated line: deeper ones are parts. */
  depth?: number;
}

/** Rows of side-by-side lanes of named lines. */
export function sidedRows(frame: TableFrame): RowDraft[] {
  const states = frame.lanes.map((lane) =>
    lane.lane.side === undefined
      ? undefined
      : { side: lane.lane.side, lane, lines: new LineMatcher(lane.lane.side), code: { parts: [] } },
  );
  return frame.rows.flatMap((row, index) => {
    const fields = frame.lanes.map(({ lane }) => fieldsOf(row, lane));
    const shared = shareFooters(fields, true, (text) => isSumLabel(text, frame.lexicon));
    return shared.flatMap((each, lane) => {
      const state = states[lane];
      return state === undefined || !(hasKey(each) || hasValues(each))
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
  const code = fields.codes.length > 0 ? readCode(fields, state.code) : undefined;
  const label = code?.name ?? labelOf(fields, lexicon);
  const key = code?.digits ?? lineKey(label, state, index, frame);
  return keyedRow({ fields, key, kind: rowKind(key), side: state.side.id, label, index }, state.lane);
}

function lineKey(label: string, state: SideState, index: number, frame: TableFrame): string {
  const { lexicon } = frame;
  if (label === '') return layoutKey('unknown', String(index + 1));
  const codes = codesNamed(labelForms(label, lexicon), state.side, lexicon);
  const code = codes[0];
  if (code !== undefined && (code.length === 3 || codes.length === 1)) return code;
  const line = state.lines.take(label, lexicon);
  if (line !== undefined) return line.id;
  const read = readLabel(label, lexicon);
  if (read.depth > 0 && depthBelow(state.lane, index, frame) > read.depth) return layoutKey('unknown', String(index + 1));
  const isPart = read.ofWhich || (read.depth > 0 && state.depth !== undefined && read.depth > state.depth);
  if (read.depth > 0) state.depth ??= read.depth;
  return layoutKey(
    isPart ? 'of-which' : 'addend',
    read.label === '' ? tightText({ text: label, anchor: true }) : read.label,
  );
}

/** Depth of the next label of the lane: an unknown line above deeper ones is a heading that sums them up. */
function depthBelow(lane: ReadLane, index: number, frame: TableFrame): number {
  for (const row of frame.rows.slice(index + 1)) {
    const label = labelOf(fieldsOf(row, lane.lane), frame.lexicon);
    if (label !== '') return readLabel(label, frame.lexicon).depth;
  }
  return 0;
}
