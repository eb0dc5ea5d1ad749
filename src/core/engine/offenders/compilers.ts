import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { TableIndex } from '../index/table-index.ts';
import { documentList, type Offender } from './offender.ts';
import { isOfficeName, type OfficeWords, officeWordsOf, sameOffice } from './prose/office-names.ts';

/** So many tables must agree on the office, so that another name is an exception. */
const fewest = 3;

/** Tables compiled by another office than nearly all the others. Forms of subordinate units are left alone. */
export const compilers = documentList('compilers', ({ document }) => {
  const { department } = document.disclosure;
  const tables = [...document.tables.values()]
    .flat()
    .filter(({ table, catalogue }) => table.compiledBy !== undefined && catalogue?.entry.shape !== 'form');
  if (department === '' || tables.length === 0) return undefined;
  const words = officeWordsOf(document);
  const others = tables.filter(({ table }) => !sameOffice(table.compiledBy ?? '', department, words));
  if (tables.length - others.length < fewest || others.length * 4 > tables.length) return [];
  return others
    .filter(({ table }) => isOfficeName(normaliseTight(table.compiledBy ?? ''), words))
    .filter((index) => !isUnit(index, tables, words))
    .map((index) => offenderOf(index, department));
});

/** A name that stands among the rows of a table is a unit of the department. */
function isUnit(
  { table: { compiledBy = '' } }: TableIndex,
  tables: readonly TableIndex[],
  words: OfficeWords,
): boolean {
  return tables.some(({ table }) =>
    table.rows.some(({ label }) => label !== '' && sameOffice(label, compiledBy, words)),
  );
}

function offenderOf({ table, name }: TableIndex, department: string): Offender {
  const { id, instance, place, compiledBy = '' } = table;
  return {
    key: name,
    params: { table: id, instance: String(instance), office: compiledBy, department },
    operands: [],
    place,
  };
}
