/** Program of the tests of hostile files: reads one file, checks it, and tells what came of it as one line of JSON. */
import { readFileSync } from 'node:fs';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { ReadError } from '../src/core/model/read-error.ts';
import { readJsonDocument } from '../src/import/package/read-package.ts';
import { readRawDocument } from '../src/import/registry.ts';
import { sniffFormat } from '../src/import/sniff.ts';
import { loadLocale } from '../src/locale/locale.ts';
import { recognize } from '../src/recognize/recognize.ts';
import { checkDisclosures } from './check-disclosures.ts';

/** What came of a file: the reason why it was refused, or the problems that were noted. */
export interface ChildResult {
  readonly refused?: string;
  readonly problems?: readonly string[];
  readonly tables?: number;
}

async function read(file: string, bytes: Uint8Array): Promise<ChildResult> {
  const isJson = sniffFormat(file, bytes).format === 'json';
  const disclosures = isJson
    ? [readJsonDocument(file, bytes, catalogue)]
    : recognize([await readRawDocument(file, bytes)], catalogue);
  await checkDisclosures(disclosures, rules, catalogue, await loadLocale('en'));
  const problems = disclosures.flatMap(({ unread }) => unread.map(({ reason }) => reason));
  const tables = disclosures.reduce((sum, disclosure) => sum + disclosure.tables.length, 0);
  return { problems: [...new Set(problems)], tables };
}

async function main(file: string): Promise<ChildResult> {
  try {
    return await read(file, new Uint8Array(readFileSync(file)));
  } catch (error) {
    if (error instanceof ReadError) return { refused: error.reason };
    throw error;
  }
}

process.stdout.write(`${JSON.stringify(await main(process.argv[2] ?? ''))}\n`);
