import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Narrative } from '../../core/model/narrative.ts';
import { resourceKinds } from './claim-layout.ts';
import { type Field, field, isPresent, items, oneOf, optional, optionalText, text } from './field.ts';
import { readPassages } from './passage-data.ts';
import { parsePlace } from './place-text.ts';
import { readClaims } from './read-claims.ts';
import type { DocumentHead } from './read-descriptor.ts';
import type { LoadRows } from './read-document.ts';
import { readTableHead } from './read-table-descriptor.ts';
import { nonEmpty } from './table-descriptor.ts';

/** What a resource holds: `claims`, `passages`; `undefined` for a table. */
export function resourceKind(resource: Field): (typeof resourceKinds)[number] | undefined {
  const kind = field(field(resource, 'gouji'), 'resource');
  return isPresent(kind) ? oneOf(kind, resourceKinds) : undefined;
}

/** Reads the prose and its claims; a document without claims has none. */
export function readNarrative(
  resources: readonly Field[],
  head: DocumentHead,
  catalogue: Catalogue,
  load: LoadRows,
): Narrative | undefined {
  const claims = resources.find((resource) => resourceKind(resource) === 'claims');
  if (claims === undefined) return undefined;
  const { rows, place } = load(claims);
  const table = readClaims(
    readTableHead(field(claims, 'gouji'), head.files, place),
    rows,
    head.files,
    catalogue,
  );
  const prose = resources.find((resource) => resourceKind(resource) === 'passages');
  if (prose === undefined) return { passages: [], table };
  const loaded = load(prose);
  const contents = items(field(field(prose, 'gouji'), 'contents')).map((it) => ({
    title: text(field(it, 'title')),
    place: parsePlace(optionalText(field(it, 'source')) ?? '', head.files) ?? loaded.place,
  }));
  return {
    passages: readPassages(loaded.rows, head.files),
    ...optional('contents', nonEmpty(contents)),
    table,
  };
}
