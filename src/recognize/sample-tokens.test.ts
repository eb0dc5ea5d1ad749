import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportDocument } from '../core/engine/index/report-document.ts';
import { catalogue } from '../core/generated/catalogue.ts';
import { readPdf } from '../import/pdf/read-pdf.ts';
import type { RawDocument } from '../import/raw.ts';
import { recognize } from './recognize.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);
const folders = ['labelled/', 'unlabelled/'].map((folder) => new URL(folder, samples));
const files = existsSync(samples)
  ? folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => [name, new URL(name, folder)] as const),
    )
  : [];

/** An independent reader of PDFs, where it is installed. */
function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Amounts as tables print them: with decimals or thousands separators, so that page numbers and years stay out. */
function amounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [token] of text.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g))
    counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

const textOf = ({ blocks }: RawDocument): string =>
  blocks
    .flatMap((block) => (block.type === 'text' ? [block.text] : block.cells.map(({ text }) => text)))
    .join('\n');

describe.skipIf(files.length === 0 || !hasPdftotext())(
  'every amount of the sample PDFs is accounted for',
  () => {
    test.each(files)('%s', async (name, file) => {
      const document = await readPdf(name, new Uint8Array(readFileSync(file)));
      const seen = amounts(
        execFileSync('pdftotext', ['-layout', fileURLToPath(file), '-'], { maxBuffer: 1 << 26 }).toString(),
      );
      const read = amounts(textOf(document));
      const lost = [...seen].filter(([token, count]) => (read.get(token) ?? 0) < count);
      expect(lost).toEqual([]);

      const figures = recognize([document], catalogue).map((each) => reportDocument(each, catalogue).figures);
      for (const { read: all, placed } of figures) expect(placed).toBeGreaterThanOrEqual(all * 0.99);
    });
  },
);
