import { describe, expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { textsOf } from './testing/blocks.ts';
import { assemble, stream, type TinyPage, textAt, tinyPdf } from './testing/tiny-pdf.ts';

async function read(...pages: TinyPage[]) {
  return await readPdf('a.pdf', tinyPdf(pages));
}

describe('damage', () => {
  test.each([
    ['no bytes', new Uint8Array(0), 'damaged-pdf'],
    ['other bytes', Uint8Array.from('hello', (c) => c.charCodeAt(0)), 'damaged-pdf'],
    ['the head of a file', tinyPdf([{ content: [textAt(60, 100, '合计')] }]).slice(0, 400), 'damaged-pdf'],
    [
      'no pages',
      assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      'damaged-pdf',
    ],
    [
      'a password',
      tinyPdf(
        [{ content: [textAt(60, 100, '合计')] }],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)}) /P -4 >>
         /ID [(abcdefghijklmnop) (abcdefghijklmnop)]`,
      ),
      'encrypted',
    ],
  ])('%s', async (_name, bytes, reason) => {
    await expect(readPdf('a.pdf', bytes)).rejects.toMatchObject({
      name: 'ReadError',
      reason,
      place: { file: 'a.pdf' },
    });
  });

  test.each([
    ['no recognizer is installed', undefined, 'no-text-layer'],
    ['one is, and the picture is too coarse', () => Promise.reject(new Error('called')), 'low-resolution'],
  ])('a picture where %s', async (_, recognize, reason) => {
    const content = ['q 500 0 0 700 40 -780 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'];
    const recognition = { pages: 'without-text', open: async () => recognize } as const;
    const { problems } = await readPdf('a.pdf', tinyPdf([{ content }]), recognition);
    expect(problems.map((problem) => problem.reason)).toEqual([reason]);
  });

  test('a picture without text is reported, an empty page is not', async () => {
    const picture = ['q 500 0 0 700 40 -780 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'];
    const document = await read(
      { content: picture },
      { content: [] },
      { content: [textAt(60, 100, '合计')] },
    );
    expect(document.problems).toEqual([
      { reason: 'no-text-layer', detail: '', place: { file: 'a.pdf', page: 1 } },
    ]);
    expect(textsOf(document)).toEqual(['合计']);
  });

  test('a page tree that bites its tail', async () => {
    const loop = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>'];
    const document = await readPdf('a.pdf', assemble(loop));
    expect(document.blocks).toEqual([]);
    expect(document.problems[0]?.reason).toBe('damaged-page');
  });

  test('more pages than a document has', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
    const kids = '3 0 R '.repeat(100_000);
    const tree = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count 100000 >>`,
      page,
    ];
    const document = await readPdf('a.pdf', assemble(tree));
    expect(document.blocks).toEqual([]);
    expect(document.problems).toContainEqual({
      reason: 'too-many-pages',
      detail: '100000',
      place: { file: 'a.pdf', page: 1 },
    });
  });

  test('forms that show each other without end are given up', async () => {
    const resources = (next: number) =>
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >>`;
    const levels = Array.from({ length: 14 }, (_, level) =>
      stream('/X Do '.repeat(10), resources(6 + level)),
    );
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      stream('/X Do'),
      ...levels,
      stream('0 0 m 9 9 l S', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
    ];
    await expect(readPdf('a.pdf', assemble(objects))).rejects.toMatchObject({
      name: 'ReadError',
      reason: 'too-complex',
      detail: '1',
    });
  });
});
