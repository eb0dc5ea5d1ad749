import { findTable } from '../src/core/catalogue/lookup.ts';
import type { Catalogue } from '../src/core/catalogue/types.ts';
import { checkDisclosures as checkAll, type DocumentResult } from '../src/core/engine/check.ts';
import type { CompiledRule } from '../src/core/language/ir/ir.ts';
import type { Disclosure } from '../src/core/model/disclosure.ts';
import type { HeldDisclosure } from '../src/core/model/held-disclosure.ts';
import { makeDescribe } from '../src/locale/describe.ts';
import type { Locale } from '../src/locale/locale.ts';

/** Evaluates rules over documents; findings speak the language of the locale. */
export function checkDisclosures(
  disclosures: readonly (Disclosure | HeldDisclosure)[],
  rules: readonly CompiledRule[],
  catalogue: Catalogue,
  locale: Locale,
  references: readonly (Disclosure | HeldDisclosure)[] = [],
): Promise<DocumentResult> {
  const tableTitle = (table: string) => findTable(catalogue, table)?.title;
  return checkAll(disclosures, rules, catalogue, { references }, makeDescribe(locale, { tableTitle }));
}
