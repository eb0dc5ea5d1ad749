import { expect, test } from 'vitest';
import { sniffFormat } from '../sniff.ts';
import { readMht } from './read-mht.ts';

const page = (body: string): string => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const quoted = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte < 0x80 && byte !== 0x3d
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
    .replace(/(.{60}(?![0-9A-F]))/g, '$1=\r\n');

const archive = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="----=_Next"',
  '',
  '------=_Next',
  'Content-Location: file:///C:/a.htm',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Type: text/html; charset="utf-8"',
  '',
  quoted(page('<p>收支总表</p><table><tr><td>合计</td><td>3.00</td></tr></table>')),
  '------=_Next',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'AAAA',
  '------=_Next',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  '',
  btoa(String.fromCharCode(...new TextEncoder().encode(page('<p>说明</p>')))),
  '------=_Next--',
].join('\r\n');
const bytes = new TextEncoder().encode(archive);

test('the pages of a web archive, whatever its name', async () => {
  expect(sniffFormat('a.mht', bytes).format).toBe('mht');
  expect(sniffFormat('a.xls', bytes).format).toBe('mht');
  const { blocks } = await readMht('a.mht', bytes);
  expect(
    blocks.map((block) => (block.type === 'text' ? block.text : block.cells.map(({ text }) => text))),
  ).toEqual(['收支总表', ['合计', '3.00'], '说明']);
});

test.each(['', 'MIME-Version: 1.0\r\n\r\nmultipart/related'])(
  'an archive without pages: %j',
  async (text) => {
    await expect(readMht('a.mht', new TextEncoder().encode(text))).rejects.toMatchObject({
      reason: 'damaged-document',
    });
  },
);

test('an archive cut off is read as far as it goes, and says so', async () => {
  const cut = bytes.slice(0, archive.indexOf('------=_Next--') - 3);
  const { blocks, problems } = await readMht('a.mht', cut);
  expect(blocks.length).toBeGreaterThan(1);
  expect(problems).toEqual([{ reason: 'text-cut', detail: '', place: { file: 'a.mht' } }]);
  expect((await readMht('a.mht', bytes)).problems).toEqual([]);
});
