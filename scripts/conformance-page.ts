import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { saidRules } from '../test/engines/conformance.ts';

/** What one run over one engine compared. */
export interface EngineRun {
  readonly date: string;
  readonly version: string;
  readonly documents: number;
  readonly copies: number;
  /** By rule: results compared, and those that are not the interpreter's. */
  readonly rules: Readonly<Record<string, readonly [compared: number, differences: number]>>;
}

type Runs = Readonly<Record<string, EngineRun>>;

const names = { duckdb: 'DuckDB', postgres: 'PostgreSQL', clickhouse: 'ClickHouse', spark: 'Spark' };

/** The last run over each engine, and the page that shows them. */
export const [dataFile, pageFile] = ['docs/conformance.json', 'docs/conformance.md'];

export const readRuns = (): Runs =>
  existsSync(dataFile) ? (JSON.parse(readFileSync(dataFile, 'utf8')) as Runs) : {};

/** Keeps a run as the last one over its engine, and writes the page. */
export function keepRun(engine: string, run: EngineRun): void {
  const runs = { ...readRuns(), [engine]: run };
  writeFileSync(dataFile, `${JSON.stringify(runs)}\n`);
  execFileSync('npx', ['biome', 'format', '--write', dataFile], { stdio: 'ignore' });
  writeFileSync(pageFile, conformancePage(runs));
}

/** Rules × engines: how many results were compared, and how many differ. A rule that SQL no longer says is left out. */
export function conformancePage(kept: Runs): string {
  const said = new Set(saidRules.map(({ plan }) => plan.rule.code));
  const runs: Runs = Object.fromEntries(
    Object.entries(kept).map(([engine, { rules, ...run }]) => [
      engine,
      { ...run, rules: Object.fromEntries(Object.entries(rules).filter(([code]) => said.has(code))) },
    ]),
  );
  const engines = Object.entries(names).filter(([engine]) => engine in runs);
  const codes = new Set(engines.flatMap(([engine]) => Object.keys(runs[engine]?.rules ?? {})));
  const heads = engines.map(([engine, name]) => {
    const { date, version, documents, copies } = runs[engine] as EngineRun;
    return `- ${name} ${version}, ${date}: ${documents} documents, ${copies} of them damaged copies`;
  });
  const cell = (engine: string, code: string): string => {
    const found = runs[engine]?.rules[code];
    return found === undefined ? '–' : `${found[0]} / ${found[1]}`;
  };
  const totals = engines.map(([engine]) => {
    const all = Object.values(runs[engine]?.rules ?? {});
    const sum = (at: 0 | 1) => all.reduce((total, each) => total + each[at], 0);
    return `${sum(0)} / ${sum(1)}`;
  });
  const rows = [...codes].map((code) => [code, ...engines.map(([engine]) => cell(engine, code))]);
  return [
    '# Rules on engines',
    '',
    'Written by `npm run conformance -- --keep`; do not edit. For each rule that SQL can say and each engine: rows of its results, each',
    'compared with the interpreter (verdict, residual and envelope of every key; what does not apply by number) / differences.',
    '',
    ...heads,
    '',
    `| rule | ${engines.map(([, name]) => name).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(engines.length)}`,
    ...[['all', ...totals], ...rows].map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}
