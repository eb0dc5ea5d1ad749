import { evaluate } from '../../src/core/engine/evaluate.ts';
import { Peers } from '../../src/core/engine/index/peers.ts';
import { catalogue } from '../../src/core/generated/catalogue.ts';
import { rules } from '../../src/core/generated/rules.ts';
import { type Lowered, lowerRule } from '../../src/core/lowering/lower-rule.ts';
import { relationsOf } from '../../src/core/relations/relations-of.ts';
import {
  type RelationName,
  type Relations,
  relationNames,
  type Tuple,
} from '../../src/core/relations/schema.ts';
import { csvHead, csvRows } from '../../src/export/csv.ts';
import { ruleStatements } from '../../src/sql/rule-query.ts';
import type { Expected } from './compare.ts';
import type { Corpus } from './documents.ts';
import type { Engine, Found } from './engine.ts';

/** Rules that are said whole. */
export const saidRules: readonly Lowered[] = rules
  .map((rule) => lowerRule(rule, catalogue))
  .filter(({ unsaid }) => unsaid.length === 0);

/** The relations of all documents. */
export function tuplesOf(corpora: readonly Corpus[]): Relations {
  const parts = corpora.flat().map((document) => relationsOf(document, catalogue));
  const all = (name: RelationName): readonly Tuple[] => parts.flatMap((relations) => relations[name]);
  return Object.fromEntries(relationNames.map((name) => [name, all(name)])) as unknown as Relations;
}

/** The same as CSV. */
export function relationFiles(corpora: readonly Corpus[]): Record<RelationName, string> {
  const relations = tuplesOf(corpora);
  return Object.fromEntries(
    relationNames.map((name) => [name, csvHead(name) + csvRows(relations[name])]),
  ) as Record<RelationName, string>;
}

/** What the interpreter says of each document. */
export function interpreted(corpora: readonly Corpus[]): readonly Expected[] {
  const own = saidRules.map(({ plan }) => plan.rule);
  return corpora.flatMap((corpus) => {
    const peers = Peers.among(corpus, catalogue);
    return corpus.flatMap((document) =>
      evaluate(own, document, catalogue, peers).map((outcome) => ({ document: document.id, outcome })),
    );
  });
}

/** Runs every rule in the engine; a rule that yields comes after the one that it yields to. */
export async function runRules(
  engine: Engine,
  tell: (rule: string, milliseconds: number) => void = () => undefined,
): Promise<void> {
  const yielding = saidRules.filter(({ plan }) => plan.rule.yieldsTo !== undefined);
  const first = saidRules.filter(({ plan }) => plan.rule.yieldsTo === undefined);
  for (const { plan } of [...first, ...yielding]) {
    const start = Date.now();
    for (const statement of ruleStatements(plan, engine.dialect)) await engine.run(statement);
    tell(plan.rule.code, Date.now() - start);
  }
}

/** What the engine says of each document. */
export async function conform(engine: Engine, corpora: readonly Corpus[]): Promise<readonly Found[]> {
  await engine.load(relationFiles(corpora));
  await runRules(engine);
  return await engine.results();
}
