import { anyOf } from '../../core/catalogue/lexicon.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { Phrases } from './phrases.ts';

/** 第一至第四检察部: what stands between two numerals, with the words in front of them. */
const patternOf = perObject((phrases: Phrases): RegExp => {
  const front = `(?:${phrases.word('proseOrdinalFront')})?`;
  const numeral = `([${[...phrases.ordinals.keys()].join('')}]{1,3}|[0-9]{1,2})`;
  return new RegExp(`${front}${numeral}${anyOf(phrases.list('proseToYear'))}${front}${numeral}`, 'gu');
});

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
