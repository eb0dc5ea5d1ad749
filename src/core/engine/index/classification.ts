import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { append } from '../../model/group-by.ts';

/** What the catalogue knows of the classification codes. Codes are prefixed with their classification. */
export interface Classification {
  /** The 类 of each classification. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly namesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly codesOf: ReadonlyMap<string, readonly string[]>;
  /** Years in which an official name holds, by `classification/code/name`; absent when it always does. */
  readonly validity: ReadonlyMap<string, Validity>;
}

/** First and last year; open where absent. */
export interface Validity {
  readonly from?: number;
  readonly to?: number;
}

const classDigits = 3;
const cache = new WeakMap<Catalogue, Classification>();

/** Names and classes of the catalogue's codes; built once per catalogue. */
export function classificationIn(catalogue: Catalogue): Classification {
  let known = cache.get(catalogue);
  if (known === undefined) {
    known = build(catalogue);
    cache.set(catalogue, known);
  }
  return known;
}

function build(catalogue: Catalogue): Classification {
  const classes = new Map<string, Set<string>>();
  const namesOf = new Map<string, Set<string>>();
  const codesOf = new Map<string, string[]>();
  const validity = new Map<string, Validity>();
  for (const { code, name, aliases, classification, from, to } of catalogue.codes) {
    if (code.length === classDigits) setOf(classes, classification).add(code);
    const key = `${classification}/${code}`;
    if (from !== undefined || to !== undefined) {
      const span = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      validity.set(`${key}/${normaliseLabel(name)}`, span);
    }
    for (const each of [name, ...aliases].map(normaliseLabel)) {
      setOf(namesOf, key).add(each);
      append(codesOf, each, key);
    }
  }
  return { classes, namesOf, codesOf, validity };
}

function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  const set = sets.get(key) ?? new Set<string>();
  sets.set(key, set);
  return set;
}

/** Whether the code begins with no 类 of its classification. */
export function isForeignClass({ classes }: Classification, classification: string, code: string): boolean {
  const known = classes.get(classification);
  return known !== undefined && !known.has(code.slice(0, classDigits));
}

/** The other code to which a printed name belongs, when the code is known under other names only. */
export function ownerOfName(known: Classification, code: string, label: string): string | undefined {
  const own = known.namesOf.get(code);
  if (own === undefined || label === '' || own.has(label)) return undefined;
  const owner = known.codesOf.get(label)?.[0];
  return owner?.slice(owner.indexOf('/') + 1);
}

/** Whether a printed name has nothing in common with the names of its code. */
export function isForeignName({ namesOf }: Classification, code: string, label: string): boolean {
  const own = namesOf.get(code);
  if (own === undefined || label === '') return false;
  return ![...own].some((name) => name.includes(label) || label.includes(name));
}

/** Whether a name holds in the year, as far as the catalogue knows. */
export function holdsIn(span: Validity | undefined, year: number): boolean {
  return span === undefined || ((span.from ?? year) <= year && year <= (span.to ?? year));
}
