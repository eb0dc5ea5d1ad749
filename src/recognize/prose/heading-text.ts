import { anyOf, type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { type Enumeration, enumerationOf, sectionRank } from '../../core/catalogue/numbering.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { perObject } from '../../core/model/per-object.ts';

const longestNumbered = 48;
const longestPlain = 40;
/** Punctuation that a heading does not hold. */
const sentenceMarks = /[\u3002\uff1b;\uff01!\uff1f?]/;
const commas = /[\uff0c,]/;
const colon = /[:\uff1a]/;
const lastMark = /[\u3002:\uff1a]$/;

/** Whether a text without white space is a heading rather than prose, as its wording tells. */
export function isHeading(text: string, lexicon: Lexicon): boolean {
  const mark = enumerationOf(text, lexicon);
  return mark === undefined ? isPlainHeading(text, lexicon) : isNumberedHeading(text, mark, lexicon);
}

function isNumberedHeading(text: string, mark: Enumeration, lexicon: Lexicon): boolean {
  const body = text.slice(mark.length);
  const words = mark.rank === 1 ? body.replace(/^[:\uff1a]/, '') : body;
  if (words.length > longestNumbered || (words === '' && mark.rank > 1)) return false;
  const bare = words.replace(lastMark, '');
  if (sentenceMarks.test(bare) || colon.test(bare) || hasFigure(bare, lexicon)) return false;
  if (endsAsHeading(bare, lexicon)) return bare === words || mark.rank <= sectionRank;
  return bare === words.replace(/[:\uff1a]$/, '') && !commas.test(bare) && !/[\u3001]$/.test(bare);
}

/** An unnumbered line that is nothing but a name of a section: 名词解释, 部门职责：. */
export function isPlainHeading(text: string, lexicon: Lexicon): boolean {
  if (text.length > longestPlain) return false;
  const bare = text.replace(annexMark(lexicon.catalogue), '').replace(/[:\uff1a]$/, '');
  if (sentenceMarks.test(bare) || commas.test(bare) || colon.test(bare)) return false;
  return endsAsHeading(bare, lexicon) && !hasFigure(bare, lexicon);
}

/** The mark in front of the heading of what was added: 附：, 附件1：. */
const annexMark = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(`^${anyOf(wordsOf(catalogue, 'annexWords'))}[0-9]{0,2}[:\\uff1a]`),
);

/** A heading that the importer knows as such, unless it is a sentence that was merely set in its style. */
export function isDeclaredHeading(text: string, lexicon: Lexicon): boolean {
  const bare = text.replace(lastMark, '');
  if (text.length > longestNumbered * 2 || sentenceMarks.test(bare) || hasFigure(bare, lexicon)) return false;
  return !/\u3002$/.test(text) || !commas.test(bare);
}

const anyYear = /(?:19|20)[0-9]{2}/;

/**
 * 某局2023年部门预算公开说明 above 2023年收入预算80万元。: a line that names year and kind and ends as a heading is a title, however
 * wide, where the next one begins anew and is a sentence.
 */
export function isTitleAbove(text: string, next: string | undefined, lexicon: Lexicon): boolean {
  if (next === undefined) return false;
  const { catalogue } = lexicon;
  const names = (words: readonly string[]): boolean => words.some((word) => text.includes(word));
  const kinds = [...wordsOf(catalogue, 'budgetKind'), ...wordsOf(catalogue, 'finalKind')];
  if (!anyYear.test(text) || !names(kinds) || !endsAsHeading(text, lexicon)) return false;
  const starts = [...wordsOf(catalogue, 'proseStarts'), ...wordsOf(catalogue, 'nameHeads')];
  const begins = anyYear.test(next.slice(0, 4)) || starts.some((word) => next.startsWith(word));
  return begins && /\u3002$/.test(next) && hasFigure(next, lexicon);
}

/** Whether a text ends in a word that names a section. */
export function endsAsHeading(text: string, lexicon: Lexicon): boolean {
  return wordsOf(lexicon.catalogue, 'headingEndings').some((word) => text.endsWith(word));
}

/** Whether a text ends in words that nothing but the name of a section ends in: 情况说明. */
export function endsAsSureHeading(text: string, lexicon: Lexicon): boolean {
  return wordsOf(lexicon.catalogue, 'strongHeadingEndings').some((word) => text.endsWith(word));
}

const figures = new WeakMap<Lexicon, RegExp>();

/** Whether a text states an amount: a number with its unit, or the place that a template leaves for one. */
export function hasFigure(text: string, lexicon: Lexicon): boolean {
  let pattern = figures.get(lexicon);
  if (pattern === undefined) {
    const units = lexicon.units.map(({ title }) => title).filter((title) => title.length > 1);
    const things = wordsOf(lexicon.catalogue, 'measureWords');
    pattern = new RegExp(`[0-9][%\u2030]|${units.join('|')}|[0-9](?:${things.join('|')})`, 'u');
    figures.set(lexicon, pattern);
  }
  return pattern.test(text);
}

/** No paragraph begins with an amount: 12.5万元, of which the line before tells what it is. */
export function beginsWithAmount(text: string, { units }: Lexicon): boolean {
  const number = /^[0-9][0-9,.]*/.exec(text)?.[0] ?? '';
  const rest = text.slice(number.length);
  return number !== '' && (/^[%\u2030]/.test(rest) || units.some(({ title }) => rest.startsWith(title)));
}

/**
 * How many characters of a text that begins with a mark are a heading to which further text was glued; 0 when the
 * text is no such thing. `text` may hold single spaces.
 */
export function gluedHeading(text: string, lexicon: Lexicon): number {
  const mark = enumerationOf(text, lexicon);
  if (mark === undefined || mark.rank > sectionRank) return 0;
  const head = text.slice(0, longestNumbered + mark.length);
  const stop = head.slice(mark.length).search(/[\u3002\uff1b;\uff0c,:\uff1a]/);
  const limit = stop < 0 ? head.length : stop + mark.length;
  for (let end = mark.length + 2; end <= limit; end++) {
    const part = text.slice(0, end);
    if (endsAsHeading(part, lexicon) && isBoundary(text, end, lexicon)) return end;
  }
  return 0;
}

/** Whether a heading may end here: at a stop, a space, a new mark, a year; anywhere behind 情况说明. */
function isBoundary(text: string, end: number, lexicon: Lexicon): boolean {
  const next = text.slice(end, end + 20);
  if (next === '' || /^[\u3002:\uff1a ]/.test(next)) return true;
  if (/^(?:19|20)[0-9]{2}/.test(next) || enumerationOf(next, lexicon) !== undefined) return true;
  if (!endsAsSureHeading(text.slice(0, end), lexicon)) return false;
  return !endsAsHeading(text.slice(0, end + 2), lexicon) && !/^[\uff08("\u201d\u300b)\uff09]/.test(next);
}
