import type { Degradation } from '../../packages/gouji-ocr/testing/degrade.ts';

/** How a document is scanned: pixels an inch, what happens to each page, and how pictures are stored. */
export interface ScanSet {
  readonly dpi: number;
  readonly quality: number | 'bilevel';
  readonly page: (index: number) => Degradation;
}

/** A flat-bed scanner: each page lies a little otherwise. */
const scanner = (index: number): Degradation => ({
  skew: [0.6, -0.4, 0.3, -0.7][index % 4] as number,
  blur: 0.6,
  contrast: [20, 240],
  noise: 8,
  seed: index + 1,
});

const grey = (index: number): Degradation => ({ ...scanner(index), grey: true });

/** What scanners, copiers and cameras make of pages, by name. */
export const scanSets: Readonly<Record<string, ScanSet>> = {
  'grey-300': { dpi: 300, quality: 80, page: grey },
  'grey-200': { dpi: 200, quality: 60, page: grey },
  'grey-150': { dpi: 150, quality: 40, page: grey },
  'grey-120': { dpi: 120, quality: 30, page: grey },
  'grey-110': { dpi: 110, quality: 30, page: grey },
  'bilevel-300': { dpi: 300, quality: 'bilevel', page: (index) => ({ ...scanner(index), bilevel: 170 }) },
  'bilevel-200': { dpi: 200, quality: 'bilevel', page: (index) => ({ ...scanner(index), bilevel: 180 }) },
  'pale-200': {
    dpi: 200,
    quality: 'bilevel',
    page: (index) => ({ ...scanner(index), contrast: [70, 250], bilevel: 120 }),
  },
  'seal-and-fold': {
    dpi: 200,
    quality: 60,
    page: (index) => ({ ...scanner(index), stamp: [0.6, 0.5, 0.13], fold: 0.4 }),
  },
  'grey-seal': { dpi: 200, quality: 60, page: (index) => ({ ...grey(index), stamp: [0.6, 0.5, 0.13] }) },
  turned: { dpi: 200, quality: 60, page: (index) => ({ ...grey(index), quarters: index % 4 }) },
  photograph: {
    dpi: 200,
    quality: 60,
    page: (index) => ({ ...scanner(index), blur: 0.8, perspective: 0.02, shade: 0.45 }),
  },
};

/** One of them. */
export function scanSetOf(name: string): ScanSet {
  const how = scanSets[name];
  if (how === undefined) throw new Error(`${name}: one of ${Object.keys(scanSets).join(', ')}`);
  return how;
}
