import type { Phrases } from './phrases.ts';

const patterns = new WeakMap<Phrases['ordinals'], RegExp>();

/** 第一至第四检察部: what stands between two numerals, with the words in front of them. */
function patternOf(phrases: Phrases): RegExp {
  const known = patterns.get(phrases.ordinals);
  if (known !== undefined) return new RegExp(known);
  const front = `(?:${phrases.word('proseOrdinalFront')})?`;
  const numeral = `([${[...phrases.ordinals.keys()].join('')}]{1,3}|[0-9]{1,2})`;
  const made = new RegExp(
    `${front}${numeral}(?:${phrases.list('proseToYear').join('|')})${front}${numeral}`,
    'gu',
  );
  patterns.set(phrases.ordinals, made);
  return made;
}

/** A numeral up to 99: 四, 十二, 二十. */
function numberIn(text: string, { ordinals }: Phrases): number {
  if (/^[0-9]/.test(text)) return Number(text);
  let value = 0;
  for (const mark of text) {
    const digit = Number(ordinals.get(mark));
    value = digit >= ten ? Math.max(value, 1) * digit : value + digit;
  }
  return value;
}

const ten = 10;

/** How many more things than names a list of names has: 第一至第四检察部 are four under one name. */
export function moreThanNames(text: string, phrases: Phrases): number {
  let more = 0;
  for (const [, from = '', to = ''] of text.matchAll(patternOf(phrases)))
    more += Math.max(0, numberIn(to, phrases) - numberIn(from, phrases));
  return more;
}
