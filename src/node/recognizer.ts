import { createRequire } from 'node:module';
import type { PageRecognition, RecognizePage } from '../import/recognition.ts';

/** Pages that are pictures are read where the package for it is installed, not at all, or all pages are. */
export const ocrModes = ['auto', 'off', 'force'] as const;
export type OcrMode = (typeof ocrModes)[number];

/** The package that reads pictures of pages: one of its own, which not everybody needs. */
export const packageName: string = 'gouji-ocr';

interface RecognizerPackage {
  openRecognizer(): Promise<RecognizePage>;
}

/** Whether the package is installed and put together. */
export const hasRecognizer = async (): Promise<boolean> => (await load()) !== undefined;

async function load(): Promise<RecognizerPackage | undefined> {
  try {
    return (await import(packageName)) as RecognizerPackage;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The version of that package, without loading it; empty where it is not installed and put together. */
export function recognizerVersion(): string {
  const require = createRequire(import.meta.url);
  try {
    require.resolve(packageName);
    return (require(`${packageName}/package.json`) as { readonly version: string }).version;
  } catch {
    return '';
  }
}

let opened: Promise<RecognizePage | undefined> | undefined;

/** How pages that are pictures are read, the recognizer loaded on first use. `keeping`: does not read a page twice. */
export function recognitionBy(
  mode: OcrMode,
  progress?: (page: number) => void,
  keeping: (recognize: RecognizePage) => RecognizePage = (recognize) => recognize,
): PageRecognition | undefined {
  if (mode === 'off') return undefined;
  const open = async () => {
    opened ??= load().then((found) => found?.openRecognizer());
    const recognize = await opened;
    return recognize && keeping(recognize);
  };
  return { pages: mode === 'force' ? 'all' : 'without-text', open, ...(progress && { progress }) };
}
