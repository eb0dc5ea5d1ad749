import type { UnitEntry } from '../../core/catalogue/types.ts';
import type { Table } from '../../core/model/disclosure.ts';
import type { TableDescriptor } from './descriptor.ts';
import { optional } from './field.ts';
import { type Files, formatPlace } from './place-text.ts';
import type { CellException } from './plain-cell.ts';

/** Everything of a table that stands in no row. */
export function describeTable(
  table: Table,
  exceptions: readonly CellException[],
  units: readonly UnitEntry[],
  files: Files,
): TableDescriptor {
  const isKnownUnit = units.some(
    ({ title, exponent }) => title === table.currencyUnit && exponent === table.unitExponent,
  );
  return {
    table: table.id,
    title: table.title,
    ...optional('instance', table.instance === 1 ? undefined : table.instance),
    currencyUnit: table.currencyUnit,
    ...optional('unitExponent', isKnownUnit ? undefined : table.unitExponent),
    ...optional('unitPrinted', table.unitPrinted ? undefined : false),
    ...optional('compiledBy', table.compiledBy),
    ...optional('asOf', table.asOf),
    ...optional('year', table.year),
    ...optional('confidence', table.confidence === 'high' ? undefined : table.confidence),
    figuresRead: table.figuresRead,
    source: formatPlace(table.place, files),
    columns: table.columns.map(({ id, header, decimals }) => ({ id, header, decimals })),
    notes: table.notes.map(({ text, saysEmpty, place }) => ({
      text,
      saysEmpty,
      source: formatPlace(place, files),
    })),
    ...optional('unplaced', nonEmpty(describeUnplaced(table, files))),
    ...optional('exceptions', nonEmpty(exceptions)),
  };
}

function describeUnplaced(table: Table, files: Files): NonNullable<TableDescriptor['unplaced']> {
  return table.unplaced.map(({ text, reason, row, side, header, place }) => ({
    text,
    reason,
    ...optional('row', row),
    ...optional('side', side),
    ...optional('header', header),
    source: formatPlace(place, files),
  }));
}

/** The list, or nothing when it is empty. */
export function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
