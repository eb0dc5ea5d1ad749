import { expandWords } from '../../core/catalogue/expand-words.ts';
import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { pairsOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { perObject } from '../../core/model/per-object.ts';

/** Names of items of the classification, of lines of tables and of matters that have a chapter of their own, without their forms. */
export const knownNames = perObject((lexicon: Lexicon): ReadonlySet<string> => {
  const { catalogue, lines } = lexicon;
  const names = [
    ...catalogue.codes.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...lines,
    ...wordsOf(catalogue, 'nameHeads'),
    ...expandWords([...pairsOf(catalogue, 'nameSpellings').values()]),
  ];
  const forms = [...wordsOf(catalogue, 'nameForms')].sort((a, b) => b.length - a.length);
  return new Set(names.map((name) => withoutForm(normaliseTight(name), forms)));
});

/** The shortest name that is told without its form. */
const shortest = 2;

/** 基本工资支出, 培训费: the name in front of its form. */
export function withoutForm(name: string, forms: readonly string[]): string {
  const form = forms.find((word) => name.endsWith(word) && name.length >= word.length + shortest);
  return form === undefined ? name : withoutForm(name.slice(0, -form.length), forms);
}
