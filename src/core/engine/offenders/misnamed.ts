import { numeralsOf, wordsOf } from '../../catalogue/lexicon.ts';
import { normaliseLabel, normaliseTight } from '../../catalogue/normalise-text.ts';
import { append, groupBy } from '../../model/group-by.ts';
import { classificationOf } from '../index/catalogue-index.ts';
import { type Classification, holdsIn, ownerOfName } from '../index/classification.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { perCatalogue, perDocument } from '../index/per-document.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { codeList, type Offender, offendingRow } from './offender.ts';

/**
 * Codes under a name that belongs to another code, that differs from the rest of the document, or that the
 * classification of the year no longer has while the rest of the document prints the new one.
 */
export const misnamed = codeList('misnamed', function* (index, context) {
  const printed = printedNames(context.document);
  // An excerpt may leave out the section of an item: its code then could be any.
  const here = index.table.excerpt
    ? undefined
    : new Set(laneOf(index, undefined).codes.map((row) => codeOf(index, row)));
  const faults = laneOf(index, context.side).codes.flatMap((row) => {
    const label = nameOf(row, context.document);
    const code = codeOf(index, row);
    const fault =
      label === ''
        ? undefined
        : (faultOf(code, label, context.document, printed) ??
          (here && mistypedCode(code, label, context.document, printed, here)));
    return fault === undefined ? [] : [{ row, fault }];
  });
  for (const group of groupBy(faults, groupOf).values()) {
    const [first] = group;
    if (first !== undefined && group.length >= fewestRenumbered) {
      const params = { detail: 'renumbered', count: String(group.length), owner: first.fault['owner'] ?? '' };
      const operands = group.flatMap(({ row }) => offendingRow(index, row).operands.slice(0, 1));
      yield { ...offendingRow(index, first.row, params), operands: operands.slice(0, shown) };
    } else for (const { row, fault } of group) yield offendingRow(index, row, fault);
  }
});

interface Fault {
  readonly row: IndexedRow;
  readonly fault: Offender['params'];
}

/** So many wrong codes in one class are one mistake: the items were numbered in line instead. */
const fewestRenumbered = 3;
const shown = 10;
const classDigits = 3;
const itemDigits = 2;

function groupOf({ row, fault }: Fault): string {
  return fault['detail'] === 'other-code'
    ? `${row.side}/${row.row.key.slice(0, classDigits)}`
    : `/${row.side}/${row.id}`;
}

function faultOf(
  code: string,
  label: string,
  document: DocumentIndex,
  printed: PrintedNames,
): Offender['params'] | undefined {
  const known = document.classification;
  const names = printed.get(code);
  if (known.namesOf.get(code)?.has(label)) return earlierName(code, label, document, names);
  const owner = ownerOfName(known, code, label);
  if (owner !== undefined) return { detail: 'other-code', owner };
  const usual = usualName(names);
  if (usual !== undefined && isOtherName(label, usual, document)) return { detail: 'other-name', usual };
  return isClassCode(code) ? strangeName(code, label, known) : undefined;
}

/** A code that no other table prints, a slip of the hand away from the one that bears the name elsewhere or in the classification. */
function mistypedCode(
  code: string,
  label: string,
  document: DocumentIndex,
  printed: PrintedNames,
  here: ReadonlySet<string>,
): Offender['params'] | undefined {
  const { classification } = document;
  const times = [...(printed.get(code)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  if (times !== 1 || classification.namesOf.has(code)) return undefined;
  const elsewhere = codesByName(document).get(label) ?? [];
  const known = classification.codesOf.get(label) ?? [];
  // Every section has its 行政运行: a code below its own section is no slip, whatever other section has an item of that name.
  const isMeant = (other: string) => isOneSection(code, other) || !here.has(code.slice(0, -itemDigits));
  const owners = [...new Set([...elsewhere, ...known])].filter(
    (other) => other !== code && !here.has(other) && isMistyped(code, other) && isMeant(other),
  );
  const [owner, ...more] = owners.length > 1 ? owners.filter((other) => isOneClass(code, other)) : owners;
  if (owner === undefined || more.length > 0) return undefined;
  return { detail: 'other-code', owner: owner.slice(owner.indexOf('/') + 1) };
}

const isOneClass = (a: string, b: string): boolean => {
  const end = a.indexOf('/') + 1 + classDigits;
  return a.slice(0, end) === b.slice(0, end);
};

const isOneSection = (a: string, b: string): boolean => a.slice(0, -itemDigits) === b.slice(0, -itemDigits);

/** One digit is another one, or two neighbours changed places. */
function isMistyped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const odd = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = odd;
  if (odd.length === 1) return true;
  return odd.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** The name of other years, where the document also prints the name of its own year. */
function earlierName(
  code: string,
  label: string,
  { classification: { validity }, disclosure: { year } }: DocumentIndex,
  names: ReadonlyMap<string, number> | undefined,
): Offender['params'] | undefined {
  const holds = (name: string) => year !== undefined && holdsIn(validity.get(`${code}/${name}`), year);
  if (year === undefined || holds(label)) return undefined;
  const usual = [...(names?.keys() ?? [])].find((name) => validity.has(`${code}/${name}`) && holds(name));
  return usual === undefined ? undefined : { detail: 'other-name', usual };
}

function isClassCode(code: string): boolean {
  return code.length - code.indexOf('/') - 1 === classDigits;
}

/** A class under a name that shares hardly a character with any of its names. */
function strangeName(
  code: string,
  label: string,
  { namesOf }: Classification,
): Offender['params'] | undefined {
  const names = [...(namesOf.get(code) ?? [])];
  const [official] = names;
  const isLike = names.some(
    (name) => [...label].filter((character) => name.includes(character)).length * 3 > label.length,
  );
  return official === undefined || isLike ? undefined : { detail: 'class-name', usual: official };
}

const lineNumber = perCatalogue((catalogue) => {
  const numerals = numeralsOf(catalogue);
  return numerals === '' ? '' : new RegExp(`^[(]?(?:[${numerals}]{1,3}|[0-9]{1,2})[)\u3001.]`);
});

/** The name of a code; lines of a summary are numbered. */
function nameOf({ row, kind, side }: IndexedRow, { catalogue }: DocumentIndex): string {
  const label = normaliseTight(row.label);
  if (kind !== 'code' || side === '') return normaliseLabel(label);
  return normaliseLabel(label.replace(lineNumber(catalogue), ''));
}

function codeOf(index: TableIndex, { side, row }: IndexedRow): string {
  return `${(index.catalogue && classificationOf(index.catalogue.entry, side)) ?? ''}/${row.key}`;
}

/** Cut or run-on names contain each other, and small words differ from table to table; they are one name. */
function isOtherName(a: string, b: string, { catalogue }: DocumentIndex): boolean {
  const small = wordsOf(catalogue, 'smallNameWords');
  const [one, other] = [a, b].map((name) => small.reduce((rest, word) => rest.replaceAll(word, ''), name));
  return one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one);
}

/** The name that stands most often, and of equally frequent ones the first. */
function usualName(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  let best: [string, number] | undefined;
  for (const each of counts ?? []) if (best === undefined || each[1] > best[1]) best = each;
  return best?.[0];
}

/** How often each name stands at a code. */
type PrintedNames = ReadonlyMap<string, ReadonlyMap<string, number>>;

const printedNames = perDocument((document): PrintedNames => {
  const names = new Map<string, Map<string, number>>();
  for (const index of [...document.tables.values()].flat()) {
    for (const row of laneOf(index, undefined).codes) {
      const label = nameOf(row, document);
      if (label === '') continue;
      const counts = names.get(codeOf(index, row)) ?? new Map<string, number>();
      names.set(codeOf(index, row), counts.set(label, (counts.get(label) ?? 0) + 1));
    }
  }
  return names;
});

/** The codes at which a name stands. */
const codesByName = perDocument((document): ReadonlyMap<string, readonly string[]> => {
  const codes = new Map<string, string[]>();
  for (const [code, names] of printedNames(document))
    for (const name of names.keys()) append(codes, name, code);
  return codes;
});
