import { ruleStatements } from '../../src/sql/rule-query.ts';
import { relationFiles, saidRules } from './conformance.ts';
import type { Corpus } from './documents.ts';
import type { Engine } from './engine.ts';

/** How one rule runs over so many rows of the long table. */
export interface Growth {
  readonly cells: number;
  readonly milliseconds: number;
  readonly plan: string;
}

/** Runs one rule over some documents so many times over, and says how the engine goes about it. */
export async function grownRun(
  engine: Engine,
  documents: Corpus,
  times: number,
  code: string,
): Promise<Growth> {
  const corpus = Array.from({ length: times }, (_, copy) =>
    documents.map((document) => ({ ...document, id: `${document.id}@${copy}` })),
  );
  const files = relationFiles(corpus);
  await engine.load(files);
  const statements = saidRules
    .filter(({ plan }) => plan.rule.code === code)
    .flatMap(({ plan }) => ruleStatements(plan, engine.dialect));
  const [first = ''] = statements;
  const plan = (await engine.rows(`EXPLAIN ${first}`)).map((row) => row.join(' ')).join('\n');
  const start = performance.now();
  for (const statement of statements) await engine.run(statement);
  const milliseconds = performance.now() - start;
  return { cells: files.gouji_cell.split('\n').length - 2, milliseconds, plan };
}
