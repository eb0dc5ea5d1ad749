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
  /** Where on the page its upper left corner is, in points; that of the page by default. */
  readonly origin?: readonly [x: number, y: number];
}

/** What was read of a picture, or what kept it from being read. */
export type PictureRead =
  | { readonly layout: PageLayout; readonly lines: readonly ScannedLine[] }
  | Pick<RawProblem, 'reason' | 'detail'>;

/** What was read of a picture that begins elsewhere than its page. */
function moved(page: RecognizedPage, [x, y]: readonly [number, number] = [0, 0]): RecognizedPage {
  const [a, b, c, d, e, f] = page.toGiven;
  return { ...page, toGiven: [a, b, c, d, e + x, f + y] };
}

/** Pixels an inch below which small print cannot be read; scanners that say 120 make a few less. */
const leastResolution = 115;

/** Characters that tell whether a page can be read, and how sure the recognizer must be of them in the mean. */
const [fewestCharacters, leastSure] = [60, 0.92];
/** Fewer on a line may be dirt, the shade of a fold or what is left of a seal. */
const fewestOfLine = 3;
/** The same of figures, each as sure as its least sure character. */
const [fewestFigures, leastSureFigures] = [4, 0.8];

const isFigure = ({ characters }: RecognizedLine): boolean =>
  /^[\d.,\s]{3,}$/.test(characters.map(({ text }) => text).join(''));

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Whether the strokes of a page are so thin or broken that what it says is guessed: one of a copier set too light.
 * Measured on scans of 110 to 300 dots an inch and on simulated photographs, the mean is 0.98 and more; on copies of
 * which hardly a table can be read, 0.43 to 0.88.
 */
function isFaint({ lines }: RecognizedPage): boolean {
  const told = lines.filter(({ characters }) => characters.length >= fewestOfLine);
  const sure = told.map(({ characters }) => characters.map(({ confidence }) => confidence));
  const all = sure.flat();
  if (all.length >= fewestCharacters && meanOf(all) < leastSure) return true;
  const figures = sure.filter((_, index) => isFigure(told[index] as RecognizedLine));
  const least = figures.map((each) => Math.min(...each));
  return figures.length >= fewestFigures && meanOf(least) < leastSureFigures;
}

/** What a mistake in the recognizer is: nothing else of the document is lost with it. */
function failed(error: unknown): Pick<RawProblem, 'reason' | 'detail'> {
  return { reason: 'recognition-failed', detail: error instanceof Error ? error.message : String(error) };
}

/** Reads a page from its picture, drawn only where there is a recognizer; nothing where there is none. */
export async function recognizePicture(
  file: string,
  number: number,
  draw: () => PagePicture | undefined | Promise<PagePicture | undefined>,
  { open, progress }: PageRecognition,
): Promise<PictureRead | undefined> {
  const recognize = await open().catch(failed);
  if (typeof recognize === 'object') return recognize;
  const drawn = recognize && (await draw());
  if (recognize === undefined || drawn === undefined) return undefined;
  if (drawn.own < leastResolution) return { reason: 'low-resolution', detail: '' };
  progress?.(number);
  const page = await recognize(drawn.pixels, drawn.dpi).catch(failed);
  if ('reason' in page) return page;
  return isFaint(page)
    ? { reason: 'faint-print', detail: '' }
    : readScannedPage(file, number, moved(page, drawn.origin));
}
