/** Identities a second over a generated corpus, against csv-parse alone: `node scripts/run.mjs bench/throughput [documents]`. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { parseStrictCsv } from '../src/import/package/parse-strict-csv.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { budgetTables, finalTables } from '../test/consistent-document.ts';
import { anyMoney } from '../test/money-arbitrary.ts';
import { packageFiles } from '../test/package-files.ts';

const documents = Number(process.argv[2] ?? 2000);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

const corpus = fc.sample(anyMoney, { numRuns: documents, seed: 1 }).map((money, index) => {
  const kind = index % 2 === 0 ? ('budget' as const) : ('final' as const);
  const tables = kind === 'budget' ? budgetTables(money) : finalTables(money);
  const files = packageFiles(tables, { kind, department: `示例单位${index}`, year: 2024, unit: '万元' });
  return new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
});

/** Seconds that the work takes. */
function seconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

let identities = 0;
const checking = seconds(() => {
  for (const files of corpus)
    for (const { times = 1 } of evaluate(rules, readPackage(files, 'corpus', catalogue), catalogue))
      identities += times;
});
const texts = corpus.flatMap((files) =>
  [...files].flatMap(([path, bytes]) => (path.endsWith('.csv') ? [decoder.decode(bytes)] : [])),
);
const parsing = seconds(() => {
  for (const text of texts) parse(text);
});
const strict = seconds(() => {
  for (const text of texts) parseStrictCsv('a.csv', text);
});
console.log(
  `${documents} documents, ${identities} identities, ${Math.round(identities / checking)} a second`,
);
console.log(`reading and checking / parsing the same CSV with csv-parse: ${(checking / parsing).toFixed(2)}`);
const share = (part: number): string => `${((100 * part) / checking).toFixed(1)} %`;
console.log(`CSV of the whole: ${share(strict)} by the strict parser, ${share(parsing)} by csv-parse`);
