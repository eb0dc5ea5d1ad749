/**
 * Scans PDFs in many ways and compares what is read of the scans with what is printed: figures right, wrong and unread,
 * proved and not, and the findings of the scan with those of the original.
 * Call: `node scripts/run.mjs measure-scans [--sets a,b] [--pages 6-9] [--keep FOLDER] PDF…` (after `npm run build -w gouji-ocr`;
 * some seconds a page and set). Pages default to those with tables.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/core/findings/report.ts';
import type { RecognizePage } from '../src/import/recognition.ts';
import { compareFigures, type ScanTally } from '../test/scanned/compare-scan.ts';
import { openBuilt } from '../test/scanned/open-built.ts';
import { wantedPages } from '../test/scanned/page-numbers.ts';
import {
  figureFindings,
  findingKey,
  onlyDocument,
  provedScan,
  readPrinted,
  readScanned,
} from '../test/scanned/read-printed.ts';
import { scanCopy } from '../test/scanned/scan-copy.ts';
import { scanSetOf, scanSets } from '../test/scanned/scan-sets.ts';

const { values: given, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string' }, pages: { type: 'string' }, keep: { type: 'string' } },
});

interface Measured extends ScanTally {
  readonly pages: number;
  readonly seconds: number;
  readonly wanted: number;
  readonly lost: readonly string[];
  readonly newErrors: readonly string[];
  readonly newWarnings: readonly string[];
  readonly misread: number;
  readonly problems: readonly string[];
}

const told = (finding: Finding): string => `${findingKey(finding)}: ${finding.message}`;

async function measure(path: string, set: string, recognizer: RecognizePage): Promise<Measured> {
  const bytes = new Uint8Array(readFileSync(path));
  const numbers = await wantedPages(bytes, given.pages);
  const copy = await scanCopy(bytes, numbers, scanSetOf(set));
  if (given.keep !== undefined) {
    mkdirSync(given.keep, { recursive: true });
    writeFileSync(join(given.keep, `${basename(path, '.pdf')}-${set}.pdf`), copy);
  }
  const printed = onlyDocument(await readPrinted(bytes, numbers));
  const start = process.cpuUsage();
  const raw = await readScanned(copy, recognizer);
  const { user, system } = process.cpuUsage(start);
  const scanned = onlyDocument(raw);
  const proved = provedScan(scanned);
  const [before, after] = [await figureFindings(printed), await figureFindings(scanned)];
  const [known, found] = [new Set(before.map(findingKey)), new Set(after.map(findingKey))];
  const fresh = after.filter((finding) => !known.has(findingKey(finding)));
  return {
    ...compareFigures(printed, proved.disclosure, proved.facts),
    pages: numbers.length,
    seconds: (user + system) / 1e6,
    wanted: before.length,
    lost: before.filter((finding) => !found.has(findingKey(finding))).map(told),
    newErrors: fresh.filter(({ severity }) => severity === 'error').map(told),
    newWarnings: fresh.filter(({ severity }) => severity === 'warning').map(told),
    misread: proved.facts.misread.length,
    problems: raw.problems.map(({ reason, place }) => `${reason} ${place.page ?? ''}`),
  };
}

const columns = [
  'figures',
  'right',
  'certified',
  'uncertain',
  'unread',
  'wrong',
  'certified but wrong',
  'read otherwise',
  'findings',
  'lost',
  'new errors',
  'new warnings',
  's/page',
];
const print = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

const recognizer = await openBuilt();
print(['set', 'document', ...columns]);
print(['---', '---', ...columns.map(() => '---:')]);
const notes: string[] = [];
for (const set of given.sets?.split(',') ?? Object.keys(scanSets)) {
  for (const path of paths) {
    const m = await measure(path, set, recognizer);
    const share = ((100 * m.right) / m.figures).toFixed(1);
    print([
      set,
      `${basename(path, '.pdf')} (${m.pages})`,
      m.figures,
      `${m.right} (${share} %)`,
      m.certified,
      m.uncertain,
      m.unread,
      m.wrong,
      m.certifiedButWrong.length,
      m.misread,
      m.wanted,
      m.lost.length,
      m.newErrors.length,
      m.newWarnings.length,
      (m.seconds / m.pages).toFixed(1),
    ]);
    const listed = [
      ['certified but wrong', m.certifiedButWrong],
      ['new error', m.newErrors],
      ['lost', m.lost],
      ['new warning', m.newWarnings],
      ['wrong', m.wrongOnes],
      ['problem', m.problems],
    ] as const;
    for (const [kind, texts] of listed)
      for (const text of texts) notes.push(`${set} ${basename(path)} ${kind}: ${text}`);
  }
}
process.stderr.write(`${notes.join('\n')}\n`);
