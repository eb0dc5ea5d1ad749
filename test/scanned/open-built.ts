import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RecognizePage } from '../../src/import/recognition.ts';

const built = join(process.cwd(), 'packages', 'gouji-ocr', 'dist');

/** Whether the package that reads pictures is put together: `npm run build -w gouji-ocr`. */
export const isBuilt = existsSync(join(built, 'index.js'));

/** The package that reads pictures, as it is built. */
export async function openBuilt(): Promise<RecognizePage> {
  const { openRecognizer } = (await import(pathToFileURL(join(built, 'index.js')).href)) as {
    openRecognizer(): Promise<RecognizePage>;
  };
  return await openRecognizer();
}
