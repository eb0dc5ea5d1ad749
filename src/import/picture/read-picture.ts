import { ReadError } from '../../core/model/read-error.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import type { RawDocument } from '../raw.ts';
import type { PageRecognition } from '../recognition.ts';
import { pictureAsPdf } from './picture-as-pdf.ts';
import { pictureKind } from './picture-kind.ts';

/** Reads a picture of pages (JPEG, PNG, TIFF) where there is a recognizer, as a PDF that shows it. */
export async function readPicture(
  file: string,
  bytes: Uint8Array,
  recognition?: PageRecognition,
): Promise<RawDocument> {
  const pdf = (await hasRecognizer(recognition)) ? pictureAsPdf(bytes) : undefined;
  if (pdf === undefined) throw new ReadError('picture-file', pictureKind(bytes) ?? '', { file });
  return await readPdf(file, pdf, recognition);
}

/** One that cannot be opened is there, and is told page by page. */
const hasRecognizer = async (recognition: PageRecognition | undefined): Promise<boolean> =>
  recognition !== undefined &&
  (await recognition.open().then(
    (found) => found !== undefined,
    () => true,
  ));
