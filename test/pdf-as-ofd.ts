/** Lays out what a PDF shows as an OFD document: the same glyphs and lines in the same places. */
import { loadPage, readPage } from '../src/import/pdf/page/read-page.ts';
import { openPdf } from '../src/import/pdf/pdf-session.ts';
import { layerXml, packOfd, pageXml } from './make-ofd.ts';

const millimetres = (points: number): number => Number(((points * 25.4) / 72).toFixed(4));
const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Shown = ReturnType<typeof readPage>;

/** The document with upright texts and rulings of a PDF; pictures and colours are left out. */
export async function pdfAsOfd(bytes: Uint8Array): Promise<Uint8Array> {
  const { pdfium, document, pages } = await openPdf('a.pdf', bytes);
  const parts: Record<string, string> = {};
  for (let index = 0; index < pages; index++) {
    const page = loadPage(pdfium, document, index);
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] = contentXml(readPage(pdfium, page));
    pdfium.calls.FPDF_ClosePage(page);
  }
  return packOfd(pages, parts);
}

function contentXml({ box, texts, marks }: Shown): string {
  const { horizontal, vertical } = marks.rulings;
  const objects = [
    ...horizontal.map(({ at, from, to }) => lineXml(from, at, to, at)),
    ...vertical.map(({ at, from, to }) => lineXml(at, from, at, to)),
    ...texts.map(textXml),
  ];
  const area = `0 0 ${millimetres(box.right)} ${millimetres(box.bottom)}`;
  return pageXml(
    `<ofd:Area><ofd:PhysicalBox>${area}</ofd:PhysicalBox></ofd:Area>${layerXml(objects.join(''))}`,
  );
}

function lineXml(x0: number, y0: number, x1: number, y1: number): string {
  const [left, top, width, height] = [x0, y0, x1 - x0, y1 - y0].map(millimetres);
  return `<ofd:PathObject ID="3" Boundary="${left} ${top} ${width} ${height}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`;
}

function textXml({ glyphs, size: em }: Shown['texts'][number]): string {
  const [first] = glyphs;
  if (first === undefined) return '';
  const size = millimetres(em);
  const steps = glyphs.slice(1).map(({ x }, index) => millimetres(x - (glyphs[index]?.x ?? 0)));
  const place = `${millimetres(first.x)} ${millimetres(first.y - em)}`;
  const text = escapeXml(glyphs.map((glyph) => glyph.text).join(''));
  return `<ofd:TextObject ID="4" Boundary="${place} 100 ${size}" Font="1" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="${steps.join(' ')}">${text}</ofd:TextCode></ofd:TextObject>`;
}
