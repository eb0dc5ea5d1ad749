import { codeEntries } from '../../../catalogue/lookup.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { Cell } from '../../../model/disclosure.ts';
import { sign } from '../../../model/exact.ts';
import { formatFigure } from '../../../model/format-figure.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { perDocument } from '../../index/per-document.ts';
import { laneOf } from '../../index/table-index.ts';
import { coreOfName, isFormOf } from './item-names.ts';

export const isAmount = ({ figure }: Cell): boolean => figure !== undefined && sign(figure) > 0;
export const amountKey = ({ figure }: Cell): string => (figure === undefined ? '' : formatFigure(figure));

const functionalRows = (document: DocumentIndex) =>
  [...document.tables.values()]
    .flat()
    .filter(({ catalogue }) => catalogue?.entry.classification === 'functional')
    .flatMap((index) => laneOf(index, undefined).codes)
    .filter(({ row }) => normaliseLabel(row.label) !== '');

/** Codes of the tables by each of their amounts. */
export const codesByAmount = perDocument((document): ReadonlyMap<string, ReadonlySet<string>> => {
  const codes = new Map<string, Set<string>>();
  for (const { row } of functionalRows(document)) {
    for (const cell of Object.values(row.cells).filter(isAmount)) {
      const known = codes.get(amountKey(cell)) ?? new Set();
      codes.set(amountKey(cell), known.add(row.key));
    }
  }
  return codes;
});

/** Names that the tables print, by code. */
export const printedItems = perDocument((document): ReadonlyMap<string, readonly string[]> => {
  return new Map(
    [...groupBy(functionalRows(document), ({ row }) => row.key)].map(([code, group]) => [
      code,
      [...new Set(group.map(({ row }) => row.label))],
    ]),
  );
});

/** Codes that the tables print, by name. */
export const codesNamed = perDocument((document): ReadonlyMap<string, readonly string[]> => {
  const named = [...printedItems(document)].flatMap(([code, names]) =>
    names.map((name) => ({ code, name: coreOfName(name, document) })),
  );
  return new Map(
    [...groupBy(named, ({ name }) => name)].map(([name, group]) => [
      name,
      [...new Set(group.map(({ code }) => code))],
    ]),
  );
});

/** Official names of a code in the year and the one before; of any year where the document does not tell its own. */
function officialNames(code: string, { catalogue, disclosure: { year } }: DocumentIndex): readonly string[] {
  return codeEntries(catalogue, code, 'functional')
    .filter(({ from, to }) => year === undefined || ((from ?? year) <= year && year - 1 <= (to ?? year)))
    .map(({ name }) => name);
}

/** The first name that the tables print a code with. */
export const printedNameOf = (code: string, document: DocumentIndex): string | undefined =>
  printedItems(document).get(code)?.[0];

/** What a code is called in the tables and officially. */
export const namesOfCode = (code: string, document: DocumentIndex): readonly string[] => [
  ...(printedItems(document).get(code) ?? []),
  ...officialNames(code, document),
];

/** Whether a name is what the code was called two years ago or longer: no shorter form of today's name, however alike. */
function isOutdated(name: string, code: string, document: DocumentIndex): boolean {
  const { year = 0 } = document.disclosure;
  const own = coreOfName(name, document);
  return codeEntries(document.catalogue, code, 'functional').some(
    ({ name: official, to }) => to !== undefined && to < year - 1 && coreOfName(official, document) === own,
  );
}

/** Whether a name is one of the code in a shorter or longer form. */
export const isNameOfCode = (name: string, code: string, document: DocumentIndex): boolean =>
  !isOutdated(name, code, document) &&
  namesOfCode(code, document).some((each) => isFormOf(name, each, document));
