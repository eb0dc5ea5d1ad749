import { columnId, tableId } from '../../../catalogue/ids.ts';
import { wordsOf } from '../../../catalogue/lexicon.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import { bindProjects } from '../../../derive/bind-projects.ts';
import { type Indicator, indicatorsOf } from '../../../derive/indicator.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';

/** The forms of targets of another document of the run. */
const targets = /:project_target$/;

/** Indicators of a self-evaluation whose target is not the one that the budget of the year printed for the project. */
export const departures = documentList('departures', ({ document }) => {
  const forms = document.tables.get(tableId('self_eval')) ?? [];
  const budgets = [...document.tables].flatMap(([name, tables]) => (targets.test(name) ? tables : []));
  if (forms.length === 0 || budgets.length === 0) return undefined;
  const suffixes = wordsOf(document.catalogue, 'projectSuffixes');
  const bound = bindProjects(forms.map(nameOf), budgets.map(nameOf), suffixes);
  return budgets.flatMap((budget, position) => {
    const form = forms[bound[position] ?? -1];
    return form === undefined ? [] : departuresOf(form, budget, document);
  });
});

const nameOf = ({ table }: TableIndex): string => table.rows[0]?.texts[columnId('project')] ?? '';

function departuresOf(form: TableIndex, budget: TableIndex, { catalogue }: DocumentIndex): Offender[] {
  const approved = byName(indicatorsOf(budget.table, catalogue));
  return [...byName(indicatorsOf(form.table, catalogue))].flatMap(([name, indicator]) => {
    const other = approved.get(name);
    return other === undefined || !departs(indicator, other) ? [] : [offence(form, indicator, other)];
  });
}

/** The indicators whose name no other of the form bears. */
function byName(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const names = indicators.map(({ name }) => normaliseLabel(name));
  return new Map(
    indicators.flatMap((indicator, index): [string, Indicator][] => {
      const name = names[index] ?? '';
      return names.indexOf(name) === names.lastIndexOf(name) ? [[name, indicator]] : [];
    }),
  );
}

/** Only numbers of one unit can be compared. */
function departs({ target }: Indicator, { target: approved }: Indicator): boolean {
  if (target === undefined || approved === undefined || target.unit !== approved.unit) return false;
  return !target.value.equals(approved.value);
}

function offence({ name, table }: TableIndex, indicator: Indicator, approved: Indicator): Offender {
  const project = table.rows[0]?.texts[columnId('project')];
  return {
    key: `${name}/${indicator.row.key}`,
    params: {
      table: table.id,
      instance: String(table.instance),
      ...(project !== undefined && { project }),
      name: indicator.name,
      text: indicator.row.texts[columnId('target')] ?? '',
      found: approved.row.texts[columnId('target')] ?? '',
    },
    operands: [],
    place: indicator.row.place,
  };
}
