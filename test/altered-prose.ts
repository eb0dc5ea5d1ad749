/** Texts of a random province in which one thing is wrong. */
import fc from 'fast-check';
import { anyAccounts, anyProvince, linesOf } from './province-prose.ts';

/** A consistent account, and what was changed in which of its lines. */
export interface AlteredProse {
  readonly right: readonly string[];
  readonly lines: readonly string[];
  readonly index: number;
  readonly was: string;
  readonly word: string;
}

const opposite = new Map([
  ['增加', '减少'],
  ['减少', '增加'],
  ['增长', '下降'],
  ['下降', '增长'],
  ['大于', '小于'],
  ['小于', '大于'],
]);
/** Amounts, percentages, directions and years; not what a reason says, which nothing can contradict. */
const alterable =
  /(?<!人员经费增加)(?<![\d.])\d+\.\d\d(?=万?元)|\d+(?:\.\d+)?(?=%)|(?<!人员经费)(?:增加|减少|增长|下降|大于|小于)(?!率)|20\d\d(?=年)/g;

export const isDirection = (word: string): boolean => opposite.has(word);

/** The other direction, the year before, or another first digit. */
function withOtherStart(word: string, by: number): string {
  if (/^20\d\d$/.test(word)) return String(Number(word) - 1);
  return opposite.get(word) ?? `${((Number(word[0]) + (by % 9)) % 9) + 1}${word.slice(1)}`;
}

const slips: readonly ((digits: string[], at: number, by: number) => void)[] = [
  (digits, at, by) => {
    digits[at] = String((Number(digits[at]) + 1 + (by % 9)) % 10);
  },
  (digits, at) => {
    digits.splice(at, 1);
  },
  (digits, at) => {
    const [next = ''] = digits.splice(at + 1, 1);
    digits.splice(at, 0, next);
  },
];

/** A digit mistyped, one left out, or two exchanged; the first stays, so that no figure begins with a nought. */
function withTypingSlip(word: string, by: number): string {
  const digits = [...word];
  const places = digits.flatMap((digit, at) =>
    at > 0 && digit !== '.' && digits[at + 1] !== '.' ? [at] : [],
  );
  const at = places[by % places.length];
  if (at !== undefined && (at + 1 < digits.length || by % slips.length === 0))
    slips[by % slips.length]?.(digits, at, by);
  return digits.join('');
}

/** `count` accounts with one change each, fewer where the change would be none. */
export function alteredProse(count: number, seed: number, slip: 'start' | 'typing'): readonly AlteredProse[] {
  const samples = fc.sample(fc.tuple(anyProvince, anyAccounts, fc.nat(), fc.nat()), { numRuns: count, seed });
  return samples.flatMap(([words, accounts, where, by]): AlteredProse[] => {
    const right = linesOf(words, accounts);
    const places = right.flatMap((text, index) =>
      index < 2 || /^[一二三四五六七八九]、/.test(text)
        ? []
        : [...text.matchAll(alterable)].map((match) => ({ index, at: match.index, was: match[0] })),
    );
    const place = places[where % places.length];
    const text = place && right[place.index];
    if (place === undefined || text === undefined) return [];
    const { index, at, was } = place;
    const isTyped = slip === 'typing' && /^\d+\.\d/.test(was);
    const word = isTyped ? withTypingSlip(was, by) : withOtherStart(was, by);
    if (word === was) return [];
    const altered = text.slice(0, at) + word + text.slice(at + was.length);
    return [{ right, lines: right.map((line, own) => (own === index ? altered : line)), index, was, word }];
  });
}
