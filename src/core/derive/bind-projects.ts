import { normaliseLabel } from '../catalogue/normalise-text.ts';

/** Two names with fewer common pairs of characters than this share of the longer one are two projects. */
const leastCommonPercent = 65;
/** The second best must be this much less like it. */
const leastLeadPercent = 10;

/** How many of the pairs of neighbouring characters of two names are common, in percent of those of the longer. */
function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < a.length; index++) {
    const pair = a.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let index = 0; index + 1 < b.length; index++) {
    const pair = b.slice(index, index + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) common++;
    pairs.set(pair, left - 1);
  }
  return (100 * common) / Math.max(a.length - 1, b.length - 1, 1);
}

/** The one position with the best value, if it is good enough and no other comes near it. */
function uniqueBest(values: readonly number[]): number | undefined {
  const best = Math.max(0, ...values);
  const near = values.filter((value) => value > best - leastLeadPercent);
  return best < leastCommonPercent || near.length > 1 ? undefined : values.indexOf(best);
}

/** The only position at which a text stands. */
function onlyIndex(texts: readonly string[], text: string): number | undefined {
  const index = texts.indexOf(text);
  return text === '' || index < 0 || texts.includes(text, index + 1) ? undefined : index;
}

/**
 * For each name the form of the same project, by position: the same name; else the same without punctuation; else the one
 * that is by far the most like it among the forms that no name fits. A name that could be two is none.
 */
export function bindProjects(
  forms: readonly string[],
  names: readonly string[],
  suffixes: readonly string[],
): readonly (number | undefined)[] {
  const bare = (name: string): string => {
    const label = normaliseLabel(name);
    const suffix = suffixes.find((each) => label.length > each.length && label.endsWith(each));
    return suffix === undefined ? label : label.slice(0, -suffix.length);
  };
  const labels = forms.map(bare);
  const equal = names.map((name) => onlyIndex(forms, name) ?? onlyIndex(labels, bare(name)));
  const taken = new Set(equal);
  return names.map((name, position) => {
    const found = equal[position];
    const label = bare(name);
    if (found !== undefined || label === '') return found;
    return uniqueBest(
      labels.map((form, index) => (form === '' || taken.has(index) ? 0 : likeness(form, label))),
    );
  });
}
