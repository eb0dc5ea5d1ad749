import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ReadError } from '../core/model/read-error.ts';
import { sniffFormat } from './sniff.ts';

const text = (value: string) => new TextEncoder().encode(value);
const zip = (name: string) => zipSync({ [name]: text('x') });

function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + names.length * 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => {
    const at = 512 + index * 128;
    for (let i = 0; i < name.length; i++) bytes[at + 2 * i] = name.charCodeAt(i);
    bytes.set([2 * name.length + 2, 0, 2], at + 64);
  });
  return bytes;
}

test.each<[string, Uint8Array, string, boolean]>([
  ['a.pdf', text('%PDF-1.4'), 'pdf', false],
  ['a.PDF', text('junk%PDF-1.4'), 'pdf', false],
  ['a.docx', zip('word/document.xml'), 'docx', false],
  ['a.docx', zip('xl/workbook.xml'), 'xlsx', true],
  ['a.xlsx', zip('xl/workbook.xml'), 'xlsx', false],
  ['a.xlsx', text('PK\u0003\u0004 cut off'), 'xlsx', false],
  ['a.xls', ole('Root', 'Workbook'), 'xls', false],
  ['a.et', ole('Book'), 'xls', false],
  ['a.et', zip('xl/workbook.xml'), 'xlsx', false],
  ['a.wps', ole('WordDocument'), 'doc', false],
  ['a.wps', zip('word/document.xml'), 'docx', false],
  ['a.xls', ole('WordDocument'), 'doc', true],
  ['a.xls', text('\ufeff\n <HTML><table>'), 'html', true],
  [
    'a.xls',
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'xls',
    false,
  ],
  ['a.ofd', zip('OFD.xml'), 'ofd', false],
  ['a.zip', zip('readme.txt'), 'zip', false],
  ['a.zip', zip('xl/readme.txt'), 'zip', false],
  ['a.htm', text('<p>'), 'html', false],
  ['a.md', text('<table><tr>'), 'text', false],
  ['a.txt', text('<!DOCTYPE html>'), 'html', true],
  ['a.json', text(' {"gouji": 1}'), 'json', false],
  ['a.txt', text('{}'), 'json', true],
  ['a.txt', text('{一}'), 'text', false],
  ['a.csv', text('a,b'), 'csv', false],
  ['a.tsv', text('a\tb'), 'csv', false],
  ['a.md', text('a,b'), 'text', false],
  ['a', text('a'), 'text', false],
  ['a.b/c', text('a'), 'text', false],
  ['a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture', false],
  ['a.pdf', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'picture', true],
  ['a.pdf', text('plain'), 'text', true],
  ['a.txt', new Uint8Array([0xff, 0xfe, 0x14, 0x4e]), 'text', false],
])('%s %# is %s', (file, bytes, format, isMismatch) => {
  const problems = isMismatch ? [{ reason: 'extension-mismatch', detail: format, place: { file } }] : [];
  expect(sniffFormat(file, bytes)).toEqual({ format, problems });
});

test.each<[string, Uint8Array, string]>([
  ['a.txt', new Uint8Array(), 'empty-file'],
  ['a.bmp', new Uint8Array([0x42, 0x4d, 0, 0, 13, 10, 26, 10, 0, 0, 0, 13]), 'picture-file'],
  ['a.rar', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]), 'archive-file'],
  ['a.zip', text('PK\u0003\u0004 cut off'), 'damaged-zip'],
  ['a.docx', ole('EncryptedPackage'), 'encrypted'],
  ['a.msg', ole('Other'), 'unknown-format'],
])('%s %# is refused as %s', (file, bytes, reason) => {
  expect(() => sniffFormat(file, bytes)).toThrow(expect.objectContaining({ reason }));
});

test('any bytes have a format or give a ReadError', () => {
  const marks = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe]];
  fc.assert(
    fc.property(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 2_000 }), (mark, bytes) => {
      try {
        sniffFormat('a.xls', new Uint8Array([...mark, ...bytes]));
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError);
      }
    }),
  );
});

const samples = new URL('../../../shared/samples/', import.meta.url);

describe.skipIf(!existsSync(samples))('real files', () => {
  test.each([
    ['templates/budget.xls', 'xls'],
    ['templates/unit-budget.xlsx', 'xlsx'],
    ['templates/final-account-template.pdf', 'pdf'],
  ])('%s', (file, format) => {
    expect(sniffFormat(file, readFileSync(new URL(file, samples)))).toEqual({ format, problems: [] });
  });
});
