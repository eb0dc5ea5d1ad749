/** Runs that are stopped, may not read, or find no room: what was there before stays, and nothing half written is left. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entriesIn } from '../../src/node/cache/entries.ts';
import { brokenLines, makeFolder, packageOf, soundLines } from './run-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = `${root}bin/gouji.js`;
const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

let folder = '';
let remove = (): void => undefined;
beforeEach(() => {
  ({ folder, remove } = makeFolder({
    ...packageOf('pk', soundLines),
    ...packageOf('closed', brokenLines),
    'table.csv':
      '支出总表\n单位：万元\n科目编码,科目名称,合计,基本支出,项目支出\n,合计,3,1,2\n201,一般公共服务支出,3,1,2\n',
    'old.json': 'the report of yesterday',
  }));
});
afterEach(() => remove());

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Starts the program and lets the test act on it; resolves when it has ended. */
function start(argv: readonly string[], act: (child: ReturnType<typeof spawn>) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...argv], { cwd: folder });
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, stderr }));
    act(child);
  });
}

const after = (milliseconds: number, signal: NodeJS.Signals) => (child: ReturnType<typeof spawn>) =>
  void setTimeout(() => child.kill(signal), milliseconds);

/** Stops it as soon as its output is open. */
const onceOpened = (signal: NodeJS.Signals) => (child: ReturnType<typeof spawn>) => {
  const timer = setInterval(() => {
    if (unfinished().length === 0) return;
    clearInterval(timer);
    child.kill(signal);
  }, 20);
  child.on('close', () => clearInterval(timer));
};

/** Files that only a run in progress has. */
const unfinished = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|[\\/])\.|gouji-stage/.test(path),
  );

describe.skipIf(isWindows || !existsSync(`${root}dist/cli/start.js`))('a run that is stopped', () => {
  test.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('by %s while it waits for its input', async (signal, code) => {
    // The output is opened first, then standard input is read, which never ends here.
    const ended = await start(['-', '-f', 'json=old.json'], onceOpened(signal));
    expect(ended).toEqual({ code, stderr: expect.stringContaining('已中断') });
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('the report of yesterday');
    expect(unfinished()).toEqual([]);
  });

  test('in the middle of a folder: the next run goes on from what was found', async () => {
    const packages = Array.from({ length: 60 }, (_, index) => packageOf(`many/p${index}`, brokenLines));
    const many = makeFolder(Object.assign({}, ...packages));
    const cache = join(many.folder, 'kept');
    const keysOf = (name: string): string[] => {
      const file = openSync(join(cache, name), 'r');
      const keys = [...entriesIn(file)].map(([key]) => key);
      closeSync(file);
      return keys;
    };
    const found = (): string[] => (existsSync(cache) ? readdirSync(cache) : []);
    const argv = (report: string, ...options: string[]) => [
      ...[join(many.folder, 'many'), '--jobs', '1', '-f', `json=${join(many.folder, report)}`, ...options],
    ];
    // Some documents are read and none is checked when it is stopped, or some are checked, too.
    const onceKept = (child: ReturnType<typeof spawn>): void => {
      const timer = setInterval(() => {
        if (found().flatMap(keysOf).length < 20) return;
        clearInterval(timer);
        child.kill('SIGINT');
      }, 5);
      child.on('close', () => clearInterval(timer));
    };
    const stopped = await start(argv('stopped.json', '--cache', cache), onceKept);
    expect([stopped.code, existsSync(join(many.folder, 'stopped.json'))]).toEqual([130, false]);
    const [first = ''] = found();
    const before = keysOf(first);
    await start(argv('resumed.json', '--cache', cache), () => undefined);
    await start(argv('whole.json', '--no-cache'), () => undefined);
    const [resumed, whole] = ['resumed', 'whole'].map((name) =>
      readFileSync(join(many.folder, `${name}.json`), 'utf8'),
    );
    expect(resumed).toBe(whole);
    const added = found()
      .filter((name) => name !== first)
      .flatMap(keysOf);
    expect(before.length).toBeGreaterThanOrEqual(20);
    // Nothing was done twice: sixty readings and sixty checks.
    expect(new Set([...before, ...added]).size).toBe(before.length + added.length);
    expect(before.length + added.length).toBe(120);
    many.remove();
  }, 120_000);

  test('at any moment of an import over an earlier one', async () => {
    const write = (...argv: string[]) =>
      spawnSync(process.execPath, [program, 'import', ...argv], { cwd: folder });
    write('pk', '-o', 'out');
    const contents = () =>
      readdirSync(join(folder, 'out'))
        .sort()
        .map((name) => [name, readFileSync(join(folder, 'out', name), 'utf8')]);
    const before = contents();
    write('table.csv', '-o', 'other');
    const whole = readdirSync(join(folder, 'other')).sort();
    for (const delay of [60, 200, 350, 500, 700]) {
      const { code } = await start(['import', 'table.csv', '-o', 'out'], after(delay, 'SIGINT'));
      // A signal that comes before the program listens ends it outright.
      expect([0, 130, null]).toContain(code);
      if (code !== 0 && JSON.stringify(contents()) === JSON.stringify(before)) continue;
      expect(contents().map(([name]) => name)).toEqual(whole);
    }
    expect(unfinished()).toEqual([]);
  });
});

/** Somebody who owns nothing here. */
const nobody = 65_534;
const asNobody = isRoot ? { uid: nobody, gid: nobody } : {};
const mayRun =
  !isWindows &&
  spawnSync(process.execPath, [program, '--version'], asNobody).status === 0 &&
  existsSync(`${root}dist`);

test.skipIf(!mayRun)('a folder without permission is named, the rest is checked', () => {
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'closed'), 0o700);
  if (!isRoot) chmodSync(join(folder, 'closed'), 0);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '.', '-f', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    ...asNobody,
  });
  if (!isRoot) chmodSync(join(folder, 'closed'), 0o700);
  const { inputs, documents } = JSON.parse(stdout);
  expect(status).toBe(3);
  expect(stderr).toContain('closed');
  expect(inputs.find(({ path }: { path: string }) => path.includes('closed'))).toMatchObject({
    status: 'unreadable',
  });
  expect(documents.length).toBeGreaterThan(0);
});

describe('a full disk', () => {
  const disk = () => join(folder, 'disk');
  const isBuilt = existsSync(`${root}dist`);
  const isMounted =
    isBuilt && isRoot && !isWindows && spawnSync('mount', ['--version']).status === 0 && mountable();

  function mountable(): boolean {
    const { folder: trial, remove: drop } = makeFolder({});
    const isDone = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', trial]).status === 0;
    if (isDone) spawnSync('umount', [trial]);
    drop();
    return isDone;
  }

  test.skipIf(!isMounted)('leaves the earlier package and the earlier report as they were', () => {
    mkdirSync(disk());
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', disk()]);
    try {
      const run = (...argv: string[]) =>
        spawnSync(process.execPath, [program, ...argv], { cwd: folder, encoding: 'utf8' });
      expect(run('import', 'pk', '-o', 'disk/out').status).toBe(0);
      writeFileSync(join(disk(), 'report.json'), 'old');
      const contents = () =>
        readdirSync(disk(), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'filler')
          .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')])
          .sort();
      const before = contents();
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk(), 'filler')}`, 'bs=1k']);
      for (const argv of [
        ['import', 'table.csv', '-o', 'disk/out'],
        ['table.csv', '-f', 'json=disk/report.json'],
      ]) {
        const { status, stderr } = run(...argv);
        expect([status, stderr]).toEqual([2, expect.stringContaining('ENOSPC')]);
        expect(contents()).toEqual(before);
      }
    } finally {
      spawnSync('umount', [disk()]);
    }
  });
});
