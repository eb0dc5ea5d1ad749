import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Proposed } from '../../core/findings/cause.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { armedText } from '../../core/model/spreadsheet-text.ts';
import { parseStrictCsv } from '../../import/package/parse-strict-csv.ts';
import { formatCsv } from '../../import/package/write-csv.ts';
import type { PatchText } from '../../report/gates/patch.ts';
import { printFigure } from '../mutate/replace-cells.ts';
import { type LineEdits, unifiedDiff } from './unified-diff.ts';

/** A table of a package: its file and what stands in it. */
export interface TableFile {
  readonly path: string;
  readonly text: string;
}

/** Finds the file of a table. */
export type FileOf = (table: string, instance: number) => TableFile | undefined;

/** The changes of one file; none when they cannot be told in a patch. */
export interface FilePatch {
  readonly path: string;
  readonly patch: PatchText | undefined;
}

/** The proposals as a unified diff over the CSV files of a package; those that cannot be located are left out. */
export function packagePatch(
  proposals: readonly Proposed[],
  disclosure: Disclosure,
  fileOf: FileOf,
  catalogue: Catalogue,
): FilePatch[] {
  const files = new Map<string, { readonly file: TableFile; readonly proposals: Proposed[] }>();
  for (const proposed of proposals) {
    const file = fileOf(proposed.operand.table, proposed.operand.instance);
    if (file === undefined) continue;
    const known = files.get(file.path);
    if (known === undefined) files.set(file.path, { file, proposals: [proposed] });
    else known.proposals.push(proposed);
  }
  return [...files.values()].flatMap(({ file, proposals: own }) => {
    const edits = lineEdits(file, own, disclosure, catalogue);
    return edits.size === 0 ? [] : [{ path: file.path, patch: unifiedDiff(file.path, file.text, edits) }];
  });
}

/** Lines to replace. Records follow the rows of the table one by one, below the header. */
function lineEdits(
  { path, text }: TableFile,
  proposals: readonly Proposed[],
  disclosure: Disclosure,
  catalogue: Catalogue,
): LineEdits {
  const records = parseStrictCsv(path, text);
  const changed = new Map<number, string[]>();
  for (const { operand, value } of proposals) {
    const { table: id, instance, column } = operand;
    const table = disclosure.tables.find((each) => each.id === id && each.instance === instance);
    const row = table?.rows.findIndex(({ cells }) => cells[column] === operand.cell) ?? -1;
    const at = records[0]?.fields.indexOf(column) ?? -1;
    const record = records[row + 1];
    if (row < 0 || at < 0 || record === undefined) continue;
    const fields = changed.get(row + 1) ?? record.fields.map(armedText);
    fields[at] = printFigure(operand, value, disclosure, catalogue);
    changed.set(row + 1, fields);
  }
  const ends = text.includes('\r\n') ? '\r' : '';
  return new Map(
    [...changed].flatMap(([position, fields]): [number, string][] => {
      const [line, next] = [records[position]?.line ?? 0, records[position + 1]?.line];
      // A record over several lines is left to the person who applies the patch.
      if (next !== undefined && next !== line + 1) return [];
      if (fields.some((field) => /[\r\n]/.test(field))) return [];
      return [[line - 1, formatCsv([fields]).trimEnd() + ends]];
    }),
  );
}
