import { Parser } from 'htmlparser2';
import type { RawBlock, RawDocument } from '../raw.ts';
import { decodeHtml } from './decode-html.ts';
import { PageBuilder } from './page-builder.ts';

/** Reads an HTML page, also one that carries the name of a spreadsheet or a document. */
export async function readHtml(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const { text, encoding } = decodeHtml(bytes, file);
  const blocks = isOwnReport(text) ? [] : readHtmlBlocks(file, text, 1);
  return { file, format: 'html', encoding, blocks, problems: [] };
}

/** A report of ours repeats the tables of a document, and is none: reports may lie in the folder that is checked. */
const isOwnReport = (text: string): boolean =>
  text.slice(0, 1500).includes('<meta name="generator" content="gouji">');

/** The blocks of a piece of HTML that starts at line `firstLine` of its file. */
export function readHtmlBlocks(file: string, html: string, firstLine: number): RawBlock[] {
  const page = new PageBuilder(file);
  const lineAt = lineCounter(html, firstLine);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes, lineAt(parser.startIndex)),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.text(text, lineAt(parser.startIndex)),
  });
  parser.end(html);
  return page.finish();
}

/** Line numbers for offsets that only grow. */
function lineCounter(text: string, firstLine: number): (offset: number) => number {
  let line = firstLine;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
