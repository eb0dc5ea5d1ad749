import type { Identity, Outcome } from '../findings/outcome.ts';
import type { CompiledRule, RuleScope } from '../language/ir/ir.ts';
import { losesContent } from '../model/damage.ts';
import type { Place } from '../model/place.ts';
import type { DocumentIndex } from './index/document-index.ts';

type Unread = DocumentIndex['disclosure']['unread'];

/** The first and the last page of every table, by id and instance. */
function tablePages({ disclosure }: DocumentIndex): ReadonlyMap<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  for (const { id, instance, rows, place } of disclosure.tables) {
    const pages = [place, ...rows.map((row) => row.place)].flatMap(({ page }) => page ?? []);
    if (pages.length > 0) found.set(`${id}#${instance}`, [Math.min(...pages), Math.max(...pages)]);
  }
  return found;
}

/** Parts of a document that were not read, and what they put in doubt. */
class UnreadParts {
  readonly #parts: Unread;
  readonly #tables: ReadonlyMap<string, readonly [number, number]>;
  readonly #document: string;

  constructor(parts: Unread, document: DocumentIndex) {
    this.#parts = parts;
    this.#tables = tablePages(document);
    this.#document = document.disclosure.id;
  }

  /** The part that a stretch of pages may go over into; one that is on no page may be anywhere. */
  #near(place: Place, first = place.page, last = place.page): Unread[number] | undefined {
    return this.#parts.find(({ place: part }) => {
      if (part.file !== place.file) return false;
      if (part.page === undefined || first === undefined || last === undefined) return true;
      return part.page >= first - 1 && part.page <= last + 1;
    });
  }

  /** The part for which an identity cannot be taken at its word: a row, a total or a sentence of it may be missing. */
  doubt(identity: Identity, rule: CompiledRule | undefined): Unread[number] | undefined {
    const operands = [...identity.left, ...identity.right].filter((each) => each.document === this.#document);
    const isAbsence = identity.form === 'condition' && !listsOffenders(rule);
    const place = identity.place ?? (isAbsence ? undefined : operands[0]?.cell.place);
    // What is not there may stand in the part that was not read.
    if (place === undefined) return this.#parts[0];
    const names = operands.map(({ table, instance }) => `${table}#${instance}`);
    const places = [place, ...operands.map(({ cell }) => cell.place)];
    return (
      this.#firstNear(places) ??
      this.#beside(names, place) ??
      this.#beside(this.#asked(rule, operands), place)
    );
  }

  #firstNear(places: readonly Place[]): Unread[number] | undefined {
    for (const place of places) {
      const part = this.#near(place);
      if (part !== undefined) return part;
    }
    return undefined;
  }

  /** The part that one of some tables may go over into. */
  #beside(names: readonly string[], { file }: Place): Unread[number] | undefined {
    for (const name of names) {
      const pages = this.#tables.get(name);
      const part = pages && this.#near({ file }, ...pages);
      if (part !== undefined) return part;
    }
    return undefined;
  }

  /** Tables that the rule looks into for such cells: those whose rows were not found are among no operands. */
  #asked(rule: CompiledRule | undefined, operands: Identity['left']): readonly string[] {
    const own = operands.map(({ table }) => table);
    const scopes = (rule?.scopes ?? [])
      .map(tablesOf)
      .filter((tables) => own.every((table) => tables.has(table)));
    const [narrowest] = scopes.sort((a, b) => a.size - b.size);
    return [...this.#tables.keys()].filter((name) => narrowest?.has(name.slice(0, name.indexOf('#'))));
  }
}

const known = new WeakMap<RuleScope, ReadonlySet<string>>();

/** The ids of the tables that a scope speaks of. */
function tablesOf(scope: RuleScope): ReadonlySet<string> {
  const found = known.get(scope) ?? new Set(mentioned(scope));
  known.set(scope, found);
  return found;
}

function* mentioned(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'table' && typeof value === 'string') yield value;
    else yield* mentioned(value);
  }
}

/** Whether a rule points at what is printed and should not be. */
function listsOffenders(rule: CompiledRule | undefined): boolean {
  return rule?.scopes.every(({ assertions }) => assertions.every(({ type }) => type === 'none')) === true;
}

/** Takes back what failed where content of the document was not read: the difference may lie in what is missing. */
export function withoutUnread(
  outcomes: readonly Outcome[],
  rules: readonly CompiledRule[],
  document: DocumentIndex,
): readonly Outcome[] {
  const parts = document.disclosure.unread.filter(({ reason }) => losesContent(reason));
  if (parts.length === 0) return outcomes;
  const unread = new UnreadParts(parts, document);
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return outcomes.map((outcome) => {
    if (outcome.verdict !== 'fail' && outcome.verdict !== 'rounding') return outcome;
    const part = unread.doubt(outcome.identity, byCode.get(outcome.identity.rule));
    if (part === undefined) return outcome;
    return {
      identity: outcome.identity,
      verdict: 'insufficient',
      reason: { code: 'damaged-part', params: {} },
    };
  });
}
