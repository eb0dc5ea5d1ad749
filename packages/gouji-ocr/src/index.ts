import { loadAssets } from './assets.ts';
import { type PageReading, type RecognizePage, recognizePage } from './recognize-page.ts';
import { lineRecognizer } from './recognizer.ts';

export type {
  PageReading,
  ReadCharacterBox,
  ReadLineBox,
  RecognizePage,
  RulingBox,
} from './recognize-page.ts';

export interface RecognizerOptions {
  /** How many threads work on one page; 1 by default. */
  readonly threads?: number;
}

/** Loads the model and yields what reads pages. Everything comes from this package; nothing is fetched. */
export async function openRecognizer({ threads = 1 }: RecognizerOptions = {}): Promise<RecognizePage> {
  const { inference, alphabet } = await loadAssets(threads);
  const lines = lineRecognizer(inference, alphabet);
  return (pixels, dpi): Promise<PageReading> => recognizePage(pixels, dpi, lines);
}
