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
  const start = performance.now();
  for (const statement of statements) await engine.run(statement);
  const milliseconds = performance.now() - start;
  const plans: string[] = [];
  for (const query of statements.flatMap(queryOf))
    plans.push((await engine.rows(`EXPLAIN ${query}`)).map((row) => row.join(' ')).join('\n'));
  return { cells: files.gouji_cell.split('\n').length - 2, milliseconds, plan: plans.join('\n\n') };
}

/** What a statement keeps; not every engine explains the statement itself. */
function queryOf(statement: string): readonly string[] {
  const [, query] =
    /^(?:CREATE TEMPORARY TABLE \w+ AS|INSERT INTO \w+)\s+((?:SELECT|WITH|VALUES)\b.*)$/s.exec(statement) ??
    [];
  return query === undefined ? [] : [query];
}
