import type { Disclosure } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import { type DocumentDescriptor, formatVersion, type SourceFile } from './descriptor.ts';
import { optional } from './field.ts';
import { type Files, formatPlace } from './place-text.ts';
import { nonEmpty } from './table-descriptor.ts';

/** Everything of a document that stands in no table. `hashed` gives the files that were imported their SHA-256. */
export function describeDocument(
  disclosure: Disclosure,
  files: Files,
  hashed: readonly SourceFile[],
): DocumentDescriptor {
  const sources = files.map((file) => hashed.find((each) => each.file === file) ?? { file });
  const { id, kind, department, year, region, currencyUnit } = disclosure;
  return {
    version: formatVersion,
    id,
    kind,
    department,
    ...optional('year', year),
    ...optional('region', region),
    currencyUnit,
    ...optional('source', sources[0]),
    ...optional('sources', sources.length > 1 ? sources : undefined),
    ...optional('unrecognized', nonEmpty(withSource(disclosure.unrecognized, files))),
    ...optional('unfilled', nonEmpty(withSource(disclosure.unfilled ?? [], files))),
    ...optional('unread', nonEmpty(withSource(disclosure.unread, files))),
  };
}

function withSource<T extends { readonly place: Place }>(list: readonly T[], files: Files) {
  return list.map(({ place, ...rest }) => ({ ...rest, source: formatPlace(place, files) }));
}

/** The files of a document: its paths, then any other that a place names. */
export function filesOf(disclosure: Disclosure): string[] {
  const files = new Set(disclosure.paths);
  for (const { place } of [...disclosure.unrecognized, ...(disclosure.unfilled ?? []), ...disclosure.unread])
    files.add(place.file);
  for (const table of disclosure.tables) {
    for (const { place } of [table, ...table.notes, ...table.unplaced]) files.add(place.file);
    for (const row of table.rows) {
      files.add(row.place.file);
      for (const cell of Object.values(row.cells)) files.add(cell.place.file);
    }
  }
  return [...files];
}
