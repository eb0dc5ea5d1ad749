import { describe, expect, test } from 'vitest';
import { mendWords, type ReadSign } from './mend-words.ts';

/** Signs of a text in which `变[支 费]` is read as 变 and may be 支 or 费 as well. */
function signsOf(text: string): readonly ReadSign[] {
  return [...text.matchAll(/(.)(?:\[([^\]]*)\])?/gsu)].map(([, sign = '', others = '']) => ({
    text: sign,
    others: [...others.replaceAll(' ', '')].map((other) => ({ text: other, confidence: 10 })),
  }));
}

const words = ['支出', '收入', '财政拨款收入', '财政专户收入', '住房保障支出', '项目', '科目'];
const known = new Map<number, Set<string>>();
for (const word of words) known.set(word.length, (known.get(word.length) ?? new Set()).add(word));

describe('a text with doubtful characters is the known word that it may be', () => {
  test.each([
    ['变[支 费]出', '支出'],
    ['财政摄[援 拨]款改[收]入', '财政拨款收入'],
    // Marks and spaces stay where they are.
    ['二、住[往]房保降[障]支出：', '二、住房保障支出：'],
    ['住房保\n降[障]支出', '住房保\n障支出'],
  ])('%s', (read, text) => {
    expect(mendWords(signsOf(read), known).join('')).toBe(text);
  });
});

describe('it is left as it was read', () => {
  test.each([
    ['where no word is possible', '变[受]出', '变出'],
    ['where two words are as likely', '种[项 科]目', '种目'],
    ['where it is a word already', '支[收]出[入]', '支出'],
    ['where most of the word would have to change', '财政其[拨]他[款]出[收]人[入]', '财政其他出人'],
    ['where a short word is part of a longer one', '本年变[支]出额', '本年变出额'],
    ['where nothing is doubtful', '变出', '变出'],
  ])('%s', (_, read, text) => {
    expect(mendWords(signsOf(read), known).join('')).toBe(text);
  });
});
