import { anyOf } from '../../core/catalogue/lexicon.ts';
import { allMatches } from '../../core/model/all-matches.ts';
import { firstFrom } from '../../core/model/first-from.ts';
import { perObject } from '../../core/model/per-object.ts';
import { type Phrases, wordBefore } from './phrases.ts';
import { spanWords } from './span-of-years.ts';
import type { Token } from './token.ts';

/** Words for several years, and years from one to another. */
const patternOf = perObject((phrases: Phrases): RegExp => {
  const { list, word } = phrases;
  const spans = `${spanWords(phrases)}(?!${anyOf(list('proseNotSpanTails'))})`;
  const year = word('yearSuffixes.short');
  const range = `(?:19|20)[0-9]{2}${year}?${anyOf(list('proseToYear'))}(?:19|20)[0-9]{2}${year}`;
  return new RegExp(`${range}|${spans}`, 'gu');
});

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a text names several years at once. */
function spansOf(text: string, phrases: Phrases): readonly Span[] {
  const found = allMatches(text, patternOf(phrases)).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return found.filter(({ start }) => wordBefore(phrases.list('proseNotSpans'), text, start) === undefined);
}

const ends: ReadonlySet<string> = new Set(['stop', 'semicolon']);

/** Whether a token, or its words, name one year: of several years nothing more is told then. */
function namesYear(token: Token, text: string, phrases: Phrases): boolean {
  const { kind, base, start, end } = token;
  if (kind === 'year' || base?.prior === true) return true;
  return kind === 'text' && phrases.list('ownYear').some((word) => text.slice(start, end).includes(word));
}

/** For each token whether the rest of its sentence compares with the year before. */
function comparedBehind(tokens: readonly Token[]): readonly boolean[] {
  let isCompared = false;
  return tokens
    .toReversed()
    .map(({ kind, base }) => {
      if (ends.has(kind)) isCompared = false;
      isCompared ||= base?.prior === true && base.year === undefined;
      return isCompared;
    })
    .toReversed();
}

/** The tokens of a sentence from a span on, up to the next one or to where a year is named. */
function tokensOf(
  { start, end }: Span,
  until: number,
  tokens: readonly Token[],
  isOver: (token: Token) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let at = firstFrom(tokens, (token) => token.end <= start); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= until || ends.has(token.kind)) break;
    if (token.start >= end && isOver(token)) break;
    found.push(at);
  }
  return found;
}

/**
 * 近四年接待费累计20万元，较前四年增加3万元: what is told of several years is no amount of the year of the document, up to where the
 * sentence names a year. Beside a comparison with the year before only what is told of all of them is theirs: 近三年厉行节约，支出
 * 5万元，比上年减少1万元.
 */
export function tellSeveralYears(tokens: Token[], text: string, phrases: Phrases): Token[] {
  const spans = spansOf(text, phrases);
  if (spans.length === 0) return tokens;
  const compared = comparedBehind(tokens);
  const tellsAll = ({ kind, start, end }: Token): boolean =>
    kind === 'text' && phrases.list('proseOfAll').some((word) => text.slice(start, end).includes(word));
  const theirs = spans.flatMap((span, index) => {
    const until = spans[index + 1]?.start ?? text.length;
    const own = tokensOf(span, until, tokens, (token) => namesYear(token, text, phrases));
    const all = own.find((at) => tellsAll(tokens[at] as Token)) ?? tokens.length;
    return own.filter((at) => at > all || compared[at] !== true);
  });
  const silent = new Set(theirs);
  return tokens.map((token, index) =>
    token.figure !== undefined && silent.has(index) ? { ...token, silent: true, alike: true } : token,
  );
}
