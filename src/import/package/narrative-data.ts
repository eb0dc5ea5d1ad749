import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Narrative } from '../../core/model/narrative.ts';
import { claimColumns, passageColumns } from './claim-layout.ts';
import type { ContentsDescriptor, TableDescriptor } from './descriptor.ts';
import { optional } from './field.ts';
import { passageRecords } from './passage-data.ts';
import { type Files, formatPlace } from './place-text.ts';
import { describeTable, nonEmpty } from './table-descriptor.ts';
import { claimRecords } from './write-claims.ts';

/** A resource of the prose ready to be written. */
export interface NarrativeData {
  readonly name: 'claims' | 'passages';
  readonly gouji: Readonly<Record<string, unknown>>;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The claims and the passages of a document; nothing when it has no prose. */
export function toNarrativeData(
  narrative: Narrative | undefined,
  catalogue: Catalogue,
  files: Files,
): NarrativeData[] {
  if (narrative === undefined) return [];
  const { table, passages, contents = [] } = narrative;
  const described: TableDescriptor = describeTable(table, [], catalogue.conventions.units, files);
  const listed: ContentsDescriptor[] = contents.map(({ title, place }) => ({
    title,
    source: formatPlace(place, files),
  }));
  return [
    {
      name: 'claims',
      gouji: { resource: 'claims', ...described },
      header: claimColumns,
      rows: claimRecords(table, catalogue, files),
    },
    {
      name: 'passages',
      gouji: { resource: 'passages', ...optional('contents', nonEmpty(listed)) },
      header: passageColumns,
      rows: passageRecords(passages, files),
    },
  ];
}
