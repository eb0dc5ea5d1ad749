import { readPrinted } from './read-printed.ts';

/** Page numbers as given to a script: `1,6-9`. */
function numbersOf(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = 1, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** The pages that a script is given, else those of the PDF that hold tables. */
export async function wantedPages(bytes: Uint8Array, ranges: string | undefined): Promise<number[]> {
  return ranges === undefined ? await tablePages(bytes) : numbersOf(ranges);
}

/** The pages of a PDF that hold tables. */
async function tablePages(bytes: Uint8Array): Promise<number[]> {
  const { blocks } = await readPrinted(bytes);
  const pages = blocks.filter(({ type }) => type === 'grid').map(({ place }) => place.page ?? 0);
  return [...new Set(pages)].sort((a, b) => a - b);
}
