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
  readonly clearance: number;
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

/** What lies on a page, outermost first from either edge. */
interface Outermost {
  readonly top: readonly Extent[];
  readonly bottom: readonly Extent[];
}

type Extent = Pick<Line, 'top' | 'bottom'> & { readonly baseline?: number };

function outermostOf(page: PageLayout): Outermost {
  const all: Extent[] = [...page.lines, ...page.grids];
  return {
    top: [...all].sort((a, b) => a.top - b.top),
    bottom: [...all].sort((a, b) => b.bottom - a.bottom),
  };
}

/** White space between a line at the edge and what follows inwards; negative when something lies further out. */
function clearance(line: Line, edge: Edge, outermost: Outermost): number {
  const nearest = outermost[edge].find((other) => Math.abs((other.baseline ?? -1) - line.baseline) > 2);
  if (nearest === undefined) return Infinity;
  return edge === 'top' ? nearest.top - line.bottom : line.top - nearest.bottom;
}

function edgeLines(pages: readonly PageLayout[]): EdgeLine[] {
  const result: EdgeLine[] = [];
  for (const page of pages) {
    const outermost = outermostOf(page);
    for (const line of page.lines) {
      const edge = edgeOf(line, page);
      if (edge !== undefined) result.push({ page, line, edge, clearance: clearance(line, edge, outermost) });
    }
  }
  return result;
}

/** A bare number beyond all text, or beside it. */
function isPageNumber(line: Line, page: PageLayout, entry: EdgeLine | undefined): boolean {
  if (!bareNumber.test(line.text)) return false;
  if (isBeside(line, page) && line.pieces.length === 1) return true;
  return entry !== undefined && entry.clearance > -0.5 * line.size;
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
  return group.every((entry) => entry.clearance > setOff * entry.line.size);
}

/** Lines that belong to the pages and not to the text: page numbers, running titles. */
export function findFurniture(pages: readonly PageLayout[]): ReadonlySet<Line> {
  const furniture = new Set<Line>();
  const edges = edgeLines(pages);
  const edgeEntries = new Map(edges.map((entry) => [entry.line, entry]));
  for (const page of pages) {
    for (const line of page.lines) {
      if (isPageNumber(line, page, edgeEntries.get(line))) furniture.add(line);
    }
  }
  const others = edges.filter((entry) => !furniture.has(entry.line));
  const counting = repeated(others, (text) => text.replace(/\d+/g, '#')).filter(countsPages);
  const running = repeated(others, (text) => text).filter((group) => isRunningTitle(group, pages.length));
  for (const entry of [...counting, ...running].flat()) furniture.add(entry.line);
  return furniture;
}
