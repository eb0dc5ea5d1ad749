import type { Box } from '../box.ts';
import type { Line } from '../line.ts';
import type { PageLayout } from '../page-layout.ts';

/** Share of the page in which page numbers and running titles stand. */
const margin = 0.12;

type Edge = 'top' | 'bottom';

/** A line near the upper or lower edge of a page. */
export interface EdgeLine {
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
export function edgeLines(page: PageLayout, lines: readonly Line[]): EdgeLine[] {
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
export function linesBeside(page: PageLayout, lines: readonly Line[]): Line[] {
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
