import { findTable } from '../../core/catalogue/lookup.ts';
import { rowKind } from '../../core/catalogue/row-key.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Cell, Row, Table } from '../../core/model/disclosure.ts';
import type { FigureType } from '../../core/model/read-cell.ts';
import {
  type ClaimField,
  claimColumns,
  formatClaim,
  joinList,
  namedTexts,
  parseClaim,
} from './claim-layout.ts';
import { columnsById, figureType } from './layout.ts';
import { type Files, formatPlace, isSamePlace } from './place-text.ts';

type Record = Partial<{ [K in ClaimField]: string }>;

/** The statements of the prose as records under `claimColumns`. */
export function claimRecords(table: Table, catalogue: Catalogue, files: Files): string[][] {
  const entry = findTable(catalogue, table.id);
  const columns = entry === undefined ? undefined : columnsById(entry);
  const typeOf = (id: string): FigureType => {
    const column = columns?.get(id);
    return (column && figureType(column)) ?? 'money';
  };
  return table.rows.flatMap((row) => {
    const figures = Object.entries(row.cells).map(([id, cell]) =>
      figureRecord(id, cell, typeOf(id), catalogue, files),
    );
    const records = figures.length === 0 ? [{}] : figures;
    return records.map((record, index) =>
      toFields({
        source: formatPlace(row.place, files),
        ...common(row),
        ...(index === 0 ? once(row) : {}),
        ...(index === 0 && rowIsElsewhere(row) ? { rowSource: formatPlace(row.place, files) } : {}),
        ...record,
      }),
    );
  });
}

function toFields(record: Record): string[] {
  return claimColumns.map((column) => record[column] ?? '');
}

/** What every record of a statement says, so that each can be read alone. */
function common(row: Row): Record {
  const { measure, code, project, year } = row.statement ?? {};
  return {
    section: row.texts['section'] ?? '',
    measure: measure ?? '',
    row: row.key,
    code: code ?? '',
    subject: row.label,
    project: project ?? '',
    year: year === undefined ? '' : String(year),
  };
}

/** The place of a statement goes without saying where its first figure has the same. */
function rowIsElsewhere({ cells, place }: Row): boolean {
  const [first] = Object.values(cells);
  return first !== undefined && !isSamePlace(first.place, place);
}

function once(row: Row): Record {
  const { parts, open, unbound, shareOf = '', ambiguous } = row.statement ?? {};
  const texts = Object.entries(row.texts).filter(([name]) => !namedTexts.some((named) => named === name));
  return {
    rowKind: row.kind === rowKind(row.key) ? '' : row.kind,
    parts: parts === undefined ? '' : joinList(parts),
    open: open === undefined ? '' : String(open),
    unbound: unbound ?? '',
    shareOf,
    ambiguous: ambiguous === undefined ? '' : joinList(ambiguous),
    sentence: row.texts['sentence'] ?? '',
    reason: row.texts['reason'] ?? '',
    texts: joinList(texts.flat()),
  };
}

function figureRecord(
  id: string,
  cell: Cell,
  type: FigureType,
  { conventions }: Catalogue,
  files: Files,
): Record {
  const { value, unit } = formatClaim(cell, type, conventions.units);
  const exponent = conventions.units.find(({ title }) => title === unit)?.exponent ?? 0;
  const usual = parseClaim(value, exponent, type)?.half;
  return {
    kind: id,
    value,
    unit,
    source: formatPlace(cell.place, files),
    ...(cell.text === value ? {} : { printed: cell.text }),
    ...(cell.state === 'value' ? {} : { state: cell.state }),
    ...(cell.derived ? { derived: 'true' } : {}),
    ...(cell.half === usual ? {} : { half: cell.half === undefined ? 'exact' : String(cell.half) }),
  };
}
