/** What is published and what it brings along. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { thirdParties } from '../scripts/third-party.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('what an install brings', () => {
  const running = thirdParties();

  test('is under terms that ask for no more than a notice', () => {
    const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
    expect(running.length).toBeGreaterThan(10);
    expect(running.filter(({ license }) => !allowed.includes(license))).toEqual([]);
  });

  test('runs nothing when it is installed', () => {
    expect(running.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
  });

  test('and so does gouji itself: a package that is installed has no script for it', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const hooks = [
      'preinstall',
      'install',
      'postinstall',
      'prepublish',
      'preprepare',
      'prepare',
      'postprepare',
    ];
    expect(hooks.filter((name) => name in scripts)).toEqual([]);
  });

  test('is pinned to one version each', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    expect(Object.values(dependencies).filter((range) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });
});

describe.skipIf(!existsSync(join(root, 'dist/cli/start.js')))('what is published', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ files }] = JSON.parse(stdout) as [{ files: readonly { readonly path: string }[] }];
  const paths = new Set(files.map(({ path }) => path));

  test('is what runs, its data and its pages', () => {
    const rooms = [
      'bench/README.md',
      'bin/',
      'ci/',
      'dist/',
      'docs/',
      'fixtures/README.md',
      'rules/',
      'schemas/',
    ];
    const isExpected = (path: string) =>
      rooms.some((room) => path.startsWith(room)) || /^[\w.-]+$/.test(path);
    expect([...paths].filter((path) => !isExpected(path))).toEqual([]);
    expect(
      [...paths].filter((path) =>
        /\.map$|\.test\.|\/testing\/|(?<!\.d|docs\/examples\/[a-z-]+)\.ts$/.test(path),
      ),
    ).toEqual([]);
  });

  test('starts: program, worker, library, types, rules and licence texts are there', () => {
    const needed = [
      'bin/gouji.js',
      'dist/cli/start.js',
      'dist/cli/worker.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/third-party-licences.txt',
      'schemas/report.schema.json',
      'LICENSE',
    ];
    expect(needed.filter((path) => !paths.has(path))).toEqual([]);
  });

  test.each(['README.md', 'README.zh-CN.md', 'SECURITY.md', 'CONTRIBUTING.md'])(
    'every page that %s links to is there',
    (page) => {
      const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((path) => !paths.has(path))).toEqual([]);
    },
  );
});
