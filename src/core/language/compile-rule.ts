import type { DocumentKind } from '../model/disclosure.ts';
import type { CompiledRule, Condition, Quantifier, RuleScope } from './ir/ir.ts';
import type { CatalogueNames } from './resolve/catalogue-names.ts';
import { documentKinds, type Kinds } from './resolve/document-kinds.ts';
import { resolveSentences } from './resolve/message-placeholders.ts';
import { resolveCondition } from './resolve/resolve-condition.ts';
import { resolveQuantifier } from './resolve/resolve-quantifier.ts';
import type { ScopeContext } from './resolve/scope-context.ts';
import type { CaseEntry, RuleEntry } from './rule/rule-entry.ts';
import { defaultSeverity } from './rule/rule-keys.ts';
import type { SourceText } from './source/source-text.ts';
import type { ExpressionEntry } from './syntax/expression-entry.ts';
import { openBuffer, type ProblemBuffer } from './syntax/problem-buffer.ts';

type Asserts = readonly ExpressionEntry[];

function compileScope(
  context: ScopeContext,
  when: ExpressionEntry | undefined,
  asserts: Asserts,
  buffer: ProblemBuffer,
): RuleScope | undefined {
  const resolve = (entry: ExpressionEntry) => resolveCondition(context, entry.node, buffer.reportFor(entry));
  const condition = when && resolve(when);
  const assertions = asserts.map(resolve).filter((each): each is Condition => each !== undefined);
  if (assertions.length < asserts.length || (when !== undefined && condition === undefined)) return undefined;
  return {
    quantifier: context.quantifier,
    ...(context.peers.length === 0 ? {} : { with: context.peers }),
    ...(condition === undefined ? {} : { when: condition }),
    assertions,
  };
}

/** A rule that names no table in `each` holds for every kind of document that has the tables of its assertions. */
function compileByKind(
  names: CatalogueNames,
  { when, asserts, with: peers }: CaseEntry,
  type: 'document' | 'expected',
  buffer: ProblemBuffer,
) {
  const common = when && documentKinds(names, when, undefined, peers);
  const kinds = new Map<ExpressionEntry, Kinds>(
    asserts.map((entry) => [entry, documentKinds(names, entry, common, peers)]),
  );
  const quantifier: Quantifier = { type };
  const base = { names, peers, quantifier, columns: [] };
  if ([...kinds.values()].every((each) => each === undefined))
    return [compileScope(base, when, asserts, buffer)];
  const all = new Set<DocumentKind>(names.catalogue.tables.map((table) => table.kind));
  return [...all].flatMap((kind) => {
    const own = asserts.filter((entry) => kinds.get(entry)?.has(kind) ?? true);
    const silent = own.every((entry) => kinds.get(entry) === undefined);
    return silent ? [] : [compileScope({ ...base, kind }, when, own, buffer)];
  });
}

function compileCase(source: SourceText, names: CatalogueNames, part: CaseEntry, buffer: ProblemBuffer) {
  if (part.each === undefined) return compileByKind(names, part, 'document', buffer);
  if (part.each[0]?.type === 'expected') return compileByKind(names, part, 'expected', buffer);
  const contexts = part.each.flatMap((entry) =>
    resolveQuantifier(source, { names, peers: part.with }, entry),
  );
  return contexts.map((context) => compileScope(context, part.when, part.asserts, buffer));
}

/** A name of an expression that is one of the catalogue's, too, could be read as either. */
function reportTaken({ catalogue }: CatalogueNames, { named, source }: RuleEntry): void {
  for (const { text, span } of named) {
    const owner = catalogue.tables.find(
      (table) => isCalled(table, text) || table.columns.some((column) => isCalled(column, text)),
    );
    if (owner !== undefined) source.report('name-taken', { name: text, owner: owner.title }, span);
  }
}

const isCalled = ({ title, names = [] }: { title: string; names?: readonly string[] }, name: string) =>
  title === name || names.includes(name);

/** Looks up every name of a rule, checks its types, and gives its internal form unless anything is wrong. */
export function compileRule(names: CatalogueNames, rule: RuleEntry): CompiledRule | undefined {
  if (rule.source.isFull()) return undefined;
  const before = rule.source.problems.length;
  const sentences = resolveSentences(names, rule);
  reportTaken(names, rule);
  const buffer = openBuffer();
  const scopes = rule.cases.flatMap((part) => compileCase(rule.source, names, part, buffer));
  const faulty = buffer.flush() || rule.broken || rule.source.problems.length > before;
  const { slug, kind } = rule;
  if (faulty || slug === undefined || kind === undefined) return undefined;
  return {
    code: rule.code.text,
    slug: slug.text,
    title: rule.title,
    kind,
    severity: rule.severity ?? defaultSeverity[kind],
    basis: rule.basis,
    ...sentences,
    ...(rule.yieldsTo === undefined ? {} : { yieldsTo: rule.yieldsTo.text }),
    ...(rule.years === undefined ? {} : { years: rule.years }),
    text: rule.cases.flatMap((part) => part.asserts).map((entry) => entry.text),
    scopes: scopes.filter((scope): scope is RuleScope => scope !== undefined),
  };
}
