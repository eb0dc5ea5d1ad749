import { anyOf, type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { enumerationOf } from '../../core/catalogue/numbering.ts';
import { perObject } from '../../core/model/per-object.ts';
import { arePages } from '../../import/loose/text-grid.ts';
import type { ProseLine } from './prose-line.ts';

/** A cell with more characters is a sentence. */
const longest = 24;
const sentenceMarks = /[\uff0c,\u3002\uff1b;:\uff1a\u3001\uff01!\uff1f?](?![0-9]{3})/;

/** Nothing but a figure, with or without its unit, which may be none of those known: a target beside what was reached. */
const figurePattern = perObject((lexicon: Lexicon): RegExp => {
  const units = lexicon.units.map(({ title }) => title);
  const things = wordsOf(lexicon.catalogue, 'measureWords');
  return new RegExp(
    `^[-\u2014<>=\u2264\u2265\u2266\u2267]?[0-9][0-9,]*(?:\\.[0-9]+)?(?:[%\u2030]|\\p{Script=Han}{1,2}|${anyOf([...units, ...things])})?$`,
    'u',
  );
});

/** A header. */
const yearPattern = perObject(
  ({ catalogue }: Lexicon): RegExp =>
    new RegExp(`^(?:19|20)[0-9]{2}${anyOf(wordsOf(catalogue, 'yearSuffixes'))}$`, 'u'),
);

/** What a column of amounts is headed by that are not those of this document. */
const otherColumns = ['prosePrior', 'proseInitial', 'proseAnnual', 'proseBudget'] as const;

type Kind = 'figure' | 'name' | 'other';

function kindOf({ text, declared, afterTable }: ProseLine, lexicon: Lexicon): Kind {
  if (declared !== undefined || afterTable) return 'other';
  if (yearPattern(lexicon).test(text)) return 'name';
  if (figurePattern(lexicon).test(text)) return 'figure';
  const isName = text.length <= longest && !sentenceMarks.test(text) && !/[0-9][^0-9]*$/.test(text);
  return isName && enumerationOf(text, lexicon) === undefined ? 'name' : 'other';
}

/** Whether the lines in front of the first row head a column of something else than this document tells. */
function headsOther(heads: readonly ProseLine[], { catalogue }: Lexicon): boolean {
  return heads.some(({ text }) => otherColumns.some((list) => wordsOf(catalogue, list).includes(text)));
}

/** A page and the next one: what stands between them was a picture. */
const areTwoPages = (one: string, next: string): boolean =>
  page.test(one) && page.test(next) && Number(next) === Number(one) + 1;
const page = /^[0-9]{1,3}$/;

/** Whether two figures stand below each other in a run: those of one row. */
function holdsRow(kinds: readonly Kind[], run: readonly ProseLine[]): boolean {
  return kinds.some(
    (kind, index) =>
      kind === 'figure' &&
      kinds[index + 1] === 'figure' &&
      !areTwoPages(run[index]?.text ?? '', run[index + 1]?.text ?? ''),
  );
}

/** Two headers, and below them a name and a count in turn. Names with their amounts make sentences. */
function isTwoColumns(kinds: readonly Kind[], run: readonly ProseLine[], lexicon: Lexicon): boolean {
  const first = kinds.indexOf('figure');
  const figures = run.filter((_, index) => kinds[index] === 'figure').map(({ text }) => text);
  const isMoney = (text: string) => lexicon.units.some(({ title }) => text.endsWith(title));
  return (
    first >= 3 &&
    figures.length > 1 &&
    kinds
      .slice(first, first + figures.length * 2 - 1)
      .every((kind, index) => (kind === 'figure') === (index % 2 === 0)) &&
    !figures.some(isMoney) &&
    !arePages(figures)
  );
}

/**
 * The lines of one run of names and figures that are cells: two figures stand in a row, a name and a count in turn, or in
 * columns of something else.
 */
function cellsOf(
  from: number,
  kinds: readonly Kind[],
  lines: readonly ProseLine[],
  lexicon: Lexicon,
): readonly number[] {
  const first = kinds.indexOf('figure');
  const last = kinds.lastIndexOf('figure');
  if (last === first) return [];
  const run = lines.slice(from, from + kinds.length);
  const heads = run.slice(0, Math.max(0, first - 1));
  const isTable =
    holdsRow(kinds, run) || isTwoColumns(kinds, run, lexicon) || (first > 0 && headsOther(heads, lexicon));
  if (!isTable) return [];
  const name = Math.max(0, first - 1);
  return kinds.slice(name, last + 1).map((_, index) => from + name + index);
}

/**
 * Marks the cells of a table that was pasted one cell a line, units and all: 公务接待费 / 5.00万元 / 4.00万元. Which column a figure
 * stands in is not in the lines, and they make no sentences.
 */
export function withCells(lines: readonly ProseLine[], lexicon: Lexicon): readonly ProseLine[] {
  const kinds = lines.map((line) => kindOf(line, lexicon));
  const cells = new Set<number>();
  for (let start = 0; start < kinds.length; start++) {
    let end = start;
    while (end < kinds.length && kinds[end] !== 'other') end++;
    for (const at of cellsOf(start, kinds.slice(start, end), lines, lexicon)) cells.add(at);
    start = end;
  }
  return lines.map((line, index) => (cells.has(index) ? { ...line, cell: true as const } : line));
}
