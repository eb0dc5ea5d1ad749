import type { Box } from '../box.ts';
import type { Line } from '../line.ts';
import type { PageLayout } from '../page-layout.ts';

/** Points by which a running title may shift from page to page. */
const shift = 4;
/** Ems of white space that set a running title off. */
const setOff = 1.3;
/** Fewest pages that make a text a running one, and the share of pages it must be on. */
const fewest = 3;
const mostPages = 0.4;

/** A bare page number, perhaps between dashes or with the number of pages: language has no part in it. */
const bareNumber =
  /^[\s\-–—―−·•.~～|()（）[\]【】]*\d{1,4}(?:\s*[/|\-–—]\s*\d{1,4})?[\s\-–—―−·•.~～|()（）[\]【】]*$/;

/** A number beyond all other text; dashes printed a little higher or lower do not count. */
function isPageNumber({ line, clearance }: EdgeLine): boolean {
  return bareNumber.test(line.text) && clearance > -0.5 * line.size;
}

/** Lines of the same wording at the same height. */
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

function pagesOf(group: readonly EdgeLine[]): number {
  return new Set(group.map((entry) => entry.page.number)).size;
}

/** The first number counts the pages; at the top a constant second one (the number of pages) must follow. */
function countsPages(group: readonly EdgeLine[]): boolean {
  if (pagesOf(group) < fewest) return false;
  const offsets = new Set(
    group.map(({ page, line }) => (numbersIn(line.text)[0] ?? Number.NaN) - page.number),
  );
  const totals = new Set(group.map(({ line }) => numbersIn(line.text)[1]));
  const total = totals.size === 1 && !totals.has(undefined);
  return offsets.size === 1 && (group[0]?.edge === 'bottom' || total);
}

/** The same words again and again, set off from the text. A label (with its colon) belongs to a table. */
function isRunningTitle(group: readonly EdgeLine[], pages: number): boolean {
  const on = pagesOf(group);
  if (on < fewest || on < mostPages * pages) return false;
  if (/[:：]/.test(group[0]?.line.text ?? '')) return false;
  return group.every((entry) => entry.clearance > setOff * entry.line.size);
}

/** The page numbers of a page; what else stands near its edges is handed back. */
function takePageNumbers(page: PageLayout, furniture: Set<Line>): EdgeLine[] {
  const lines = page.lines.filter((line) => !furniture.has(line));
  const edges = edgeLines(page, lines);
  const numbers = edges.filter(isPageNumber).map((entry) => entry.line);
  const beside = linesBeside(page, lines).filter((line) => bareNumber.test(line.text));
  for (const line of [...numbers, ...beside]) furniture.add(line);
  return edges.filter((entry) => !furniture.has(entry.line));
}

/** One look at what is left of the pages; removing one kind of furniture can lay another one bare. */
function findMore(pages: readonly PageLayout[], furniture: Set<Line>): void {
  const edges = pages.flatMap((page) => takePageNumbers(page, furniture));
  const counting = repeated(edges, (text) => text.replace(/\d+/g, '#')).filter(countsPages);
  const running = repeated(edges, (text) => text).filter((group) => isRunningTitle(group, pages.length));
  for (const entry of [...counting, ...running].flat()) furniture.add(entry.line);
}

/** Lines that belong to the pages and not to the text: page numbers, running titles. */
export function findFurniture(pages: readonly PageLayout[]): ReadonlySet<Line> {
  const furniture = new Set<Line>();
  findMore(pages, furniture);
  findMore(pages, furniture);
  return furniture;
}

/** Share of the page in which page numbers and running titles stand. */
const margin = 0.12;

type Edge = 'top' | 'bottom';

/** A line near the upper or lower edge of a page. */
interface EdgeLine {
  readonly page: PageLayout;
  readonly line: Line;
  readonly edge: Edge;
  /** White space between the line and what follows inwards; negative when something lies further out. */
  readonly clearance: number;
}

type Item = Box & { readonly baseline?: number };

/** What lies on a page, outermost first from every edge. */
type Outermost = Readonly<Record<keyof Box, readonly Item[]>>;

function outermostOf(items: readonly Item[]): Outermost {
  return {
    left: [...items].sort((a, b) => a.left - b.left),
    top: [...items].sort((a, b) => a.top - b.top),
    right: [...items].sort((a, b) => b.right - a.right),
    bottom: [...items].sort((a, b) => b.bottom - a.bottom),
  };
}

function edgeOf(line: Line, page: PageLayout): Edge | undefined {
  const height = page.box.bottom - page.box.top;
  if (line.bottom < page.box.top + margin * height) return 'top';
  return line.top > page.box.bottom - margin * height ? 'bottom' : undefined;
}

function clearanceOf(line: Line, edge: Edge, outermost: Outermost): number {
  const nearest = outermost[edge].find((other) => Math.abs((other.baseline ?? -1) - line.baseline) > 2);
  if (nearest === undefined) return Infinity;
  return edge === 'top' ? nearest.top - line.bottom : line.top - nearest.bottom;
}

/** The lines near the edges of a page. */
function edgeLines(page: PageLayout, lines: readonly Line[]): EdgeLine[] {
  const outermost = outermostOf([...lines, ...page.grids]);
  const result: EdgeLine[] = [];
  for (const line of lines) {
    const edge = edgeOf(line, page);
    if (edge === undefined) continue;
    result.push({ page, line, edge, clearance: clearanceOf(line, edge, outermost) });
  }
  return result;
}

/** Lines beside all text: where a page number stands when a landscape page lies in a portrait document. */
function linesBeside(page: PageLayout, lines: readonly Line[]): Line[] {
  const outermost = outermostOf([...lines, ...page.grids]);
  const width = page.box.right - page.box.left;
  const [first, second] = outermost.left;
  const [last, beforeLast] = outermost.right;
  const found: Line[] = [];
  for (const line of lines) {
    const onLeft =
      line === first && line.right < margin * width && second !== undefined && second.left > line.right;
    const onRight =
      line === last && line.left > (1 - margin) * width && (beforeLast?.right ?? Infinity) < line.left;
    if (onLeft || onRight) found.push(line);
  }
  return found;
}
