import { findTable } from '../core/catalogue/lookup.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import { type CheckResult, checkDisclosures as checkAll, checkInTurn } from '../core/engine/check.ts';
import type { CompiledRule } from '../core/language/ir/ir.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import type { HeldDisclosure } from '../core/model/held-disclosure.ts';
import { makeDescribe } from '../locale/describe.ts';
import type { Locale } from '../locale/locale.ts';

/** Evaluates rules over documents; findings speak the language of the locale. */
export function checkDisclosures(
  disclosures: readonly (Disclosure | HeldDisclosure)[],
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  locale: Locale,
  references: readonly (Disclosure | HeldDisclosure)[] = [],
): CheckResult {
  const tableTitle = (table: string) => findTable(catalogue, table)?.title;
  return checkAll(disclosures, rules, catalogue, { references }, makeDescribe(locale, { tableTitle }));
}

/** The same with a pause after each document, in which other things may happen. */
export async function checkPausing(
  documents: readonly HeldDisclosure[],
  references: readonly HeldDisclosure[],
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  locale: Locale,
  pause: () => void | Promise<void>,
): Promise<CheckResult> {
  const tableTitle = (table: string) => findTable(catalogue, table)?.title;
  const describe = makeDescribe(locale, { tableTitle });
  const steps = checkInTurn(documents, rules, catalogue, { references }, describe);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
