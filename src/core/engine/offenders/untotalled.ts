import { lineId } from '../../catalogue/ids.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { documentList, lostRows, type Offender } from './offender.ts';

/** So many tables with a total row show that the document prints them. */
const fewestTotalled = 2;
/** A total of one class says nothing new. */
const fewestClasses = 2;

/** Coded tables without a total row in a document whose others have one; final summaries without their grand total. */
export const untotalled = documentList('untotalled', ({ document }) => {
  const tables = [...document.tables.values()].flat();
  const coded = tables.filter((index) => isFunctional(index) && hasClasses(index));
  const missing = coded.filter((index) => laneOf(index, undefined).total === undefined);
  const isException = coded.length - missing.length >= fewestTotalled;
  const summaries = tables.filter(lacksGrandTotal);
  if (coded.length === 0 && !tables.some(isFinalSummary)) return undefined;
  return [...(isException ? missing : []), ...summaries].map(offenderOf);
});

function hasClasses(index: TableIndex): boolean {
  const { classes, units } = laneOf(index, undefined);
  return units.length === 0 && classes.rows.filter(({ hasFigure }) => hasFigure).length >= fewestClasses;
}

const current = lineId('current');
const grandTotal = lineId('grand_total');

/** Tables of economic items print two totals at their foot instead. */
function isFunctional({ catalogue }: TableIndex): boolean {
  return catalogue?.entry.shape === 'coded' && catalogue.entry.classification === 'functional';
}

function isFinalSummary({ catalogue }: TableIndex): boolean {
  return catalogue?.entry.kind === 'final' && catalogue.entry.shape === 'sided';
}

/** The form of the final account prints the total of both sides below the total of the year. */
function lacksGrandTotal(index: TableIndex): boolean {
  const { rows } = index;
  if (!isFinalSummary(index)) return false;
  const has = (id: string) => rows.some(({ row, hasFigure }) => row.key === id && hasFigure);
  return has(current) && !rows.some(({ row }) => row.key === grandTotal);
}

function offenderOf(index: TableIndex): Offender {
  const { id, instance, place } = index.table;
  return {
    key: index.name,
    params: { table: id, instance: String(instance), detail: lacksGrandTotal(index) ? 'grand' : 'total' },
    operands: [],
    place,
    doubt: lostRows(index, laneOf(index, undefined).incomplete),
  };
}
