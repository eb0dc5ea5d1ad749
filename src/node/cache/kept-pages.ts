import { join } from 'node:path';
import type { RecognizedPage, RecognizePage } from '../../import/recognition.ts';
import { pack, unpack } from '../pool/packed.ts';
import { digestOf } from './keys.ts';
import { recognizerDigest } from './program-digest.ts';
import { type CacheBounds, ResultCache } from './result-cache.ts';

/** A page takes some tens of thousands of bytes; each document has a file of its own. */
const usualBounds: CacheBounds = { bytes: 256 * 1024 * 1024, files: 4096 };

/**
 * What was read of pictures of pages, by their pixels: reading one takes seconds, and it stands in each version of a
 * document. Apart from the documents, which every new version of the program reads again.
 */
export class KeptPages {
  readonly #folder: string;
  readonly #bounds: CacheBounds;
  #cache: ResultCache | undefined;

  /** `folder` is that of all results. */
  constructor(folder: string, bounds: CacheBounds = usualBounds) {
    this.#folder = join(folder, 'pages');
    this.#bounds = bounds;
  }

  /** Reads a page unless it was read before by the same recognizer. */
  readonly keeping =
    (recognize: RecognizePage, recognizer: string = recognizerDigest()): RecognizePage =>
    async (pixels, dpi) => {
      this.#cache ??= new ResultCache(this.#folder, this.#bounds);
      const { width, height, data } = pixels;
      const key = digestOf(recognizer, String(dpi), `${width} ${height}`, data);
      const kept = this.#cache.get(key);
      if (kept !== undefined) return unpack<RecognizedPage>(kept);
      const page = await recognize(pixels, dpi);
      this.#cache.put(key, pack(page));
      return page;
    };

  close(): void {
    this.#cache?.close();
    this.#cache = undefined;
  }
}
