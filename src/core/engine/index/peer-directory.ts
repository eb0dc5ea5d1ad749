import { columnId, tableId } from '../../catalogue/ids.ts';
import { normaliseTight } from '../../catalogue/normalise-text.ts';
import { isWithinRegion, officeKey, officeMark } from '../../catalogue/office-key.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Reason } from '../../findings/outcome.ts';
import type { PeerQuery } from '../../language/ir/ir.ts';
import type { Disclosure, DocumentKind, Table } from '../../model/disclosure.ts';
import { append, groupBy } from '../../model/group-by.ts';
import type { HeldDisclosure } from '../../model/held-disclosure.ts';

/** What a document is found by. */
type Known = Pick<Disclosure, 'id' | 'kind' | 'department' | 'year'>;

/** A document that looks for others: what it is found by itself, and the units that it lists. */
export interface Seeker extends Known {
  readonly units: readonly string[];
}

/** The documents that a query means, or why there are none. */
export interface PeerAnswer {
  readonly found: readonly HeldDisclosure[] | Reason;
  /** Units that the document lists and none of which is among the few other documents. */
  readonly unitsAbsent?: readonly string[];
}

/** All documents of a run by what they are found by, for the rules that compare documents. Holds none of them itself. */
export class PeerDirectory {
  readonly #byYear: ReadonlyMap<string, readonly HeldDisclosure[]>;
  readonly #byOffice: ReadonlyMap<string, readonly HeldDisclosure[]>;
  /** The same by the folded name of the office, and by its end alone. */
  readonly #byKey: ReadonlyMap<string, readonly HeldDisclosure[]>;
  readonly #byEnd: ReadonlyMap<string, readonly HeldDisclosure[]>;
  readonly #byName = new Map<string, ReadonlyMap<string, readonly HeldDisclosure[]>>();
  readonly #keys = new Map<Known, string>();
  readonly #catalogue: Catalogue;

  constructor(documents: readonly HeldDisclosure[], catalogue: Catalogue) {
    this.#catalogue = catalogue;
    const dated = documents.filter(({ year }) => year !== undefined);
    this.#byYear = groupBy(dated, ({ kind, year }) => `${kind}/${year}`);
    this.#byOffice = groupBy(dated, (each) => `${each.kind}/${each.year}/${officeOf(each)}`);
    this.#byKey = groupBy(dated, (each) => `${each.kind}/${each.year}/${this.#keyOf(each)}`);
    this.#byEnd = groupBy(dated, (each) => `${each.kind}/${each.year}/${endOf(this.#keyOf(each))}`);
  }

  #keyOf(document: Known): string {
    const known = this.#keys.get(document);
    if (known !== undefined) return known;
    const key = officeKey(document.department, this.#catalogue) + officeMark(document);
    this.#keys.set(document, key);
    return key;
  }

  answer(of: Seeker, query: PeerQuery): PeerAnswer {
    const wanted = of.year === undefined ? undefined : of.year + query.year;
    const reason = (code: string): Reason => ({
      code,
      params: { kind: query.kind, year: wanted === undefined ? '' : String(wanted) },
    });
    if (query.office !== 'same') return this.#unitAnswer(of, query, wanted, reason('no-peer'));
    const found = this.#sameOffice(of, query.kind, wanted);
    if (found.length === 0) return { found: reason('no-peer') };
    return { found: found.length > 1 ? reason('several-peers') : found };
  }

  #unitAnswer(of: Seeker, { kind, office }: PeerQuery, year: number | undefined, noPeer: Reason): PeerAnswer {
    if (of.units.length === 0) return { found: noPeer };
    const others = this.#byYear.get(`${kind}/${year}`) ?? [];
    const count = others.length - (of.kind === kind && of.year === year ? 1 : 0);
    const found = this.#unitsOf(of, `${kind}/${year}`);
    const isShort = office === 'units' && absentUnits(of, found, this.#catalogue).length > 0;
    const isFew = count > 0 && count <= mostNamed;
    return {
      found: found.length === 0 || isShort ? noPeer : found,
      ...(found.length === 0 && of.units.length > 1 && isFew && { unitsAbsent: of.units }),
    };
  }

  /** The documents of the same office: named alike, else with the same name folded, else with or without its regions. */
  #sameOffice(of: Known, kind: DocumentKind, year: number | undefined): readonly HeldDisclosure[] {
    if (of.department === '') return [];
    const own = this.#keyOf(of);
    const others = (documents: readonly HeldDisclosure[] = []) => documents.filter(({ id }) => id !== of.id);
    const exact = others(this.#byOffice.get(`${kind}/${year}/${officeOf(of)}`));
    if (exact.length > 0) return exact;
    const folded = others(this.#byKey.get(`${kind}/${year}/${own}`));
    if (folded.length > 0) return folded;
    const alike = others(this.#byEnd.get(`${kind}/${year}/${endOf(own)}`));
    if (alike.length > mostAlike) return [];
    return alike.filter((each) => isWithinRegion(this.#keyOf(each), own, this.#catalogue));
  }

  /** The documents of the units that the department lists, where each is of one of them. */
  #unitsOf(of: Seeker, ofYear: string): readonly HeldDisclosure[] {
    const named = this.#named(ofYear);
    return of.units.flatMap((name) => {
      const candidates = new Set(
        namesOf(name, name, this.#catalogue).flatMap((each) => named.get(each) ?? []),
      );
      const found = [...candidates].filter(
        (each) => each.id !== of.id && isNamed(each, name, of, this.#catalogue),
      );
      return found.length === 1 ? found : [];
    });
  }

  /** The documents of a kind and year by every name that a list may have for them. */
  #named(ofYear: string): ReadonlyMap<string, readonly HeldDisclosure[]> {
    const known = this.#byName.get(ofYear);
    if (known !== undefined) return known;
    const named = new Map<string, HeldDisclosure[]>();
    for (const each of this.#byYear.get(ofYear) ?? [])
      for (const name of namesOf(officeOf(each), each.department, this.#catalogue)) append(named, name, each);
    this.#byName.set(ofYear, named);
    return named;
  }
}

/** What a unit is found by: its name as the id has it, without brackets, and folded. */
const namesOf = (office: string, name: string, catalogue: Catalogue): readonly string[] => [
  `office ${office}`,
  `bare ${bare(name)}`,
  `key ${officeKey(name, catalogue)}`,
];

/** Among more documents than this, most are of other departments. */
const mostNamed = 30;

/** Names that may be one with and without its regions end alike; beyond so many that do, none is looked for. */
const mostAlike = 200;
const endOf = (key: string): string => key.slice(-5);

/** Office and level as the id has them: a department and its unit of one name are two. */
const officeOf = ({ id, kind }: Known): string => {
  const end = id.lastIndexOf('/');
  return normaliseTight(id.slice(kind.length + 1, end));
};

/** Names in the lists of organisations of a department. */
export function listedUnits(tables: readonly Table[]): readonly string[] {
  const names = tables
    .filter(({ id }) => id === tableId('organisation') || id === tableId('final_organisation'))
    .flatMap(({ rows }) =>
      rows.map(({ label, texts }) => normaliseTight(texts[columnId('unit_name')] ?? label)),
    );
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The units that a department lists and that none of the documents is of. */
export function absentUnits(of: Seeker, found: readonly Known[], catalogue: Catalogue): readonly string[] {
  return of.units.filter((name) => !found.some((each) => isNamed(each, name, of, catalogue)));
}

/** A name without the brackets, what stands in them kept: 示例局（本级）, 示例局本级. */
const bare = (name: string): string => normaliseTight(name).replace(/[()]/g, '');

/** Whether a document is that of a unit of this name; lists name units with more or less of their regions and brackets. */
function isNamed(unit: Known, name: string, department: Known, catalogue: Catalogue): boolean {
  const own = officeOf(unit);
  if (own === officeOf(department)) return false;
  if (own === name || bare(unit.department) === bare(name)) return true;
  return officeKey(unit.department, catalogue) === officeKey(name, catalogue);
}
