import { columnId } from '../../../catalogue/ids.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { Row } from '../../../model/disclosure.ts';
import type { Place } from '../../../model/place.ts';
import { significantDigits } from '../../../model/significant-digits.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { coreOfName, isPrinted } from './item-names.ts';
import {
  amountKey,
  codesByAmount,
  codesNamed,
  isAmount,
  isNameOfCode,
  namesOfCode,
  printedNameOf,
} from './named-codes.ts';

/** A name in the prose, and what the tables call the thing. */
export interface StrangeName {
  readonly name: string;
  readonly usual: string;
  readonly place: Place | undefined;
}

/** So many names beside it tell that a list is of the classification, and an amount of so many digits which item is meant. */
const fewestOthers = 2;
const fewestDigits = 3;

/**
 * 教育支出A、科学技术支出B、医疗健康支出C: where all other names of a list are classes (or groups, or items) of the tables, the
 * one that no table prints means the one whose amount it has.
 */
export function strangeListed(document: DocumentIndex): readonly StrangeName[] {
  return [...document.tables.values()]
    .flat()
    .filter(({ catalogue }) => catalogue?.entry.shape === 'narrative')
    .flatMap(({ table }) => {
      const rows = new Map(table.rows.map((row) => [row.key, row]));
      return table.rows.flatMap(({ statement }) =>
        strangeAmong(
          (statement?.parts ?? []).flatMap((key) => rows.get(key) ?? []),
          document,
        ),
      );
    });
}

function strangeAmong(parts: readonly Row[], document: DocumentIndex): readonly StrangeName[] {
  const codesOf = ({ label }: Row) => codesNamed(document).get(coreOfName(label, document)) ?? [];
  const named = parts.map(codesOf);
  const [strange, more] = parts.filter((_, at) => named[at]?.length === 0);
  const lengths = new Set(named.flatMap((codes) => codes.map(({ length }) => length)));
  const [digits, other] = lengths;
  if (strange === undefined || more !== undefined || digits === undefined || other !== undefined) return [];
  if (parts.length <= fewestOthers) return [];
  const code = meant(strange, digits, new Set(named.flat()), document);
  const usual = code && printedNameOf(code, document);
  return usual === undefined ? [] : [{ name: strange.label, usual, place: strange.place }];
}

/** The one code with the amount that no other name of the list has, where the name is no form of its name. */
function meant(
  { label, cells }: Row,
  digits: number,
  others: ReadonlySet<string>,
  document: DocumentIndex,
): string | undefined {
  const amount = cells[columnId('amount')];
  if (amount === undefined || !isAmount(amount) || significantDigits(amount.text) < fewestDigits)
    return undefined;
  const codes = [...(codesByAmount(document).get(amountKey(amount)) ?? [])];
  const [only, more] = codes.filter(({ length }) => length === digits);
  if (only === undefined || more !== undefined || others.has(only)) return undefined;
  const names = namesOfCode(only, document);
  const endsAlike = names.some((name) => normaliseLabel(name).slice(-2) === normaliseLabel(label).slice(-2));
  if (!endsAlike || isPrinted(label, document)) return undefined;
  return isNameOfCode(label, only, document) ? undefined : only;
}
