import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { layoutKey, rowKind, totalKey } from '../../core/catalogue/row-key.ts';
import type { SideEntry } from '../../core/catalogue/types.ts';
import { codeNames, codesNamed } from '../grid/code-names.ts';
import { labelForms, readLabel } from '../grid/labels.ts';
import { type Fields, fieldsOf, hasKey, hasValues, shareFooters, tightText } from './fields.ts';
import { type CodeState, type ReadCode, readCode } from './read-code.ts';
import type { RowDraft } from './row-draft.ts';
import { isSumLabel, isTotalLabel, isUnitLabel, LineMatcher, labelOf } from './row-label.ts';
import { keyedRow } from './row-values.ts';
import type { ReadLane, TableFrame } from './table-frame.ts';

interface CodedState {
  readonly frame: TableFrame;
  readonly lines: LineMatcher | undefined;
  readonly code: CodeState;
  /** Names stand without codes: they are looked up in the classification. */
  readonly byName: SideEntry | undefined;
  last: string;
}

/** Longer numbers than any classification code name a budget unit. */
const longestCode = 7;

/** Rows keyed by classification codes, in one lane or in several that are parts of one list. */
export function codedRows(frame: TableFrame): RowDraft[] {
  const main = frame.entry.sides.find((side) => side.id === '');
  const lines = main === undefined ? undefined : new LineMatcher(main);
  const states = frame.lanes.map(
    ({ lane }): CodedState => ({
      frame,
      lines,
      code: { parts: [] },
      byName: lane.codes.length === 0 ? nameSide(frame) : undefined,
      last: '',
    }),
  );
  const lone = frame.rows.length === 1;
  return frame.rows.flatMap((row, index) => {
    const fields = frame.lanes.map(({ lane }) => fieldsOf(row, lane));
    const shared = shareFooters(fields, false, (text) => isSumLabel(text, frame.lexicon));
    return shared.flatMap((each, at) => {
      const [lane, state] = [frame.lanes[at], states[at]];
      return lane === undefined || state === undefined ? [] : codedRow(each, lane, state, index, lone);
    });
  });
}

function nameSide({ entry: { classification } }: TableFrame): SideEntry {
  const side = { id: '', title: '', headers: [], lines: [] };
  return classification === undefined ? side : { ...side, classification };
}

function codedRow(
  fields: Fields,
  lane: ReadLane,
  state: CodedState,
  index: number,
  lone: boolean,
): RowDraft[] {
  if (!hasKey(fields) && !hasValues(fields)) return [];
  const code = readCode(fields, state.code);
  const { lexicon } = state.frame;
  const named = code?.name ?? printedLabel(fields, lexicon);
  const unit = unitOfRow(fields, code, named, nameSide(state.frame), lexicon);
  const label = unit ?? named;
  const key = unit === undefined ? keyOf(code, label, state, index, lone) : layoutKey('unit', unit);
  if (key === undefined) return [];
  if (rowKind(key) === 'code') state.last = key;
  if (key.startsWith('unknown') && !hasValues(fields)) return [];
  const printedCode = code?.printed;
  return [
    keyedRow(
      {
        fields,
        key,
        kind: rowKind(key),
        label,
        index,
        ...(printedCode === undefined ? {} : { printedCode }),
      },
      lane,
    ),
  ];
}

function printedLabel(fields: Fields, lexicon: Lexicon): string {
  return splitTotal(fields, lexicon) ?? (labelOf(fields, lexicon) || unitTotal(fields, lexicon));
}

/** The label of a total that stands in a column of units. */
function unitTotal(fields: Fields, lexicon: Lexicon): string {
  return fields.units.map(tightText).find((text) => isTotalLabel(text, lexicon)) ?? '';
}

/** 总 and 计 in two cells: the key texts of the row together are the label of a total. */
function splitTotal(fields: Fields, lexicon: Lexicon): string | undefined {
  const texts = [...fields.codes, ...fields.names].filter((slot) => slot.anchor).map(tightText);
  const joined = texts.join('');
  return texts.length > 1 && isTotalLabel(joined, lexicon) ? joined : undefined;
}

function keyOf(
  code: ReadCode | undefined,
  label: string,
  state: CodedState,
  index: number,
  lone: boolean,
): string | undefined {
  const { lexicon } = state.frame;
  if (code !== undefined) return codeKey(code, label, state);
  if (label === '') return lone ? totalKey : layoutKey('unknown', String(index + 1));
  const line = state.lines?.take(label, lexicon);
  if (line !== undefined) return line.id;
  if (isTotalLabel(label, lexicon)) return totalKey;
  const named = namedCode(label, state);
  if (named !== undefined) return named;
  if (isUnitLabel(label, lexicon)) return layoutKey('unit', label);
  const read = readLabel(label, lexicon);
  return read.ofWhich ? layoutKey('of-which', read.label) : layoutKey('unknown', String(index + 1));
}

/** Six digits may be an item that lost one, below the section it follows; other long numbers name units. */
function codeKey(code: ReadCode, label: string, state: CodedState): string {
  const { digits } = code;
  const damaged = digits.length === 6 && state.last.length >= 5 && digits.startsWith(state.last.slice(0, 5));
  return digits.length >= 6 && digits.length !== longestCode && !damaged
    ? layoutKey('unit', label === '' ? digits : label)
    : digits;
}

/** A name without code: the class of that name, or the one code below the last class or section. */
function namedCode(label: string, state: CodedState): string | undefined {
  if (state.byName === undefined) return undefined;
  const codes = codesNamed(labelForms(label, state.frame.lexicon), state.byName, state.frame.lexicon);
  for (const length of [5, 3, 0]) {
    const prefix = state.last.slice(0, length);
    const below = codes.filter((code) => code.startsWith(prefix) && code.length > prefix.length);
    if (prefix.length === length && length > 0 && below.length === 1) return below[0];
    if (length === 0 && codes[0]?.length === 3) return codes[0];
  }
  return codes.length === 1 ? codes[0] : undefined;
}

/** Name of the budget unit whose sum a row is, when its key columns say that it is one. */
function unitOfRow(
  fields: Fields,
  code: ReadCode | undefined,
  label: string,
  side: SideEntry,
  lexicon: Lexicon,
): string | undefined {
  if (isTotalLabel(label, lexicon)) return undefined;
  if (fields.lane.byUnit) return isClass(code, label, side, lexicon) ? undefined : label || code?.digits;
  if (code === undefined) return unitBeside(fields, label, lexicon);
  const isUnit = code.digits.length === 3 && isUnitLabel(label, lexicon);
  return isUnit && !isClass(code, label, side, lexicon) ? label : undefined;
}

/** The unit columns of a row that has no code of its own. */
function unitBeside(fields: Fields, label: string, lexicon: Lexicon): string | undefined {
  const printed = fields.units.filter((slot) => slot.anchor && slot.text !== '').map(tightText);
  if (printed.length === 0 || printed.some((text) => isTotalLabel(text, lexicon))) return undefined;
  const name = printed.find((text) => /\p{Script=Han}/u.test(text));
  return label === '' ? (name ?? printed[0]) : name === undefined ? label : undefined;
}

/** Whether the label is a name of the code, or a shorter form of one. */
function isClass(code: ReadCode | undefined, label: string, side: SideEntry, lexicon: Lexicon): boolean {
  if (code === undefined) return codesNamed(labelForms(label, lexicon), side, lexicon).length > 0;
  const own = normaliseLabel(label);
  return codeNames(code.digits, side, lexicon).some((name) => name.includes(own));
}
