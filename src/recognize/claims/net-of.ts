import { compare, subtract } from '../../core/model/exact.ts';
import { type Draft, ownText } from './draft.ts';
import type { Phrases } from './phrases.ts';
import { amountOf, sumOf } from './worth.ts';

/** 固定资产净值3800万元（原值6000万元，累计折旧2200万元）: an amount less what is taken off it makes the whole, the sum of both does not. */
export function isNetOf(whole: Draft, [gross, ...off]: readonly Draft[], phrases: Phrases): boolean {
  const [net, amount] = [amountOf(whole), gross && amountOf(gross)];
  if (net === undefined || amount === undefined || off.length === 0) return false;
  const words = phrases.list('proseDeductions');
  const areDeductions = off.every((each) => words.some((word) => ownText(each).includes(word)));
  return areDeductions && compare(subtract(amount, sumOf(off)), net) === 0;
}
