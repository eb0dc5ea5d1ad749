import type { Spot } from './division-at.ts';
import { wordBefore } from './phrases.ts';
import { unitAt } from './read-number.ts';
import type { Token } from './token.ts';

/** XX, ××.×, ○○, …: what a template prints where a number belongs. */
const filler = /(?:[Xx\u00d7\u2715\u25cb\u3007\u25cf\u25a1\u25b3\u2026#]+[.,]?)+|[/-]{1,6}/y;
/** Codes of the characters that one begins with: most characters of a text do not, and are not tried. */
const begins: ReadonlySet<number> = new Set(
  [...'Xx\u00d7\u2715\u25cb\u3007\u25cf\u25a1\u25b3\u2026#/-'].map((mark) => mark.charCodeAt(0)),
);
const inNumber = /[0-9A-Za-z%.]/;
const marks = /[,\uff0c;:\u3002\u3001()]/;
const ways: ReadonlySet<string> = new Set(['up', 'down', 'level']);

/** Whether a text ends a clause, or its sentence, at a position. */
const ends = (text: string, index: number): boolean => index >= text.length || marks.test(text.charAt(index));

/** 支出____万元, 增加 万元: the lines and spaces of a form are gone; what is left is a unit behind a word that wants an amount. */
function unitAlone({ text, index, done, tokens, phrases }: Spot): Token | undefined {
  const isTold =
    (done === index && ways.has(tokens.at(-1)?.kind ?? '')) ||
    (done < index && wordBefore(phrases.sorted('blankAmountWords'), text, index) !== undefined);
  // 金额均为万元, 由元换算为万元: says what the amounts are counted in.
  const isUnitTold = (['proseUnitIs', 'proseUnitTurned'] as const).some(
    (list) => wordBefore(phrases.list(list), text, index) !== undefined,
  );
  const unit = isTold && !isUnitTold ? unitAt(text, index, phrases) : undefined;
  if (unit === undefined) return undefined;
  const end = index + unit.text.length;
  if (unit.type === 'count' || unit.type === 'score' || !ends(text, end)) return undefined;
  return { kind: 'figure', start: index, end, silent: true, blank: unit.type };
}

/** XX万元: a figure that nobody filled in. */
export function blankAt(place: Spot): Token | undefined {
  const { text, index, phrases } = place;
  if (!begins.has(text.charCodeAt(index))) return unitAlone(place);
  filler.lastIndex = index;
  const [fill] = filler.exec(text) ?? [];
  if (fill === undefined) return unitAlone(place);
  const unit = inNumber.test(text.charAt(index - 1)) ? undefined : unitAt(text, index + fill.length, phrases);
  const isDash = /^[/-]/.test(fill);
  if (unit === undefined || (isDash && (unit.type !== 'money' || text.charAt(index - 1) === ')')))
    return undefined;
  const end = index + fill.length + unit.text.length;
  return { kind: 'figure', start: index, end, silent: true, blank: unit.type };
}
