import { annotate, type MarkedCopies } from '../annotate/annotate.ts';
import type { Checked } from './check.ts';
import { contextOf } from './render.ts';

/** Copies of the inputs with the findings written into them (XLSX, DOCX, PDF), and a sentence for each input that has none. */
export async function markCopies(checked: Checked): Promise<MarkedCopies> {
  const { files, report, excerpts } = checked;
  return await annotate(files, report, excerpts, await contextOf(checked));
}
