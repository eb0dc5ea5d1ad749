import { formatFigure } from '../model/format-figure.ts';
import { reportPlace } from '../model/place.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { Operand } from './outcome.ts';
import type { FindingCell } from './report.ts';
import type { ScanFacts } from './scan-facts.ts';
import { ownText } from './side.ts';

/** An operand as reports show it. */
export function cellOf(operand: Operand, facts: DocumentFacts, scan?: ScanFacts): FindingCell {
  const { table, instance, row, rowLabel, column, coefficient, cell } = operand;
  return {
    table: instance === 1 ? table : `${table}#${instance}`,
    row,
    rowLabel,
    column,
    value: ownText(facts, operand),
    coefficient: formatFigure(coefficient),
    ...(cell.derived && { derived: true }),
    ...(cell.computed && { computed: true }),
    ...(cell.reading && { reading: scan?.isUncertain(cell) === false ? 'certified' : 'uncertain' }),
    place: reportPlace(cell.place),
  };
}
