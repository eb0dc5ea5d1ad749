import { expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { gridsOf } from './testing/blocks.ts';
import { ruledTable, tableTexts, textAt, tinyPdf, turnedTextAt } from './testing/tiny-pdf.ts';

// Size 10: a run reaches 8.6 above its baseline and 1.4 below it.
test('a figure, an empty cell and a paragraph have their boxes', async () => {
  const [xs, ys] = [
    [60, 160, 260],
    [100, 120, 140],
  ];
  const content = [
    ...ruledTable(xs, ys),
    ...tableTexts(xs, ys, [
      ['合计', '12.50'],
      ['其他', ''],
    ]),
    textAt(60, 300, '本年收入'),
    textAt(60, 318, '与上年相同'),
  ];
  const document = await readPdf('a.pdf', tinyPdf([{ content }]));
  const cells = gridsOf(document)[0]?.cells ?? [];
  const boxOf = (text: string) => cells.find((cell) => cell.text === text)?.place.box;
  // In the middle of its row, 3 points from the border: 5 characters of half an em.
  expect(boxOf('12.50')).toEqual([232, 105, 257, 115]);
  expect(boxOf('')).toEqual([160, 120, 260, 140]);
  const paragraphs = document.blocks.filter(({ type }) => type === 'text');
  expect(paragraphs.map(({ place }) => place.box)).toEqual([
    [60, 291.4, 100, 301.4],
    [60, 309.4, 110, 319.4],
  ]);
});

test('on a page shown turned, boxes are those of the page as shown', async () => {
  const content = [textAt(60, 100, '本年收入')];
  const [block] = (await readPdf('a.pdf', tinyPdf([{ content, rotate: 90 }]))).blocks;
  // The page is 595 by 842: its bottom left corner is shown at the top left, so text runs downwards.
  expect(block?.place.box).toEqual([740.6, 60, 750.6, 100]);
});

test('text on its side has its box where the page shows it', async () => {
  const content = [turnedTextAt(100, 400, '本年收入', 1)];
  const [block] = (await readPdf('a.pdf', tinyPdf([{ content }]))).blocks;
  expect(block?.place.box).toEqual([91.4, 360, 101.4, 400]);
});
