import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue, TopicEntry } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { wordsOf } from '../lexicon.ts';

/** The topic of passages under no heading that tells one. */
export const noTopic = 'none';

/** The closest topic that a heading announces. */
function topicOf(text: string, topics: readonly TopicEntry[]): TopicEntry | undefined {
  const label = normaliseLabel(text);
  return topics.find(({ words }) => words.some((all) => all.every((word) => label.includes(word))));
}

/** The innermost heading decides, unless it only says what a closer one above it leaves open. */
function topicOfPath(path: readonly string[], topics: readonly TopicEntry[]): string | undefined {
  let loose: string | undefined;
  for (const heading of [...path].reverse()) {
    const found = topicOf(heading, topics);
    if (found === undefined) continue;
    if (!found.loose) return found.id;
    loose ??= found.id;
  }
  return loose;
}

/** What each passage is about: by its headings, or by the sentence that announces it. */
export function topicsOf(
  passages: readonly Passage[],
  topics: readonly TopicEntry[],
  catalogue: Catalogue,
): readonly string[] {
  const leadIns = wordsOf(catalogue, 'bindingLeadIns');
  const known = new Map<string, string | undefined>();
  let announced: { readonly path: string; readonly topic: string } | undefined;
  return passages.map(({ text, heading, path }) => {
    const steps = heading === undefined ? path : [...path, text];
    const key = steps.join('\n');
    if (!known.has(key)) known.set(key, topicOfPath(steps, topics));
    const own = known.get(key);
    if (own !== undefined) return own;
    if (announced?.path !== key) announced = undefined;
    const topic = announced?.topic ?? noTopic;
    if (leadIns.some((mark) => text.endsWith(mark))) {
      const found = topicOf(text, topics)?.id;
      if (found !== undefined) announced = { path: key, topic: found };
    }
    return topic;
  });
}
