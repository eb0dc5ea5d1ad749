import { describe, expect, test } from 'vitest';
import { lockedPdf } from '../../../test/locked-pdf.ts';
import { readPdf } from './read-pdf.ts';
import { gridsOf, rowsOf, textsOf } from './testing/blocks.ts';
import {
  assemble,
  ruledTable,
  stream,
  tableTexts,
  textAt,
  tinyObjects,
  tinyPdf,
} from './testing/tiny-pdf.ts';

const [xs, ys] = [
  [60, 200, 300],
  [100, 120, 140, 160],
];
const rows = [
  ['项目', '金额'],
  ['基本支出', '12.50'],
  ['合计', '12.50'],
];
const table = [...ruledTable(xs, ys), ...tableTexts(xs, ys, rows)];

/** What follows page 1, whose own objects are 6 and 7. */
const firstFurther = 8;

test.each([0, 90, 180, 270])('a page that is turned by %i degrees', async (rotate) => {
  const [grid] = gridsOf(await readPdf('a.pdf', tinyPdf([{ content: table, rotate }])));
  expect(rowsOf(grid)).toEqual(rows);
});

test('a page that the file calls by another name than its number', async () => {
  const pages = [1, 2, 3].map((page) => ({ content: [textAt(60, 100, `第${page}页的文字`)] }));
  const [, ...others] = tinyObjects(pages);
  const catalogue =
    '<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 1 << /S /D >> 2 << /S /D /P (A-) >>] >> >>';
  const labelled = await readPdf('a.pdf', assemble([catalogue, ...others]));
  expect(labelled.blocks.map(({ place }) => [place.page, place.pageLabel])).toEqual([
    [1, 'i'],
    [2, '1'],
    [3, 'A-1'],
  ]);
  const plain = await readPdf('a.pdf', tinyPdf(pages));
  expect(plain.blocks.some(({ place }) => 'pageLabel' in place)).toBe(false);
});

describe('passwords', () => {
  const page = { content: table };

  test('a file that only its owner has locked is read', async () => {
    const document = await readPdf('a.pdf', lockedPdf([page], 'owner', ''));
    expect(gridsOf(document).map(rowsOf)).toEqual([rows]);
    expect(document.problems).toEqual([]);
  });

  test.each([
    ['a word in its content that is no operator', [...table, '0 0 Xy'], 'damaged-page'],
    ['a text that does not end', [...table, 'BT /F1 10 Tf 60 700 Td (12.50'], 'damaged-page'],
    ['a font that is missing', [...table, 'BT /F9 10 Tf 60 700 Td (12.50) Tj ET'], 'damaged-page'],
  ])('damage inside such a file is said: %s', async (_, content, reason) => {
    const document = await readPdf(
      'a.pdf',
      lockedPdf([{ content: [textAt(60, 60, '说明')] }, { content }], 'owner', ''),
    );
    expect(document.problems).toEqual([{ reason, detail: '', place: { file: 'a.pdf', page: 2 } }]);
  });

  test('a file that asks for a password is refused by that reason', async () => {
    await expect(readPdf('a.pdf', lockedPdf([page], 'owner', 'user'))).rejects.toMatchObject({
      name: 'ReadError',
      reason: 'encrypted',
    });
  });
});

describe('forms on a page', () => {
  const form = (content: string, entries = '') =>
    stream(
      content,
      `/Type /XObject /Subtype /Form /BBox [0 0 300 50] /Resources << /Font << /F1 3 0 R >> >> ${entries}`,
    );
  const resources = `/XObject << /X ${firstFurther} 0 R >>`;

  test('are read where they are placed, as often as they are', async () => {
    const content = ['q 1 0 0 1 60 -120 cm /X Do Q', 'q 1 0 0 1 60 -220 cm /X Do Q'];
    const further = [form(textAt(0, -10, '合计'))];
    const { blocks } = await readPdf('a.pdf', tinyPdf([{ content, resources }], '', further));
    // The box of a text begins 8.6 points above its baseline.
    expect(blocks.map(({ place }) => place.box?.slice(0, 2))).toEqual([
      [60, 101.4],
      [60, 201.4],
    ]);
  });

  test('show nothing outside their box, and are scaled by their matrix', async () => {
    const further = [
      form([textAt(0, -10, '合计'), textAt(0, -200, '框外')].join(' '), '/Matrix [2 0 0 2 0 0]'),
    ];
    const document = await readPdf(
      'a.pdf',
      tinyPdf([{ content: ['q 1 0 0 1 60 -420 cm /X Do Q'], resources }], '', further),
    );
    expect(textsOf(document)).toEqual(['合计']);
    expect(document.blocks[0]?.place.box).toEqual([60, 382.8, 100, 402.8]);
  });
});

describe('annotations', () => {
  const appearance = stream(
    textAt(2, -6, '12.50'),
    '/Type /XObject /Subtype /Form /BBox [0 0 80 20] /Resources << /Font << /F1 3 0 R >> >>',
  );
  const annotation = (subtype: string, flags: number) =>
    `<< /Type /Annot /Subtype /${subtype} /Rect [60 700 140 720] /F ${flags} /AP << /N ${firstFurther + 1} 0 R >> >>`;
  const read = async (subtype: string, flags: number) => {
    const page = { content: [textAt(60, 100, '合计')], also: `/Annots [${firstFurther} 0 R]` };
    return textsOf(await readPdf('a.pdf', tinyPdf([page], '', [annotation(subtype, flags), appearance])));
  };

  test.each([
    ['a text put on the page', 'FreeText', 4, true],
    ['a field that was filled in', 'Widget', 4, true],
    ['a hidden text', 'FreeText', 2, false],
  ])('%s', async (_name, subtype, flags, isSeen) => {
    expect((await read(subtype, flags)).join(' ').includes('12.50')).toBe(isSeen);
  });
});
