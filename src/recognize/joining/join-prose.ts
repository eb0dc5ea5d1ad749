import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import type { FormDifference } from '../../core/model/form-difference.ts';
import type { Narrative, Passage } from '../../core/model/narrative.ts';
import { joinNarratives } from '../prose/narrate.ts';
import { type FigureSentence, figureSentences, figures } from './figure-sentences.ts';
import { cellsWith, plainFigure, prevailing, type Usage } from './usage.ts';

interface JoinedProse {
  readonly narrative?: Narrative;
  readonly differences: readonly FormDifference[];
}

/** Two texts are forms of one when so much of the shorter one stands in the longer one. */
const formShare = 0.4;

/** Joins the prose of parts: texts that tell different things one after the other, forms of one text once. */
export function joinProse(parts: readonly Disclosure[], usage: Usage): JoinedProse {
  const narratives = parts.flatMap(({ narrative }) => narrative ?? []);
  const forms: Narrative[][] = [];
  for (const narrative of narratives) {
    const same = forms.find(([first]) => first !== undefined && tellsTheSame(first, narrative));
    if (same === undefined) forms.push([narrative]);
    else same.push(narrative);
  }
  const joined = forms.map((each) => joinForms(each, usage, parts));
  const narrative = joined
    .map((each) => each.narrative)
    .reduce<Narrative | undefined>(joinNarratives, undefined);
  return {
    ...(narrative === undefined ? {} : { narrative }),
    differences: joined.flatMap(({ differences }) => differences),
  };
}

function tellsTheSame(a: Narrative, b: Narrative): boolean {
  const [one, other] = [figureSentences(a), figureSentences(b)];
  const common = [...one.keys()].filter((skeleton) => other.has(skeleton)).length;
  return common > 0 && common >= formShare * Math.min(one.size, other.size);
}

function joinForms(
  forms: readonly Narrative[],
  usage: Usage,
  parts: readonly Disclosure[],
): { readonly narrative: Narrative; readonly differences: readonly FormDifference[] } {
  const base = forms.reduce((most, each) => (each.passages.length > most.passages.length ? each : most));
  const told = [base, ...forms.filter((each) => each !== base)].map(figureSentences);
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
    const readings = variants.flatMap(readingOf);
    return [{ readings: [...readings, ...witnesses(variants, parts)] }];
  });
  const passages = base.passages.map((passage) => adopted.get(passage) ?? passage);
  return { narrative: { ...base, passages }, differences };
}

/** Short whole numbers stand everywhere. */
const isTelling = /\.|[0-9]{3}/;

/** Files without the sentence whose tables print one of the figures in which it differs. */
function witnesses(
  variants: readonly FigureSentence[],
  parts: readonly Disclosure[],
): FormDifference['readings'] {
  const told = new Set(variants.flatMap(({ passage }) => passage.places[0]?.place.file ?? []));
  const lists = variants.map(({ numbers }) => numbers.split(' '));
  const differing = lists.flatMap((list) =>
    list.filter((each) => lists.some((other) => !other.includes(each))),
  );
  const silent = parts.filter(({ paths }) => !paths.some((path) => told.has(path)));
  const wanted = new Set(differing.filter((each) => isTelling.test(each)).map(plainFigure));
  return cellsWith(wanted, silent).map((cell) => ({ text: cell.text, place: cell.place, cell }));
}

function readingOf({ text, passage }: FigureSentence): FormDifference['readings'] {
  const place = passage.places[0]?.place;
  return place === undefined ? [] : [{ text, place }];
}

/** How often the figures in which a sentence differs from its variants stand elsewhere. */
function usageOfSentence(
  { numbers }: FigureSentence,
  variants: readonly FigureSentence[],
  usage: Usage,
): number {
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
