/** Writes small PDF files for tests: text in a Chinese font that is not embedded, lines, boxes. */

/** A page to write: operators made by the functions below, measured from the top left. */
export interface TinyPage {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly content: readonly string[];
  /** Further resources, and further entries of the page. */
  readonly resources?: string;
  readonly also?: string;
}

const defaultWidth = 595;
/** Height of a page when nothing else is said. */
const defaultHeight = 842;

function hex(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    result += text.charCodeAt(index).toString(16).padStart(4, '0');
  }
  return `<${result}>`;
}

/** Text with its baseline starting at (x, y). */
export function textAt(x: number, y: number, text: string, size = 10): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${-y} Tm ${hex(text)} Tj ET`;
}

/** Text that ends at x: ideographs are an em wide, other characters half an em. */
export function textEndingAt(x: number, y: number, text: string, size = 10): string {
  return textAt(x - textWidth(text, size), y, text, size);
}

/** Width of a text in the font of these files. */
function textWidth(text: string, size = 10): number {
  let width = 0;
  for (const character of text) width += (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1) * size;
  return width;
}

/** Text turned by quarters counterclockwise, its baseline starting at (x, y). */
export function turnedTextAt(x: number, y: number, text: string, quarters: 1 | 2 | 3, size = 10): string {
  const [cos, sin] = [
    [0, 1],
    [-1, 0],
    [0, -1],
  ][quarters - 1] as [number, number];
  return `BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${-y} Tm ${hex(text)} Tj ET`;
}

/** A stroked line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${-y1} m ${x2} ${-y2} l S`;
}

/** A thin filled bar, as office programs draw table borders. */
export function bar(x1: number, y1: number, x2: number, y2: number, thickness = 0.5): string {
  const [width, height] = [Math.max(x2 - x1, thickness), Math.max(y2 - y1, thickness)];
  return `${x1} ${-y1 - height} ${width} ${height} re f`;
}

/** All lines of a regular table. */
export function ruledTable(xs: readonly number[], ys: readonly number[]): string[] {
  const [left, right] = [xs[0] as number, xs[xs.length - 1] as number];
  const [top, bottom] = [ys[0] as number, ys[ys.length - 1] as number];
  return [...ys.map((y) => line(left, y, right, y)), ...xs.map((x) => line(x, top, x, bottom))];
}

/** Rows of texts, each in the middle of its square, starting 3 points right of the column's border. */
export function tableTexts(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
  size = 10,
): string[] {
  return rows.flatMap((row, index) => {
    const y = ((ys[index] as number) + (ys[index + 1] as number)) / 2 + size * 0.36;
    return row.flatMap((text, column) => (text === '' ? [] : [cellText(xs, column, y, text, size)]));
  });
}

/** Amounts stand at the right border, words at the left one. */
function cellText(xs: readonly number[], column: number, y: number, text: string, size: number): string {
  return /^[\d,.-]+$/.test(text)
    ? textEndingAt((xs[column + 1] as number) - 3, y, text, size)
    : textAt((xs[column] as number) + 3, y, text, size);
}

/** Numbered objects and what the trailer says, as a file with a cross-reference table. */
export function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** A stream object. */
export function stream(data: string, dictionary = ''): string {
  return `<< /Length ${data.length} ${dictionary} >>\nstream\n${data}\nendstream`;
}

/** Objects 1 to 5 of every file: catalogue, page tree, font, its descendant, its descriptor. */
function fixedObjects(kids: string, count: number): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500]
      /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0
      /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>`,
  ];
}

/** The objects of a file with the given pages, in the order of their numbers. */
export function tinyObjects(pages: readonly TinyPage[]): string[] {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  const objects = fixedObjects(kids, pages.length);
  for (const [index, page] of pages.entries()) {
    const { width = defaultWidth, height = defaultHeight, rotate = 0, also = '' } = page;
    const content = `0.5 w 1 0 0 1 0 ${height} cm\n${page.content.join('\n')}`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate}
        /Resources << /Font << /F1 3 0 R >> ${page.resources ?? ''} >> /Contents ${7 + index * 2} 0 R ${also} >>`,
      stream(content),
    );
  }
  return objects;
}

/** A file with the given pages; further objects are numbered behind them. */
export function tinyPdf(
  pages: readonly TinyPage[],
  trailer = '',
  further: readonly string[] = [],
): Uint8Array {
  return assemble([...tinyObjects(pages), ...further], trailer);
}
