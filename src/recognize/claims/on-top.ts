import { firstFrom } from '../../core/model/first-from.ts';
import { closeFrame } from './close-frame.ts';
import type { Subject } from './draft.ts';
import { wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';
import { sideOf } from './sides.ts';

/** What comes on top, and the total behind it, is told in so many tokens. */
const longest = 24;

/** 加年初结转5万元，收入总计85万元: up to the total nothing but balances comes on top. */
function onlyCarried({ tokens, folded: { text }, reading: { phrases } }: Scope, from: number): boolean {
  const at = firstFrom(tokens, ({ start }) => start < from);
  const behind = tokens.slice(at, at + longest);
  const names = behind.map(({ kind, start, end }) => (kind === 'text' ? text.slice(start, end) : ''));
  const says = (name: string, list: 'wholeTotals' | 'proseCarried'): boolean =>
    phrases.list(list).some((word) => name.includes(word));
  const total = names.findIndex((name) => says(name, 'wholeTotals'));
  const others = names.slice(0, Math.max(0, total)).filter((name) => name !== '');
  const isOne = !behind.slice(0, total).some(({ kind }) => kind === 'stop');
  return total > 0 && isOne && others.every((name) => says(name, 'proseCarried'));
}

/** Whether a sentence has told one amount so far, and no more than the list of what it divides into. */
function toldOne({ sentence: [first, ...others], frames }: Scope): boolean {
  const items = frames.flatMap((frame) => (frame.whole === first ? frame.items : []));
  return first !== undefined && others.every((each) => items.includes(each));
}

/** What stands behind the word that says that something comes on top: 加上年结转 is 加 and 上年结转. */
function nameBehind(name: string, { reading: { phrases } }: Scope): string {
  const starts = phrases.list('proseOnTopStarts');
  const words = phrases.sorted('proseOnTop').filter((word) => name.startsWith(word));
  const word = words.find(({ length }) => wordAt(starts, name, length) !== undefined) ?? words[0] ?? '';
  return name.slice(word.length);
}

/**
 * 本年收入80万元，加上年结转5万元，收入总计85万元: what comes on top of an amount ends its list. Where nothing else does, the
 * amount in front is all of the year, and the name without the word is that of a balance.
 */
export function putOnTop(scope: Scope, subject: Subject, start: number): Subject {
  const { phrases } = scope.reading;
  const { text } = subject;
  const starts = phrases.list('proseOnTopStarts');
  const isOnTop = phrases
    .sorted('proseOnTop')
    .some((word) => text.startsWith(word) && (word.length > 1 || wordAt(starts, text, 1) !== undefined));
  if (!isOnTop) return subject;
  const isAlone = toldOne(scope) && onlyCarried(scope, start);
  for (const frame of scope.frames.splice(0)) closeFrame(frame, phrases);
  const name = nameBehind(text, scope);
  if (!isAlone) return subject;
  const side = sideOf(name, phrases);
  return { text: name, ...(side && { side }) };
}
