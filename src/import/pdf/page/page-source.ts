import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../layout/box.ts';
import { type Matrix, toMatrix } from '../../layout/matrix.ts';
import { countInText, type ShownText } from '../../layout/shown-text.ts';
import { type FontMetrics, plainFont } from './graphics-state.ts';
import type { OperatorHandler, OperatorWalk } from './operator-walk.ts';
import { showItem, type TextItem } from './text-items.ts';
import { walkOperators } from './walk-operators.ts';

/** A page of the library with its place in page space. */
export interface PageSource {
  readonly page: PDFPageProxy;
  readonly toPage: Matrix;
  readonly box: Box;
}

/** Prepares a page: points from the top left, the page's own rotation applied. */
export function pageSource(page: PDFPageProxy): PageSource {
  const unit = page.userUnit > 0 ? page.userUnit : 1;
  const viewport = page.getViewport({ scale: 1 / unit });
  const box = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };
  return { page, toPage: toMatrix(viewport.transform), box };
}

function isTextItem(item: object): item is TextItem {
  return 'str' in item;
}

/** The text layer of a page: how much there is, and where, should the operators prove incomplete. */
interface TextLayer {
  readonly characters: number;
  readonly texts: () => ShownText[];
}

/** Reads the text layer of a page. */
export async function readTextLayer(source: PageSource): Promise<TextLayer> {
  const content = await source.page.getTextContent();
  const items = content.items.flatMap((item) => (isTextItem(item) ? [item as TextItem] : []));
  return {
    characters: items.reduce((sum, item) => sum + countInText(item.str), 0),
    texts: () =>
      items.flatMap((item) => {
        const upright = content.styles[item.fontName]?.vertical === true;
        return showItem(item, source.toPage, source.box, upright) ?? [];
      }),
  };
}

/** What the library's font object tells; every field may be missing. */
interface LoadedFont {
  readonly isType3Font?: unknown;
  readonly fontMatrix?: unknown;
  readonly bbox?: unknown;
  readonly vertical?: unknown;
}

function metricsOf(font: LoadedFont): FontMetrics {
  const vertical = font.vertical === true;
  if (font.isType3Font !== true || !Array.isArray(font.fontMatrix)) return { ...plainFont, vertical };
  const matrix = toMatrix(font.fontMatrix);
  const bbox = Array.isArray(font.bbox) ? (font.bbox as number[]) : [];
  const height = Math.abs((bbox[3] ?? 0) - (bbox[1] ?? 0)) * Math.abs(matrix[3]);
  return { unit: matrix[0], em: height > 0 && Number.isFinite(height) ? height : 1, vertical };
}

function fontReader(page: PDFPageProxy): (name: string) => FontMetrics {
  const known = new Map<string, FontMetrics>();
  return (name) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const metrics = page.commonObjs.has(name)
      ? metricsOf(page.commonObjs.get(name) as LoadedFont)
      : plainFont;
    known.set(name, metrics);
    return metrics;
  };
}

/** Walks the operators of a page. */
export async function readOperators(
  source: PageSource,
  table: ReadonlyMap<number, OperatorHandler>,
): Promise<OperatorWalk> {
  const list = await source.page.getOperatorList();
  return walkOperators(list, table, source.toPage, source.box, fontReader(source.page));
}
