import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ReadError } from '../../core/model/read-error.ts';
import { PooledWork } from './pooled-work.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-pool-'));
const program = join(folder, 'worker.mjs');

/** The program of a thread that does something for each file that it is given, by its name. */
beforeAll(async () => {
  const contents = `
    import { ReadError } from '../../core/model/read-error.ts';
    import { guarded } from './guarded.ts';
    const forever = new Promise(() => undefined);
    const acts = {
      good: () => ({ encoding: 'utf-8', problems: [], parts: [] }),
      bad: () => { throw new ReadError('damaged-zip', 'x', { file: 'bad' }); },
      loop: () => { for (;;); },
      memory: () => { const all = []; for (;;) all.push(new Array(10_000).fill({})); },
      silent: () => forever,
      ticking: () => { setInterval(() => undefined, 50); return forever; },
      exit: () => process.exit(7),
      thrown: () => { setTimeout(() => { throw new TypeError('oops'); }); return forever; },
      stray: () => { void Promise.reject(new TypeError('oops')); return forever; },
    };
    export const work = guarded(async ({ file }) => acts[file](), 1);`;
  await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const settings = { language: 'en', ruleSets: [undefined], keepTables: false } as const;
let place: PooledWork | undefined;
afterEach(() => place?.close());

async function outcome(file: string): Promise<string> {
  try {
    const { encoding } = (await place?.readRaw(file, new Uint8Array(), {})) ?? {};
    return encoding ?? '';
  } catch (error) {
    return error instanceof ReadError ? `${error.reason} in ${error.place.file}` : String(error);
  }
}

describe('a file that takes its reader down is one that could not be read, and the others are read', () => {
  test.each([
    ['good', 'utf-8'],
    ['bad', 'damaged-zip in bad'],
    ['loop', 'too-much-work in loop'],
    ['memory', 'out-of-memory in memory'],
    ['silent', 'reader-stuck in silent'],
    ['ticking', 'reader-stuck in ticking'],
    ['exit', 'reader-failed in exit'],
    ['thrown', 'reader-failed in thrown'],
    ['stray', 'reader-failed in stray'],
  ])('%s', async (file, expected) => {
    for (const jobs of [1, 2]) {
      place = new PooledWork(pathToFileURL(program), jobs, settings, {
        megabytes: 32,
        processorSeconds: 0.5,
      });
      const before = await outcome('good');
      const beside = jobs === 1 ? [] : [outcome('good')];
      expect([before, await outcome(file), ...(await Promise.all(beside)), await outcome('good')]).toEqual([
        'utf-8',
        expected,
        ...beside.map(() => 'utf-8'),
        'utf-8',
      ]);
      await place.close();
    }
  });
});
