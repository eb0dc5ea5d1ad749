import { findColumn, findTable } from '../core/catalogue/lookup.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import type { Language } from '../locale/locale.ts';
import type { Names } from './reporter.ts';

/** Names for reporters: a further table of the same kind keeps its number, an unknown id stays as it is. English adds the id to titles. */
export function reporterNames(catalogue: Catalogue, language: Language): Names {
  const titled = (title: string | undefined, id: string) => {
    if (title === undefined) return id;
    return language === 'en' ? `${title} (${id})` : title;
  };
  const sideOf = (table: string, side: string) =>
    findTable(catalogue, table)?.sides.find(({ id }) => id === side);
  return {
    table: (table) => {
      const [id = '', instance] = table.split('#');
      const title = titled(findTable(catalogue, id)?.title, id);
      return instance === undefined ? title : `${title} (${instance})`;
    },
    column: (table, column) => {
      const entry = findTable(catalogue, table.split('#', 1)[0] ?? '');
      return titled(entry && findColumn(entry, column)?.title, column);
    },
    side: (table, side) => sideOf(table, side)?.title ?? side,
    line: (table, side, line) => sideOf(table, side)?.lines.find(({ id }) => id === line)?.title ?? '',
  };
}
