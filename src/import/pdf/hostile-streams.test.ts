import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hasWideRange } from './guard/stream-sizes.ts';
import { countSavedStates } from './page/saved-states.ts';
import { readPdf } from './read-pdf.ts';
import { assemble, stream } from './testing/tiny-pdf.ts';

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (code) => String.fromCharCode(code)).join('');
}

function withContent(data: Uint8Array, filter: string): Uint8Array {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
    stream(latin(data), `/Filter ${filter}`),
  ]);
}

const spaces = Buffer.alloc(48 * 1024 * 1024, ' ');
const states = Buffer.from('q '.repeat(200_000));

describe('streams that grow', () => {
  test.each([
    ['one that grows a thousandfold', deflateSync(spaces), '/FlateDecode'],
    ['one packed twice', deflateSync(deflateSync(spaces)), '[/FlateDecode /FlateDecode]'],
    ['one that saves states without end', deflateSync(states), '/FlateDecode'],
  ])('%s is not unpacked', async (_name, data, filter) => {
    const reading = readPdf('a.pdf', withContent(data, filter));
    await expect(reading).rejects.toMatchObject({
      name: 'ReadError',
      reason: 'too-complex',
      detail: 'stream',
    });
  });

  test.each([
    ['1 beginbfrange <0000> <ffff> <0041> endbfrange', false],
    ['1 beginbfrange <00> <ff> [<0041>] endbfrange', false],
    ['2 beginbfchar <0b> <00660066> <0c> <d842dfb7> <0d> <0041> endbfchar', false],
    ['1 beginbfrange <00000000> <00ffffff> <0041> endbfrange', true],
    ['1 begincidrange <0000> <10ffffff> 7', true],
  ])('character map %s', (text, expected) => {
    expect(hasWideRange(text)).toBe(expected);
  });

  test('restored states are no longer open', () => {
    expect(countSavedStates(Buffer.from(' q q Q q 1 0 0 1 0 0 cm Q eq '))).toBe(1);
  });
});
