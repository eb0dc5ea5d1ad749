import { isWithinRegion, officeKey, officeMark } from '../core/catalogue/office-key.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import type { DocumentResult } from '../core/engine/check.ts';
import type { ReportInput } from '../core/findings/report.ts';
import type { HeldDisclosure } from '../core/model/held-disclosure.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';

/** What was given to be checked, and what it was to be compared with. */
interface Run {
  readonly documents: readonly HeldDisclosure[];
  readonly references: readonly HeldDisclosure[];
  readonly checked: Pick<DocumentResult, 'compared' | 'withoutUnits'>;
  readonly catalogue: Catalogue;
}

/** The inputs of a comparison with another year, each with the reason why nothing of it was compared. */
export function withUnpaired(
  inputs: readonly ReportInput[],
  run: Run,
  { report: { unpaired } }: Locale,
): ReportInput[] {
  const reasons = new Map<string, string>();
  for (const reference of run.references) {
    if (run.checked.compared.has(reference.id) && !isAmong(reference, run.documents)) continue;
    const code = reasonAgainst(reference, run);
    const { department, year, paths } = reference.load();
    const reason = fill(unpaired[code], { office: department, year: year === undefined ? '' : String(year) });
    for (const path of paths) reasons.set(path, reason);
  }
  return withReasons(inputs, reasons);
}

const isAmong = ({ id }: HeldDisclosure, documents: readonly HeldDisclosure[]): boolean =>
  documents.some((each) => each.id === id);

const namedUnits = 3;

/** The inputs of departments, where none of the units that they list is among the others. */
export function withUnitsAbsent(
  inputs: readonly ReportInput[],
  { documents, checked }: Pick<Run, 'documents' | 'checked'>,
  { report: { unpaired, listSeparator } }: Locale,
): ReportInput[] {
  const reasons = new Map<string, string>();
  for (const { id, load } of documents) {
    const units = checked.withoutUnits.get(id);
    if (units === undefined) continue;
    const names = units.slice(0, namedUnits).join(listSeparator);
    const reason = fill(unpaired.units, { count: units.length, names });
    for (const path of load().paths) reasons.set(path, reason);
  }
  return withReasons(inputs, reasons);
}

function withReasons(inputs: readonly ReportInput[], reasons: ReadonlyMap<string, string>): ReportInput[] {
  return inputs.map((input) => {
    const reason = reasons.get(input.path);
    return reason === undefined || input.reason !== undefined ? input : { ...input, reason };
  });
}

type Unpaired =
  | 'office'
  | 'level'
  | 'unknownYear'
  | 'sameYear'
  | 'laterYear'
  | 'farYear'
  | 'several'
  | 'kind';

/** Why no document was compared with a reference. */
function reasonAgainst(reference: HeldDisclosure, { documents, references, catalogue }: Run): Unpaired {
  const named = documents.filter((each) => isSameOffice(each, reference, catalogue));
  if (named.length === 0) return 'office';
  const own = named.filter((each) => officeMark(each) === officeMark(reference));
  if (own.length === 0) return 'level';
  const { year } = reference;
  const years = own.flatMap((each) => each.year ?? []);
  if (year === undefined || years.length === 0) return 'unknownYear';
  if (own.some((each) => each.year === year && each.kind === reference.kind)) return 'sameYear';
  const gaps = years.map((each) => each - year);
  if (gaps.every((gap) => gap < 0)) return 'laterYear';
  if (gaps.every((gap) => gap !== 0 && gap !== 1)) return 'farYear';
  const alike = references.filter(
    (each) => each.kind === reference.kind && each.year === year && isSameOffice(each, reference, catalogue),
  );
  return alike.length > 1 ? 'several' : 'kind';
}

function isSameOffice(a: HeldDisclosure, b: HeldDisclosure, catalogue: Catalogue): boolean {
  if (a.department === '' || b.department === '') return false;
  const [one, other] = [a, b].map(({ department }) => officeKey(department, catalogue));
  return one === other || isWithinRegion(one ?? '', other ?? '', catalogue);
}
