import type { Spot } from './division-at.ts';
import { type Phrase, wordAt, wordBefore } from './phrases.ts';
import { numberAt } from './read-number.ts';
import { isBehindYear } from './scan-base.ts';
import type { Token } from './token.ts';

const measured = (token: Token | undefined): boolean =>
  token?.figure?.type === 'money' || token?.figure?.type === 'percent';

/** Where a direction ends: one of one character behind what is moved, 少支, 节约资金. */
export function directionEnd({ text, index, phrases }: Spot, { word, brief }: Phrase): number {
  const end = index + word.length;
  return brief === true ? end + (wordAt(phrases.sorted('proseMoved'), text, end) ?? '').length : end;
}

/** 年中追加后调整预算A: what came of a change, not a change. */
function isPast({ text, index, phrases }: Spot, { word }: Phrase): boolean {
  const end = index + word.length;
  if (!phrases.set('proseAdjust').has(word)) return false;
  return (
    wordAt(phrases.list('proseAfterwards'), text, end) !== undefined &&
    wordAt(phrases.list('proseNotAfterwards'), text, end) === undefined
  );
}

/** 公务接待费节约3万元: what is saved is told by its word wherever an amount follows. */
const isSavedAt = (place: Spot, word: Phrase): boolean =>
  place.phrases.set('proseSaved').has(word.word) &&
  measured(numberAt(place.text, directionEnd(place, word), place.phrases));

const behindDivision = /[,\uff0c:]/;

/** 较上年少3批: a number of things wants a comparison in front of it. */
function isBriefAt(place: Spot, word: Phrase): boolean {
  const { text, index, done, tokens, phrases } = place;
  if (tokens.length === 0 || done !== index) return false;
  const told = numberAt(text, directionEnd(place, word), phrases);
  return measured(told) || (told?.figure?.type === 'count' && tokens.at(-1)?.base?.prior === true);
}

/** 甲经费A，以及包括乙的丙经费B: what a joint leads to is the next item, not what the last one takes in. */
const isJoined = ({ text, index, phrases }: Spot): boolean =>
  wordBefore(phrases.list('proseJoints'), text, index) !== undefined;

/** What an amount is included in is named in fewer characters. */
const longestIncluding = 60;
const clause = /^[^,;:\u3002\uff0c]+/;

/** 补助A，已包括在项目支出B之内: behind such words stands what the amount is a part of; 包括在职人员经费 lists. */
function isIncluded({ text, index, phrases }: Spot): boolean {
  const [said = ''] = clause.exec(text.slice(index, index + longestIncluding)) ?? [];
  const bare = said.replace(/\)$/, '');
  return wordBefore(phrases.list('proseIncludedEnds'), bare, bare.length) !== undefined;
}

/** 调整后12万元, 调整数为12万元: what is short of the word for a budget names one only in front of its amount. */
function isAmountTold({ text, index, phrases }: Spot, { word }: Phrase): boolean {
  if (!phrases.set('proseAdjustedBrief').has(word)) return true;
  const end = index + word.length;
  const verb = wordAt(phrases.sorted('amountVerbs'), text, end) ?? '';
  return measured(numberAt(text, end + verb.length, phrases));
}

/** One character tells a direction only right behind another token and right in front of a figure: 递增5% is none. */
export function fits(place: Spot, word: Phrase): boolean {
  const { text, index, phrases } = place;
  if (word.division === true) return behindDivision.test(text.charAt(index + word.word.length));
  if (isPast(place, word)) return false;
  if (word.kind === 'opener' && isJoined(place)) return false;
  if (phrases.set('proseIncluded').has(word.word)) return isIncluded(place);
  if (word.kind === 'owner') return wordBefore(phrases.list('proseNotOwners'), text, index) === undefined;
  if (word.phase === 'annual') return !isBehindYear(text, index, phrases) && isAmountTold(place, word);
  return word.brief !== true || isSavedAt(place, word) || isBriefAt(place, word);
}
