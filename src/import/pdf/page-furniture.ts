import type { Line } from './lines.ts';
import type { PageLayout } from './page-layout.ts';

/** Shares of the page in which page numbers and running titles stand. */
const margin = 0.12;
/** Points by which a running title may shift from page to page. */
const shift = 4;
/** Ems of white space that set a running title off. */
const setOff = 1.3;
/** Fewest pages that make a text a running one, and the share of pages it must be on. */
const fewest = 3;
const mostPages = 0.4;

/** A bare page number, perhaps between dashes or with the number of pages: language has no part in it. */
const bareNumber = /^[\s\-–—―−·•.~～|()（）[\]【】]*\d{1,4}(?:\s*[/|\-–—]\s*\d{1,4})?[\s\-–—―−·•.~～|()（）[\]【】]*$/;

type Edge = 'top' | 'bottom';

/** A line at the edge of a page. */
interface EdgeLine {
  readonly page: PageLayout;
  readonly line: Line;
  readonly edge: Edge;
}

function edgeOf(line: Line, page: PageLayout): Edge | undefined {
  const height = page.box.bottom - page.box.top;
  if (line.bottom < page.box.top + margin * height) return 'top';
  return line.top > page.box.bottom - margin * height ? 'bottom' : undefined;
}

/** Beside the text: where a page number stands when a landscape page lies in a portrait document. */
function isBeside(line: Line, page: PageLayout): boolean {
  const width = page.box.right - page.box.left;
  return line.right < margin * width || line.left > width - margin * width;
}

/** How far the nearest other text or table is, seen from the page's edge inwards; negative when not outermost. */
function clearance(entry: EdgeLine): number {
  const { line, page, edge } = entry;
  const others = [...page.lines.filter((other) => Math.abs(other.baseline - line.baseline) > 2), ...page.grids];
  const gaps = others.map((other) => (edge === 'top' ? other.top - line.bottom : line.top - other.bottom));
  return gaps.length === 0 ? Infinity : Math.min(...gaps);
}

function edgeLines(pages: readonly PageLayout[]): EdgeLine[] {
  const result: EdgeLine[] = [];
  for (const page of pages) {
    for (const line of page.lines) {
      const edge = edgeOf(line, page);
      if (edge !== undefined) result.push({ page, line, edge });
    }
  }
  return result;
}

function isBarePageNumber(line: Line, page: PageLayout): boolean {
  if (!bareNumber.test(line.text)) return false;
  if (isBeside(line, page) && line.pieces.length === 1) return true;
  const edge = edgeOf(line, page);
  return edge !== undefined && clearance({ page, line, edge }) > -0.5 * line.size;
}

/** Lines of the same wording at the same height, by wording and height. */
function repeated(lines: readonly EdgeLine[], wording: (text: string) => string): EdgeLine[][] {
  const groups = new Map<string, EdgeLine[]>();
  for (const entry of lines) {
    const key = `${entry.edge} ${wording(entry.line.text)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].flatMap(sameHeight);
}

function heightOf(entry: EdgeLine): number {
  return entry.edge === 'top' ? entry.line.baseline : entry.page.box.bottom - entry.line.baseline;
}

function sameHeight(group: readonly EdgeLine[]): EdgeLine[][] {
  const sorted = [...group].sort((a, b) => heightOf(a) - heightOf(b));
  const parts: EdgeLine[][] = [];
  for (const entry of sorted) {
    const part = parts[parts.length - 1];
    if (part?.[0] !== undefined && heightOf(entry) - heightOf(part[0]) <= shift) part.push(entry);
    else parts.push([entry]);
  }
  return parts;
}

function numbersIn(text: string): number[] {
  return (text.match(/\d{1,6}/g) ?? []).map(Number);
}

/** The first number counts the pages; at the top a constant second one (the number of pages) must follow. */
function countsPages(group: readonly EdgeLine[]): boolean {
  const pages = new Set(group.map((entry) => entry.page.number));
  if (pages.size < fewest) return false;
  const offsets = new Set(group.map(({ page, line }) => (numbersIn(line.text)[0] ?? Number.NaN) - page.number));
  const totals = new Set(group.map(({ line }) => numbersIn(line.text)[1]));
  const total = totals.size === 1 && !totals.has(undefined);
  return offsets.size === 1 && (group[0]?.edge === 'bottom' || total);
}

/** The same words again and again, set off from the text. A label (with its colon) belongs to a table. */
function isRunningTitle(group: readonly EdgeLine[], pages: number): boolean {
  const on = new Set(group.map((entry) => entry.page.number)).size;
  if (on < fewest || on < mostPages * pages) return false;
  if (/[:：]/.test(group[0]?.line.text ?? '')) return false;
  return group.every((entry) => clearance(entry) > setOff * entry.line.size);
}

/** Lines that belong to the pages and not to the text: page numbers, running titles. */
export function findFurniture(pages: readonly PageLayout[]): ReadonlySet<Line> {
  const furniture = new Set<Line>();
  for (const page of pages) {
    for (const line of page.lines) if (isBarePageNumber(line, page)) furniture.add(line);
  }
  const others = edgeLines(pages).filter((entry) => !furniture.has(entry.line));
  const counting = repeated(others, (text) => text.replace(/\d+/g, '#')).filter(countsPages);
  const running = repeated(others, (text) => text).filter((group) => isRunningTitle(group, pages.length));
  for (const entry of [...counting, ...running].flat()) furniture.add(entry.line);
  return furniture;
}
