import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { enumerationOf } from '../../core/catalogue/numbering.ts';
import { beginsWithAmount, hasFigure } from './heading-text.ts';
import type { ProseLine } from './prose-line.ts';

/** What is known of the lines of a text. */
export interface LineLayout {
  /** Whether a line fills the width of the page. */
  readonly full: (line: ProseLine) => boolean;
  /** Whether a line is about as long as most of a text whose lines seem to be those of a page, or longer. */
  readonly usual: (line: ProseLine) => boolean;
  /** A line may end where the page does, not where the paragraph does. */
  readonly mayBreak: boolean;
}

/** A paragraph that a line may go on with: its first and its last line so far. */
export interface OpenParagraph {
  readonly first: ProseLine;
  readonly last: ProseLine;
}

const ended = /[\u3002\uff01!\uff1f?][\u201d"\u300d\u300f)\uff09]*$/;
const openMark = /[\uff0c,\u3001(\uff08\u201c\u300a]$/;
const closingMark = /^[\uff0c,\u3002\u3001;\uff1b:\uff1a)\uff09\u201d\u300b%]/;
const inner = /[\uff0c,\u3002\u3001;\uff1b]/;
const listMark = /[\uff1b;:\uff1a]$/;
const label = /^[^\uff0c,\u3002\uff1b;\uff1a:0-9]{2,10}[\uff1a:]/;
const han = /\p{Script=Han}/u;

/** Whether a line goes on with the sentence or the list of the paragraph before it. Neither is a heading. */
export function goesOn(open: OpenParagraph, line: ProseLine, layout: LineLayout, lexicon: Lexicon): boolean {
  const { text } = open.last;
  if (closingMark.test(line.text) || beginsWithLevel(line.text, lexicon)) return true;
  if (enumerationOf(line.text, lexicon) !== undefined) return false;
  if (ended.test(text)) return layout.full(open.last) && continues(line.text, lexicon);
  if (openMark.test(text)) return true;
  if (listMark.test(text)) return goesOnInList(open, line, layout, lexicon);
  return goesOnUnmarked(open, line, layout, lexicon);
}

/** Behind a semicolon or a colon figures go on, but for items on lines of their own. */
function goesOnInList(open: OpenParagraph, line: ProseLine, layout: LineLayout, lexicon: Lexicon): boolean {
  const { text } = open.last;
  const isItem = !layout.full(open.last) && opensList(text, lexicon) && !beginsWithAmount(line.text, lexicon);
  return hasFigure(text, lexicon) && hasFigure(line.text, lexicon) && !isItem;
}

/** Whether a line ends in 其中： or in an amount with a colon, so that the lines below may be items of their own. */
function opensList(text: string, { catalogue, units }: Lexicon): boolean {
  const end = text.replace(/[:\uff1a]$/, '');
  const isAmount = units.some(
    ({ title }) => end.endsWith(title) && /[0-9]$/.test(end.slice(0, -title.length)),
  );
  return end !== text && (isAmount || wordsOf(catalogue, 'proseOpeners').some((word) => end.endsWith(word)));
}

/** A mark of a level of classification belongs to the name in front of it. */
export function beginsWithLevel(text: string, { catalogue }: Lexicon): boolean {
  const tight = normaliseTight(text.slice(0, 8));
  return wordsOf(catalogue, 'proseLevels').some((mark) => tight.startsWith(mark));
}

/** Whether a sentence speaks of what the one before did: 与上年相比, 主要原因是. */
function continues(text: string, { catalogue }: Lexicon): boolean {
  return wordsOf(catalogue, 'continuingWords').some((word) => text.startsWith(word));
}

/** The same where no punctuation tells. */
function goesOnUnmarked(open: OpenParagraph, line: ProseLine, layout: LineLayout, lexicon: Lexicon): boolean {
  const { text } = open.last;
  const isLabelled = label.test(line.text);
  if (layout.full(open.last)) return !(isLabelled && label.test(open.first.text));
  if (isLabelled) return false;
  if (isBrokenOff(text, line.text, lexicon)) return true;
  return layout.mayBreak && isMidSentence(text, line.text, layout.usual(open.last), lexicon);
}

/** A paragraph of this length that ends without a stop was cut off rather than left without one. */
const longestOpen = 40;
const tailLength = 200;
const pairs = ['\u201c\u201d', '\uff08\uff09', '()', '\u300a\u300b'];

/** Whether a paragraph surely goes on: inside a number, quotes or brackets, or behind 的, 和, 占. */
function isBrokenOff(text: string, next: string, lexicon: Lexicon): boolean {
  const isLong = text.length > longestOpen / 2;
  if (isLong && /[0-9][.,]?$/.test(text) && /^[0-9.,]*(?:[%\u2030]|\p{Script=Han})/u.test(next)) return true;
  if (beginsWithAmount(next, lexicon)) return true;
  const tail = text.slice(-tailLength);
  if (pairs.some(([left = '', right = '']) => tail.lastIndexOf(left) > tail.lastIndexOf(right))) return true;
  return text.length > 8 && wordsOf(lexicon.catalogue, 'openEndings').some((word) => text.endsWith(word));
}

/** Between two Han characters, not behind an amount: the page ended there. */
function isMidSentence(text: string, next: string, isUsual: boolean, lexicon: Lexicon): boolean {
  if (!han.test(text.at(-1) ?? '') || !han.test(next[0] ?? '')) return false;
  const isLong = text.length >= longestOpen && (ended.test(next) || next.length >= longestOpen);
  const isOpen = isLong ? /[\uff0c\u3002\uff1b]/.test(text) : isUsual && inner.test(text) && inner.test(next);
  if (!isOpen) return false;
  return !lexicon.units.some(({ title }) => text.endsWith(title));
}
