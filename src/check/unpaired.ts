import type { ReportInput } from '../core/findings/report.ts';
import type { HeldDisclosure } from '../core/model/held-disclosure.ts';
import { fill } from '../locale/fill.ts';
import type { Locale } from '../locale/locale.ts';

/** The inputs of a comparison with another year, each with the reason why nothing of it can be compared. */
export function withUnpaired(
  inputs: readonly ReportInput[],
  references: readonly HeldDisclosure[],
  documents: readonly HeldDisclosure[],
  { report: { unpaired } }: Locale,
): ReportInput[] {
  const reasons = new Map<string, string>();
  for (const reference of references) {
    const code = reasonAgainst(reference, documents);
    if (code === undefined) continue;
    const { department, year, paths } = reference.load();
    const reason = fill(unpaired[code], { office: department, year: year === undefined ? '' : String(year) });
    for (const path of paths) reasons.set(path, reason);
  }
  return inputs.map((input) => {
    const reason = reasons.get(input.path);
    return reason === undefined || input.reason !== undefined ? input : { ...input, reason };
  });
}

type Unpaired = 'office' | 'unknownYear' | 'sameYear' | 'farYear';

/** Why no document is compared with a reference; `undefined` when one is. */
function reasonAgainst(
  reference: HeldDisclosure,
  documents: readonly HeldDisclosure[],
): Unpaired | undefined {
  const own = documents.filter(({ department }) => department === reference.department);
  if (own.length === 0 || reference.department === '') return 'office';
  const { year } = reference;
  if (year === undefined || own.every((each) => each.year === undefined)) return 'unknownYear';
  const gaps = own.flatMap((each) =>
    each.year === undefined ? [] : [{ gap: Math.abs(each.year - year), each }],
  );
  // The account of a year is compared with the budget of the same year.
  if (gaps.some(({ gap, each }) => gap === 1 || (gap === 0 && each.kind !== reference.kind)))
    return undefined;
  return gaps.some(({ gap }) => gap === 0) ? 'sameYear' : 'farYear';
}
