import type { Dialect } from './dialect.ts';

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A column of a constant relation. */
export type Cast = 'text' | 'whole' | 'exact';

export type Constant = string | number | bigint;

/** A constant relation: one SELECT a row, as every engine reads it. The first row gives the types. */
export function constantRelation(
  { text, exact, types }: Dialect,
  columns: Readonly<Record<string, Cast>>,
  rows: readonly (readonly Constant[])[],
): string {
  const names = Object.entries(columns);
  const typeOf: Readonly<Record<Cast, string>> = { text, exact, whole: types.whole };
  const literal = (value: Constant, cast: Cast): string =>
    typeof value === 'string' || cast === 'exact' ? quoted(String(value)) : String(value);
  const first = (row: readonly Constant[]): string =>
    names
      .map(([name, cast], at) => `CAST(${literal(row[at] ?? '', cast)} AS ${typeOf[cast]}) AS ${name}`)
      .join(', ');
  const further = (row: readonly Constant[]): string =>
    names
      .map(([, cast], at) => {
        const text = literal(row[at] ?? '', cast);
        return cast === 'exact' ? `CAST(${text} AS ${exact})` : text;
      })
      .join(', ');
  const [head, ...rest] = rows;
  if (head === undefined) {
    return `SELECT ${first(names.map(([, cast]) => (cast === 'text' ? '' : 0)))} WHERE 1 = 0`;
  }
  return [`SELECT ${first(head)}`, ...rest.map((row) => `SELECT ${further(row)}`)].join('\n    UNION ALL ');
}
