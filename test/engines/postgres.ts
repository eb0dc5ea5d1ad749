import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fieldsOf, relationNames } from '../../src/core/relations/schema.ts';
import { dialects } from '../../src/sql/dialect.ts';
import { prelude, resultRelation } from '../../src/sql/prelude.ts';
import type { Engine } from './engine.ts';
import { parseFound } from './found.ts';

const installed = '/usr/lib/postgresql';

/** Folder of the programs of PostgreSQL; none where it is not installed. */
function programs(): string | undefined {
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(installed, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

/** A cluster of its own in a temporary folder, reached by a socket there; undefined where PostgreSQL is not installed. */
export async function openPostgres(): Promise<Engine | undefined> {
  const bin = programs();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gouji-postgres-'));
  // The server refuses to run as root.
  const owner = userInfo().uid === 0 ? 'postgres' : undefined;
  const run = (program: string, args: readonly string[]) => {
    const [command, ...rest] = [
      ...(owner === undefined ? [] : ['runuser', '-u', owner, '--']),
      join(bin, program),
      ...args,
    ];
    execFileSync(command ?? '', rest, { stdio: 'ignore', cwd: folder });
  };
  if (owner !== undefined) {
    chmodSync(folder, 0o755);
    chownSync(folder, Number(execFileSync('id', ['-u', owner])), Number(execFileSync('id', ['-g', owner])));
  }
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'gouji', '-A', 'trust', '-E', 'UTF8', '--no-locale']);
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off -c jit=off -c work_mem=128MB -c shared_buffers=512MB`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  const psql = (script: string, ...args: readonly string[]): string => {
    const file = join(folder, 'script.sql');
    writeFileSync(file, script);
    const done = spawnSync(
      join(bin, 'psql'),
      ['-h', folder, '-U', 'gouji', '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1', ...args, '-f', file],
      { encoding: 'utf8', maxBuffer: 2 ** 30, cwd: folder },
    );
    if (done.status !== 0) throw new Error(done.stderr.slice(0, 2000));
    return done.stdout;
  };
  return {
    dialect: dialects.postgres,
    load: async (files) => {
      for (const name of relationNames) writeFileSync(join(folder, `${name}.csv`), files[name]);
      const indexes = relationNames
        .filter((name) => fieldsOf(name).some((field) => field.name === 'tab'))
        .map((name) => `CREATE INDEX ON ${name} (document, tab);`);
      psql(
        [
          ...[...prelude(dialects.postgres), resultRelation(dialects.postgres)].map((each) => `${each};`),
          ...relationNames.map(dialects.postgres.load),
          ...indexes,
          'ANALYZE;',
        ].join('\n'),
      );
      for (const name of relationNames) rmSync(join(folder, `${name}.csv`));
    },
    run: async (statement) =>
      void psql([...dialects.postgres.settings, statement].map((each) => `${each};`).join('\n')),
    results: async () => parseFound(psql('COPY gouji_result TO STDOUT (FORMAT csv);')),
    rows: async (statement) =>
      psql(`${statement};`, '-At')
        .split('\n')
        .map((line) => [line]),
    close: async () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true });
    },
  };
}
