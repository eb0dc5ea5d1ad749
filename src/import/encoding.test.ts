import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadError } from '../core/model/read-error.ts';
import { decodeText } from './encoding.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const gbk = [0xba, 0xcf, 0xbc, 0xc6];
const utf16 = (text: string, isLittle: boolean) =>
  [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  });

test.each<[string, number[], string, string]>([
  ['UTF-8', utf8('合计1'), 'utf-8', '合计1'],
  ['UTF-8 with mark', [0xef, 0xbb, 0xbf, ...utf8('合计')], 'utf-8', '合计'],
  ['GBK', gbk, 'gb18030', '合计'],
  ['four-byte GB18030', [...gbk, 0x82, 0x35, 0x8f, 0x33], 'gb18030', '合计\u9fa6'],
  ['UTF-16LE with mark', [0xff, 0xfe, ...utf16('合计', true)], 'utf-16le', '合计'],
  ['UTF-16BE with mark', [0xfe, 0xff, ...utf16('合计', false)], 'utf-16be', '合计'],
  ['UTF-16LE by zero bytes', utf16('合计 1.0\n', true), 'utf-16le', '合计 1.0\n'],
  ['UTF-16LE with a zero in a character', utf16('一 1.0\n', true), 'utf-16le', '一 1.0\n'],
  ['UTF-16BE by zero bytes', utf16('合计 1.0\n', false), 'utf-16be', '合计 1.0\n'],
])('%s', (_, bytes, encoding, text) => {
  expect(decodeText(new Uint8Array(bytes), 'a.txt')).toEqual({ encoding, text });
});

test.each<[string, number[], string, string, number | undefined]>([
  ['nothing', [], 'empty-file', '', undefined],
  ['a mark only', [0xef, 0xbb, 0xbf], 'empty-file', '', undefined],
  ['zero bytes on both sides', [65, 0, 0, 65, 66], 'binary-file', '1', undefined],
  ['a zero byte in text', [...utf8('合计合计'), 0, 1], 'binary-file', '12', undefined],
  ['one wrong byte in much UTF-8', [...utf8('一般公共预算\n财政拨款支出'), 0xff], 'invalid-utf8', '37', 2],
  ['a wrong byte after a UTF-8 mark', [0xef, 0xbb, 0xbf, 65, 0xff], 'invalid-utf8', '4', 1],
  ['bytes of no encoding', [...gbk, 10, 0xff, 0xff], 'invalid-encoding', '5', 2],
])('%s is refused', (_, bytes, reason, detail, line) => {
  const place = line === undefined ? { file: 'a.txt' } : { file: 'a.txt', line };
  expect(() => decodeText(new Uint8Array(bytes), 'a.txt')).toThrow(
    expect.objectContaining({ reason, detail, place }),
  );
});

test('any bytes decode or give a ReadError, and UTF-8 is never taken for anything else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        expect(decodeText(bytes, 'a').text).not.toContain('\0');
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError);
      }
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(text.trim() !== '' && !text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decodeText(new TextEncoder().encode(text), 'a')).toEqual({ text, encoding: 'utf-8' });
    }),
  );
});
