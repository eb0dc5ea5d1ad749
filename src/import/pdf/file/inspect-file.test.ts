import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../read-pdf.ts';
import { gridsOf, textsOf } from '../testing/blocks.ts';
import { assemble, ruledTable, stream, tableTexts, textAt, tinyPdf } from '../testing/tiny-pdf.ts';
import { readContent } from './content-stream.ts';
import { inspectFile } from './inspect-file.ts';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const [xs, ys] = [
  [60, 160, 260],
  [100, 120, 140],
];
const table = [
  ...ruledTable(xs, ys),
  ...tableTexts(xs, ys, [
    ['收入', '12.50'],
    ['合计', '12.50'],
  ]),
];
const sound = latin(tinyPdf([{ content: [textAt(60, 60, '说明')] }, { content: table }]));

/** A page whose content is deflated; `damage` changes the packed bytes. */
function packed(damage: (data: Buffer) => Buffer): string {
  const content = Buffer.from(`BT /F1 10 Tf 60 700 Td (${'12.50 '.repeat(400)}) Tj ET`);
  const data = latin(damage(deflateSync(content)));
  return latin(
    assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      stream(data, '/Filter /FlateDecode'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]),
  );
}

const flipped = (data: Buffer): Buffer => {
  const copy = Buffer.from(data);
  copy.writeUInt8(copy.readUInt8(20) ^ 0x10, 20);
  return copy;
};

const nothing = { misplaced: [], damagedPages: [], mutePages: [], lost: [] };
const damaged = { damagedPages: [1] };

/** A page whose font is embedded: a composite one whose glyphs are numbered in its own way. */
const embeddedObjects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 10 0 R >> >> >>',
  stream('BT /F1 10 Tf 60 700 Td [<00010002> -20 (\\000\\003)] TJ ET /X Do'),
  '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)
      /Supplement 0 >> /W [1 [500 500 500]] /FontDescriptor 8 0 R >>`,
  stream('1 beginbfrange <0001> <0003> <0031> endbfrange'),
  '<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontFile2 9 0 R >>',
  stream('font', '/Length1 4'),
  stream('BT /F1 10 Tf (\\000\\001) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
];

/** The same with a word of its objects replaced, and its table in order. */
const embedded = (word = '', by = ''): string =>
  latin(assemble(embeddedObjects.map((each) => each.replace(word, by))));

describe('a look at the objects of a file', () => {
  test.each([
    ['a sound file', sound, { ...nothing, pages: 2 }],
    ['a sound packed stream', packed((data) => data), { ...nothing, pages: 1 }],
    ['junk before the head', `junk\n${sound}`, { ...nothing, pages: 2 }],
    ['a flipped bit in a packed stream', packed(flipped), { damagedPages: [1] }],
    ['half a packed stream', packed((data) => data.subarray(0, data.length / 2)), { damagedPages: [1] }],
    ['an entry that is no number', sound.replace('\n0000000009', '\n0000000x09'), { misplaced: [1] }],
    [
      'a filter nobody knows',
      packed((data) => data).replace('/FlateDecode', '/FlateDecodx'),
      { damagedPages: [1] },
    ],
    ['half a plain stream', sound.replace(textAt(60, 60, '说明'), ''), { damagedPages: [1] }],
    ['an entry that leads elsewhere', sound.replace('\n0000000009', '\n0000000019'), { misplaced: [1] }],
    ['a font that is not there', sound.replace('/F1 3 0 R', '/F1 99 0 R'), { damagedPages: [1] }],
    ['a font of another name', sound.replace('/F1 3 0 R', '/F2 3 0 R'), { damagedPages: [1] }],
    ['a word that is no operator', sound.replace('Tj ET', 'Tk ET'), { damagedPages: [1] }],
    ['a page outside the tree', sound.replace('8 0 R] /Count 2', '] /Count 1'), { pages: 1, lost: [8, 9] }],
    [
      'a page left behind whose copy shows the same',
      latin(assemble([...embeddedObjects, '<< /Type /Page /Parent 99 0 R /Contents [4 0 R] >>'])),
      { ...nothing, pages: 1 },
    ],
    ['a page tree that leads nowhere', sound.replace('/Kids', '/Kidx'), { pages: 0 }],
    ['an embedded font', embedded(), { ...nothing, pages: 1 }],
    ['a font of no kind', embedded('/Type0', '/Typx0'), damaged],
    ['a font without its kind', embedded('/Subtype /Type0', '/Subtypx /Type0'), damaged],
    ['a font without encoding', embedded('/Encoding', '/Encodinx'), damaged],
    ['an encoding nobody knows', embedded('/Identity-H', '/Identity-x'), damaged],
    ['a font without its descendant', embedded('/DescendantFonts', '/DescendantFonts1'), damaged],
    ['a descendant of no kind', embedded('/CIDFontType2', '/CIDFontTypex'), damaged],
    ['widths under another key', embedded('/W [', '/x ['), damaged],
    ['a font file under another key', embedded('/FontFile2', '/FontFilx2'), damaged],
    ['a font file whose length has another key', embedded('/Length 4', '/Lengtx 4'), damaged],
    ['a character map under another key', embedded('/ToUnicode', '/ToUnicodx'), damaged],
    ['no character map', embedded('/ToUnicode 7 0 R', ''), { ...nothing, mutePages: [1] }],
    [
      'no character map, and no more than two signs',
      embedded('/ToUnicode 7 0 R', '').replace('(\\000\\003)', '(\\000\\001)'),
      nothing,
    ],
    [
      'no character map, and glyphs numbered as a collection does',
      embedded('/ToUnicode 7 0 R', '').replace('(Identity)', '(GB1     )'),
      nothing,
    ],
    ['a form of no kind', embedded('/Subtype /Form', '/Subtype /Forx'), damaged],
    [
      'a page without its size',
      sound.replace('/MediaBox', '/MediaBxx').replace('/MediaBxx', '/MediaBx'),
      damaged,
    ],
    ['content that no page shows', sound.replace('/Contents 9 0 R', '/Contants 9 0 R'), { lost: [9] }],
  ])('%s', (_name, file, expected) => {
    const { looks, misplaced, lost, pages } = inspectFile(bytesOf(file));
    const pagesThat = (is: (look: (typeof looks)[number]) => boolean) =>
      looks.flatMap((look, index) => (is(look) ? [index + 1] : []));
    const damagedPages = pagesThat(({ broken }) => broken);
    const mutePages = pagesThat(({ fonts }) => [...fonts.values()].some(({ isMute }) => isMute));
    expect({ misplaced, lost, pages, damagedPages, mutePages }).toMatchObject(expected);
  });

  test('objects that are misplaced are read all the same, and it is said', async () => {
    const document = await readPdf('a.pdf', bytesOf(sound.replace('\n0000000009', '\n0000000019')));
    expect(textsOf(document)).toEqual(['说明']);
    expect(gridsOf(document)).toHaveLength(1);
    expect(document.problems).toEqual([
      { reason: 'repaired-structure', detail: '1', place: { file: 'a.pdf' } },
    ]);
  });

  test('an operator whose text the engine does not show damages its page', async () => {
    const file = latin(tinyPdf([{ content: [textAt(60, 60, '说明'), 'BT /F1 10 Tf [[<54088ba1>]] TJ ET'] }]));
    const document = await readPdf('a.pdf', bytesOf(file));
    expect(document.problems.map(({ reason }) => reason)).toEqual(['damaged-page']);
  });

  test('text of which no character is known makes its page unreadable', async () => {
    const document = await readPdf('a.pdf', bytesOf(sound.replace('/F1 10 Tf', '/F1 Tf   ')));
    expect(document.problems.map(({ reason }) => reason)).toContain('unreadable-text');
  });

  test('a page that is counted and not there', async () => {
    const document = await readPdf(
      'a.pdf',
      bytesOf(sound.replace('/Kids [6 0 R 8 0 R]', '/Kids [6 0 R 7 0 R]')),
    );
    expect(document.problems.map(({ reason }) => reason)).toContain('damaged-structure');
  });
});

describe('content streams', () => {
  test.each([
    ['q 1 0 0 1 0 0 cm (a\\)b(c)) Tj Q', false],
    ['BI /W 1 /H 1 ID \u00ffTk) EI (a) Tj', false],
    ['<41> Tj % Tk\n[(a) -5 <42>] TJ /A << /B true >> BDC EMC', false],
    ['(a Tj', true],
    ['<41 Tj', true],
    ['(a) Tjj', true],
    ['Tj', true],
  ])('%s', (content, broken) => {
    expect(readContent(bytesOf(content)).broken).toBe(broken);
  });
});
