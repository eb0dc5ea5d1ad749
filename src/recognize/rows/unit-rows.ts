import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { SideEntry } from '../../core/catalogue/types.ts';
import { codeNames, codesNamed } from '../grid/code-names.ts';
import { labelForms } from '../grid/labels.ts';
import { type Fields, tightText } from './fields.ts';
import type { ReadCode } from './read-code.ts';
import { isTotalLabel, isUnitLabel } from './row-label.ts';

/** Name of the budget unit whose sum a row is, when its key columns say that it is one. */
export function unitOfRow(
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
