import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { relationNames } from '../../src/core/relations/schema.ts';
import { parquetWriter } from '../../src/export/parquet.ts';
import { dialects } from '../../src/sql/dialect.ts';
import { figureView, resultRelation } from '../../src/sql/prelude.ts';
import { ruleStatements } from '../../src/sql/rule-query.ts';
import { enginesFolder } from './clickhouse.ts';
import { saidRules, tuplesOf } from './conformance.ts';
import type { Corpus } from './documents.ts';
import type { Found } from './engine.ts';
import { parseFound } from './found.ts';

const pyspark = 'pyspark==4.3.0';
const port = 7177;

/** Home of Spark in an environment of its own; undefined where Java, Python or the package is missing. */
function sparkHome(): { readonly python: string; readonly home: string } | undefined {
  const folder = join(enginesFolder, 'spark');
  const python = join(folder, 'bin', 'python');
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    if (!existsSync(python)) {
      mkdirSync(enginesFolder, { recursive: true });
      execFileSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' });
      execFileSync(python, ['-m', 'pip', 'install', '-q', pyspark], { stdio: 'ignore' });
    }
    const home = execFileSync(python, ['-c', 'import pyspark; print(list(pyspark.__path__)[0])'], {
      encoding: 'utf8',
    });
    return { python, home: home.trim() };
  } catch {
    return undefined;
  }
}

export interface SparkRun {
  readonly results: readonly Found[];
  readonly rows: number;
  readonly times: Readonly<Record<string, number>>;
  readonly summary: readonly (readonly [rule: string, verdict: string, count: number])[];
  /** Bytes that did not fit into memory and went to disk. */
  readonly spilled: number;
  readonly plan: string;
}

/** One master, two workers of one core each, all on this machine; `copies` of every document. */
export async function runSpark(
  corpora: readonly Corpus[],
  copies: number,
  codes: readonly string[] | undefined,
): Promise<SparkRun | undefined> {
  const found = sparkHome();
  if (found === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gouji-spark-'));
  const env = {
    ...process.env,
    SPARK_HOME: found.home,
    SPARK_NO_DAEMONIZE: '1',
    PYSPARK_PYTHON: found.python,
  };
  const java = (...args: readonly string[]): ChildProcess =>
    spawn(join(found.home, 'bin', 'spark-class'), args, {
      env,
      stdio: 'ignore',
      detached: true,
    });
  const master = `spark://127.0.0.1:${port}`;
  const daemons = [
    java(
      'org.apache.spark.deploy.master.Master',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--webui-port',
      '0',
    ),
    ...['a', 'b'].map((name) =>
      java(
        'org.apache.spark.deploy.worker.Worker',
        '--cores',
        '1',
        '--memory',
        '3g',
        '--webui-port',
        '0',
        '--work-dir',
        join(folder, name),
        master,
      ),
    ),
  ];
  try {
    writeRelations(corpora, folder);
    const rules = saidRules.filter(({ plan }) => codes === undefined || codes.includes(plan.rule.code));
    const ordered = [...rules].sort(
      (a, b) => Number(a.plan.rule.yieldsTo !== undefined) - Number(b.plan.rule.yieldsTo !== undefined),
    );
    const explained = ordered[0] && ruleStatements(ordered[0].plan, dialects.spark)[0];
    const work = {
      relations: relationNames,
      prelude: [
        figureView(dialects.spark).replace('CREATE VIEW', 'CREATE TEMPORARY VIEW'),
        resultRelation(dialects.spark),
      ],
      rules: ordered.map(({ plan }) => [plan.rule.code, ruleStatements(plan, dialects.spark)]),
      sample: "document LIKE '%@1'",
      ...(copies > 1 && explained && { explain: explained }),
    };
    writeFileSync(join(folder, 'statements.json'), JSON.stringify(work));
    const done = spawnSync(found.python, ['test/engines/spark.py', master, folder, String(copies)], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'inherit', 'pipe'],
      maxBuffer: 2 ** 28,
    });
    if (done.status !== 0) throw new Error(done.stderr.slice(-4000));
    const results = join(folder, 'results');
    const parts = readdirSync(results).filter((name) => name.endsWith('.csv'));
    const told = JSON.parse(readFileSync(join(folder, 'times.json'), 'utf8'));
    return {
      ...told,
      plan: copies > 1 ? readFileSync(join(folder, 'plan.txt'), 'utf8') : '',
      results: parts.flatMap((name) => parseFound(readFileSync(join(results, name), 'utf8'))),
    };
  } finally {
    for (const { pid } of daemons) if (pid !== undefined) process.kill(-pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeRelations(corpora: readonly Corpus[], folder: string): void {
  const relations = tuplesOf(corpora);
  for (const name of relationNames) {
    const writer = parquetWriter(name);
    const parts = [writer.rows(relations[name]), writer.end()];
    writeFileSync(join(folder, `${name}.parquet`), Buffer.concat(parts.map((part) => Buffer.from(part))));
  }
}
