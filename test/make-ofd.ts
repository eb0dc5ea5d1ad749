/** Makes OFD documents (GB/T 33190): ZIP archives of pages with placed texts and drawn lines. */
import {
  type DocumentBlock,
  type DocumentTable,
  makeZip,
  type PlacedCell,
  placeCells,
} from './make-documents.ts';

/** What programs do otherwise. */
export interface OfdHabits {
  /** Coordinates of texts in points, scaled by their matrix. */
  readonly inPoints?: boolean;
  /** Lines as thin filled bars instead of strokes. */
  readonly bars?: boolean;
  /** All lines of a page in a form under it. */
  readonly linesBelow?: boolean;
  /** One object for each character. */
  readonly perCharacter?: boolean;
}

/** Millimetres. */
const size = 3.2;
const lineHeight = 4.4;
const padding = 1;
const margin = 15;
const pageHeight = 297;
const widestColumn = 42;

interface TextMark {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
}

type LineMark = readonly [x0: number, y0: number, x1: number, y1: number];

interface Page {
  readonly width: number;
  readonly texts: TextMark[];
  readonly lines: LineMark[];
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, each) => all + each, 0);
const isNarrow = (character: string): boolean => character.charCodeAt(0) < 0x80;
const advanceOf = (character: string): number => (isNarrow(character) ? size / 2 : size);
const widthOf = (text: string): number => sum([...text].map(advanceOf));

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const character of paragraph) {
      if (line !== '' && widthOf(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    lines.push(line);
  }
  return lines;
}

function columnsOf(cells: readonly PlacedCell[]): number[] {
  const count = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
  const widths = new Array<number>(count).fill(12);
  for (const { column, columnSpan, text } of cells) {
    const wanted = Math.min(widestColumn, widthOf(text) + 2 * padding + 1);
    if (columnSpan === 1) widths[column] = Math.max(widths[column] ?? 0, wanted);
  }
  return widths;
}

function edgesOf(from: number, sizes: readonly number[]): number[] {
  const edges = [from];
  for (const each of sizes) edges.push((edges.at(-1) ?? from) + each);
  return edges;
}

/** Blocks one below the other; a table goes on over the page. */
class Pages {
  readonly pages: Page[] = [];
  #y = pageHeight;
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  /** Headings stand in the middle, as they are printed. */
  paragraph(text: string): void {
    const lines = wrap(text, this.#width - 2 * margin);
    const isHeading = lines.length === 1 && !/[。：]/.test(text);
    const x = isHeading ? (this.#width - widthOf(text)) / 2 : margin;
    for (const line of lines) this.#room(lineHeight + 2).texts.push({ text: line, x, y: this.#down() });
    this.#y += 2;
  }

  #down(): number {
    this.#y += lineHeight;
    return this.#y;
  }

  #room(height: number): Page {
    if (this.#y + height > pageHeight - margin) {
      this.pages.push({ width: this.#width, texts: [], lines: [] });
      this.#y = margin;
    }
    return this.pages.at(-1) as Page;
  }

  table({ rows }: DocumentTable): void {
    const cells = placeCells(rows);
    const widths = columnsOf(cells);
    const xs = edgesOf(margin, widths);
    const across = (cell: PlacedCell) => sum(widths.slice(cell.column, cell.column + cell.columnSpan));
    const wrapped = new Map(cells.map((cell) => [cell, wrap(cell.text, across(cell) - 2 * padding)]));
    const heights = rows.map((_, row) => {
      const own = cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
      return Math.max(1, ...own.map((cell) => wrapped.get(cell)?.length ?? 1)) * lineHeight + 2 * padding;
    });
    // A table that does not fit on the page begins on the next one, as offices print them.
    this.#room(Math.min(sum(heights), pageHeight - 2 * margin));
    for (let row = 0; row < rows.length; ) {
      this.#room(heights[row] ?? 0);
      let until = row;
      let bottom = this.#y;
      while (until < rows.length && bottom + (heights[until] ?? 0) <= pageHeight - margin)
        bottom += heights[until++] ?? 0;
      const ys = edgesOf(this.#y, heights.slice(row, until));
      const page = this.pages.at(-1) as Page;
      for (const cell of cells.filter((each) => each.row >= row && each.row < until)) {
        const [left = 0, right = 0] = [xs[cell.column], xs[cell.column + cell.columnSpan]];
        const [top = 0, foot = 0] = [ys[cell.row - row], ys[Math.min(cell.row + cell.rowSpan, until) - row]];
        page.lines.push(
          [left, top, right, top],
          [left, foot, right, foot],
          [left, top, left, foot],
          [right, top, right, foot],
        );
        wrapped.get(cell)?.forEach((text, index) => {
          const x = /^-?[\d,.]+%?$/.test(text) ? right - padding - widthOf(text) : left + padding;
          if (text !== '') page.texts.push({ text, x, y: top + padding + size * 0.9 + index * lineHeight });
        });
      }
      this.#y = bottom;
      row = until;
    }
    this.#y += 3;
  }
}

/** A document of paragraphs and ruled tables. */
export function makeOfd(blocks: readonly DocumentBlock[], habits: OfdHabits = {}): Uint8Array {
  const tables = blocks.filter((block) => typeof block !== 'string');
  const widths = tables.map(({ rows }) => sum(columnsOf(placeCells(rows))));
  const pages = new Pages(Math.max(210, ...widths.map((width) => width + 2 * margin)));
  for (const block of blocks) {
    if (typeof block === 'string') pages.paragraph(block);
    else {
      if (block.title !== '') pages.paragraph(block.title);
      pages.table(block);
    }
  }
  return packPages(pages.pages, habits);
}

function packPages(pages: readonly Page[], habits: OfdHabits): Uint8Array {
  const parts: Record<string, string> = {};
  pages.forEach((page, index) => {
    const lines = page.lines.map((line) => lineXml(line, habits)).join('');
    const texts = page.texts.map((text) => textXml(text, habits)).join('');
    if (habits.linesBelow) parts[`Doc_0/Tpls/Tpl_${index}/Content.xml`] = pageXml(layerXml(lines));
    const area = `<ofd:Area><ofd:PhysicalBox>0 0 ${page.width} ${pageHeight}</ofd:PhysicalBox></ofd:Area>`;
    const content = habits.linesBelow
      ? `${area}<ofd:Template TemplateID="${900 + index}" ZOrder="Background"/>${layerXml(texts)}`
      : `${area}${layerXml(lines + texts)}`;
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] = pageXml(content);
  });
  return packOfd(pages.length, parts, habits.linesBelow === true);
}

/** The package around page contents that are named `Doc_0/Pages/Page_0/Content.xml` and so on. */
export function packOfd(
  pages: number,
  parts: Readonly<Record<string, string | Uint8Array>>,
  withForms = false,
): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, index) => index);
  const forms = numbers.map(
    (index) => `<ofd:TemplatePage ID="${900 + index}" BaseLoc="Tpls/Tpl_${index}/Content.xml"/>`,
  );
  const list = numbers.map(
    (index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  );
  return makeZip({
    'OFD.xml': element(
      'OFD',
      `<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>`,
    ),
    'Doc_0/Document.xml': element(
      'Document',
      `<ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${withForms ? forms.join('') : ''}</ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages>`,
    ),
    'Doc_0/PublicRes.xml': element(
      'Res',
      '<ofd:Fonts><ofd:Font ID="1" FontName="宋体" FamilyName="宋体"/></ofd:Fonts>',
    ),
    ...parts,
  });
}

/** A part of the format, with its namespace. */
export const element = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${content}</ofd:${name}>`;

/** A page around an area, its forms and layers. */
export const pageXml = (content: string): string => element('Page', content);

/** A layer with objects, the only one of its page. */
export const layerXml = (objects: string): string =>
  `<ofd:Content><ofd:Layer ID="2" Type="Body">${objects}</ofd:Layer></ofd:Content>`;

function lineXml([x0, y0, x1, y1]: LineMark, { bars = false }: OfdHabits): string {
  const [width, height] = [x1 - x0, y1 - y0];
  const thin = 0.2;
  if (!bars)
    return `<ofd:PathObject ID="3" Boundary="${x0} ${y0} ${Math.max(width, thin)} ${Math.max(height, thin)}" LineWidth="${thin}"><ofd:AbbreviatedData>M 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`;
  const [w, h] = [Math.max(width, thin), Math.max(height, thin)];
  return `<ofd:PathObject ID="3" Boundary="${x0} ${y0} ${w} ${h}" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C</ofd:AbbreviatedData></ofd:PathObject>`;
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function textXml(mark: TextMark, { inPoints = false, perCharacter = false }: OfdHabits): string {
  if (!perCharacter) return textObject(mark, inPoints);
  let { x } = mark;
  return [...mark.text]
    .map((text) => {
      const one = textObject({ ...mark, text, x }, inPoints);
      x += advanceOf(text);
      return one;
    })
    .join('');
}

function textObject({ text, x, y }: TextMark, inPoints: boolean): string {
  const scale = inPoints ? 0.352778 : 1;
  const own = (millimetres: number): string => String(Number((millimetres / scale).toFixed(4)));
  const steps = [...text].slice(0, -1).map((character) => own(advanceOf(character)));
  const matrix = inPoints ? ` CTM="${scale} 0 0 ${scale} 0 0"` : '';
  const box = `${x} ${y - size * 0.86} ${widthOf(text)} ${size}`;
  return `<ofd:TextObject ID="4" Boundary="${box}"${matrix} Font="1" Size="${own(size)}"><ofd:TextCode X="0" Y="${own(size * 0.86)}"${steps.length === 0 ? '' : ` DeltaX="${grouped(steps)}"`}>${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
}

/** Equal offsets in a row are told once, with their number. */
function grouped(steps: readonly string[]): string {
  const words: string[] = [];
  for (let at = 0; at < steps.length; ) {
    let until = at;
    while (until < steps.length && steps[until] === steps[at]) until++;
    words.push(until - at > 2 ? `g ${until - at} ${steps[at]}` : steps.slice(at, until).join(' '));
    at = until;
  }
  return words.join(' ');
}
