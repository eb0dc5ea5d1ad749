// Runs a script of `gouji sql --dialect duckdb` over the relations of the current folder, and prints how many results are decided: `node bench/duckdb.mjs SCRIPT`.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const statements = readFileSync(process.argv[2], 'utf8')
  .split(/;\n/)
  .map((each) => each.replaceAll(/^--.*$/gm, '').trim())
  .filter((each) => each !== '');
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run('SET threads = 1');
for (const statement of statements) await connection.run(statement);
const decided = await connection.runAndReadAll(
  "SELECT CAST(count(*) AS INTEGER) FROM gouji_result WHERE verdict NOT IN ('notApplicable', 'insufficient')",
);
process.stdout.write(String(decided.getRows()[0][0]));
connection.closeSync();
instance.closeSync();
