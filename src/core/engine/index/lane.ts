import type { Table } from '../../model/disclosure.ts';
import { groupBy } from '../../model/group-by.ts';
import { type RowGroup, shortestLevel } from './code-tree.ts';
import type { IndexedRow } from './indexed-row.ts';

/** The rows of one side of a table, or of the whole table, as rules speak of them. */
export interface Lane {
  readonly rows: readonly IndexedRow[];
  readonly byKey: ReadonlyMap<string, readonly IndexedRow[]>;
  readonly total: IndexedRow | undefined;
  readonly codes: readonly IndexedRow[];
  /** Lengths of the codes that the lane prints. */
  readonly levels: ReadonlySet<number>;
  /** Codes without a printed code above them. */
  readonly classes: RowGroup;
  /** Codes without printed codes below them. */
  readonly leaves: readonly IndexedRow[];
  /** Addends: named lines, uncatalogued addends, items of a list, and the topmost codes. */
  readonly lines: RowGroup;
  readonly units: readonly IndexedRow[];
  /** Rows or figures of the lane could not be placed: its sums may lack an addend. */
  readonly incomplete: boolean;
  readonly hasFigure: boolean;
}

/** Gathers a lane; `side` absent means every row of the table. */
export function buildLane(table: Table, all: readonly IndexedRow[], side: string | undefined): Lane {
  const rows = side === undefined ? all : all.filter((row) => row.side === side);
  const codes = rows.filter(({ kind, stray }) => kind === 'code' && !stray);
  const classes = shortestLevel(codes.filter(({ parent }) => parent === undefined));
  const addends = rows.filter((row) => isAddend(row, rows));
  const withCodes = (group: readonly IndexedRow[]) => [...addends, ...group];
  return {
    rows,
    byKey: groupBy(rows, ({ row }) => row.key),
    total: totalOf(rows),
    codes,
    levels: new Set(codes.map(({ row }) => row.key.length)),
    classes,
    leaves: codes.filter(({ children }) => children.length === 0),
    lines: {
      rows: withCodes(classes.rows),
      ...(classes.otherwise && { otherwise: withCodes(classes.otherwise) }),
    },
    units: rows.filter(({ kind }) => kind === 'unit'),
    incomplete:
      rows.some(({ kind, stray }) => kind === 'unknown' || stray) ||
      table.unplaced.some((figure) => figure.row === undefined && sameSide(figure.side, side)),
    hasFigure: rows.some((row) => row.hasFigure),
  };
}

function sameSide(figure: string | undefined, side: string | undefined): boolean {
  return figure === undefined || side === undefined || figure === side;
}

function totalOf(rows: readonly IndexedRow[]): IndexedRow | undefined {
  return rows.find(({ kind }) => kind === 'total') ?? rows.find(({ line }) => line?.role === 'total');
}

/** A line and the addends that it sums up never count both: the line counts where it prints a figure. */
function isAddend(row: IndexedRow, rows: readonly IndexedRow[]): boolean {
  if (row.kind === 'addend' || row.kind === 'item') return true;
  if (row.kind !== 'line' || row.line?.role !== 'addend') return false;
  const { partOf } = row.line;
  if (partOf !== undefined)
    return !rows.some((other) => other.row.key === partOf && isFilledTwin(other, row));
  return (
    row.hasFigure || !rows.some((other) => other.line?.partOf === row.row.key && isFilledPart(other, row))
  );
}

function isFilledTwin(other: IndexedRow, { side }: IndexedRow): boolean {
  return other.hasFigure && other.side === side;
}

function isFilledPart(part: IndexedRow, row: IndexedRow): boolean {
  return part.line?.role === 'addend' && isFilledTwin(part, row);
}
