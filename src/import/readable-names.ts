/** File formats that can be read; `json` is a normalized document, `zip` an archive of documents, the others are raw ones. */
export type FileFormat =
  | 'pdf'
  | 'picture'
  | 'ofd'
  | 'docx'
  | 'xlsx'
  | 'xls'
  | 'doc'
  | 'html'
  | 'mht'
  | 'json'
  | 'zip'
  | 'csv'
  | 'text';

/** Formats by the endings of names. */
export const extensions: ReadonlyMap<string, FileFormat> = new Map([
  ['pdf', 'pdf'],
  ['ofd', 'ofd'],
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xls', 'xls'],
  ['ods', 'xlsx'],
  ['et', 'xls'],
  ['doc', 'doc'],
  ['wps', 'doc'],
  ['html', 'html'],
  ['htm', 'html'],
  ['shtml', 'html'],
  ['mht', 'mht'],
  ['mhtml', 'mht'],
  ['json', 'json'],
  ['zip', 'zip'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'text'],
  ['markdown', 'text'],
]);

/** Whether a file may be read by its name: folders and archives hold others too. */
export const hasReadableName = (file: string): boolean => extensions.has(extensionOf(file));

/** The ending of a name without its dot, in small letters; empty when it has none. */
export function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}
