import type { RecognizePage } from '../import/recognition.ts';

/** The files of the recognizer that a page holds. */
export interface RecognizerFiles {
  readonly engine: Uint8Array;
  readonly model: Uint8Array;
  readonly alphabet: Uint8Array;
}

/** Opens the recognizer. The page that holds one is built with another version of this file (scripts/build-page.ts). */
export const openRecognizer: ((files: RecognizerFiles) => Promise<RecognizePage>) | undefined = undefined;
