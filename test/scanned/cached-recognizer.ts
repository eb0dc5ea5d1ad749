import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Area, Grey } from '../../packages/gouji-ocr/src/picture.ts';
import type { recognizePage as RecognizePixels } from '../../packages/gouji-ocr/src/recognize-page.ts';
import type { RecognizeLines } from '../../packages/gouji-ocr/src/recognizer.ts';
import type { RecognizedPage, RecognizePage } from '../../src/import/recognition.ts';

interface Parts {
  loadAssets(): Promise<readonly [library: unknown, files: { readonly alphabet: Uint8Array }]>;
  startInference(library: unknown, files: unknown, threads: number): Promise<unknown>;
  lineRecognizer(inference: unknown, alphabet: string): RecognizeLines;
  recognizePage: typeof RecognizePixels;
}

async function builtParts(): Promise<Parts> {
  const built = join(process.cwd(), 'packages', 'gouji-ocr', 'dist');
  const [assets, open, recognizer, page] = (await Promise.all(
    ['assets.js', 'open.js', 'recognizer.js', 'recognize-page.js'].map(
      (file) => import(pathToFileURL(join(built, file)).href),
    ),
  )) as [Parts, Parts, Parts, Parts];
  return { ...assets, ...open, ...recognizer, ...page };
}

/** A line and the white around it, by its pixels. */
function lineKey({ width, data }: Grey, { left, top, right, bottom }: Area, em: number): string {
  const hash = createHash('sha1').update(`${em} ${left - right} ${top - bottom}`);
  for (let y = Math.max(0, top - 1); y < bottom + 1; y += 1)
    hash.update(data.subarray(y * width + Math.max(0, left - 1), y * width + right + 1));
  return hash.digest('base64');
}

/** The recognizer of the built package; pages and lines that it has read before are not read again. */
export async function cachedRecognizer(): Promise<RecognizePage> {
  const { loadAssets, startInference, lineRecognizer, recognizePage } = await builtParts();
  const [library, files] = await loadAssets();
  const inference = await startInference(library, files, 1);
  const readLines = lineRecognizer(inference, new TextDecoder().decode(files.alphabet));
  type ReadLine = Awaited<ReturnType<RecognizeLines>>[number];
  const lines = new Map<string, ReadLine>();
  const pages = new Map<string, RecognizedPage>();
  const cached: RecognizeLines = async (grey, areas, em) => {
    const keys = areas.map((area) => lineKey(grey, area, em));
    const open = areas.filter((_, index) => !lines.has(keys[index] as string));
    const found = open.length === 0 ? [] : await readLines(grey, open, em);
    let next = 0;
    return keys.map((key, index) => {
      const line = open[next] === areas[index] ? (found[next++] as ReadLine) : (lines.get(key) as ReadLine);
      lines.set(key, line);
      return line;
    });
  };
  return async (pixels, dpi) => {
    const key = createHash('sha1').update(pixels.data).digest('base64');
    const page = pages.get(key) ?? (await recognizePage(pixels, dpi, cached));
    pages.set(key, page);
    return page;
  };
}
