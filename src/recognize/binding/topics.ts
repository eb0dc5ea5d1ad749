import { besideGlossary } from '../../core/catalogue/glossary-heading.ts';
import { type Lexicon, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { enumerationOf } from '../../core/catalogue/numbering.ts';
import type { Catalogue, TopicEntry } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { fundHeading } from './run-in-title.ts';

/** The topic of passages under no heading that tells one. */
export const noTopic = 'none';

/** The closest topic that a heading announces. */
function topicOf(text: string, topics: readonly TopicEntry[], catalogue: Catalogue): TopicEntry | undefined {
  const label = besideGlossary(normaliseLabel(text), catalogue);
  return topics.find(({ words }) => words.some((all) => all.every((word) => label.includes(word))));
}

/** The innermost heading decides, unless it only says what a closer one above it leaves open. */
function topicOfPath(
  path: readonly string[],
  topics: readonly TopicEntry[],
  catalogue: Catalogue,
): string | undefined {
  let loose: string | undefined;
  for (const heading of [...path].reverse()) {
    const found = topicOf(heading, topics, catalogue);
    if (found === undefined) continue;
    if (!found.loose) return found.id;
    loose ??= found.id;
  }
  return loose;
}

const year = /[12][0-9]{3}/;

/** 第二部分…, 2024年度部门决算公开: what stands above is the page that the document lies on, not the document. */
function opensDocument(heading: string, catalogue: Catalogue): boolean {
  const label = normaliseLabel(heading);
  const first = wordOf(catalogue, 'partHeading.front');
  const part = wordsOf(catalogue, 'partWords').some((word) => label.slice(0, longestPart).includes(word));
  if (label.startsWith(first) && part) return true;
  const kinds = [...wordsOf(catalogue, 'budgetKind'), ...wordsOf(catalogue, 'finalKind')];
  return year.test(label) && kinds.some((kind) => kind.length > 2 && label.includes(kind));
}

/** 第十一部分 */
const longestPart = 5;

/** The headings of a passage without those of the page above the document. */
function withinDocument(path: readonly string[], catalogue: Catalogue): readonly string[] {
  const top = path.findLastIndex((heading) => opensDocument(heading, catalogue));
  return top < 0 ? path : path.slice(top);
}

/** A sentence that announces the passages below it, under the same headings. */
interface Announcement {
  readonly path: string;
  readonly topic: string;
}

/** The rank of marks that number chapters: 一、 */
const chapterRank = 2;
const runIn = /^[^0-9,\uff0c\u3002;\uff1b:\uff1a]{2,24}(?=[\u3002:\uff1a])/;

/** 四、支出预算。2022年…: headings that stand in front of the text of their paragraph, each with the paragraphs below it. */
function pathsOf(passages: readonly Passage[], lexicon: Lexicon): readonly (readonly string[])[] {
  let chapter: { readonly under: string; readonly head: readonly string[] } = { under: '', head: [] };
  return passages.map(({ text, heading, path }) => {
    if (heading !== undefined) return [...path, text];
    const under = path.join('\n');
    const mark = enumerationOf(text, lexicon);
    if (under !== chapter.under || mark?.rank === chapterRank)
      chapter = {
        under,
        head: mark?.rank === chapterRank ? (runIn.exec(text.slice(mark.length)) ?? []) : [],
      };
    return [...path, ...chapter.head, ...fundHeading(text, lexicon.catalogue)];
  });
}

/**
 * 公共财政预算已经人大审议通过，现将你单位部门预算批复如下：: behind what was approved, what is announced is the whole budget of
 * an office.
 */
function announced(text: string, catalogue: Catalogue): string {
  const kinds = [...wordsOf(catalogue, 'budgetKind.long'), ...wordsOf(catalogue, 'finalKind.long')];
  const at = Math.max(...kinds.map((kind) => text.lastIndexOf(kind)));
  const front = text.slice(0, Math.max(at, 0));
  const isApproved = wordsOf(catalogue, 'officeActs').some((act) => front.includes(act));
  return isApproved ? text.slice(at) : text;
}

/** What each passage is about: by its headings, or by the sentence that announces it. */
export function topicsOf(
  passages: readonly Passage[],
  topics: readonly TopicEntry[],
  lexicon: Lexicon,
): readonly string[] {
  const { catalogue } = lexicon;
  const leadIns = wordsOf(catalogue, 'bindingLeadIns');
  const known = new Map<string, string | undefined>();
  const topicUnder = (steps: readonly string[], key: string): string | undefined => {
    if (!known.has(key)) known.set(key, topicOfPath(withinDocument(steps, catalogue), topics, catalogue));
    return known.get(key);
  };
  const announcedBy = (text: string, path: string): Announcement | undefined => {
    const topic = leadIns.some((mark) => text.endsWith(mark))
      ? topicOf(announced(text, catalogue), topics, catalogue)?.id
      : undefined;
    return topic === undefined ? undefined : { path, topic };
  };
  let open: Announcement | undefined;
  const paths = pathsOf(passages, lexicon);
  return passages.map(({ text }, index) => {
    const steps = paths[index] ?? [];
    const key = steps.join('\n');
    const own = topicUnder(steps, key);
    if (own !== undefined) return own;
    const topic = open?.path === key ? open.topic : noTopic;
    open = announcedBy(text, key) ?? (open?.path === key ? open : undefined);
    return topic;
  });
}
