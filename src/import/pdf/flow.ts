import type { PageGrid } from './grid-model.ts';
import type { Line } from './lines.ts';
import type { PageLayout } from './page-layout.ts';
import { continuesParagraph, joinLines, type Measure, measureOf } from './paragraphs.ts';

/** What follows one another in a document: tables and paragraphs. */
export type FlowItem =
  | { readonly type: 'grid'; readonly page: number; readonly grid: PageGrid }
  | { readonly type: 'text'; readonly page: number; readonly text: string };

interface Entry {
  readonly page: PageLayout;
  readonly top: number;
  readonly left: number;
  readonly line?: Line;
  readonly grid?: PageGrid;
}

function entriesOf(page: PageLayout, furniture: ReadonlySet<Line>): Entry[] {
  const lines = page.lines
    .filter((line) => !furniture.has(line))
    .map((line): Entry => ({ page, top: line.baseline, left: line.left, line }));
  const grids = page.grids.map((grid): Entry => ({ page, top: grid.top, left: grid.left, grid }));
  return [...lines, ...grids].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Text columns by page: a page with little text takes the one that pages of its width usually have. */
function measures(pages: readonly PageLayout[], furniture: ReadonlySet<Line>): Map<PageLayout, Measure> {
  const widths = new Map<number, Line[]>();
  const linesOf = (page: PageLayout) => page.lines.filter((line) => !furniture.has(line));
  for (const page of pages) {
    const width = Math.round(page.box.right);
    const lines = widths.get(width) ?? [];
    widths.set(width, lines);
    if (page.grids.length === 0) for (const line of linesOf(page)) lines.push(line);
  }
  const usual = new Map([...widths].map(([width, lines]) => [width, measureOf(lines)]));
  return new Map(
    pages.map((page) => {
      const own = measureOf(linesOf(page));
      const typical = usual.get(Math.round(page.box.right));
      return [page, widest(own, typical) ?? { left: 0, right: page.box.right }];
    }),
  );
}

/** A short page says little about the text column; then the one of the whole document counts. */
function widest(own: Measure | undefined, typical: Measure | undefined): Measure | undefined {
  if (own === undefined || typical === undefined) return own ?? typical;
  const short = own.right - own.left < 0.8 * (typical.right - typical.left);
  return short ? typical : { left: own.left, right: Math.max(own.right, typical.right) };
}

/** A paragraph that is still growing. */
interface Growing {
  readonly page: PageLayout;
  lastPage: PageLayout;
  readonly lines: Line[];
}

/** Lines that share their height with another text: labels beside each other, never part of a paragraph. */
function neighbours(lines: readonly Line[]): ReadonlySet<Line> {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const found = new Set<Line>();
  for (const [index, line] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next === undefined || next.baseline - line.baseline >= 0.4 * line.size) continue;
    found.add(line);
    found.add(next);
  }
  return found;
}

/** Tables and paragraphs of a document in reading order; a sentence goes on over the page. */
export function flowDocument(pages: readonly PageLayout[], furniture: ReadonlySet<Line>): FlowItem[] {
  const columns = measures(pages, furniture);
  const items: FlowItem[] = [];
  const beside = new Set(pages.flatMap((page) => [...neighbours(page.lines)]));
  let growing: Growing | undefined;
  const finish = () => {
    if (growing !== undefined) items.push({ type: 'text', page: growing.page.number, text: joinLines(growing.lines) });
    growing = undefined;
  };
  const grow = (page: PageLayout, line: Line) => {
    const last = growing?.lines[growing.lines.length - 1];
    const measure = columns.get(growing?.lastPage ?? page);
    const alone = last !== undefined && !beside.has(line) && !beside.has(last);
    if (growing && last && measure && alone && continuesParagraph(last, line, measure, growing.lastPage === page)) {
      growing.lines.push(line);
      growing.lastPage = page;
      return;
    }
    finish();
    growing = { page, lastPage: page, lines: [line] };
  };
  for (const page of pages) {
    for (const { line, grid } of entriesOf(page, furniture)) {
      if (line !== undefined) grow(page, line);
      if (grid === undefined) continue;
      finish();
      items.push({ type: 'grid', page: page.number, grid });
    }
  }
  finish();
  return items;
}
