import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { Disclosure, DocumentKind } from '../../core/model/disclosure.ts';
import type { Narrative } from '../../core/model/narrative.ts';
import { emptyProseTable } from '../../core/model/prose-table.ts';
import { bindClaims } from '../binding/bind-claims.ts';
import { declaredUnit } from '../claims/declared-unit.ts';
import { readClaims } from '../claims/read-claims.ts';
import type { ToldSection } from '../claims/told-section.ts';

/** The prose of a document before its statements are read. */
export function unreadNarrative(
  prose: Omit<Narrative, 'table'>,
  kind: DocumentKind,
  { catalogue }: Lexicon,
): Narrative | undefined {
  const [first] = prose.passages;
  const place = first?.places[0]?.place;
  if (place === undefined) return undefined;
  const unit = catalogue.conventions.units.find(({ exponent }) => exponent === 0);
  return { ...prose, table: emptyProseTable(kind, place, unit?.title ?? '') };
}

/** The prose of two files that are one document, in the order of the files. */
export function joinNarratives(a: Narrative | undefined, b: Narrative | undefined): Narrative | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const contents = [...(a.contents ?? []), ...(b.contents ?? [])];
  return {
    passages: [...a.passages, ...b.passages],
    ...(contents.length === 0 ? {} : { contents }),
    table: a.table,
  };
}

/** Reads the statements of the prose and binds them to the tables of the whole document. */
export function narrate(
  disclosure: Disclosure,
  lexicon: Lexicon,
  past: readonly (ToldSection | undefined)[] = [],
): Disclosure {
  const { narrative, tables, kind, year } = disclosure;
  if (narrative === undefined) return disclosure;
  const { passages } = narrative;
  const unit = declaredUnit(passages, lexicon.catalogue);
  const claims = readClaims(passages, lexicon, {
    kind,
    department: disclosure.department,
    ...(year === undefined ? {} : { year }),
    past,
    unit,
  });
  const table = bindClaims(claims, passages, tables, kind, year, lexicon, disclosure.department);
  return { ...disclosure, narrative: { ...narrative, ...(unit && { unit: unit.title }), table } };
}
