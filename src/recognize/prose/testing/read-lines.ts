/** Test support: prose from lines. */

import { lexiconOf } from '../../../core/catalogue/lexicon.ts';
import { catalogue } from '../../../core/generated/catalogue.ts';
import type { RawBlock, RawDocument } from '../../../import/raw.ts';
import { readProse } from '../read-prose.ts';

const lexicon = lexiconOf(catalogue);

const text = (line: string, index: number): RawBlock => ({
  type: 'text',
  text: line.replace(/^#+ /, ''),
  ...(line.startsWith('#') ? { heading: line.indexOf(' ') } : {}),
  place: { file: 'a.txt', line: index + 1 },
});

/** A grid of texts. */
export function grid(rows: readonly (readonly string[])[]): RawBlock {
  const place = { file: 'a.txt', line: 1 };
  return {
    type: 'grid',
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.length)),
    cells: rows.flatMap((cells, row) =>
      cells.map((cell, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: cell, place })),
    ),
    spansKnown: true,
    confidence: 'high',
    place,
  };
}

/** The prose of lines of a text, or of whole blocks. */
export function read(lines: readonly (string | RawBlock)[], format = 'text') {
  const blocks = lines.map((line, index) => (typeof line === 'string' ? text(line, index) : line));
  const document: RawDocument = { file: 'a.txt', format, blocks, problems: [] };
  return readProse(document, lexicon);
}

/** Passages as text, headings with their level. */
export const show = (lines: readonly (string | RawBlock)[], format?: string) =>
  read(lines, format).passages.map((passage) =>
    passage.heading === undefined ? passage.text : `H${passage.heading} ${passage.text}`,
  );
