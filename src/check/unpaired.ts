import { officeMark } from '../core/catalogue/office-key.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import type { ReportInput } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';
import { OfficeIndex } from './office-index.ts';
import type { RunDocument } from './workplace.ts';

/** What was given to be checked, and what it was to be compared with. */
interface Run {
  readonly documents: readonly RunDocument[];
  readonly references: readonly RunDocument[];
  /** Ids of the documents that others were compared with. */
  readonly compared: ReadonlySet<string>;
  readonly catalogue: Catalogue;
}

/** Why nothing of an input was compared, by its path. */
type Reasons = ReadonlyMap<string, string>;

/** Why nothing of an input of another year was compared. */
export function unpairedReasons(run: Run, { report: { unpaired } }: Locale): Reasons {
  const reasons = new Map<string, string>();
  const own = new Set(run.documents.map(({ id }) => id));
  const offices = {
    documents: new OfficeIndex(run.documents, run.catalogue),
    references: new OfficeIndex(run.references, run.catalogue),
  };
  for (const reference of run.references) {
    const { id, department, year, paths } = reference;
    if (run.compared.has(id) && !own.has(id)) continue;
    const code = reasonAgainst(reference, offices);
    const reason = fill(unpaired[code], { office: department, year: year === undefined ? '' : String(year) });
    for (const path of paths) reasons.set(path, reason);
  }
  return reasons;
}

const namedUnits = 3;

/** The inputs of departments, where none of the units that they list is among the others. */
export function unitsAbsentReasons(
  departments: Iterable<{ readonly paths: readonly string[]; readonly units: readonly string[] }>,
  { report: { unpaired, listSeparator } }: Locale,
): Reasons {
  const reasons = new Map<string, string>();
  for (const { paths, units } of departments) {
    const names = units.slice(0, namedUnits).join(listSeparator);
    const reason = fill(unpaired.units, { count: units.length, names });
    for (const path of paths) reasons.set(path, reason);
  }
  return reasons;
}

/** Inputs with their reasons, where they have none of their own. */
export function* withReasons(inputs: Iterable<ReportInput>, reasons: Reasons): Generator<ReportInput> {
  for (const input of inputs) {
    const reason = reasons.get(input.path);
    yield reason === undefined || input.reason !== undefined ? input : { ...input, reason };
  }
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

interface Offices {
  readonly documents: OfficeIndex<RunDocument>;
  readonly references: OfficeIndex<RunDocument>;
}

/** Why no document was compared with a reference. */
function reasonAgainst(reference: RunDocument, { documents, references }: Offices): Unpaired {
  const named = documents.of(reference);
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
  const alike = references.of(reference).filter((each) => each.kind === reference.kind && each.year === year);
  return alike.length > 1 ? 'several' : 'kind';
}
