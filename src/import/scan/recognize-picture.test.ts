import { describe, expect, test } from 'vitest';
import type { RecognizedLine, RecognizedPage } from '../recognition.ts';
import { type PagePicture, recognizePicture } from './recognize-picture.ts';

const picture = (own: number): PagePicture => ({
  pixels: { width: 1, height: 1, data: new Uint8Array(3) },
  dpi: own,
  own,
});

/** A line of characters, each as sure as the last of the given ones. */
function lineOf(text: string, top: number, ...sure: readonly number[]): RecognizedLine {
  const characters = [...text].map((character, index) => ({
    text: character,
    confidence: sure[index] ?? sure.at(-1) ?? 1,
    alternatives: [],
    left: 50 + index * 6,
    right: 56 + index * 6,
  }));
  return { box: [50, top, 50 + text.length * 6, top + 10], characters, omissions: [] };
}

function pageOf(...lines: readonly RecognizedLine[]): RecognizedPage {
  const [width, height] = [595, 842];
  return { width, height, lines, horizontal: [], vertical: [], toGiven: [1, 0, 0, 1, 0, 0], confidence: 1 };
}

const figures = (...sure: readonly number[]) =>
  pageOf(
    ...['1,234.56', '98.70', '335.01', '12.00'].map((text, index) => lineOf(text, 100 + index * 20, ...sure)),
  );

const read = (page: RecognizedPage, own = 200) =>
  recognizePicture('a.pdf', 3, () => picture(own), { pages: 'all', open: async () => async () => page });

describe('a picture of a page', () => {
  test('is read, each line at its place', async () => {
    expect(await read(figures(0.99))).toMatchObject({
      lines: [{ place: { file: 'a.pdf', page: 3, box: [50, 100, 98, 110] } }, {}, {}, {}],
    });
  });

  test('is not read where it is too coarse, and not even given to the recognizer', async () => {
    const open = async () => () => expect.fail();
    const coarse = await recognizePicture('a.pdf', 1, () => picture(100), { pages: 'all', open });
    expect(coarse).toEqual({ reason: 'low-resolution', detail: '' });
  });

  test('is not read where one character of most figures is a guess', async () => {
    expect(await read(figures(0.99, 0.4, 0.99))).toEqual({ reason: 'faint-print', detail: '' });
  });

  test('is not read where its words are guesses', async () => {
    const words = (sure: number) =>
      pageOf(...[100, 120, 140].map((top) => lineOf('支出合计表'.repeat(5), top, sure)));
    expect(await read(words(0.88))).toEqual({ reason: 'faint-print', detail: '' });
    expect(await read(words(0.97))).toHaveProperty('layout');
  });

  test('is read where only specks and shades beside its words are guesses', async () => {
    const words = [100, 120, 140].map((top) => lineOf('支出合计表'.repeat(5), top, 0.97));
    const shades = Array.from({ length: 20 }, (_, index) => lineOf('膜', 200 + index * 20, 0.1));
    expect(await read(pageOf(...words, ...shades))).toHaveProperty('layout');
  });

  test('that begins elsewhere than its page is read at its place on that', async () => {
    const draw = () => ({ ...picture(200), origin: [10, 20] as const });
    const open = async () => async () => figures(0.99);
    const moved = await recognizePicture('a.pdf', 3, draw, { pages: 'all', open });
    expect(moved).toMatchObject({ lines: [{ place: { box: [60, 120, 108, 130] } }, {}, {}, {}] });
  });

  test('is read where one figure of many is a guess, or there are hardly any', async () => {
    const one = pageOf(...figures(0.99).lines, lineOf('55.20', 200, 0.3));
    expect(await read(one)).toHaveProperty('layout');
    expect(await read(pageOf(lineOf('55.20', 200, 0.3)))).toHaveProperty('layout');
  });

  test('whose reading fails is told with what failed', async () => {
    const failing = async () => async () => Promise.reject(new Error('no memory'));
    const told = await recognizePicture('a.pdf', 1, () => picture(200), { pages: 'all', open: failing });
    expect(told).toEqual({ reason: 'recognition-failed', detail: 'no memory' });
    const broken = async () => Promise.reject(new Error('not a model'));
    const unopened = await recognizePicture('a.pdf', 1, () => picture(200), { pages: 'all', open: broken });
    expect(unopened).toEqual({ reason: 'recognition-failed', detail: 'not a model' });
  });

  test('is left alone without a recognizer', async () => {
    const none = async () => undefined;
    expect(
      await recognizePicture('a.pdf', 1, () => expect.fail(), { pages: 'all', open: none }),
    ).toBeUndefined();
  });
});
