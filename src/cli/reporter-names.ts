import { officialNames } from '../check/official-names.ts';
import { findTable } from '../core/catalogue/lookup.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import type { Language } from '../locale/locale.ts';
import type { Names } from '../report/reporter.ts';

/** Names for reporters: a further table of the same kind keeps its number, an unknown id stays as it is. */
export function reporterNames(catalogue: Catalogue, language: Language): Names {
  const { tableTitle, columnTitle } = officialNames(catalogue, language);
  const sideOf = (table: string, side: string) =>
    findTable(catalogue, table)?.sides.find(({ id }) => id === side);
  return {
    table: (table) => {
      const [id = '', instance] = table.split('#');
      const title = tableTitle(id) ?? id;
      return instance === undefined ? title : `${title} (${instance})`;
    },
    column: (table, column) => columnTitle(table.split('#', 1)[0] ?? '', column) ?? column,
    side: (table, side) => sideOf(table, side)?.title ?? side,
    line: (table, side, line) => sideOf(table, side)?.lines.find(({ id }) => id === line)?.title ?? '',
  };
}
