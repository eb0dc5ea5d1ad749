import { afterEach, describe, expect, test } from 'vitest';
import { ReadError } from '../../core/model/read-error.ts';
import { GuardedReader } from './guarded-reader.ts';

const limits = { megabytes: 32, processorSeconds: 0.5, idleSeconds: 1 };

/** A thread that does something for each file that it is given, by its name. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const acts = {
      good: () => ({ encoding: 'utf-8', problems: [], parts: [] }),
      bad: () => ({ reason: 'damaged-zip', detail: 'x', place: { file: 'bad' } }),
      loop: () => { for (;;); },
      memory: () => { const all = []; for (;;) all.push(new Array(10_000).fill({})); },
      silent: () => undefined,
      ticking: () => { setInterval(() => undefined, 50); },
      exit: () => process.exit(7),
      thrown: () => { setTimeout(() => { throw new TypeError('oops'); }); },
    };
    parentPort.on('message', ({ file }) => {
      const reply = acts[file]();
      if (reply !== undefined) parentPort.postMessage(reply);
    });
  `)}`,
);

let reader: GuardedReader | undefined;
afterEach(() => reader?.close());

async function outcome(file: string): Promise<string> {
  try {
    const { encoding } = (await reader?.readParts(file, new Uint8Array(), {})) ?? {};
    return encoding ?? '';
  } catch (error) {
    return error instanceof ReadError ? `${error.reason} in ${error.place.file}` : String(error);
  }
}

describe('a file that takes its reader down is one that could not be read, and the next one is read', () => {
  test.each([
    ['good', 'utf-8'],
    ['bad', 'damaged-zip in bad'],
    ['loop', 'too-much-work in loop'],
    ['memory', 'out-of-memory in memory'],
    ['silent', 'reader-stuck in silent'],
    ['ticking', 'reader-stuck in ticking'],
    ['exit', 'reader-failed in exit'],
    ['thrown', 'reader-failed in thrown'],
  ])('%s', async (file, expected) => {
    reader = new GuardedReader(program, limits);
    expect([await outcome('good'), await outcome(file), await outcome('good')]).toEqual([
      'utf-8',
      expected,
      'utf-8',
    ]);
  });
});
