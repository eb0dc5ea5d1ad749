import { columnId, lineId } from '../catalogue/ids.ts';
import type { Catalogue, TableEntry } from '../catalogue/types.ts';
import type { Column, Row, Table } from '../model/disclosure.ts';
import type { DerivedCells } from './derived-cell.ts';
import { executionFacts, rateFacts } from './execution.ts';
import { fitProfiles } from './fit-profile.ts';
import { formRows } from './form-facts.ts';
import { figureOf, type Indicator, indicatorsOf } from './indicator.ts';
import { type RowContext, rowFacts } from './row-facts.ts';
import { sharedFacts } from './shared-facts.ts';
import { withRoundedTotal } from './whole-facts.ts';

interface Form {
  readonly table: Table;
  readonly entry: TableEntry;
  readonly indicators: readonly Indicator[];
}

/**
 * Adds computed columns and rows to the forms of a document: targets and outcomes as numbers, whether they are met, what
 * the document's own way of scoring expects. Rules compare with them; nothing computed is ever exported.
 */
export function deriveForms(tables: readonly Table[], catalogue: Catalogue, year?: number): readonly Table[] {
  const entries = new Map(catalogue.tables.map((entry) => [entry.id, entry]));
  const forms = tables.flatMap((table): Form[] => {
    const entry = entries.get(table.id);
    if (entry === undefined || !entry.columns.some(({ derived }) => derived === true)) return [];
    return [{ table, entry, indicators: indicatorsOf(table, catalogue) }];
  });
  if (forms.length === 0) return tables;
  const all = forms.flatMap(({ indicators }) => indicators);
  const fit = fitProfiles(catalogue.profiles ?? [], all);
  const signed = all.some(({ row }) => figureOf(row, 'deviation')?.isNegative() === true);
  const execution = executionFacts(forms.map(({ table }) => table));
  const shared = sharedFacts(forms, catalogue);
  const derived = new Map(
    forms.map((form) => [
      form.table,
      withFacts(form, { catalogue, fit, signed, year }, execution.get(form.table), shared.get(form.table)),
    ]),
  );
  return tables.map((table) => derived.get(table) ?? table);
}

function withFacts(
  { table, entry, indicators }: Form,
  context: Pick<RowContext, 'catalogue' | 'fit' | 'signed' | 'year'>,
  execution: DerivedCells | undefined,
  shared: DerivedCells | undefined,
): Table {
  const hasReasons = table.columns.some(({ id }) => id === columnId('reason'));
  const facts = new Map(
    indicators.map((indicator, index) => {
      const before = indicators.slice(0, index);
      return [indicator.row, rowFacts(indicator, { ...context, hasReasons, before, all: indicators })];
    }),
  );
  const rows: Row[] = withRoundedTotal(table, entry).map((row) => {
    const cells = {
      ...facts.get(row),
      ...rateFacts(row),
      ...(row.key === lineId('funds_total') && execution),
    };
    return Object.keys(cells).length === 0
      ? row
      : only({ ...row, cells: { ...row.cells, ...cells } }, entry.columns);
  });
  const known = entry.columns.filter(({ derived }) => derived === true);
  const columns: Column[] = known.map(({ id, title }) => ({ id, header: title, decimals: 0 }));
  return {
    ...table,
    columns: [...table.columns, ...columns],
    rows: [
      ...rows,
      ...formRows(table, entry, indicators, context.catalogue, shared).map((row) => only(row, known)),
    ],
  };
}

/** Leaves out what the table has no column for. */
function only(row: Row, columns: TableEntry['columns']): Row {
  const ids = new Set(columns.map(({ id }) => id));
  return { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => ids.has(id))) };
}
