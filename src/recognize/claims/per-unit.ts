import { type Phrases, wordAt } from './phrases.ts';

/** 每个服务站补助12.5万元: between the word for each and its amount stands a thing, and at most a verb. */
const thing = /\p{Script=Han}{1,10}(?=\d)/uy;

/** An amount, and the first character of its unit. */
const amountBehind = /^\p{Script=Han}{0,4}\d[\d.,]*(.)/u;
const nearAmount = 40;

/** 生均公用经费85万元: a fund that is called after its rate, where the amount is one of many. */
function isFund(text: string, index: number, phrases: Phrases): boolean {
  const name = wordAt(phrases.sorted('prosePerFunds'), text, index);
  if (name === undefined) return false;
  const [, scale = ''] = amountBehind.exec(text.slice(index + name.length, index + nearAmount)) ?? [];
  return phrases.scales.has(scale);
}

/** Words from which on the clause tells amounts for one of several things, or rates on a basis of their own. */
export function perAt(text: string, index: number, phrases: Phrases): 'one' | 'alike' | undefined {
  const word = wordAt(phrases.list('prosePer'), text, index);
  if (word !== undefined && isFund(text, index, phrases)) return undefined;
  if (word !== undefined) return phrases.set('proseAlike').has(word) ? 'alike' : 'one';
  const each = wordAt(phrases.list('proseForEach'), text, index);
  if (each === undefined) return undefined;
  thing.lastIndex = index + each.length;
  return thing.test(text) ? 'one' : undefined;
}
