import { expect, test } from 'vitest';
import { readRawDocument } from './registry.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a.txt', 'a\tb', 'text', []],
  ['a.csv', 'a,b', 'csv', []],
  ['a.htm', '<p>a', 'html', []],
  [
    'a.xls',
    '<table><tr><td>a<td>b</table>',
    'html',
    [{ reason: 'extension-mismatch', detail: 'html', place: { file: 'a.xls' } }],
  ],
])('%s holding %j is read as %s', async (file, text, format, problems) => {
  const document = await readRawDocument(file, encode(text));
  expect(document).toMatchObject({ file, format, encoding: 'utf-8', problems });
  expect(document.blocks).toHaveLength(1);
});

test('normalized data is no raw document', async () => {
  await expect(readRawDocument('a.json', encode('{}'))).rejects.toMatchObject({
    reason: 'unknown-format',
    detail: 'json',
  });
});

const rowsOf = (count: number) =>
  encode(Array.from({ length: count }, (_, at) => `2${at},项目${at},1.00\n`).join(''));

test('a table of 40,000 rows is read whole; more than anyone publishes is refused in one line', async () => {
  const { blocks } = await readRawDocument('a.csv', rowsOf(40_000));
  expect(blocks.map((block) => block.type === 'grid' && block.cells.at(-1)?.row)).toEqual([39_999]);
  await expect(readRawDocument('a.csv', rowsOf(40_001))).rejects.toMatchObject({ reason: 'too-many-rows' });
});
