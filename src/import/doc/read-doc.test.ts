import { expect, test } from 'vitest';
import WordExtractor from 'word-extractor';
import { type DocumentTable, makeCompoundFile, placeCells } from '../../../test/make-documents.ts';
import { makeDoc, makeDocFromParagraphs } from '../../../test/make-word97.ts';
import { openCompoundFile } from '../compound-file.ts';
import type { RawGrid } from '../raw.ts';
import { readDoc } from './read-doc.ts';

const table: DocumentTable = {
  title: '收支总表',
  rows: [
    [{ text: '项目', rowSpan: 2 }, { text: '支出', columnSpan: 2 }, { text: '占比' }],
    [{ text: '基本' }, { text: '项目\n支出' }, { text: '%' }],
    [{ text: '合计', columnSpan: 2 }, { text: '1,234.50' }, { text: '12.5' }],
  ],
};

test('reads text and tables with their spans', async () => {
  const { blocks, format, problems } = await readDoc('a.doc', makeDoc(['说明', table, '完']));
  const grid = blocks[2] as RawGrid;
  expect(blocks.map((block) => block.type === 'text' && block.text)).toEqual([
    '说明',
    '收支总表',
    false,
    '完',
  ]);
  expect(grid.cells.map(({ place, ...cell }) => cell)).toEqual(placeCells(table.rows));
  expect(grid).toMatchObject({
    rows: 3,
    columns: 4,
    spansKnown: true,
    confidence: 'high',
    place: { line: 3 },
  });
  expect([format, problems]).toEqual(['doc', []]);
});

test('finds the same words as another reader', async () => {
  const bytes = makeDoc(['一、说明（2024年）', table, '完']);
  const other = await new WordExtractor().extract(Buffer.from(bytes));
  const { blocks } = await readDoc('a.doc', bytes);
  const words = blocks.flatMap((block) =>
    block.type === 'text' ? [block.text] : block.cells.map((cell) => cell.text),
  );
  const theirs = other
    .getBody()
    .split(/[\s]+/)
    .filter((word) => word !== '');
  expect(words.flatMap((word) => word.split('\n'))).toEqual(theirs);
});

test.each([
  ['fields: the result only', [{ text: 'a\x13 PAGE \x147\x15b\r' }], ['a7b']],
  ['fields within fields', [{ text: '\x13 IF \x13 X \x14y\x15 \x14z\x15\r' }], ['z']],
  ['breaks and hyphens', [{ text: 'a\vb\x1e1\fc\r' }], ['a', 'b-1', 'c']],
  ['marks of pictures and notes', [{ text: '\x01\x02\x05\x08a\r' }], ['a']],
  [
    'paragraphs of a cell',
    [
      { text: 'a\r', properties: [0x16, 0x24, 1] },
      { text: 'b\x07', properties: [0x16, 0x24, 1] },
      { text: '\x07', properties: [0x16, 0x24, 1, 0x17, 0x24, 1] },
    ],
    ['a\nb'],
  ],
  ['text without a last mark', [{ text: 'a' }], ['a']],
])('reads %s', async (_, paragraphs, expected) => {
  const { blocks } = await readDoc('a.doc', makeDocFromParagraphs(paragraphs));
  expect(
    blocks.flatMap((block) => (block.type === 'text' ? block.text : block.cells.map((cell) => cell.text))),
  ).toEqual(expected);
});

test('knows headings, skips deleted text, and says that list numbers are missing', async () => {
  const list = [0x0b, 0x46, 1, 0];
  const bytes = makeDocFromParagraphs(
    [
      { text: '旧新\r', style: 2 },
      { text: '项\r', properties: list },
      { text: '节\r', properties: [0x40, 0x26, 0] },
    ],
    [0, 1],
  );
  const { blocks, problems } = await readDoc('a.doc', bytes);
  expect(blocks.map((block) => block.type === 'text' && [block.text, block.heading])).toEqual([
    ['新', 2],
    ['项', undefined],
    ['节', 1],
  ]);
  expect(problems.map((problem) => problem.reason)).toEqual(['list-numbers-unread']);
});

test('rows without definitions keep their cells in order', async () => {
  const cell = (text: string) => ({ text: `${text}\x07`, properties: [0x16, 0x24, 1] });
  const rowEnd = { text: '\x07', properties: [0x16, 0x24, 1, 0x17, 0x24, 1] };
  const { blocks } = await readDoc(
    'a.doc',
    makeDocFromParagraphs([cell('a'), cell('b'), rowEnd, cell('c'), rowEnd, { text: '\r' }]),
  );
  expect(blocks).toMatchObject([{ spansKnown: false, rows: 2, columns: 2, confidence: 'low' }]);
});

function patched(at: number, bytes: readonly number[]): Uint8Array {
  const main = new Uint8Array(0x400);
  main.set([0xec, 0xa5, 0xc1, 0]);
  main.set(bytes, at);
  return makeCompoundFile({ WordDocument: main, '0Table': new Uint8Array(64) });
}

test.each([
  ['a password', patched(0x0a, [0, 1]), 'encrypted'],
  ['an older version', patched(0x02, [0x65, 0]), 'doc-too-old'],
  ['no mark', patched(0x00, [0, 0]), 'damaged-document'],
  ['no pieces', patched(0x0a, [0, 0]), 'damaged-document'],
  ['no stream', makeCompoundFile({ Other: new Uint8Array(9) }), 'damaged-document'],
  ['no container', new Uint8Array(600), 'damaged-compound-file'],
])('refuses a document with %s', async (_, bytes, reason) => {
  await expect(readDoc('a.doc', bytes)).rejects.toMatchObject({ name: 'ReadError', reason });
});

test.each([0.3, 0.6, 0.9])('a text stream cut at %d of its length is said to be cut', async (share) => {
  const bytes = makeDocFromParagraphs([{ text: `${'长'.repeat(2_000)}\r` }, { text: '末\r' }]);
  const container = openCompoundFile('a.doc', bytes);
  const main = container.read('WordDocument');
  const streams = container.names.map((name) => [name, container.read(name)] as const);
  const cut = makeCompoundFile({
    ...Object.fromEntries(streams),
    WordDocument: main.subarray(0, Math.floor(main.length * share)),
  });
  const { problems } = await readDoc('a.doc', cut);
  expect(problems.map(({ reason }) => reason)).toEqual(['text-cut']);
});
