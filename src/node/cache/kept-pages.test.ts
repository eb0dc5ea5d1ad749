import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PagePixels, RecognizePage } from '../../import/recognition.ts';
import { KeptPages } from './kept-pages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const picture = (grey: number): PagePixels => ({ width: 1, height: 2, data: new Uint8Array(6).fill(grey) });
const asked: string[] = [];
const recognize: RecognizePage = async ({ width, height, data }, dpi) => {
  asked.push(`${data[0]} ${dpi}`);
  const [lines, horizontal, vertical] = [[], [{ at: dpi, from: 0, to: 1 }], []];
  return { width, height, lines, horizontal, vertical, toGiven: [1, 0, 0, 1, 0, 0], confidence: 0.5 };
};

test('a page is read once by each recognizer at each resolution, now and by a later run', async () => {
  for (const _ of [1, 2]) {
    const pages = new KeptPages(folder);
    const read = pages.keeping(recognize, 'one');
    expect(await read(picture(7), 200)).toEqual(await recognize(picture(7), 200));
    await read(picture(7), 200);
    await read(picture(8), 200);
    await read(picture(7), 150);
    await pages.keeping(recognize, 'other')(picture(7), 200);
    pages.close();
  }
  const direct = ['7 200', '7 200'];
  expect(asked.filter((each) => each === '7 200')).toEqual([...direct, '7 200', '7 200']);
  expect(asked.filter((each) => each === '8 200')).toHaveLength(1);
  expect(asked.filter((each) => each === '7 150')).toHaveLength(1);
});

test('what is kept is bounded, apart from other results', async () => {
  const pages = new KeptPages(folder);
  await pages.keeping(recognize, 'one')(picture(1), 200);
  pages.close();
  expect(readdirSync(folder)).toEqual(['pages']);
  expect(readdirSync(join(folder, 'pages'))).toHaveLength(1);
  const later = new KeptPages(folder, { bytes: 1, files: 1 });
  await later.keeping(recognize, 'one')(picture(2), 200);
  later.close();
  expect(readdirSync(join(folder, 'pages'))).toHaveLength(1);
});

test('a page that could not be read is tried again', async () => {
  const pages = new KeptPages(folder);
  const read = pages.keeping(async () => Promise.reject(new Error('no')), 'one');
  await expect(read(picture(1), 200)).rejects.toThrow('no');
  expect((await pages.keeping(recognize, 'one')(picture(1), 200)).confidence).toBe(0.5);
  pages.close();
});
