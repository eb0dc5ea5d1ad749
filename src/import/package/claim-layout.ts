/** Columns of `claims.csv`: one record a figure; what holds for the whole statement stands in its first record. */
export const claimColumns = [
  'section',
  'measure',
  'row',
  'code',
  'subject',
  'project',
  'year',
  'kind',
  'value',
  'unit',
  'source',
  'printed',
  'state',
  'half',
  'rowSource',
  'rowKind',
  'parts',
  'open',
  'unbound',
  'sentence',
  'reason',
  'texts',
] as const;

export type ClaimField = (typeof claimColumns)[number];

/** Texts of a statement that have a column of their own; any other goes into `texts`. */
export const namedTexts = ['section', 'sentence', 'reason'] as const;

/** Columns of `passages.csv`. `depth` counts the headings above; `level` is that of a heading. */
export const passageColumns = ['level', 'depth', 'text', 'source'] as const;

/** What `gouji.resource` says of a resource that is no table. */
export const resourceKinds = ['claims', 'passages'] as const;

/** Joins texts that may hold the separator themselves. */
export function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[%|]/g, (mark) => (mark === '%' ? '%25' : '%7C'))).join('|');
}

/** Takes apart what `joinList` wrote. */
export function splitList(text: string): string[] {
  return text
    .split('|')
    .map((part) => part.replace(/%(25|7C)/g, (_, code: string) => (code === '25' ? '%' : '|')));
}
