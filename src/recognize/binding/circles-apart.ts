import { anyOf } from '../../core/catalogue/lexicon.ts';
import type { WordList } from '../../core/generated/names.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import { foldPassage } from '../claims/fold-passage.ts';
import type { Phrases } from '../claims/phrases.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

/** From where to where a passage tells of some of its offices only. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const sentences = /[^\u3002\n]+[\u3002\n]?/g;
/** What begins behind a mark. */
const clauses = /[^,\uff0c;:()]+/g;
const number = /^(?:\s|[0-9]{1,2}[.\u3001\uff0e](?![0-9])|\p{Script=Han}{1,2}\u3001|\p{No})+/u;
const closing = ')';
const opening = '(';

interface Words {
  /** 2023年度, in front of whose amounts are told. */
  readonly year: RegExp;
  /** 下属单位3个: so many offices are counted, and nothing is told of them. */
  readonly counted: RegExp;
  /** 其中, 另, in front of whose amounts are told. */
  readonly lead: RegExp;
  /** 局机关, 镇本级; 下属单位. */
  readonly own: RegExp;
  readonly below: RegExp;
  /** An office in front of the first word of a subject. */
  readonly office: RegExp;
  /** 全局合计: the circle is that of the document again. */
  readonly whole: RegExp;
  /** A sentence that goes on with what the one before speaks of. */
  readonly goesOn: RegExp;
  /** One of the words with which a circle begins. */
  readonly begins: RegExp;
  /** 如按全口径计算, 若含下属单位, 剔除追加因素后: a clause that says what the amounts behind it are reckoned with or without. */
  readonly reckoned: RegExp;
  /** What the title of a document holds that is one of such a circle. */
  readonly title: RegExp;
}

const circleWords = perObject(({ list }: Phrases): Words => {
  const any = (...lists: WordList[]): string => anyOf(lists.flatMap(list));
  return {
    year: new RegExp(`^[0-9]{4}${any('yearSuffixes')}`),
    counted: new RegExp(`[0-9]${any('proseCircles')}`),
    lead: new RegExp(`^(?:${any('circleLeads')}[,\uff0c:]?)+`),
    own: new RegExp(`^${any('circleOwn')}(?!${any('circleNot', 'proseAnd')})`),
    below: new RegExp(`^${any('circleBelow')}`),
    office: new RegExp(
      `^(\\p{Script=Han}{2,16}?${any('officeEndings')})(?<!${any('regionEndings')})(?:${any('proseStarts')})`,
      'u',
    ),
    whole: new RegExp(`^${any('circleWhole', 'proseOwners')}`),
    goesOn: new RegExp(`^(?:${any('circleLeads', 'circleGoesOn', 'continuingWords')})`),
    begins: new RegExp(
      any('circleLeads', 'circleOwn', 'circleBelow', 'circleIf', 'circleBy', 'circleWithout'),
    ),
    reckoned: new RegExp(
      `^(?:${any('circleIf')}?${any('circleBy')}[^0-9]{0,6}${any('circleWide')}[^0-9]{0,6}${any('circleReckoned')}` +
        `|${any('circleIf')}${any('circleWith', 'circleWithout')}[^0-9]{1,20}|${any('circleWithout')}[^0-9]{1,16}${any('circleAfter')})$`,
    ),
    title: new RegExp(any('circleTitle')),
  };
});

/** What is known of a document while its passages are looked through. */
interface Known {
  readonly words: Words;
  /** Its titles: what they name is no circle within it. */
  readonly titles: string;
  readonly phrases: Phrases;
}

/** Whether the words behind a mark say of which offices the amounts are from there on. */
function opens(clause: string, isLed: boolean, { words, titles }: Known): boolean {
  if (words.counted.test(clause)) return false;
  if (words.reckoned.test(clause)) return true;
  if (words.below.test(clause)) return true;
  if (words.own.test(clause)) return !words.title.test(titles);
  const [, office] = (isLed && words.office.exec(clause)) || [];
  return office !== undefined && !titles.includes(office);
}

/** Takes what stands in front of a name off a clause. */
function bare(clause: string, { lead, year }: Words): { readonly text: string; readonly isLed: boolean } {
  const text = clause.replace(number, '').replace(year, '');
  const rest = text.replace(lead, '').replace(year, '');
  return { text: rest, isLed: rest.length < text.length };
}

/** A clause with which a circle begins or ends. */
interface Turn {
  readonly at: number;
  readonly opens: boolean;
  /** It begins within a bracket, and ends with that. */
  readonly isInside?: boolean;
}

/** How many brackets are open behind the marks between two clauses. */
function depthBehind(depth: number, marks: string): number {
  return [...marks].reduce((deep, mark) => {
    if (mark === opening) return deep + 1;
    return mark === closing ? Math.max(0, deep - 1) : deep;
  }, depth);
}

function* turnsIn(sentence: string, known: Known): Generator<Turn> {
  let [led, end, depth, within] = [false, 0, 0, 0];
  for (const { 0: clause, index } of sentence.matchAll(clauses)) {
    depth = depthBehind(depth, sentence.slice(end, index));
    if (depth < within) yield { at: index, opens: false };
    within = Math.min(within, depth);
    const { text, isLed } = bare(clause, known.words);
    if (opens(text, isLed || led, known)) {
      within = depth;
      yield { at: index, opens: true, isInside: depth > 0 };
    } else if (known.words.whole.test(text)) yield { at: index, opens: false };
    led = text === '' && isLed;
    end = index + clause.length;
  }
}

/** Where a sentence tells of a circle, which may go on from the one before. */
function spansOf(
  sentence: string,
  goesOn: boolean,
  known: Known,
): { readonly spans: readonly Span[]; readonly isOpen: boolean } {
  const turns: readonly Turn[] = [{ at: 0, opens: goesOn }, ...turnsIn(sentence, known)];
  const last = turns.at(-1);
  return {
    spans: turns.flatMap(({ at, opens: isCircle }, index) =>
      isCircle ? [{ start: at, end: turns[index + 1]?.at ?? sentence.length }] : [],
    ),
    isOpen: last?.opens === true && last.isInside !== true,
  };
}

/** Where a passage tells of some offices only: all of it below a heading that names them. */
function circlesIn(passage: Passage, known: Known): readonly Span[] {
  const { text, origin } = foldPassage(passage.text, known.phrases.traditional);
  const { path } = passage;
  const isHeaded = path.slice(1).some((heading) => opens(bare(heading, known.words).text, false, known));
  if (isHeaded) return [{ start: 0, end: passage.text.length }];
  if (!known.words.begins.test(text)) return [];
  let open = false;
  return [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) => {
    const found = spansOf(sentence, open && known.words.goesOn.test(sentence.trim()), known);
    open = found.isOpen;
    return found.spans.map(({ start, end }) => ({
      start: origin(index + start),
      end: origin(index + end - 1) + 1,
    }));
  });
}

/** The title stands in one of so many passages. */
const first = 3;

const titlesOf = (passages: readonly Passage[]): string =>
  passages
    .slice(0, first)
    .flatMap(({ text, path, heading }) => [path[0] ?? '', heading === undefined ? '' : text])
    .join('\n');

/**
 * 其中镇本级支出900万元，基本支出600万元; 另，下属福利院支出120万元。其中：基本支出90万元: what is told of some of its offices, up to
 * the end of the sentence and in those that go on with it, is not what the document tells of all of them.
 */
export function unbindCirclesApart(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  passages: readonly Passage[],
  phrases: Phrases,
): readonly BoundFacts[] {
  const known: Known = { words: circleWords(phrases), titles: titlesOf(passages), phrases };
  const circles = new Map<number, readonly Span[]>();
  const spansIn = (index: number): readonly Span[] => {
    const passage = passages[index];
    const spans = circles.get(index) ?? (passage === undefined ? [] : circlesIn(passage, known));
    circles.set(index, spans);
    return spans;
  };
  const bound = facts.flatMap(({ measure }, index) => (measure === undefined ? [] : [index]));
  const inside = new Set(
    bound.filter((index) => {
      const { passage, offset } = statements[index] ?? { passage: -1, offset: 0 };
      return spansIn(passage).some(({ start, end }) => start <= offset && offset < end);
    }),
  );
  // What tells of one circle from beginning to end is a document of that circle.
  if (inside.size === bound.length) return facts;
  return facts.map((each, index) => (inside.has(index) ? { unbound: 'scope' } : each));
}
