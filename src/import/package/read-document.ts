import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Disclosure, Table } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import type { DataRows } from './data-row.ts';
import { type Field, field, isPresent, items, optional } from './field.ts';
import { type DocumentHead, readHead } from './read-descriptor.ts';
import { readNarrative, resourceKind } from './read-narrative.ts';
import { readTable } from './read-table.ts';
import { readTableHead } from './read-table-descriptor.ts';

/** Where the rows of a resource come from. */
export type LoadRows = (resource: Field) => { readonly rows: DataRows; readonly place: Place };

/** Builds the disclosure that a descriptor and its tables hold. */
export function readDocument(document: Field, catalogue: Catalogue, load: LoadRows): Disclosure {
  const head = readHead(document);
  const resources = items(field(document, 'resources'));
  const own = ownResources(document);
  const tables = own
    .filter((resource) => resourceKind(resource) === undefined)
    .map((resource): Table => {
      const { rows, place } = load(resource);
      return readTable(readTableHead(field(resource, 'gouji'), head.files, place), rows, head, catalogue);
    });
  const foreign = resources.filter((resource) => !isPresent(field(resource, 'gouji')));
  const narrative = readNarrative(own, head, catalogue, load);
  return { ...toDisclosure(head, document.place, tables, foreign), ...optional('narrative', narrative) };
}

/** Resources that belong to somebody else are counted as not read, not passed over in silence. */
function toDisclosure(
  head: DocumentHead,
  place: Place,
  tables: readonly Table[],
  foreign: readonly Field[],
): Disclosure {
  const { files, unread, ...rest } = head;
  const skipped = foreign.map((resource) => ({ reason: 'foreign-resource', detail: resource.path, place }));
  const paths = files.length === 0 ? [place.file] : files;
  return { ...rest, paths, tables, unread: [...unread, ...skipped] };
}

/** Resources that are tables, claims or prose of ours. */
export function ownResources(document: Field): Field[] {
  return items(field(document, 'resources')).filter((resource) => isPresent(field(resource, 'gouji')));
}
