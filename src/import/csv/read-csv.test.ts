import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadError } from '../../core/model/read-error.ts';
import { findDelimiter } from './find-delimiter.ts';
import { readCsv } from './read-csv.ts';

const encode = (text: string) => new TextEncoder().encode(text);

async function show(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await readCsv('a.csv', bytes);
  return blocks.flatMap((block) =>
    block.type === 'text'
      ? [`${block.place.line}: ${block.text}`]
      : [
          `${block.rows}x${block.columns}`,
          ...block.cells.map((cell) => `${cell.row},${cell.column} L${cell.place.line} ${cell.text}`),
        ],
  );
}

test.each([
  ['tabs', '项目\t金额\n合计\t1,000.00', '\t'],
  ['semicolons beside thousands separators', '项目;金额;数\n合计;1,000.00;2,000.00', ';'],
  ['commas', '"一;二;三;四",金额\n"合;计",1', ','],
  ['one column', '合计\n小计', ','],
])('delimiter: %s', (_, text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});

test.each([
  [
    'title, unit and note around the table are text',
    '收入决算表,,\n,,单位：万元\n项目,"金\n额",\n合计,"1,000.00",2\n注：无,,\n',
    [
      '1: 收入决算表',
      '2: 单位：万元',
      '2x3',
      '0,0 L3 项目',
      '0,1 L3 金\n额',
      '1,0 L5 合计',
      '1,1 L5 1,000.00',
      '1,2 L5 2',
      '6: 注：无',
    ],
  ],
  [
    'a title after a blank line starts another table',
    '表一\na,1\n\n表二\nb,2',
    ['1: 表一', '1x2', '0,0 L2 a', '0,1 L2 1', '4: 表二', '1x2', '0,0 L5 b', '0,1 L5 2'],
  ],
  [
    'quotes inside a field',
    'a,"三公"经费\nb,c',
    ['2x2', '0,0 L1 a', '0,1 L1 "三公"经费', '1,0 L2 b', '1,1 L2 c'],
  ],
])('%s', async (_, text, expected) => {
  expect(await show(encode(text))).toEqual(expected);
});

test('GB18030', async () => {
  const bytes = new Uint8Array([0xba, 0xcf, 0xbc, 0xc6, 0x2c, 0x31]);
  expect(await show(bytes)).toEqual(['1x2', '0,0 L1 合计', '0,1 L1 1']);
});

test('an open quote is refused with its line', async () => {
  await expect(show(encode('a,b\nc,d\n"e,f\n\ng'))).rejects.toMatchObject({
    reason: 'bad-csv',
    place: { line: 3 },
  });
});

test('any bytes give blocks or a ReadError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(',', ';', '\t', '"', '\n', '\r', 'x', ' ')), async (pieces) => {
      await readCsv('a.csv', encode(pieces.join(''))).catch((error: unknown) =>
        expect(error).toBeInstanceOf(ReadError),
      );
    }),
  );
});
