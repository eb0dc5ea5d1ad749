import type { OfficialNames } from '../core/findings/document-facts.ts';
import type { Names } from '../report/reporter.ts';

/** Names for reporters: a further table of the same kind keeps its number, an unknown id stays as it is. */
export function reporterNames({ tableTitle, columnTitle }: OfficialNames): Names {
  return {
    table: (table) => {
      const [id = '', instance] = table.split('#');
      const title = tableTitle(id) ?? id;
      return instance === undefined ? title : `${title} (${instance})`;
    },
    column: (table, column) => columnTitle(table.split('#', 1)[0] ?? '', column) ?? column,
  };
}
