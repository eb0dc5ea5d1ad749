import type { Quantifier } from '../../language/ir.ts';
import { catalogueTables } from '../catalogue-index.ts';
import type { DocumentIndex } from '../document-index.ts';
import type { IndexedRow } from '../indexed-row.ts';
import type { TableIndex } from '../table-index.ts';
import { columnsOf, instancesOrMissing, missingTable, type Quantify } from './point.ts';
import { statementPoint } from './statement.ts';

type Parts = Extract<Quantifier, { readonly type: 'parts' }>;

/** Each statement that is said to be the sum of others, in each column that all the others have. */
export const eachWhole: Quantify<'parts'> = function* (document, rule, quantifier) {
  const { table, columns } = quantifier;
  const instances = instancesOrMissing(document, table);
  if (instances === undefined) {
    yield missingTable(document, rule, table.table);
    return;
  }
  for (const home of instances) {
    const printed = columnsOf(home, table.side, columns);
    const byKey = new Map(home.rows.map((row) => [row.row.key, row]));
    for (const row of home.rows) {
      const members = partsOf(row, byKey);
      if (members === undefined || !fits(row, members, quantifier)) continue;
      for (const column of printed.filter((each) => members.every((part) => states(part, each)))) {
        if (!isSummed(document, home, row, members, column)) continue;
        yield { context: { ...statementPoint(document, rule, home, row, column), members } };
      }
    }
  }
};

/** The parts, unless one of them was not read. */
function partsOf(row: IndexedRow, byKey: ReadonlyMap<string, IndexedRow>): IndexedRow[] | undefined {
  const keys = row.row.statement?.parts ?? [];
  const found = keys.flatMap((key) => byKey.get(key) ?? []);
  return found.length > 0 && found.length === keys.length ? found : undefined;
}

function fits({ row }: IndexedRow, members: readonly IndexedRow[], { lists, rows }: Parts): boolean {
  if ((row.statement?.open === true) !== (lists === 'open')) return false;
  const coded = members.every((part) => part.row.statement?.code !== undefined);
  return rows === 'all' || coded === (rows === 'codes');
}

const states = ({ row }: IndexedRow, column: string): boolean => row.cells[column]?.state === 'value';

/** Shares have no whole to be compared with; where each has its amount and base, each is checked by itself. */
function isSummed(
  document: DocumentIndex,
  home: TableIndex,
  row: IndexedRow,
  members: readonly IndexedRow[],
  column: string,
): boolean {
  const entry = catalogueTables(document.catalogue).get(home.table.id)?.columns.get(column);
  if (entry?.type !== 'percent') return states(row, column);
  return !members.every((part) => states(part, 'amount') && states(part, 'base'));
}
