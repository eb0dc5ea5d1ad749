import { describe, expect, test } from 'vitest';
import { element, layerXml, makeOfd, packOfd, pageXml } from '../../../test/make-ofd.ts';
import { encodePng } from '../pdf/render/png.ts';
import type { RecognizePage } from '../recognition.ts';
import { readRawDocument } from '../registry.ts';
import { readOfd } from './read-ofd.ts';

const page = 'Doc_0/Pages/Page_0/Content.xml';

/** One page with the given objects, and further parts. */
const onePage = (objects: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) =>
  packOfd(1, { [page]: pageXml(layerXml(objects)), ...parts });

const object = (code: string, attributes = '') =>
  `<ofd:TextObject ID="9" Boundary="20 20 100 10" Font="1" Size="4"${attributes}>${code}</ofd:TextObject>`;

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await readOfd('a.ofd', bytes);
  return blocks.map((block) => (block.type === 'text' ? block.text : `grid of ${block.cells.length}`));
}

describe('texts', () => {
  test.each<[string, string, string[]]>([
    [
      'offsets one by one',
      object('<ofd:TextCode X="0" Y="4" DeltaX="4 4 4">预算总额</ofd:TextCode>'),
      ['预算总额'],
    ],
    [
      'offsets in groups',
      object('<ofd:TextCode X="0" Y="4" DeltaX="4 g 3 2">共123</ofd:TextCode>'),
      ['共123'],
    ],
    ['no offsets', object('<ofd:TextCode X="0" Y="4">合计123.45</ofd:TextCode>'), ['合计123.45']],
    [
      'fewer offsets than glyphs',
      object('<ofd:TextCode X="0" Y="4" DeltaX="g 2 4">公务接待费</ofd:TextCode>'),
      ['公务接待费'],
    ],
    [
      'its own matrix',
      object(
        '<ofd:TextCode X="0" Y="40" DeltaX="g 2 40">三公费</ofd:TextCode>',
        ' CTM="0.1 0 0 0.1 0 0"',
      ).replace('Size="4"', 'Size="40"'),
      ['三公费'],
    ],
    [
      'two lines in one code',
      object('<ofd:TextCode X="0" Y="4" DeltaX="4 -4 4" DeltaY="0 12 0">上行下行</ofd:TextCode>'),
      ['上行', '下行'],
    ],
    [
      'codes one after the other',
      object(
        '<ofd:TextCode X="0" Y="4" DeltaX="4">预算</ofd:TextCode><ofd:TextCode X="8" Y="4" DeltaX="4">总额</ofd:TextCode>',
      ),
      ['预算总额'],
    ],
    [
      'a code set out for people',
      object('<ofd:TextCode X="0" Y="4">\n    预算\n  </ofd:TextCode>'),
      ['预算'],
    ],
    ['not visible', object('<ofd:TextCode X="0" Y="4">隐藏</ofd:TextCode>', ' Visible="false"'), []],
    [
      'white on white',
      object('<ofd:FillColor Value="255 255 255"/><ofd:TextCode X="0" Y="4">白字</ofd:TextCode>'),
      [],
    ],
    [
      'white on a filled area',
      `<ofd:PathObject Boundary="10 10 150 30" Fill="true" Stroke="false"><ofd:FillColor Value="0 0 128"/><ofd:AbbreviatedData>M 0 0 L 150 0 L 150 30 L 0 30 C</ofd:AbbreviatedData></ofd:PathObject>${object('<ofd:FillColor Value="255 255 255"/><ofd:TextCode X="0" Y="4">白字</ofd:TextCode>')}`,
      ['白字'],
    ],
    [
      'painted over',
      `${object('<ofd:TextCode X="0" Y="4">旧数</ofd:TextCode>')}<ofd:PathObject Boundary="10 10 150 30" Fill="true" Stroke="false"><ofd:FillColor Value="255 255 255"/><ofd:AbbreviatedData>M 0 0 L 150 0 L 150 30 L 0 30 C</ofd:AbbreviatedData></ofd:PathObject>`,
      [],
    ],
    [
      'on its side',
      '<ofd:TextObject ID="9" Boundary="50 20 10 100" Font="1" Size="4" CTM="0 1 -1 0 8 0"><ofd:TextCode X="0" Y="4" DeltaX="g 3 4">预算总额</ofd:TextCode></ofd:TextObject>',
      ['预算总额'],
    ],
    [
      'one below the other',
      object('<ofd:TextCode X="0" Y="4" DeltaY="g 3 4.4">预算总额</ofd:TextCode>'),
      ['预', '算', '总', '额'],
    ],
    [
      'a clip that was meant otherwise',
      object(
        '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="500 500 1 1"><ofd:AbbreviatedData>M 0 0 L 1 0 L 1 1 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips><ofd:TextCode X="0" Y="4">可见</ofd:TextCode>',
      ),
      ['可见'],
    ],
    [
      'within a block',
      `<ofd:PageBlock ID="8">${object('<ofd:TextCode X="0" Y="4">块内</ofd:TextCode>')}</ofd:PageBlock>`,
      ['块内'],
    ],
  ])('%s', async (_, objects, expected) => {
    expect(await textsOf(onePage(objects))).toEqual(expected);
  });

  test('glyphs without characters make a page unreadable', async () => {
    const code =
      '<ofd:CGTransform CodePosition="0" CodeCount="3" GlyphCount="3"><ofd:Glyphs>5 6 7</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="4">\u00a4\u00a4\u00a4</ofd:TextCode>';
    const { problems } = await readOfd('a.ofd', onePage(object(code)));
    expect(problems).toEqual([{ reason: 'unreadable-text', detail: '', place: { file: 'a.ofd', page: 1 } }]);
  });

  test('a page of a picture only is a scan', async () => {
    const { problems } = await readOfd(
      'a.ofd',
      onePage('<ofd:ImageObject ID="5" ResourceID="7" Boundary="0 0 210 297" CTM="210 0 0 297 0 0"/>'),
    );
    expect(problems.map(({ reason }) => reason)).toEqual(['no-text-layer']);
  });

  test('a page of a picture only is read from that where there is a recognizer', async () => {
    const asked: string[] = [];
    const recognize: RecognizePage = async ({ width, height, data }, dpi) => {
      asked.push(`${width} x ${height}, ${Math.round(dpi)}, ${data[0]}`);
      const characters = [...'合计 12.50'].map((text, index) => {
        const left = 50 + index * 10;
        return { text, confidence: 0.99, alternatives: [], left, right: left + 10 };
      });
      const lines = [{ box: [50, 100, 140, 110] as const, characters, omissions: [] }];
      const toGiven = [1, 0, 0, 1, 0, 0] as const;
      return { width: 595, height: 842, lines, horizontal: [], vertical: [], toGiven, confidence: 0.99 };
    };
    const media =
      '<ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image"><ofd:MediaFile>scan.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>';
    const picture = '<ofd:ImageObject ID="5" ResourceID="7" Boundary="0 20 200 250" CTM="200 0 0 250 0 0"/>';
    const bytes = onePage(picture, {
      'Doc_0/PublicRes.xml': element('Res BaseLoc="Res"', media).replace(
        '</ofd:Res BaseLoc="Res">',
        '</ofd:Res>',
      ),
      'Doc_0/Res/scan.png': encodePng(1200, 1500, new Uint8Array(1200 * 1500 * 3).fill(9)),
    });
    const read = await readOfd('a.ofd', bytes, { pages: 'without-text', open: async () => recognize });
    // 1200 pixels on 200 mm.
    expect(asked).toEqual(['1200 x 1500, 152, 9']);
    expect(read.problems).toEqual([]);
    expect(read.blocks).toMatchObject([{ type: 'text', text: '合计 12.50', place: { page: 1 } }]);
    const [line] = read.scan?.lines ?? [];
    expect(line?.place.box?.map(Math.round)).toEqual([50, 157, 140, 167]);
    const coarse = onePage(picture.replace('200 250', '210 297'), {
      'Doc_0/PublicRes.xml': element('Res', media),
      'Doc_0/scan.png': encodePng(600, 800, new Uint8Array(600 * 800 * 3)),
    });
    const refused = await readOfd('a.ofd', coarse, { pages: 'without-text', open: async () => recognize });
    expect(refused.problems.map(({ reason }) => reason)).toEqual(['low-resolution']);
  });

  test('graphics that are used again', async () => {
    const unit = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7" Width="100" Height="20"><ofd:Content>${object('<ofd:TextCode X="0" Y="4">共用</ofd:TextCode>')}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`;
    const uses = ['10 10', '10 60'].map(
      (at) => `<ofd:CompositeObject ID="1" ResourceID="7" Boundary="${at} 100 20"/>`,
    );
    expect(await textsOf(onePage(uses.join(''), { 'Doc_0/PublicRes.xml': element('Res', unit) }))).toEqual([
      '共用',
      '共用',
    ]);
  });

  test('graphics that hold themselves are no end', async () => {
    const again = '<ofd:CompositeObject ID="1" ResourceID="7" Boundary="0 0 9 9"/>';
    const unit = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7"><ofd:Content>${again}${again}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`;
    const { problems } = await readOfd(
      'a.ofd',
      onePage(again, { 'Doc_0/PublicRes.xml': element('Res', unit) }),
    );
    expect(problems.map(({ reason }) => reason)).toEqual(['too-complex']);
  });
});

const table = {
  title: '',
  rows: [
    ['项目', '金额'],
    ['公务接待费', '3.60'],
  ].map((row) => row.map((text) => ({ text }))),
};

describe('tables', () => {
  test.each([{}, { bars: true }, { linesBelow: true }, { inPoints: true }, { perCharacter: true }])(
    'ruled with %o',
    async (habits) => {
      const { blocks } = await readOfd('a.ofd', makeOfd(['三公经费表', table], habits));
      const [title, grid] = blocks;
      expect(title).toMatchObject({ type: 'text', text: '三公经费表' });
      expect(
        grid?.type === 'grid' && grid.cells.map(({ row, column, text }) => `${row},${column} ${text}`),
      ).toEqual(['0,0 项目', '0,1 金额', '1,0 公务接待费', '1,1 3.60']);
    },
  );

  test('a figure has its page and its box in points', async () => {
    const objects = object('<ofd:TextCode X="0" Y="4" DeltaX="g 3 2">3.60</ofd:TextCode>');
    const { blocks } = await readOfd('a.ofd', onePage(objects));
    // 20 mm from the left, baseline 24 mm from the top, four half ems of 4 mm.
    expect(blocks[0]?.place).toEqual({ file: 'a.ofd', page: 1, box: [56.7, 58.3, 79.4, 69.6] });
  });
});

describe('damage', () => {
  const text = object('<ofd:TextCode X="0" Y="4">在</ofd:TextCode>');
  const other = 'Doc_0/Pages/Page_1/Content.xml';

  test.each<[string, Uint8Array, number]>([
    ['a page that is not there', packOfd(2, { [page]: pageXml(layerXml(text)) }), 2],
    [
      'a page cut off',
      packOfd(2, { [page]: pageXml(layerXml(text)), [other]: pageXml(layerXml(text)).slice(0, -40) }),
      2,
    ],
    [
      'a form that is not there',
      packOfd(1, { [page]: pageXml(`<ofd:Template TemplateID="9"/>${layerXml(text)}`) }),
      1,
    ],
    ['resources cut off', onePage(text, { 'Doc_0/PublicRes.xml': '<ofd:Res' }), 1],
  ])('%s is named with its page, and the rest is read', async (_, bytes, number) => {
    const { blocks, problems } = await readOfd('a.ofd', bytes);
    expect(problems).toEqual([
      { reason: 'damaged-page', detail: '', place: { file: 'a.ofd', page: number } },
    ]);
    expect(blocks.map((block) => block.type === 'text' && block.text)).toEqual(['在']);
  });

  test.each<[string, Uint8Array, string]>([
    ['no list of documents', onePage(text, { 'OFD.xml': element('OFD', '') }), 'damaged-document'],
    ['the list of pages cut off', onePage(text, { 'Doc_0/Document.xml': '<ofd:Document' }), 'damaged-xml'],
    ['the archive cut off', onePage(text).slice(0, -30), 'damaged-zip'],
    ['encrypted pages', onePage(text, { 'Encryptions.xml': element('Encryptions', '') }), 'encrypted'],
    ['entities', onePage(text, { 'OFD.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'xml-doctype'],
  ])('%s: not read', async (_, bytes, reason) => {
    await expect(readRawDocument('a.ofd', bytes)).rejects.toMatchObject({ reason });
  });
});
