import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import { classificationOf } from '../catalogue-index.ts';
import { type Classification, ownerOfName } from '../classification.ts';
import type { DocumentIndex } from '../document-index.ts';
import type { IndexedRow } from '../indexed-row.ts';
import { laneOf, type TableIndex } from '../table-index.ts';
import { type ListOffenders, type Offender, offendingRow } from './offender.ts';

/** Codes under a name that belongs to another code, or under a name that differs from the rest of the document. */
export const misnamed: ListOffenders = function* (index, context) {
  const { classification } = context.document;
  const printed = printedNames(context.document);
  for (const row of laneOf(index, context.side).codes) {
    const fault = faultOf(codeOf(index, row), normaliseLabel(row.row.label), classification, printed);
    if (fault !== undefined) yield offendingRow(index, context, row, fault);
  }
};

function faultOf(
  code: string,
  label: string,
  known: Classification,
  printed: PrintedNames,
): Offender['params'] | undefined {
  if (label === '' || known.namesOf.get(code)?.has(label)) return undefined;
  const owner = ownerOfName(known, code, label);
  if (owner !== undefined) return { detail: 'other-code', owner };
  const usual = usualName(printed.get(code));
  return usual !== undefined && isOtherName(label, usual) ? { detail: 'other-name', usual } : undefined;
}

function codeOf(index: TableIndex, { side, row }: IndexedRow): string {
  return `${(index.catalogue && classificationOf(index.catalogue.entry, side)) ?? ''}/${row.key}`;
}

/** Cut or run-on names contain each other; they are one name. */
function isOtherName(a: string, b: string): boolean {
  return !a.includes(b) && !b.includes(a);
}

/** The name that stands most often, and of equally frequent ones the first. */
function usualName(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  let best: [string, number] | undefined;
  for (const each of counts ?? []) if (best === undefined || each[1] > best[1]) best = each;
  return best?.[0];
}

/** How often each name stands at a code. */
type PrintedNames = ReadonlyMap<string, ReadonlyMap<string, number>>;

function printedNames(document: DocumentIndex): PrintedNames {
  const known = document.memo.get('names') as PrintedNames | undefined;
  if (known !== undefined) return known;
  const names = new Map<string, Map<string, number>>();
  for (const index of [...document.tables.values()].flat()) {
    for (const row of laneOf(index, undefined).codes) {
      const label = normaliseLabel(row.row.label);
      const counts = names.get(codeOf(index, row)) ?? new Map<string, number>();
      names.set(codeOf(index, row), counts.set(label, (counts.get(label) ?? 0) + 1));
    }
  }
  document.memo.set('names', names);
  return names;
}
