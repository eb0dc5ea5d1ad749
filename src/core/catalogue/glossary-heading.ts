import { perObject } from '../model/per-object.ts';
import { anyOf, wordsOf } from './lexicon.ts';
import { normaliseTight } from './normalise-text.ts';
import type { Catalogue } from './types.ts';

/** What is joined to the name of a section has fewer characters in front of the word for it: 及相关名词解释. */
const between = '[^\u3001,:\u3002]{0,4}?';

interface Patterns {
  readonly word: RegExp;
  readonly joined: RegExp;
}

const patterns = perObject((catalogue: Catalogue): Patterns => {
  const word = anyOf(wordsOf(catalogue, 'glossaryWords').map(normaliseTight));
  const joint = anyOf(wordsOf(catalogue, 'proseAnd').map(normaliseTight));
  return {
    word: new RegExp(word),
    joined: new RegExp(`^(.*\\p{Script=Han}{4,})${joint}${between}${word}`, 'u'),
  };
});

/** A longer line is no heading, and the pattern would try each of its characters again and again. */
const longest = 80;

/** 收支情况及名词解释: the heading in front of the glossary that is joined to it; any other as it is. */
export function besideGlossary(heading: string, catalogue: Catalogue): string {
  if (heading.length > longest) return heading;
  return patterns(catalogue).joined.exec(heading)?.[1] ?? heading;
}

/** Whether what stands below a heading explains terms, and nothing else. */
export function isGlossaryHeading(heading: string, catalogue: Catalogue): boolean {
  return patterns(catalogue).word.test(besideGlossary(normaliseTight(heading), catalogue));
}
