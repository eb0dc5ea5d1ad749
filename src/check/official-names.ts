import { findColumn, findTable } from '../core/catalogue/lookup.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import type { OfficialNames } from '../core/findings/document-facts.ts';
import type { Language } from '../locale/locale.ts';

/** Official names by id; English adds the id, since the names are Chinese in every language. */
export function officialNames(catalogue: Catalogue, language: Language): OfficialNames {
  const named = (title: string | undefined, id: string) =>
    language === 'en' && title !== undefined ? `${title} (${id})` : title;
  const columnOf = (table: string, column: string) => {
    const entry = findTable(catalogue, table);
    return entry && findColumn(entry, column);
  };
  return {
    tableTitle: (table) => named(findTable(catalogue, table)?.title, table),
    columnTitle: (table, column) => named(columnOf(table, column)?.title, column),
    columnType: (table, column) => columnOf(table, column)?.type,
  };
}
