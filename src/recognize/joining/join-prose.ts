import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { FormDifference } from '../../core/model/form-difference.ts';
import type { Narrative, Passage } from '../../core/model/narrative.ts';
import { joinNarratives } from '../prose/narrate.ts';
import { prevailing, type Usage } from './usage.ts';

interface JoinedProse {
  readonly narrative?: Narrative;
  readonly differences: readonly FormDifference[];
}

const figures = /[0-9][0-9,]*(?:\.[0-9]+)?/g;
const shortest = 10;
/** Two texts are forms of one when so much of the shorter one stands in the longer one. */
const formShare = 0.4;

/** Joins the prose of parts: texts that tell different things one after the other, forms of one text once. */
export function joinProse(narratives: readonly Narrative[], usage: Usage): JoinedProse {
  const forms: Narrative[][] = [];
  for (const narrative of narratives) {
    const same = forms.find(([first]) => first !== undefined && tellsTheSame(first, narrative));
    if (same === undefined) forms.push([narrative]);
    else same.push(narrative);
  }
  const joined = forms.map((each) => joinForms(each, usage));
  const narrative = joined
    .map((each) => each.narrative)
    .reduce<Narrative | undefined>(joinNarratives, undefined);
  return {
    ...(narrative === undefined ? {} : { narrative }),
    differences: joined.flatMap(({ differences }) => differences),
  };
}

interface Sentence {
  readonly skeleton: string;
  readonly numbers: string;
  readonly text: string;
  readonly passage: Passage;
}

/** The sentences with figures, by what they say beside them; what is said twice is left out. */
function sentencesOf({ passages }: Narrative): ReadonlyMap<string, Sentence> {
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

function sentenceOf(printed: string, passage: Passage): Sentence {
  const text = normaliseTight(printed).replace(/^[(]?[0-9]{1,2}[)\u3001.](?![0-9])/, '');
  const numbers = (text.match(figures) ?? []).map((each) => each.replaceAll(',', '')).join(' ');
  return { skeleton: text.replace(figures, '#'), numbers, text, passage };
}

function tellsTheSame(a: Narrative, b: Narrative): boolean {
  const [one, other] = [sentencesOf(a), sentencesOf(b)];
  const common = [...one.keys()].filter((skeleton) => other.has(skeleton)).length;
  return common > 0 && common >= formShare * Math.min(one.size, other.size);
}

function joinForms(
  forms: readonly Narrative[],
  usage: Usage,
): { readonly narrative: Narrative; readonly differences: readonly FormDifference[] } {
  const base = forms.reduce((most, each) => (each.passages.length > most.passages.length ? each : most));
  const told = [base, ...forms.filter((each) => each !== base)].map(sentencesOf);
  const adopted = new Map<Passage, Passage>();
  const differences = [...(told[0]?.values() ?? [])].flatMap((sentence): FormDifference[] => {
    const variants = told.flatMap((each) => each.get(sentence.skeleton) ?? []);
    const groups = [...new Set(variants.map(({ numbers }) => numbers))].map((numbers) =>
      variants.filter((each) => each.numbers === numbers),
    );
    const chosen = prevailing(groups, (each) => usageOfSentence(each, variants, usage));
    if (groups.length < 2 || chosen === undefined) return [];
    if (chosen.passage !== sentence.passage && saysTheSame(chosen.passage, sentence.passage))
      adopted.set(sentence.passage, { ...chosen.passage, path: sentence.passage.path });
    return [{ readings: variants.flatMap(readingOf) }];
  });
  const passages = base.passages.map((passage) => adopted.get(passage) ?? passage);
  return { narrative: { ...base, passages }, differences };
}

function readingOf({ text, passage }: Sentence): FormDifference['readings'] {
  const place = passage.places[0]?.place;
  return place === undefined ? [] : [{ text, place }];
}

/** How often the figures in which a sentence differs from its variants stand elsewhere. */
function usageOfSentence({ numbers }: Sentence, variants: readonly Sentence[], usage: Usage): number {
  const others = new Set(
    variants.filter((each) => each.numbers !== numbers).flatMap((each) => each.numbers.split(' ')),
  );
  return numbers
    .split(' ')
    .filter((each) => !others.has(each))
    .reduce((sum, each) => sum + usage(each), 0);
}

const saysTheSame = (a: Passage, b: Passage): boolean =>
  normaliseTight(a.text).replace(figures, '#') === normaliseTight(b.text).replace(figures, '#');
