import type { DocumentIndex } from '../document-index.ts';
import type { IndexedRow } from '../indexed-row.ts';
import { repeatedCells } from './bound.ts';
import { columnsOf, instancesOrMissing, missingTable, type Quantify } from './point.ts';
import { statementPoint } from './statement.ts';

/** Each figure that an earlier statement gave already and that no table of the document prints. */
export const eachRepeated: Quantify<'repeated'> = function* (document, rule, { table, columns }) {
  const instances = instancesOrMissing(document, table);
  if (instances === undefined) {
    yield missingTable(document, rule, table.table);
    return;
  }
  for (const home of instances) {
    const firsts = new Map<string, IndexedRow>();
    for (const row of home.rows) {
      for (const column of columnsOf(home, table.side, columns)) {
        if (row.row.cells[column]?.state !== 'value' || isPrinted(document, row, column)) continue;
        const subject = subjectOf(row);
        if (subject === undefined) continue;
        const first = firsts.get(`${subject}/${column}`);
        if (first === undefined) firsts.set(`${subject}/${column}`, row);
        else yield { context: { ...statementPoint(document, rule, home, row, column), members: [first] } };
      }
    }
  }
};

/** What two statements must have in common to speak of one thing. */
function subjectOf({ row: { statement } }: IndexedRow): string | undefined {
  if (statement?.measure === undefined || statement.unbound !== undefined) return undefined;
  const { measure, code = '', project = '', year = '' } = statement;
  return [measure, code, project, year].join('/');
}

function isPrinted(document: DocumentIndex, { line, row }: IndexedRow, column: string): boolean {
  const entries = line?.measure?.repeats[column] ?? [];
  return repeatedCells(document, entries, row.statement?.code).length > 0;
}
