import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { type CellValue, writeWorkbook } from './workbook.ts';

const rows: readonly (readonly CellValue[])[] = [
  ['=HYPERLINK("http://x")', { amount: '1892.52' }],
  ['<script>&"\u0007\n第二行', { amount: '-0.10' }],
  ["'apostrophe", { amount: '12345678901234567.89' }],
  ['', { amount: '' }],
];

const write = (): Uint8Array =>
  writeWorkbook([
    {
      name: "问题'清单<1>",
      columns: [
        { title: '文', width: 20 },
        { title: '数', width: 10 },
      ],
      rows,
    },
  ]);

describe('a workbook that is written', () => {
  test('is read by a spreadsheet library as it was: texts as texts, amounts as printed, no formula', () => {
    const { SheetNames, Sheets } = read(write());
    const sheet = Sheets[SheetNames[0] ?? ''] ?? {};
    const cells = Object.entries(sheet).filter(([address]) => /^[A-Z]/.test(address));
    expect(SheetNames).toEqual(["问题'清单<1>"]);
    expect(cells.some(([, cell]) => 'f' in cell)).toBe(false);
    expect(cells.map(([address, { t, w, v }]) => [address, t, t === 'n' ? w : v])).toEqual([
      ['A1', 's', '文'],
      ['B1', 's', '数'],
      ['A2', 's', '=HYPERLINK("http://x")'],
      ['B2', 'n', '1,892.52'],
      ['A3', 's', '<script>&"\n第二行'],
      ['B3', 'n', '-0.10'],
      ['A4', 's', "'apostrophe"],
      ['B4', 's', '12345678901234567.89'],
    ]);
  });

  test('is the same bytes every time', () => {
    expect(Buffer.from(write()).equals(Buffer.from(write()))).toBe(true);
  });
});
