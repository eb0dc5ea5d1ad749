import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clipFigure } from '../report/html/clip.ts';
import { runCheck } from './check-files.ts';
import { clipsOf } from './clips.ts';

const path = 'final.pdf';
const bytes = new Uint8Array(readFileSync(new URL('../../fixtures/documents/final.pdf', import.meta.url)));

test('the part of the page with the cells of a finding, the suspect told apart, the same bytes every time', async () => {
  const { report } = await runCheck([{ path, bytes }], {});
  const slip = report.findings.find(({ suspects: [first] }) => first?.suggested === '72.49');
  const clips = await clipsOf([{ path, bytes }], report.findings);
  const [clip, none] = clips.get(slip?.id ?? '') ?? [];
  expect(none).toBeUndefined();
  expect(clip?.marks.map(({ isSuspect }) => isSuspect)).toEqual([true, false]);
  const [left, top, right, bottom] = clip?.area ?? [0, 0, 0, 0];
  for (const { box } of clip?.marks ?? []) {
    expect(box[0] > left && box[1] > top && box[2] < right && box[3] < bottom).toBe(true);
  }
  const again = await clipsOf([{ path, bytes }], report.findings);
  expect(again.get(slip?.id ?? '')?.[0]?.png).toEqual(clip?.png);
});

test.each([0, 1, 2, 3, 4, 255])('%i bytes of a picture as base64', (length) => {
  const png = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
  const { markup } = clipFigure({ page: 1, area: [0, 0, 10, 10], png, marks: [] }, 'p');
  expect(/base64,([^"]*)"/.exec(markup)?.[1]).toBe(Buffer.from(png).toString('base64'));
});
