import { columnId, tableId } from '../../catalogue/ids.ts';
import { normaliseTight } from '../../catalogue/normalise-text.ts';
import { isWithinRegion, officeKey, officeMark } from '../../catalogue/office-key.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Reason } from '../../findings/outcome.ts';
import type { PeerQuery } from '../../language/ir/ir.ts';
import type { Disclosure, DocumentKind } from '../../model/disclosure.ts';
import { groupBy } from '../../model/group-by.ts';
import { type HeldDisclosure, held } from '../../model/held-disclosure.ts';
import { type DocumentIndex, indexDocument, instancesOf } from './document-index.ts';
import type { TableIndex } from './table-index.ts';

/** Documents that stay at hand from one document that is checked to the next. */
const mostIndexed = 16;

/** What a document is found by. */
type Known = Pick<Disclosure, 'id' | 'kind' | 'department' | 'year'>;

/** All documents of a run, for the rules that compare documents. Each is fetched and indexed when it is asked for. */
export class Peers {
  readonly #byYear: ReadonlyMap<string, readonly HeldDisclosure[]>;
  readonly #byOffice: ReadonlyMap<string, readonly HeldDisclosure[]>;
  /** The same by the folded name of the office, and by its end alone. */
  readonly #byKey: ReadonlyMap<string, readonly HeldDisclosure[]>;
  readonly #byEnd: ReadonlyMap<string, readonly HeldDisclosure[]>;
  readonly #byId: ReadonlyMap<string, HeldDisclosure>;
  readonly #catalogue: Catalogue;
  readonly #indexes = new Map<HeldDisclosure, DocumentIndex>();
  /** Ids of the documents that something was compared with. */
  readonly compared = new Set<string>();
  /** Departments none of whose units was found among the few other documents, by id: the units that they list. */
  readonly withoutUnits = new Map<string, readonly string[]>();

  constructor(given: readonly (Disclosure | HeldDisclosure)[], catalogue: Catalogue) {
    const documents = given.map(held);
    this.#catalogue = catalogue;
    this.#byId = new Map(documents.map((each) => [each.id, each]));
    const dated = documents.filter(({ year }) => year !== undefined);
    this.#byYear = groupBy(dated, ({ kind, year }) => `${kind}/${year}`);
    this.#byOffice = groupBy(dated, (each) => `${each.kind}/${each.year}/${officeOf(each)}`);
    this.#byKey = groupBy(dated, (each) => `${each.kind}/${each.year}/${this.#keyOf(each)}`);
    this.#byEnd = groupBy(dated, (each) => `${each.kind}/${each.year}/${endOf(this.#keyOf(each))}`);
  }

  #keyOf(document: Known): string {
    return officeKey(document.department, this.#catalogue) + officeMark(document);
  }

  /** The documents that a query means, or why there are none. */
  find(of: Disclosure, query: PeerQuery): readonly DocumentIndex[] | Reason {
    const { kind, year } = query;
    const wanted = of.year === undefined ? undefined : of.year + year;
    const params = { kind, year: wanted === undefined ? '' : String(wanted) };
    const found =
      query.office === 'same' ? this.#sameOffice(of, kind, wanted) : this.#unitsOf(of, kind, wanted);
    const isShort = query.office === 'units' && absentUnits(of, found, this.#catalogue).length > 0;
    if (found.length === 0 || isShort) return { code: 'no-peer', params };
    if (query.office === 'same' && found.length > 1) return { code: 'several-peers', params };
    for (const { id } of found) this.compared.add(id);
    return found.map((each) => this.#indexOf(each));
  }

  #unitsOf(of: Disclosure, kind: DocumentKind, year: number | undefined): readonly HeldDisclosure[] {
    const others = this.#ofYear(of, kind, year);
    const found = unitsOf(of, others, this.#catalogue);
    const listed = absentUnits(of, [], this.#catalogue);
    const isFew = others.length > 0 && others.length <= mostNamed;
    if (found.length === 0 && listed.length > 1 && isFew) this.withoutUnits.set(of.id, listed);
    return found;
  }

  /** The units that the department lists and that none of the documents is of; the department itself may be listed too. */
  withoutDocument(of: Disclosure, found: readonly DocumentIndex[]): readonly string[] {
    const names = absentUnits(
      of,
      found.map(({ disclosure }) => disclosure),
      this.#catalogue,
    );
    return names.filter((name) => name !== normaliseTight(of.department));
  }

  /** Another document, by its id. */
  get(id: string): Disclosure | undefined {
    const document = this.#byId.get(id);
    return document && this.#indexOf(document).disclosure;
  }

  /** Lets go of documents that were compared with, once one document is done. */
  release(): void {
    if (this.#indexes.size > mostIndexed) this.#indexes.clear();
  }

  #ofYear(of: Disclosure, kind: DocumentKind, year: number | undefined): readonly HeldDisclosure[] {
    return (this.#byYear.get(`${kind}/${year}`) ?? []).filter(({ id }) => id !== of.id);
  }

  /** The documents of the same office: named alike, else with the same name folded, else with or without its regions. */
  #sameOffice(of: Disclosure, kind: DocumentKind, year: number | undefined): readonly HeldDisclosure[] {
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

  #indexOf(document: HeldDisclosure): DocumentIndex {
    const known = this.#indexes.get(document);
    if (known !== undefined) return known;
    const index = indexDocument(document.load(), this.#catalogue);
    this.#indexes.set(document, index);
    return index;
  }
}

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
function listedUnits(of: Disclosure): readonly string[] {
  const names = of.tables
    .filter(({ id }) => id === tableId('organisation') || id === tableId('final_organisation'))
    .flatMap(({ rows }) =>
      rows.map(({ label, texts }) => normaliseTight(texts[columnId('unit_name')] ?? label)),
    );
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The documents of the units that the department lists, where each is of one of them. */
function unitsOf(
  of: Disclosure,
  candidates: readonly HeldDisclosure[],
  catalogue: Catalogue,
): readonly HeldDisclosure[] {
  return listedUnits(of).flatMap((name) => {
    const found = candidates.filter((each) => isNamed(each, name, of, catalogue));
    return found.length === 1 ? found : [];
  });
}

function absentUnits(of: Disclosure, found: readonly Known[], catalogue: Catalogue): readonly string[] {
  return listedUnits(of).filter((name) => !found.some((each) => isNamed(each, name, of, catalogue)));
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

/** A query with the documents that it means. */
interface Answer {
  readonly query: PeerQuery;
  readonly found: readonly DocumentIndex[];
}

/** The document with the tables of others beside its own, under `name:id`. */
export function withPeers(
  document: DocumentIndex,
  queries: readonly PeerQuery[],
  peers: Peers | undefined,
): DocumentIndex | Reason {
  const answers: Answer[] = [];
  for (const query of queries) {
    const found = peers?.find(document.disclosure, query) ?? {
      code: 'no-peer',
      params: { kind: query.kind },
    };
    if ('code' in found) return found;
    answers.push({ query, found });
  }
  const added = answers.flatMap(({ query, found }) =>
    [...commonTables(found)].map(([id, instances]) => [`${query.name}:${id}`, instances] as const),
  );
  const summed = answers.filter(({ query }) => query.office !== 'same').map(({ query }) => query.name);
  const some = answers.find(({ query }) => query.office === 'some');
  return {
    ...document,
    tables: new Map([...document.tables, ...added]),
    summedPeers: new Set(summed),
    ...(some && peers && { absentUnits: peers.withoutDocument(document.disclosure, some.found) }),
  };
}

/** Tables that all the documents hold, instances in the order of the documents. */
function commonTables(documents: readonly DocumentIndex[]): ReadonlyMap<string, readonly TableIndex[]> {
  const [first, ...rest] = documents;
  const ids = [...(first?.tables.keys() ?? [])].filter((id) => rest.every(({ tables }) => tables.has(id)));
  return new Map(ids.map((id) => [id, documents.flatMap((each) => instancesOf(each, id))]));
}
