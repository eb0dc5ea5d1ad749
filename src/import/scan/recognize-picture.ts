import type { ScannedLine } from '../../core/model/scan.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { RawProblem } from '../raw.ts';
import type { PagePixels, PageRecognition, RecognizedLine, RecognizedPage } from '../recognition.ts';
import { readScannedPage } from './read-scanned-page.ts';

/** A page as it is seen: its pixels an inch as drawn, and those that its own picture has. */
export interface PagePicture {
  readonly pixels: PagePixels;
  readonly dpi: number;
  readonly own: number;
}

/** What was read of a picture, or what kept it from being read. */
export type PictureRead =
  | { readonly layout: PageLayout; readonly lines: readonly ScannedLine[] }
  | Pick<RawProblem, 'reason' | 'detail'>;

/** Pixels an inch below which small print cannot be read; scanners that say 120 make a few less. */
const leastResolution = 115;

/** Figures that tell whether a page can be read, and how sure the recognizer must be of the least sure character of each, in the mean. */
const [fewestFigures, leastSure] = [4, 0.8];

const isFigure = ({ characters }: RecognizedLine): boolean =>
  /^[\d.,\s]{3,}$/.test(characters.map(({ text }) => text).join(''));

/**
 * Whether the strokes of a page are so thin or broken that its figures are guesses: one of a copier set too light. Where
 * that is so the recognizer doubts most of them; where it is not, hardly any.
 */
function isFaint({ lines }: RecognizedPage): boolean {
  const figures = lines.filter(isFigure);
  const least = figures.map(({ characters }) => Math.min(...characters.map(({ confidence }) => confidence)));
  const sum = least.reduce((total, each) => total + each, 0);
  return figures.length >= fewestFigures && sum < leastSure * figures.length;
}

/** What a mistake in the recognizer is: nothing else of the document is lost with it. */
function failed(error: unknown): Pick<RawProblem, 'reason' | 'detail'> {
  return { reason: 'recognition-failed', detail: error instanceof Error ? error.message : String(error) };
}

/** Reads a page from its picture, drawn only where there is a recognizer; nothing where there is none. */
export async function recognizePicture(
  file: string,
  number: number,
  draw: () => PagePicture | undefined,
  { open, progress }: PageRecognition,
): Promise<PictureRead | undefined> {
  const recognize = await open().catch(failed);
  if (typeof recognize === 'object') return recognize;
  const drawn = recognize && draw();
  if (recognize === undefined || drawn === undefined) return undefined;
  if (drawn.own < leastResolution) return { reason: 'low-resolution', detail: '' };
  progress?.(number);
  const page = await recognize(drawn.pixels, drawn.dpi).catch(failed);
  if ('reason' in page) return page;
  return isFaint(page) ? { reason: 'faint-print', detail: '' } : readScannedPage(file, number, page);
}
