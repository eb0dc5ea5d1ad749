import { type Extent, part, type WordStreams } from './word-streams.ts';

/** Properties of the text between two offsets of the main stream. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  readonly list: DataView;
}

const pageLength = 512;

/** Reads the runs of characters that have properties of their own. */
export function readCharacterRuns(streams: WordStreams): PropertyRun[] {
  return readPages(streams, streams.characterPages, 1, (page, at) => {
    const offset = page.getUint8(at) * 2;
    return offset === 0 ? undefined : part(page, { start: offset + 1, length: page.getUint8(offset) });
  });
}

/** Reads the paragraphs' properties; each list begins with the number of the paragraph's style. */
export function readParagraphRuns(streams: WordStreams): PropertyRun[] {
  return readPages(streams, streams.paragraphPages, 13, (page, at) => {
    const offset = page.getUint8(at) * 2;
    if (offset === 0 || offset + 2 > pageLength) return undefined;
    const words = page.getUint8(offset);
    return words === 0
      ? part(page, { start: offset + 2, length: page.getUint8(offset + 1) * 2 })
      : part(page, { start: offset + 1, length: words * 2 - 1 });
  });
}

type ListReader = (page: DataView, at: number) => DataView | undefined;

/** Whether the file ends before pages that say which paragraphs are cells of tables. */
export function lacksPages(streams: WordStreams): boolean {
  const needed = Math.max(-1, ...pageNumbers(streams, streams.paragraphPages)) + 1;
  return needed * pageLength > streams.main.byteLength;
}

function pageNumbers({ table }: WordStreams, extent: Extent): ReadonlySet<number> {
  const index = part(table, extent);
  const count = Math.floor((index.byteLength - 4) / 8);
  const pages = new Set<number>();
  for (let i = 0; i < count; i++) pages.add(index.getUint32((count + 1 + i) * 4, true) & 0x3fffff);
  return pages;
}

function readPages(streams: WordStreams, extent: Extent, entry: number, read: ListReader): PropertyRun[] {
  const runs: PropertyRun[] = [];
  for (const number of pageNumbers(streams, extent)) {
    const page = part(streams.main, { start: number * pageLength, length: pageLength });
    if (page.byteLength === pageLength) addRuns(runs, page, entry, read);
  }
  return runs.sort((a, b) => a.start - b.start);
}

function addRuns(runs: PropertyRun[], page: DataView, entry: number, read: ListReader): void {
  const count = page.getUint8(pageLength - 1);
  const entries = (count + 1) * 4;
  if (entries + count * entry >= pageLength) return;
  for (let i = 0; i < count; i++) {
    const list = read(page, entries + i * entry);
    const start = page.getUint32(i * 4, true);
    if (list !== undefined) runs.push({ start, end: page.getUint32((i + 1) * 4, true), list });
  }
}

/** The run that holds an offset. Runs are sorted and do not overlap. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as PropertyRun).start <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && offset < run.end ? run : undefined;
}
