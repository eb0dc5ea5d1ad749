/** What a PDF shows says the same as OFD: figures, statements and findings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figuresOf, findingsOf, readDisclosure } from './compared-disclosures.ts';
import { pdfAsOfd } from './pdf-as-ofd.ts';

const own = new URL('../fixtures/', import.meta.url);
/** Published documents that lie beside the repository of some machines. */
const published = new URL('../../shared/samples/labelled/', import.meta.url);
const files = [
  ...['documents/final.pdf', 'documents/budget-workbook.pdf', 'drafts/slips-narrow.pdf'].map(
    (name) => new URL(name, own),
  ),
  ...(existsSync(published) ? readdirSync(published) : [])
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => new URL(name, published)),
];

test.each(files.map((file) => [file.pathname.split('/').pop() ?? '', file] as const))(
  '%s',
  async (_, file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const [asPdf, asOfd] = [
      await readDisclosure('a.pdf', bytes),
      await readDisclosure('a.ofd', await pdfAsOfd(bytes)),
    ];
    expect(figuresOf(asOfd)).toEqual(figuresOf(asPdf));
    expect(asOfd.narrative?.passages.map(({ text }) => text)).toEqual(
      asPdf.narrative?.passages.map(({ text }) => text),
    );
    expect(await findingsOf(asOfd)).toEqual(await findingsOf(asPdf));
  },
);
