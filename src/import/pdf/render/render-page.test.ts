import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { tinyPdf } from '../testing/tiny-pdf.ts';
import { renderPage } from './render-page.ts';

/** A page of 40 by 20 points, its right half black. */
const bytes = tinyPdf([{ width: 40, height: 20, content: ['0 g 20 -20 20 20 re f'] }]);

/** Width, height, and the level of grey at a pixel. */
function picture(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)));
  return { width, height, at: (x: number, y: number) => rows[y * (1 + width * 3) + 1 + x * 3] };
}

test('a page as a picture', async () => {
  const { width, height, at } = picture(await renderPage('a.pdf', bytes, { page: 1 }));
  expect([width, height]).toEqual([80, 40]);
  expect([at(10, 20), at(70, 20)]).toEqual([255, 0]);
});

test('a part of it, larger', async () => {
  const part = { page: 1, clip: [18, 0, 22, 5], scale: 4 } as const;
  const { width, height, at } = picture(await renderPage('a.pdf', bytes, part));
  expect([width, height]).toEqual([16, 20]);
  expect([at(4, 10), at(12, 10)]).toEqual([255, 0]);
});

test.each([
  ['a page that is not there', { page: 2 }, 'missing-page'],
  ['more pixels than a picture has', { page: 1, scale: 1e6 }, 'too-complex'],
])('%s', async (_name, part, reason) => {
  await expect(renderPage('a.pdf', bytes, part)).rejects.toMatchObject({ name: 'ReadError', reason });
});
