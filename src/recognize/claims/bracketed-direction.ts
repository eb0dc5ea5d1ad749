import type { Spot } from './division-at.ts';
import { type Phrase, type Phrases, phraseAt, wordAt } from './phrases.ts';
import { numberAt } from './read-number.ts';
import type { Token } from './token.ts';

type Direction = Pick<Phrase, 'word' | 'kind'>;

const isWay = ({ kind }: Phrase): boolean => kind === 'up' || kind === 'down';
const directions: ReadonlySet<string> = new Set(['up', 'down', 'neutral']);
/** Between the two words of a choice, and around the second one. */
const parting = /[/\u3001(]/;
/** A word of a direction and what it goes on with are shorter. */
const longest = 8;

/** The short word for a direction at a position. */
const briefAt = (text: string, index: number, phrases: Phrases): Direction | undefined =>
  phraseAt(
    phrases.words,
    text,
    index,
    (each) => isWay(each) && each.brief === true && each.word.length === 1,
  );

/** 增（减）, （增）减, （增/减）: where the second of two contrary short words ends, in a bracket if the first one is in none. */
function choiceEnd(text: string, start: number, first: Direction, phrases: Phrases): number | undefined {
  const opened = text.charAt(start) === '(';
  const behind = start + (opened ? 1 : 0) + first.word.length;
  const closes = opened && text.charAt(behind) === ')';
  if (!closes && !parting.test(text.charAt(behind))) return undefined;
  const other = briefAt(text, behind + 1, phrases);
  if (other === undefined || other.kind === first.kind) return undefined;
  const end = behind + 1 + other.word.length;
  const isOpen = text.charAt(behind) === '(' || (opened && !closes);
  if (!isOpen) return end;
  return text.charAt(end) === ')' ? end + 1 : undefined;
}

/** （减）幅, 增（减）额: how far a word goes on behind its bracket. */
function goesOn(text: string, end: number, fronts: readonly string[], phrases: Phrases): number {
  const rest = text.slice(end, end + longest);
  const found = fronts.map((front) => {
    const phrase = phraseAt(phrases.words, front + rest, 0, ({ kind }) => directions.has(kind));
    return Math.max(0, (phrase?.word.length ?? 0) - front.length);
  });
  return end + Math.max(...found);
}

/** 较上年（减）5万元, （减）幅16%: a direction of one character in brackets. 增（减）5万元, （增）减5万元: a choice that nobody made. */
export function bracketedDirection({ text, index, phrases }: Spot): Token | undefined {
  const opened = text.charAt(index) === '(';
  const first = briefAt(text, index + (opened ? 1 : 0), phrases);
  if (first === undefined) return undefined;
  const chosen = choiceEnd(text, index, first, phrases);
  const closed = opened && text.charAt(index + 1 + first.word.length) === ')';
  const end = chosen ?? (closed ? index + first.word.length + 2 : undefined);
  if (end === undefined) return undefined;
  const words = [...text.slice(index, end)].filter((each) => /\p{Script=Han}/u.test(each));
  const last = goesOn(text, end, [words.join(''), ...words], phrases);
  const verb = wordAt(phrases.list('proseCopula'), text, last) ?? '';
  if (numberAt(text, last + verb.length, phrases)?.figure === undefined) return undefined;
  return { kind: first.kind, start: index, end: last, ...(chosen !== undefined && { choice: true }) };
}
