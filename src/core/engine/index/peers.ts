import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Reason } from '../../findings/outcome.ts';
import type { PeerQuery } from '../../language/ir/ir.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { type HeldDisclosure, held } from '../../model/held-disclosure.ts';
import { type DocumentIndex, indexDocument, instancesOf } from './document-index.ts';
import { absentUnits, listedUnits, type PeerAnswer, PeerDirectory } from './peer-directory.ts';
import type { TableIndex } from './table-index.ts';

/** Documents that stay at hand from one document that is checked to the next. */
const mostIndexed = 16;

/** The other documents of a run, for the rules that compare documents. Each is fetched and indexed when it is asked for. */
export class Peers {
  readonly #answer: (of: Disclosure, query: PeerQuery) => PeerAnswer;
  readonly #catalogue: Catalogue;
  readonly #indexes: Map<string, DocumentIndex>;
  readonly #found = new Map<string, HeldDisclosure>();
  /** Ids of the documents that something was compared with. */
  readonly compared = new Set<string>();
  /** The units of a department, when none of them was found among the few other documents. */
  unitsAbsent: readonly string[] | undefined;

  /** `indexes` may keep documents at hand from one document that is checked to the next. */
  constructor(
    answer: (of: Disclosure, query: PeerQuery) => PeerAnswer,
    catalogue: Catalogue,
    indexes: Map<string, DocumentIndex> = new Map(),
  ) {
    this.#answer = answer;
    this.#catalogue = catalogue;
    this.#indexes = indexes;
    if (indexes.size > mostIndexed) indexes.clear();
  }

  /** The peers of documents that are all at hand. */
  static among(documents: readonly (Disclosure | HeldDisclosure)[], catalogue: Catalogue): Peers {
    const directory = new PeerDirectory(documents.map(held), catalogue);
    return new Peers(
      (of, query) => directory.answer({ ...of, units: listedUnits(of.tables) }, query),
      catalogue,
    );
  }

  /** The documents that a query means, or why there are none. */
  find(of: Disclosure, query: PeerQuery): readonly DocumentIndex[] | Reason {
    const { found, unitsAbsent } = this.#answer(of, query);
    if (unitsAbsent !== undefined) this.unitsAbsent = unitsAbsent;
    if ('code' in found) return found;
    return found.map((each) => {
      this.compared.add(each.id);
      this.#found.set(each.id, each);
      return this.#indexOf(each);
    });
  }

  /** The units that the department lists and that none of the documents is of; the department itself may be listed too. */
  withoutDocument(of: Disclosure, found: readonly DocumentIndex[]): readonly string[] {
    const names = absentUnits(
      { ...of, units: listedUnits(of.tables) },
      found.map(({ disclosure }) => disclosure),
      this.#catalogue,
    );
    return names.filter((name) => name !== normaliseTight(of.department));
  }

  /** A document that was compared with, by its id. */
  get(id: string): Disclosure | undefined {
    const document = this.#found.get(id);
    return document && this.#indexOf(document).disclosure;
  }

  #indexOf(document: HeldDisclosure): DocumentIndex {
    const known = this.#indexes.get(document.id);
    if (known !== undefined) return known;
    const index = indexDocument(document.load(), this.#catalogue);
    this.#indexes.set(document.id, index);
    return index;
  }
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
