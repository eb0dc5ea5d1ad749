import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { fieldsOf, type RelationName, relationNames } from '../../src/core/relations/schema.ts';
import { dialects } from '../../src/sql/dialect.ts';
import { prelude, resultRelation } from '../../src/sql/prelude.ts';
import type { Engine, Found } from './engine.ts';

/** DuckDB in this process. */
export async function openDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('SET threads = 2');
  for (const statement of [...prelude(dialects.duckdb), resultRelation(dialects.duckdb)])
    await connection.run(statement);
  const folder = mkdtempSync(join(tmpdir(), 'gouji-duckdb-'));
  return {
    dialect: dialects.duckdb,
    load: async (files) => {
      for (const name of relationNames) {
        const path = join(folder, `${name}.csv`);
        writeFileSync(path, files[name]);
        await connection.run(copy(name, path));
      }
    },
    run: async (statement) => {
      await connection.run(statement);
    },
    results: async () => {
      const reader = await connection.runAndReadAll(
        'SELECT document, rule, k, verdict, CAST(residual AS VARCHAR), CAST(envelope AS VARCHAR) FROM gouji_result',
      );
      return reader.getRows() as unknown as readonly Found[];
    },
    rows: async (statement) =>
      (await connection.runAndReadAll(statement)).getRows() as unknown as unknown[][],
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

function copy(name: RelationName, path: string): string {
  const texts = fieldsOf(name).filter(({ type }) => type === 'text');
  return `COPY ${name} FROM '${path}' (FORMAT csv, HEADER, FORCE_NOT_NULL (${texts.map((field) => field.name).join(', ')}))`;
}
