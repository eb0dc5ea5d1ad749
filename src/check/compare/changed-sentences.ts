import type { Change } from '../../core/findings/comparison.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { append } from '../../core/model/group-by.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { type Place, reportPlace } from '../../core/model/place.ts';

interface Sentence {
  readonly text: string;
  readonly place: Place;
}

/** Sentences that only one version has; two that differ in their figures alone are one that changed. */
export function changedSentences(old: Disclosure, now: Disclosure): Change[] {
  const [before, after] = [sentencesOf(old), sentencesOf(now)];
  const gone = without(before, after);
  const waiting = new Map<string, Sentence[]>();
  for (const each of gone) append(waiting, bare(each.text), each);
  const paired = new Set<Sentence>();
  const changes = without(after, before).map(({ text, place }): Change => {
    const earlier = waiting.get(bare(text))?.shift();
    if (earlier === undefined) return { now: text, place: reportPlace(place) };
    paired.add(earlier);
    return { was: earlier.text, now: text, place: reportPlace(place) };
  });
  const removed = gone
    .filter((each) => !paired.has(each))
    .map(({ text, place }): Change => ({ was: text, place: reportPlace(place) }));
  return [...changes, ...removed];
}

/** A sentence without its figures. */
const bare = (text: string): string => text.replace(/[0-9０-９][0-9０-９.,，．]*/g, '#');

/** The sentences of the first list that the second one has not, or not so often. */
function without(sentences: readonly Sentence[], others: readonly Sentence[]): Sentence[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return sentences.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

const sentencesOf = ({ narrative }: Disclosure): Sentence[] => narrative?.passages.flatMap(cut) ?? [];

function cut({ text, places }: Passage): Sentence[] {
  const [first] = places;
  if (first === undefined) return [];
  return [...text.matchAll(/[^\u3002\uff1b;]+[\u3002\uff1b;]?/g)].flatMap(({ 0: found, index }) => {
    const place = places.findLast(({ offset }) => offset <= index)?.place ?? first.place;
    return found.trim() === '' ? [] : [{ text: found.trim(), place }];
  });
}
