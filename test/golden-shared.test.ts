/**
 * Golden reports of documents that are not part of the repository: findings and counts in the open, so that a difference
 * can be read, and every report as its digest. `npm run golden` rewrites them where the documents are there.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/core/findings/report.ts';
import { runCli } from './cli/run-cli.ts';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const golden = fileURLToPath(new URL('./golden/shared/', import.meta.url));
const folders = ['seeds', 'samples/labelled', 'samples/unlabelled', 'samples/templates'];
const paths = existsSync(shared)
  ? folders.flatMap((folder) =>
      readdirSync(shared + folder)
        .filter((name) => /\.(?:txt|pdf|xlsx?)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
  : [];

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
/** Count and hash of the rules change with every rule. */
const withoutRules = (text: string): string =>
  text.replace(/"count": \d+,(\s+)"hash": "[0-9a-f]{64}"/, '"count": 0,$1"hash": ""');

describe.skipIf(paths.length === 0)('reports of published documents', () => {
  test.each(paths)('%s', async (path) => {
    const print = async (...argv: string[]): Promise<string> => (await runCli(shared, argv)).stdout;
    const json = withoutRules(await print('check', path, '-f', 'json'));
    const { documents, findings, coverage, inputs }: Report = JSON.parse(json);
    const reports = {
      json,
      pretty: await print('check', path),
      english: await print('check', path, '--lang', 'en'),
      concise: await print('check', path, '-f', 'concise'),
      inspect: await print('inspect', path),
    };
    const summary = {
      status: inputs.map(({ status }) => status),
      documents: documents.map(({ id, tables, claims, figures }) => ({
        id,
        tables: tables.length,
        claims,
        figures,
      })),
      identities: coverage.identities,
      findings: findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, severity, id, difference = '', suspects: [first] }) =>
          [severity, rule, difference, first === undefined ? '' : `→ ${first.suggested}`, id]
            .filter(Boolean)
            .join(' '),
        ),
      infos: findings.filter(({ severity }) => severity === 'info').length,
      digests: Object.fromEntries(Object.entries(reports).map(([name, text]) => [name, digest(text)])),
    };
    const file = `${golden}${path.replaceAll('/', '-')}.json`;
    await expect(`${JSON.stringify(summary, null, 2)}\n`).toMatchFileSnapshot(file);
  });
});
