import type { InputFile } from '../check/input-file.ts';
import { type ReadOptions, readDisclosures } from '../check/read-disclosures.ts';
import { reportDocument } from '../core/engine/index/report-document.ts';
import type { ReportInput } from '../core/findings/report.ts';
import { catalogue as builtIn } from '../core/generated/catalogue.ts';
import type { Disclosure } from '../core/model/disclosure.ts';
import { printable } from '../report/gates/terminal.ts';
import { contextOf, type RenderOptions } from './render.ts';

/** The documents that a file holds, and what became of the file. */
export interface ReadDocument {
  /** One for each kind, year and office; a file may hold several, or none. */
  readonly documents: readonly Disclosure[];
  /** Several where the file is an archive. */
  readonly inputs: readonly ReportInput[];
}

/**
 * Reads and recognizes a file without checking it: its tables with exact figures, its statements, and the place of each.
 *
 * @example
 * const { documents } = await readDocument({ path: 'budget.docx', bytes });
 * for (const table of documents[0]?.tables ?? []) console.log(table.id, table.rows.length);
 */
export async function readDocument(file: InputFile, options: ReadOptions = {}): Promise<ReadDocument> {
  const { disclosures, inputs } = await readDisclosures([file], options);
  return { documents: disclosures, inputs };
}

/** What was recognized in words, as a person would compare it with the document: what `gouji inspect` prints. */
export async function inspect(
  { documents }: ReadDocument,
  { language = 'zh', catalogue = builtIn, width }: ReadOptions & RenderOptions = {},
): Promise<string> {
  const { formatInspection } = await import('../report/inspection.ts');
  const all = documents.map((disclosure) => {
    const { missingTables } = reportDocument(disclosure, catalogue);
    return { disclosure, missingTables };
  });
  const options = width === undefined ? {} : { width };
  const context = await contextOf({ language, catalogue, excerpts: new Map() }, options);
  return printable(formatInspection(all, context));
}
