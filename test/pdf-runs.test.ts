/** Whole runs over PDF files: on a busy machine, beside a file that fails late, over scans. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { assemble, stream, textAt, tinyPdf } from '../src/import/pdf/testing/tiny-pdf.ts';
import { makeFolder, packageOf, runCli, soundLines } from './cli/run-cli.ts';

const root = new URL('..', import.meta.url).pathname;
/** Milliseconds for a run on a machine that does much else. */
const slow = 300_000;

const removals: (() => void)[] = [];
afterAll(() => {
  for (const remove of removals) remove();
});

function folderOf(files: Parameters<typeof makeFolder>[0]): string {
  const { folder, remove } = makeFolder(files);
  removals.push(remove);
  return folder;
}

const run = promisify(execFile);

async function hasNice(): Promise<boolean> {
  try {
    await run('nice', ['-n', '19', process.execPath, '--version']);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!(await hasNice()))('on a busy machine', () => {
  const cache = join(root, 'node_modules', '.cache', 'gouji-tests');
  const program = join(cache, `report-of-${process.pid}.mjs`);
  removals.push(() => rmSync(program, { force: true }));

  async function buildProgram(): Promise<void> {
    mkdirSync(cache, { recursive: true });
    const contents = `import { readFileSync } from 'node:fs';
      import { checkFiles } from './src/check/check-files.ts';
      const path = process.argv[2];
      const report = await checkFiles([{ path, bytes: new Uint8Array(readFileSync(path)) }]);
      process.stdout.write(JSON.stringify(report));`;
    await build({
      absWorkingDir: root,
      stdin: { contents, resolveDir: root },
      outfile: program,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
    });
  }

  const document = join('fixtures', 'documents', 'budget-workbook.pdf');
  const options = { cwd: root, maxBuffer: 1 << 26 };

  test('the last in the queue of loaded cores gives the same report', { timeout: slow }, async () => {
    await buildProgram();
    const { stdout: expected } = await run(process.execPath, [program, document], options);
    const work = 'const end = Date.now() + 240_000; while (Date.now() < end);';
    const loads = Array.from({ length: availableParallelism() }, () =>
      spawn('nice', ['-n', '10', process.execPath, '-e', work], { stdio: 'ignore' }),
    );
    try {
      const { stdout } = await run('nice', ['-n', '19', process.execPath, program, document], options);
      expect(JSON.parse(expected).documents).toHaveLength(1);
      expect(stdout).toBe(expected);
    } finally {
      for (const load of loads) load.kill('SIGKILL');
    }
  });
});

/** Forms of which each shows the next one ten times: nothing but reading the page shows that it does not end. */
function endless(): Uint8Array {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9]';
  const showing = (next: number) => `${form} /Resources << /XObject << /X ${next} 0 R >> >>`;
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('/X Do'),
    ...Array.from({ length: 14 }, (_, level) => stream('/X Do '.repeat(10), showing(6 + level))),
    stream('0 0 m 9 9 l S', form),
  ]);
}

test('a file of a folder whose reading fails late is named in one line, and the others are checked', {
  timeout: slow,
}, async () => {
  const folder = folderOf({ ...packageOf('in/a', soundLines), 'in/b.pdf': endless() });
  const { code, stdout, stderr } = await runCli(folder, ['check', 'in', '-f', 'json', '--fail-on', 'never']);
  const report = JSON.parse(stdout) as { inputs: { path: string; status: string }[]; documents: unknown[] };
  expect(code).toBe(3);
  expect(report.inputs.filter(({ status }) => status !== 'ok').map(({ path }) => path)).toEqual(['in/b.pdf']);
  expect(report.documents).toHaveLength(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('b.pdf');
});

test('a scan is named once, in front, with what to do, and no table is missed', {
  timeout: slow,
}, async () => {
  const picture = ['q 500 0 0 700 40 -780 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'];
  const folder = folderOf({ 'scan.pdf': tinyPdf([{ content: picture }, { content: picture }]) });
  const { stdout, stderr } = await runCli(folder, ['check', 'scan.pdf']);
  const report = stdout + stderr;
  expect(report.match(/扫描件/g)).toHaveLength(1);
  expect(report).toMatch(/请用原文件导出的PDF，或装上识别组件\s+gouji-ocr 再查/);
  expect(report).not.toContain('GJ-ST-01');
  expect(report).not.toContain('没有找到应公开的表');
});

test('a document of which some pages are scans says so and is checked as far as it goes', {
  timeout: slow,
}, async () => {
  const picture = ['q 500 0 0 700 40 -780 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'];
  const text = [textAt(60, 100, '示例市档案局2024年度部门决算')];
  const folder = folderOf({ 'part.pdf': tinyPdf([{ content: text }, { content: picture }]) });
  const { stdout, stderr } = await runCli(folder, ['check', 'part.pdf']);
  expect((stdout + stderr).match(/扫描件/g)).toHaveLength(1);
  expect(stdout + stderr).not.toContain('没有找到应公开的表');
});
