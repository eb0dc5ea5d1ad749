import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { relationNames } from '../../src/core/relations/schema.ts';
import { dialects } from '../../src/sql/dialect.ts';
import { prelude, resultRelation } from '../../src/sql/prelude.ts';
import type { Engine } from './engine.ts';
import { parseFound } from './found.ts';

/** Where engines are kept that are too large for the packages of the project. */
export const enginesFolder = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'gouji',
  'engines',
);

const chdb = 'chdb@3.4.0';

interface Session {
  readonly query: (statement: string, format?: string) => string;
  readonly close: () => void;
}

/** ClickHouse in this process; undefined where its package cannot be installed. */
export async function openClickhouse(): Promise<Engine | undefined> {
  const home = join(enginesFolder, 'chdb');
  const require = createRequire(join(home, 'package.json'));
  if (!existsSync(join(home, 'node_modules', 'chdb'))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private": true}');
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', chdb], { cwd: home, stdio: 'ignore' });
    } catch {
      return undefined;
    }
  }
  const { Session: Open } = require('chdb') as { readonly Session: new (folder: string) => Session };
  const folder = mkdtempSync(join(tmpdir(), 'gouji-clickhouse-'));
  const session = new Open(folder);
  const { dialect } = { dialect: dialects.clickhouse };
  const settings = ['SET max_threads = 2', "SET format_csv_null_representation = ''"];
  for (const statement of ['CREATE DATABASE gouji', 'USE gouji', ...settings]) session.query(statement);
  return {
    dialect,
    load: async (files) => {
      for (const statement of [...prelude(dialect), resultRelation(dialect)]) session.query(statement);
      for (const name of relationNames) {
        const path = join(folder, `${name}.csv`);
        writeFileSync(path, files[name]);
        session.query(`INSERT INTO ${name} FROM INFILE '${path}' FORMAT CSVWithNames`);
        rmSync(path);
      }
    },
    run: async (statement) => void session.query(statement),
    results: async () => parseFound(session.query('SELECT * FROM gouji_result', 'CSV')),
    rows: async (statement) =>
      session
        .query(statement, 'TabSeparatedRaw')
        .split('\n')
        .map((line) => [line]),
    close: async () => {
      session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
