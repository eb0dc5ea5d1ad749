import { loadAssets } from './assets.ts';
import { openWith } from './open.ts';
import type { RecognizePage } from './recognize-page.ts';

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
  const [library, files] = await loadAssets();
  return await openWith(library, files, threads);
}
