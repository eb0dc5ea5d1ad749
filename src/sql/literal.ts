import type { Dialect } from './dialect.ts';

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A column of a constant relation. */
export type Cast = 'text' | 'whole' | 'exact';

export type Constant = string | number | bigint;

/** A constant relation. ClickHouse has no VALUES with column names: there it is one SELECT a row. */
export function constantRelation(
  { text, exact, types, inSteps }: Dialect,
  columns: Readonly<Record<string, Cast>>,
  rows: readonly (readonly Constant[])[],
): string {
  const names = Object.entries(columns);
  const typeOf: Readonly<Record<Cast, string>> = { text, exact, whole: types.whole };
  const literals = (row: readonly Constant[]): readonly string[] =>
    names.map(([, cast], at) => {
      const value = row[at] ?? '';
      return typeof value === 'string' || cast === 'exact' ? quoted(String(value)) : String(value);
    });
  const select = (values: readonly string[], from = ''): string =>
    `SELECT ${names.map(([name, cast], at) => `CAST(${values[at]} AS ${typeOf[cast]}) AS ${name}`).join(', ')}${from}`;
  if (rows.length === 0) {
    return select(literals(names.map(([, cast]) => (cast === 'text' ? '' : 0))), ' WHERE 1 = 0');
  }
  if (inSteps) return rows.map((row) => select(literals(row))).join('\n    UNION ALL ');
  const list = names.map(([name]) => name);
  const tuples = rows.map((row) => `(${literals(row).join(', ')})`).join(',\n    ');
  return select(list, ` FROM (VALUES\n    ${tuples}) AS v(${list.join(', ')})`);
}
