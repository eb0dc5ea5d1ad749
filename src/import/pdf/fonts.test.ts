import { describe, expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { textsOf } from './testing/blocks.ts';
import { assemble, stream } from './testing/tiny-pdf.ts';

/** A page whose font is given by its dictionary and those of the objects it refers to (from 5 on). */
function withFont(font: string, content: string, ...others: string[]): Uint8Array {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 ${font} >> >> >>`,
    stream(content),
    ...others,
  ]);
}

function gbFont(encoding: string): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [<<
    /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000 /W [814 939 500]
    /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>
    /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0
      /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>`;
}

const muteFont = (name: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [<<
    /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /DW 500
    /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>`;

describe('fonts', () => {
  test('a font of older office programs, not embedded: its character map is shipped', async () => {
    const content = 'BT /F1 12 Tf 60 700 Td <bacfbcc63132> Tj ET';
    expect(textsOf(await readPdf('a.pdf', withFont(gbFont('GBK-EUC-H'), content)))).toEqual(['合计12']);
  });

  test('vertical writing reads from top to bottom', async () => {
    const content = 'BT /F1 12 Tf 60 700 Td <54088ba1> Tj ET';
    const texts = textsOf(await readPdf('a.pdf', withFont(gbFont('UniGB-UCS2-V'), content)));
    expect(texts.join('')).toBe('合计');
  });

  test('radicals that a character map gives for whole characters become characters', async () => {
    const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <ff> endcodespacerange
      2 beginbfchar <41> <2f00> <42> <2ed3> endbfchar endcmap end end`;
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>';
    const content = 'BT /F1 12 Tf 60 700 Td (AB) Tj ET';
    expect(textsOf(await readPdf('a.pdf', withFont(font, content, stream(map))))).toEqual(['一长']);
  });

  test('ligatures and characters of compatibility become their letters and characters', async () => {
    const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <ff> endcodespacerange
      4 beginbfchar <41> <00660069> <42> <fb03> <43> <f900> <44> <d842dfb7> endbfchar endcmap end end`;
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>';
    const content = 'BT /F1 12 Tf 60 700 Td (A) Tj 100 0 Td (B) Tj 100 0 Td (CD) Tj ET';
    expect(textsOf(await readPdf('a.pdf', withFont(font, content, stream(map)))).join('|')).toBe(
      'fi|ffi|豈𠮷',
    );
  });

  test('an embedded font without a character map is not guessed at', async () => {
    const font = muteFont('ABCDEF+Song');
    const document = await readPdf(
      'a.pdf',
      withFont(font, 'BT /F1 12 Tf 60 700 Td <00310032002e0035> Tj ET'),
    );
    expect(document.problems).toEqual([
      { reason: 'unreadable-text', detail: '', place: { file: 'a.pdf', page: 1 } },
    ]);
    expect(textsOf(document).join('')).not.toMatch(/[0-9.]/);
  });

  /** The numbers of these glyphs are those of Arabic letters and of unknown characters; the engine may take them for the former. */
  const glyphs = '<08db067f0631003108db>';

  test.each([
    ['of another name', 'ABCDEF+Song'],
    ['of the same name', 'Helvetica'],
  ])(
    'nothing is guessed of a font without a character map, and what stands in one %s is kept',
    async (_, name) => {
      const clear = '/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
      const content = `BT /F2 12 Tf 60 700 Td (31.25) Tj /F1 12 Tf 0 -40 Td ${glyphs} Tj
      /F2 12 Tf 0 -40 Td (Total 31.25) Tj ET`;
      const document = await readPdf('a.pdf', withFont(`${muteFont(name)} ${clear}`, content));
      expect(document.problems.map(({ reason }) => reason)).toEqual(['unreadable-text']);
      const texts = textsOf(document).map((text) => text.replace(/\ufffd+/, '?'));
      expect(texts).toEqual(['31.25', '?', 'Total 31.25']);
    },
  );

  /** A mute font, two clear ones, all of one name; the engine knows a letter for each glyph. */
  const namesakes = `${muteFont('Helvetica')} /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
    /F3 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>`;
  const lettered = '<0631063106320633>';

  const [mute, clear, other] = ['/F1', '/F2', '/F3'].map((font) => `${font} 12 Tf`);
  const shown = (y: number, text: string) => `BT 60 ${y} Td ${text} Tj ET`;

  test.each([
    [
      'is told by how many texts it shows',
      [clear, shown(700, '(31.25)'), mute, shown(660, lettered), clear, shown(620, '(Total)')],
      ['31.25', '?', 'Total'],
    ],
    [
      'is told where a saved font comes back',
      [mute, shown(700, lettered), 'q', clear, shown(660, '(31.25)'), 'Q', shown(620, lettered)],
      ['?', '31.25', '?'],
    ],
    [
      'shows as many texts as the other one: neither is believed',
      [clear, shown(700, '(31.25)'), mute, shown(660, lettered)],
      ['?', '?'],
    ],
    [
      'shows as many texts as one of two others',
      [clear, shown(700, '(31.25)'), mute, shown(660, lettered), other, shown(620, '(A)'), shown(580, '(B)')],
      ['?', '?', 'A', 'B'],
    ],
  ])(
    'a mute font whose glyphs all look like letters and that has the name of another %s',
    async (_, content, expected) => {
      const document = await readPdf('a.pdf', withFont(namesakes, content.join(' ')));
      expect(document.problems.map(({ reason }) => reason)).toEqual(['unreadable-text']);
      expect(textsOf(document).map((text) => text.replace(/\ufffd+/, '?'))).toEqual(expected);
    },
  );

  test.each([
    ['the widths of a simple font', '[500 500]', 'ok'],
    ['one of them no number', '[500 5\x9200]', 'partial'],
    ['no list of them', '500', 'partial'],
  ])('%s: %s', async (_, widths, expected) => {
    const font = `<< /Type /Font /Subtype /TrueType /BaseFont /Arial /FirstChar 49 /LastChar 50 /Widths ${widths} >>`;
    const { problems } = await readPdf('a.pdf', withFont(font, 'BT /F1 12 Tf 60 700 Td (1212) Tj ET'));
    expect(problems.length > 0 ? 'partial' : 'ok').toBe(expected);
  });

  test.each([
    ['[814 939 500 1 [500 600]]', 'ok'],
    ['[814 939 500 1 [500 6O0]]', 'partial'],
  ])('the widths of a composite font: %s', async (widths, expected) => {
    const font = gbFont('GBK-EUC-H').replace('[814 939 500]', widths);
    const content = 'BT /F1 12 Tf 60 700 Td <bacfbcc63132> Tj ET';
    const { problems } = await readPdf('a.pdf', withFont(font, content));
    expect(problems.length > 0 ? 'partial' : 'ok').toBe(expected);
  });

  test('glyphs without a known character make the page unreadable', async () => {
    const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <ff> endcodespacerange
      1 beginbfrange <41> <5a> <e041> endbfrange endcmap end end`;
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>';
    const content = 'BT /F1 12 Tf 60 700 Td (ABCDEF) Tj ET';
    const document = await readPdf('a.pdf', withFont(font, content, stream(map)));
    expect(document.problems).toEqual([
      { reason: 'unreadable-text', detail: '', place: { file: 'a.pdf', page: 1 } },
    ]);
  });

  test('spacing of characters and words, raised text, squeezed text and steps back', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
    const content = `BT /F1 10 Tf 14 TL 60 700 Td 1 Tc 3 Tw (per head) Tj T* 0 Tc 0 Tw 50 Tz (12) Tj (34.50) Tj 100 Tz
      0 -20 Td [(1,2) 20 (34) -30 (.56)] TJ 100 0 Td 3 Ts (raised) Tj ET`;
    expect(textsOf(await readPdf('a.pdf', withFont(font, content)))).toEqual([
      'per head',
      '1234.50',
      '1,234.56',
      'raised',
    ]);
  });
});
