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

/**
 * The sentences with figures, by what they say beside them. A sentence that is said again and again (of one item after the
 * other) is known by the last one before it that is said once; what is still the same twice is left out.
 */
export function figureSentences({ passages }: Narrative): ReadonlyMap<string, FigureSentence> {
  const sentences = passages.flatMap((passage) =>
    passage.text.split('\u3002').map((text) => sentenceOf(text, passage)),
  );
  const isRepeated = repeats(sentences.map(({ skeleton }) => skeleton));
  let last = '';
  const named = sentences.map((sentence): FigureSentence => {
    const { skeleton } = sentence;
    if (isRepeated(skeleton)) return { ...sentence, skeleton: `${last}\n${skeleton}` };
    if (skeleton !== '') last = skeleton;
    return sentence;
  });
  const told = named.filter(
    ({ skeleton, numbers, passage }) =>
      numbers !== '' && skeleton.length >= shortest && passage.heading === undefined,
  );
  const isStillRepeated = repeats(told.map(({ skeleton }) => skeleton));
  return new Map(
    told.filter(({ skeleton }) => !isStillRepeated(skeleton)).map((each) => [each.skeleton, each]),
  );
}

/** Whether a text stands more than once in a list. */
function repeats(texts: readonly string[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (text) => (counts.get(text) ?? 0) > 1;
}

function sentenceOf(printed: string, passage: Passage): FigureSentence {
  const text = normaliseTight(printed).replace(/^[(]?[0-9]{1,2}[)\u3001.](?![0-9])/, '');
  const numbers = (text.match(figures) ?? []).map((each) => each.replaceAll(',', '')).join(' ');
  return { skeleton: text.replace(figures, '#'), numbers, text, passage };
}
