import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Narrative, Passage } from '../../core/model/narrative.ts';

/** Figures of a sentence. */
export const figures = /[0-9][0-9,]*(?:\.[0-9]+)?/g;
const shortest = 10;

/** A sentence with figures, and what it says beside them. */
export interface FigureSentence {
  readonly skeleton: string;
  readonly numbers: string;
  readonly text: string;
  readonly passage: Passage;
}

/** The sentences with figures, by what they say beside them; what is said twice is left out. */
export function figureSentences({ passages }: Narrative): ReadonlyMap<string, FigureSentence> {
  const sentences = passages
    .filter(({ heading }) => heading === undefined)
    .flatMap((passage) => passage.text.split('\u3002').map((text) => sentenceOf(text, passage)))
    .filter(({ skeleton, text }) => skeleton.length >= shortest && skeleton !== text);
  const counts = new Map<string, number>();
  for (const { skeleton } of sentences) counts.set(skeleton, (counts.get(skeleton) ?? 0) + 1);
  return new Map(
    sentences.filter(({ skeleton }) => counts.get(skeleton) === 1).map((each) => [each.skeleton, each]),
  );
}

function sentenceOf(printed: string, passage: Passage): FigureSentence {
  const text = normaliseTight(printed).replace(/^[(]?[0-9]{1,2}[)\u3001.](?![0-9])/, '');
  const numbers = (text.match(figures) ?? []).map((each) => each.replaceAll(',', '')).join(' ');
  return { skeleton: text.replace(figures, '#'), numbers, text, passage };
}
