import { columnId, lineId, tableId } from '../../../catalogue/ids.ts';
import { wordsOf } from '../../../catalogue/lexicon.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { ColumnId } from '../../../generated/names.ts';
import { Decimal, toDecimal } from '../../../model/decimal.ts';
import type { Cell, Row } from '../../../model/disclosure.ts';
import { one } from '../../../model/figure.ts';
import { operandOf } from '../../decide/sum.ts';
import { type DocumentIndex, instancesOf } from '../../index/document-index.ts';
import type { IndexedRow } from '../../index/indexed-row.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';

const funds = [lineId('funds_total'), lineId('period_funds')];
const amounts: readonly ColumnId[] = [
  'budget',
  'fiscal',
  'other',
  'carryover',
  'special_account',
  'unit_funds',
];

/**
 * Amounts that the prose gives for a project by its name, and that its form of targets does not have: neither as the
 * total nor as a source of funds. A project that two forms are about is left out.
 */
export const projectAmounts = documentList('project_amounts', ({ document }) => {
  const forms = instancesOf(document, tableId('project_target'));
  if (forms.length === 0) return undefined;
  const names = forms.map((form) => projectOf(form, document));
  const told = toldAmounts(document);
  return forms.flatMap((form, position) => {
    const name = names[position] ?? '';
    const isUnique = name !== '' && names.indexOf(name) === names.lastIndexOf(name);
    return isUnique
      ? offencesIn(
          form,
          told.filter((each) => each.name === name),
        )
      : [];
  });
});

interface Told {
  readonly name: string;
  readonly row: Row;
  readonly cell: Cell;
}

function projectOf({ table }: TableIndex, document: DocumentIndex): string {
  return bareName(table.rows[0]?.texts[columnId('project')] ?? '', document);
}

/** A project with and without the word behind its name and the code in front of it. */
function bareName(text: string, { catalogue }: DocumentIndex): string {
  const label = normaliseLabel(text.replace(/^[0-9A-Z]{8,}\s*-/u, ''));
  const suffix = wordsOf(catalogue, 'projectSuffixes').find(
    (word) => label.length > word.length && label.endsWith(word),
  );
  return suffix === undefined ? label : label.slice(0, -suffix.length);
}

/** What sentences say that a project gets in the year of the document. */
function toldAmounts(document: DocumentIndex): readonly Told[] {
  const { year } = document.disclosure;
  const statements = instancesOf(document, tableId('narrative')).flatMap(({ rows }) => rows);
  return statements.flatMap(({ row }): Told[] => {
    const cell = row.cells[columnId('amount')];
    const ofYear = row.statement?.year === undefined || row.statement.year === year;
    if (row.kind !== 'item' || cell?.figure === undefined || !ofYear) return [];
    return [{ name: bareName(row.label, document), row, cell }];
  });
}

/** Of several amounts told of a project one may be the whole and the others its parts. */
function offencesIn(form: TableIndex, told: readonly Told[]): readonly Offender[] {
  const printed = form.rows.filter(({ row }) => funds.some((line) => line === row.key));
  const [head] = printed;
  const [first] = told;
  const total = head?.row.cells[columnId('budget')];
  if (head === undefined || first === undefined || total?.figure === undefined) return [];
  const known = printed.flatMap(({ row }) => amounts.flatMap((id) => row.cells[id] ?? []));
  if (told.some(({ cell }) => known.some((each) => agree(cell, each)))) return [];
  return [offence(form, head, first)];
}

function offence(form: TableIndex, head: IndexedRow, { cell, row }: Told): Offender {
  return {
    key: form.name,
    params: {
      table: form.table.id,
      instance: String(form.table.instance),
      name: row.label,
      text: cell.text,
      found: head.row.cells[columnId('budget')]?.text ?? '',
    },
    operands: [operandOf(form, head, columnId('budget'), one)],
    place: cell.place,
  };
}

/** Equal within half of the last printed digits. */
function agree(a: Cell, b: Cell): boolean {
  if (a.figure === undefined || b.figure === undefined) return false;
  const within = [a, b].reduce(
    (sum, { half }) => sum.plus(half === undefined ? 0 : new Decimal(10).pow(half).dividedBy(2)),
    new Decimal(0),
  );
  return toDecimal(a.figure).minus(toDecimal(b.figure)).abs().lessThanOrEqualTo(within);
}
