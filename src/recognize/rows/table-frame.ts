import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import type { HeaderColumn } from '../grid/header-paths.ts';
import type { TableDraft } from '../identify/drafts.ts';
import { columnsOfSide, matchColumns } from '../identify/match-columns.ts';
import { lanesOf, type RowLane } from './lanes.ts';
import { settleColumns } from './settle-columns.ts';

/** A lane with its value columns read as columns of the catalogue. */
export interface ReadLane {
  readonly lane: RowLane;
  readonly columns: ReadonlyMap<number, ColumnEntry>;
}

/** Everything needed to read the rows of one table. */
export interface TableFrame {
  readonly entry: TableEntry;
  readonly lanes: readonly ReadLane[];
  readonly headers: readonly HeaderColumn[];
  readonly rows: readonly BodyRow[];
  readonly lexicon: Lexicon;
}

/** Finds the lanes of a table and reads their value columns. What some of them are may be known from elsewhere. */
export function frameTable(
  draft: TableDraft,
  headers: readonly HeaderColumn[],
  lexicon: Lexicon,
  given: ReadonlyMap<number, ColumnEntry> = new Map(),
): TableFrame {
  const { entry, head, rows } = draft;
  const settled = (read: Map<number, ColumnEntry>, { values }: RowLane) => {
    const columns = new Map([...read, ...[...given].filter(([column]) => values.includes(column))]);
    return entry.shape === 'coded'
      ? settleColumns(columns, { values, rows, headers, entry, lexicon })
      : columns;
  };
  const lanes = lanesOf({ ...head, columns: headers }, rows, entry, lexicon).map((lane) => ({
    lane,
    columns: settled(readColumns(lane, headers, entry, lexicon), lane),
  }));
  return { entry, lanes, headers, rows, lexicon };
}

function readColumns(
  lane: RowLane,
  headers: readonly HeaderColumn[],
  entry: TableEntry,
  lexicon: Lexicon,
): Map<number, ColumnEntry> {
  const side = entry.shape === 'sided' ? (lane.side?.id ?? '?') : undefined;
  const entries = columnsOfSide(entry, side);
  const columns = new Map(
    matchColumns(lane.values, headers, entries, lexicon).map((match) => [match.column, match.entry]),
  );
  const [only] = lane.values;
  const required = entries.find((each) => each.required === true);
  if (
    columns.size === 0 &&
    lane.values.length === 1 &&
    only !== undefined &&
    required !== undefined &&
    isBare(headers[only])
  ) {
    columns.set(only, required);
  }
  return columns;
}

/** A lone value column without words of its own can only be the one that the form requires. */
function isBare(header: HeaderColumn | undefined): boolean {
  return header === undefined || header.labels.length === 0;
}
