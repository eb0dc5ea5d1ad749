import type { RelationName, Tuple } from '../core/relations/schema.ts';
import { csvHead, csvRows } from './csv.ts';

export const exportFormats = ['csv', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Writes one relation piece by piece. */
export interface RelationWriter {
  readonly rows: (tuples: readonly Tuple[]) => string | Uint8Array;
  readonly end: () => string | Uint8Array;
}

/** The writer of a format; Parquet is loaded when it is asked for. */
export async function relationWriter(format: ExportFormat): Promise<(name: RelationName) => RelationWriter> {
  if (format === 'parquet') return (await import('./parquet.ts')).parquetWriter;
  return (name) => {
    let isFirst = true;
    const head = (): string => {
      const text = isFirst ? csvHead(name) : '';
      isFirst = false;
      return text;
    };
    return { rows: (tuples) => head() + csvRows(tuples), end: head };
  };
}
