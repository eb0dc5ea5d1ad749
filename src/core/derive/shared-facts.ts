import { columnId, lineId } from '../catalogue/ids.ts';
import { normaliseLabel } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { ColumnId } from '../generated/names.ts';
import type { Table } from '../model/disclosure.ts';
import { compare } from '../model/exact.ts';
import { answer, type DerivedCells, derivedCell, yes } from './derived-cell.ts';
import { costFacts } from './form-facts.ts';
import type { Indicator } from './indicator.ts';

interface Form {
  readonly table: Table;
  readonly indicators: readonly Indicator[];
}

/** Fewer forms do not show that caps are set from the budget. */
const fewestForms = 3;
const cappedPercent = 80;

/** What only the forms of a document together tell of each of them. */
export function sharedFacts(forms: readonly Form[], catalogue: Catalogue): ReadonlyMap<Table, DerivedCells> {
  const capped = cappedForms(forms, catalogue);
  const names = countTexts(forms, 'project');
  const codes = countTexts(forms, 'project_code');
  return new Map(
    forms.map(({ table }) => {
      const { place } = table;
      const [name, code] = [textOf(table, 'project'), textOf(table, 'project_code')];
      const cells: DerivedCells = {
        ...(name !== '' && { name_unique: derivedCell(answer(names.get(name) === 1), place) }),
        ...(code !== '' && { code_unique: derivedCell(answer(codes.get(code) === 1), place) }),
        ...(capped.has(table) && { cost_capped: derivedCell(yes, place) }),
      };
      return [table, cells];
    }),
  );
}

const textOf = (table: Table, column: ColumnId): string => normaliseLabel(table.rows[0]?.texts[column] ?? '');

function countTexts(forms: readonly Form[], column: ColumnId): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { table } of forms) {
    const text = textOf(table, column);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Forms with a cap for the whole cost, in documents where nearly all such caps are the budget of the project. */
function cappedForms(forms: readonly Form[], catalogue: Catalogue): ReadonlySet<Table> {
  const found = forms.flatMap(({ table, indicators }) => {
    const cap = costFacts(indicators, catalogue)['cost_target']?.figure;
    const budget = table.rows.find(({ key }) => key === lineId('funds_total'))?.cells[columnId('budget')]
      ?.figure;
    return cap === undefined || budget === undefined ? [] : [{ table, equal: compare(cap, budget) === 0 }];
  });
  const equal = found.filter((each) => each.equal).length;
  const shown = found.length >= fewestForms && equal * 100 >= found.length * cappedPercent;
  return new Set(shown ? found.map(({ table }) => table) : []);
}
