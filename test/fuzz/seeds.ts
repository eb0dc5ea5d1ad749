/** What the fuzzer starts from: whole documents in every format, and the files that steer a run. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const read = (folder: URL, name: string): Seed => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(name, folder))),
});

/** Documents under `fixtures`, and the tables of one package as CSV, Markdown and one JSON document. */
export function documentSeeds(root: URL): Seed[] {
  const documents = new URL('fixtures/documents/', root);
  const drafts = new URL('fixtures/drafts/', root);
  const pack = new URL('fixtures/example-budget/', root);
  const table = read(pack, 'budget_general.csv');
  const lines = new TextDecoder().decode(table.bytes).trim().split('\n');
  const rows = lines.map((line) => `| ${line.split(',').join(' | ')} |`);
  return [
    ...readdirSync(documents).map((name) => read(documents, name)),
    ...['slips.ofd', 'slips.ods', 'slips-uncomputed.xlsx'].map((name) => read(drafts, name)),
    { ...table, name: 'table.csv' },
    { name: 'table.md', bytes: new TextEncoder().encode(`一般公共预算支出表\n\n${rows.join('\n')}\n`) },
    { name: 'package.json', bytes: new TextEncoder().encode(jsonPackage(pack)) },
  ];
}

/** Rule files and a configuration. */
export function settingSeeds(root: URL): Seed[] {
  const rules = new URL('rules/national/', root);
  const config =
    'select: [GJ-HI]\nseverity: {GJ-EX: warning}\nfailOn: error\nmaxWarnings: 3\nyear: 2024\nsuppressions:\n  - {rule: GJ-HI-01, key: a, reason: b}\n';
  const names = readdirSync(rules).filter((name) => !name.includes('examples'));
  return [
    ...names.map((name) => read(rules, name)),
    { name: 'gouji.config.yaml', bytes: new TextEncoder().encode(config) },
  ];
}

function jsonPackage(folder: URL): string {
  const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const descriptor = JSON.parse(text('datapackage.json')) as { resources: { path: string }[] };
  const resources = descriptor.resources.map(({ path, ...rest }) => {
    const [head = [], ...rows] = text(path)
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    return { ...rest, data: rows.map((row) => Object.fromEntries(head.map((id, i) => [id, row[i] ?? '']))) };
  });
  return JSON.stringify({ ...descriptor, resources }, undefined, 1);
}
