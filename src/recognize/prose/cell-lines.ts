import { anyOf, type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { enumerationOf } from '../../core/catalogue/numbering.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { ProseLine } from './prose-line.ts';

/** A cell with more characters is a sentence. */
const longest = 24;
const sentenceMarks = /[\uff0c,\u3002\uff1b;:\uff1a\u3001\uff01!\uff1f?](?![0-9]{3})/;

/** Nothing but a figure, with or without its unit. */
const figurePattern = perObject((lexicon: Lexicon): RegExp => {
  const units = lexicon.units.map(({ title }) => title);
  const things = wordsOf(lexicon.catalogue, 'measureWords');
  return new RegExp(
    `^[-\u2014]?[0-9][0-9,]*(?:\\.[0-9]+)?(?:[%\u2030]|${anyOf([...units, ...things])})?$`,
    'u',
  );
});

/** What a column of amounts is headed by that are not those of this document. */
const otherColumns = ['prosePrior', 'proseInitial', 'proseAnnual', 'proseBudget'] as const;

type Kind = 'figure' | 'name' | 'other';

function kindOf({ text, declared, afterTable }: ProseLine, lexicon: Lexicon): Kind {
  if (declared !== undefined || afterTable) return 'other';
  if (figurePattern(lexicon).test(text)) return 'figure';
  const isName = text.length <= longest && !sentenceMarks.test(text) && !/[0-9][^0-9]*$/.test(text);
  return isName && enumerationOf(text, lexicon) === undefined ? 'name' : 'other';
}

/** Whether the lines in front of the first row head a column of something else than this document tells. */
function headsOther(heads: readonly ProseLine[], { catalogue }: Lexicon): boolean {
  return heads.some(({ text }) => otherColumns.some((list) => wordsOf(catalogue, list).includes(text)));
}

/** The lines of one run of names and figures that are cells: two figures stand in a row, or in columns of something else. */
function cellsOf(
  from: number,
  kinds: readonly Kind[],
  lines: readonly ProseLine[],
  lexicon: Lexicon,
): readonly number[] {
  const first = kinds.indexOf('figure');
  const last = kinds.lastIndexOf('figure');
  const isRow = kinds.some((kind, index) => kind === 'figure' && kinds[index + 1] === 'figure');
  const heads = lines.slice(from, from + Math.max(0, first - 1));
  if (first < 1 || last === first || !(isRow || headsOther(heads, lexicon))) return [];
  return kinds.slice(first - 1, last + 1).map((_, index) => from + first - 1 + index);
}

/**
 * A table that was pasted one cell a line, units and all: 公务接待费 / 5.00万元 / 4.00万元. Which column a figure stands in is not in
 * the lines, and they make no sentences.
 */
export function cellLines(lines: readonly ProseLine[], lexicon: Lexicon): ReadonlySet<number> {
  const kinds = lines.map((line) => kindOf(line, lexicon));
  const cells = new Set<number>();
  for (let start = 0; start < kinds.length; start++) {
    let end = start;
    while (end < kinds.length && kinds[end] !== 'other') end++;
    for (const at of cellsOf(start, kinds.slice(start, end), lines, lexicon)) cells.add(at);
    start = end;
  }
  return cells;
}
