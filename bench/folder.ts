/**
 * A folder of mixed documents, one in a hundred broken: `node scripts/run.mjs bench/folder [COUNT]`. States what the built program
 * says of it, the time and the peak of its memory at this number and at a quarter of it, and whether two runs give the same bytes.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { readPackage } from '../src/import/package/read-package.ts';
import { budgetTables, finalTables } from '../test/consistent-document.ts';
import { anyMoney } from '../test/money-arbitrary.ts';
import { printOfficially } from '../test/official-layout.ts';
import { packageFiles } from '../test/package-files.ts';
import { formats } from '../test/written-formats.ts';

const count = Number(process.argv[2] ?? 3000);
const root = mkdtempSync(join(tmpdir(), 'gouji-folder-'));
const folder = join(root, 'documents');
const report = join(root, 'report.json');
const encoder = new TextEncoder();
const writers = Object.values(formats);

/** Districts have names of their own, so that no two documents are taken for forms of one. */
const digits = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (index: number): string =>
  `${[...String(index).padStart(4, '0')].map((digit) => digits[Number(digit)]).join('')}县档案局`;

function document(index: number): readonly [extension: string, bytes: Uint8Array] {
  const [money] = fc.sample(anyMoney, { numRuns: 1, seed: index });
  if (money === undefined) throw new Error('no sample');
  const kind = index % 2 === 0 ? ('budget' as const) : ('final' as const);
  const tables = kind === 'budget' ? budgetTables(money) : finalTables(money);
  const files = packageFiles(tables, { kind, department: nameOf(index), year: 2024, unit: '万元' });
  const disclosure = readPackage(
    new Map([...files].map(([path, text]) => [path, encoder.encode(text)])),
    'a',
    catalogue,
  );
  const [name, write] = writers[index % writers.length] ?? ['', undefined];
  if (write === undefined) throw new Error('no format');
  const cover = `${disclosure.department}2024年部门${kind === 'budget' ? '预算' : '决算'}`;
  const bytes = write(cover, printOfficially(disclosure));
  return [name.slice(name.lastIndexOf('.')), index % 100 === 99 ? bytes.slice(0, bytes.length >> 1) : bytes];
}

for (let index = 0; index < count; index++) {
  const part = index < count / 4 ? 'a' : 'b';
  mkdirSync(join(folder, part), { recursive: true });
  const [extension, bytes] = document(index);
  writeFileSync(join(folder, part, `${nameOf(index)}${extension}`), bytes);
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly code: number | null;
  readonly hash: string;
  readonly summary: string;
}

function run(path: string): Promise<Run> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['bin/gouji.js', 'check', path, '-f', `json=${report}`], {
      stdio: 'ignore',
    });
    let megabytes = 0;
    const timer = setInterval(() => {
      try {
        const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        megabytes = Math.max(megabytes, Number(peak) / 1024);
      } catch {
        // It has ended.
      }
    }, 100);
    child.on('close', (code) => {
      clearInterval(timer);
      const bytes = readFileSync(report);
      const { inputs, documents } = JSON.parse(bytes.toString()) as {
        inputs: readonly { status: string }[];
        documents: readonly unknown[];
      };
      const states = new Map<string, number>();
      for (const { status } of inputs) states.set(status, (states.get(status) ?? 0) + 1);
      const summary = `${documents.length} documents, inputs ${[...states].map(([state, number]) => `${state} ${number}`).join(', ')}`;
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      resolve({ seconds: (performance.now() - start) / 1000, megabytes, code, hash, summary });
    });
  });
}

for (const path of [join(folder, 'a'), folder, folder]) {
  const { seconds, megabytes, code, hash, summary } = await run(path);
  console.log(`${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, exit ${code}, ${hash}: ${summary}`);
}
rmSync(root, { recursive: true });
