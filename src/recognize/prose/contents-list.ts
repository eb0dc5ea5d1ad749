import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { enumerationOf } from '../../core/catalogue/numbering.ts';
import type { Narrative } from '../../core/model/narrative.ts';
import { hasFigure } from './heading-text.ts';
import type { ProseLine } from './prose-line.ts';

type Contents = NonNullable<Narrative['contents']>;

const longestHeading = 40;
const linesBeforeContents = 60;
const longestContents = 200;
const longestEntry = 80;
/** Dots up to the page number. */
const leader = /(?:\.{2,}|\u2026+|\u00b7{3,}|\u2022{3,}|_{4,}|-{4,})[.\u2026\u00b7_-]*[0-9]*$/u;
const pagedLeader = /(?:\.{3,}|\u2026{2,}|\u00b7{3,})[.\u2026\u00b7]*[0-9]{1,3}$/u;
const pageNumber = /[0-9]{1,3}$/;

/** Takes the table of contents out of the lines in front of the body. */
export function takeContents(
  lines: readonly ProseLine[],
  lexicon: Lexicon,
): { contents: Contents; lines: readonly ProseLine[] } {
  const start = lines.slice(0, linesBeforeContents).findIndex(({ text }) => isContentsHeading(text, lexicon));
  const end = start < 0 ? 0 : endOfContents(lines, start + 1, lexicon);
  const isEntry = (line: ProseLine, index: number): boolean =>
    (index > start && index < end) || (line.text.length <= longestEntry && pagedLeader.test(line.text));
  const entries = lines.filter(isEntry);
  const isOut = new Set<ProseLine>(
    start >= 0 && end > start + 1 ? [...entries, lines[start] as ProseLine] : entries,
  );
  return {
    contents: entries.flatMap(({ text, place }) => {
      const title = titleOf(text);
      return title === '' ? [] : [{ title, place }];
    }),
    lines: lines.filter((line) => !isOut.has(line)),
  };
}

function isContentsHeading(text: string, lexicon: Lexicon): boolean {
  return (
    text.length <= longestHeading &&
    wordsOf(lexicon.catalogue, 'contentsHeadings').some((word) => text.endsWith(word))
  );
}

/** The title of an entry, without leader and page number. */
function titleOf(text: string): string {
  const bare = text.replace(leader, '');
  if (bare !== text) return bare;
  return /[^0-9][0-9]{1,3}$/u.test(text) ? text.replace(pageNumber, '') : text;
}

/** Index of the first line of the body: where an entry comes again, the numbering begins anew, or prose begins. */
function endOfContents(lines: readonly ProseLine[], start: number, lexicon: Lexicon): number {
  const seen = new Set<string>();
  const first = firstMark(lines, start, lexicon);
  const last = Math.min(lines.length, start + longestContents);
  let hasLeaders = false;
  for (let index = start; index < last; index++) {
    const line = lines[index] as ProseLine;
    const key = titleOf(line.text).replace(/[\u3002:\uff1a]$/, '');
    const restarts = first !== undefined && index > first.at && markKey(line.text, lexicon) === first.key;
    const isOverleaf = hasLeaders && !leader.test(line.text) && isNewPage(line, lines[index - 1]);
    if (seen.has(key) || restarts || isOverleaf) return index;
    if (isSentence(line.text, lexicon)) return beforeSentence(lines, start, index, lexicon);
    seen.add(key);
    hasLeaders ||= leader.test(line.text);
  }
  return last === lines.length ? start : last;
}

function isNewPage({ place }: ProseLine, before: ProseLine | undefined): boolean {
  return place.page !== before?.place.page;
}

function firstMark(
  lines: readonly ProseLine[],
  start: number,
  lexicon: Lexicon,
): { at: number; key: string } | undefined {
  for (let at = start; at < Math.min(lines.length, start + 5); at++) {
    const key = markKey(lines[at]?.text ?? '', lexicon);
    if (key !== '') return { at, key };
  }
  return undefined;
}

function markKey(text: string, lexicon: Lexicon): string {
  const mark = enumerationOf(text, lexicon);
  return mark === undefined ? '' : `${mark.rank}/${mark.number}`;
}

function isSentence(text: string, lexicon: Lexicon): boolean {
  if (leader.test(text)) return false;
  if (text.length > longestEntry || (text.length > 20 && hasFigure(text, lexicon))) return true;
  return markKey(text, lexicon) === '' ? /.{12}[\u3002\uff1b]$/u.test(text) : /[\u3002\uff1b]./u.test(text);
}

/** The body begins behind the last leader, else with the page of its first sentence or the unnumbered lines above that. */
function beforeSentence(
  lines: readonly ProseLine[],
  start: number,
  sentence: number,
  lexicon: Lexicon,
): number {
  const led = lines.slice(start, sentence).findLastIndex(({ text }) => leader.test(text));
  if (led >= 0) return start + led + 1;
  const page = lines[sentence]?.place.page;
  let end = sentence;
  for (; end > start; end--) {
    const above = lines[end - 1] as ProseLine;
    const isBody = page === undefined ? markKey(above.text, lexicon) === '' : above.place.page === page;
    if (!isBody) break;
  }
  return end;
}
