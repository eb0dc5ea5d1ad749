import { columnId, lineId, tableId } from '../../../catalogue/ids.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { ColumnId, TableId } from '../../../generated/names.ts';
import { Decimal, toDecimal } from '../../../model/decimal.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { instancesOf } from '../../index/document-index.ts';
import { excerpt, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import type { TableIndex } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';
import { type ProjectList, projectListsIn } from './project-lists.ts';
import { resembles } from './resembles.ts';

/** Forms with what they print of the money of their project: targets of a budget, self-evaluations of a year. */
const forms: readonly { readonly table: TableId; readonly money: ColumnId }[] = [
  { table: 'project_target', money: 'budget' },
  { table: 'self_eval', money: 'executed' },
];
/** Fewer forms are not all projects of an office. */
const fewestForms = 3;
/** Shorter names are ordinary words, longer ones are half a sentence. */
const [shortest, longest] = [6, 30];

/**
 * The one project of a list in the prose that no form is of, in a document whose forms are shown to be of all projects:
 * they add up to the project spending that the sentence states, or are as many as the projects said to be evaluated.
 */
export const unlisted = documentList('unlisted', ({ document }) => {
  const pieces = piecesOf(document);
  const printed = forms.map((each) => ({ ...each, instances: instancesOf(document, each.table) }));
  const known = printed.filter(({ instances }) => instances.length >= fewestForms);
  if (pieces === undefined || known.length === 0) return undefined;
  const lists = projectListsIn(pieces, document);
  return known.flatMap(({ instances, money }) =>
    lists
      .filter((list) => isComplete(list, instances, money, document))
      .flatMap((list) => strangerIn(list, instances, document)),
  );
});

/** The project that takes more than half of the spending and that the list of the main ones leaves out. */
export const unnamed = documentList('unnamed', ({ document }) => {
  const pieces = piecesOf(document);
  const printed = forms.map((each) => ({ ...each, instances: instancesOf(document, each.table) }));
  const known = printed.filter(({ instances }) => instances.length >= fewestForms);
  if (pieces === undefined || known.length === 0) return undefined;
  const lists = projectListsIn(pieces, document).filter(({ kind }) => kind === 'spending');
  return known.flatMap(({ instances, money }) =>
    lists
      .filter((list) => isComplete(list, instances, money, document))
      .flatMap((list) => leftOut(list, instances, money, document)),
  );
});

function leftOut(
  list: ProjectList,
  instances: readonly TableIndex[],
  money: string,
  document: DocumentIndex,
): readonly Offender[] {
  const half = new Decimal(`${list.number}e${list.exponent}`).dividedBy(2);
  const main = instances.find((each) => amountOf(each, money)?.greaterThan(half));
  const names = main === undefined ? [] : namesOf(main);
  const isNamed = list.names.some((name) => names.some((form) => resembles(name, form, document)));
  const fitting = list.names.filter((name) =>
    instances.flatMap(namesOf).some((form) => resembles(name, form, document)),
  );
  if (main === undefined || isNamed || fitting.length < 2) return [];
  const place = placeAt(list.piece.passage, list.at);
  return [{ key: main.name, params: { text: excerpt(names[0] ?? '') }, operands: [], place }];
}

/** What the form calls its project: the name in its head, and its title. */
const namesOf = ({ table }: TableIndex): readonly string[] => [
  table.rows[0]?.texts[columnId('project')] ?? '',
  table.title,
];

function amountOf({ table }: TableIndex, money: string): Decimal | undefined {
  const figure = table.rows.find(({ key }) => key === lineId('funds_total'))?.cells[money]?.figure;
  return figure && toDecimal(figure);
}

/** Whether the forms are of all projects that the list can be of. */
function isComplete(
  list: ProjectList,
  instances: readonly TableIndex[],
  money: string,
  document: DocumentIndex,
): boolean {
  if (list.kind === 'evaluated') {
    return list.names.length === Number(list.number) && statedForms(document) === instances.length;
  }
  const amounts = instances.map((each) => amountOf(each, money));
  if (amounts.some((amount) => amount === undefined)) return false;
  const sum = amounts.reduce<Decimal>((total, amount) => total.plus(amount ?? 0), new Decimal(0));
  const decimals = /\.(.*)/.exec(list.number)?.[1]?.length ?? 0;
  const stated = new Decimal(`${list.number}e${list.exponent}`);
  return sum
    .minus(stated)
    .abs()
    .lessThanOrEqualTo(new Decimal(`1e${list.exponent - decimals}`));
}

/** How many projects the prose says were evaluated. */
function statedForms(document: DocumentIndex): number | undefined {
  const rows = instancesOf(document, tableId('final_narrative')).flatMap((index) => index.table.rows);
  const figure = rows.find(({ key }) => key === lineId('self_eval_count'))?.cells[columnId('count')]?.figure;
  return figure && toDecimal(figure).toNumber();
}

/** One name among others that all are names of forms. Where several are strange, the list is of something else. */
function strangerIn(
  list: ProjectList,
  instances: readonly TableIndex[],
  document: DocumentIndex,
): readonly Offender[] {
  const names = instances.flatMap(namesOf);
  const strange = list.names.filter((name) => !names.some((form) => resembles(name, form, document)));
  const [name] = strange;
  const others = list.names.length - strange.length;
  if (name === undefined || strange.length > 1 || others < (list.kind === 'evaluated' ? 1 : 2)) return [];
  if (!isProjectName(name, document) || isMentioned(name, document)) return [];
  const at = list.piece.text.indexOf(name, list.at);
  return [
    {
      key: name,
      params: { detail: list.kind, text: excerpt(name), count: String(instances.length) },
      operands: [],
      place: placeAt(list.piece.passage, at),
    },
  ];
}

/** A name of its own, not a kind of spending: it ends like one and is neither vague nor a classification item. */
function isProjectName(name: string, document: DocumentIndex): boolean {
  const label = normaliseLabel(name);
  if (label.length < shortest || label.length > longest || /[0-9]/.test(label)) return false;
  if (wordsIn(document, 'vagueWords').some((word) => label.includes(word))) return false;
  if (!wordsIn(document, 'projectEndings').some((word) => label.endsWith(word))) return false;
  return ![...document.classification.codesOf.keys()].some((item) => item.length > 2 && label.endsWith(item));
}

/** Some table or form speaks of it after all. */
function isMentioned(name: string, document: DocumentIndex): boolean {
  const label = normaliseLabel(name);
  const ending = wordsIn(document, 'projectEndings').find((word) => label.endsWith(word)) ?? '';
  const core = label.slice(0, label.length - ending.length);
  const isProse = ({ table }: TableIndex) =>
    table.id === tableId('narrative') || table.id === tableId('final_narrative');
  return [...document.tables.values()]
    .flat()
    .some(
      (index) =>
        !isProse(index) &&
        index.table.rows.some(({ label: own, texts }) =>
          [own, ...Object.values(texts)].some((text) => normaliseLabel(text).includes(core)),
        ),
    );
}
