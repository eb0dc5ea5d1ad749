import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Passage } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { familyOf, type Measures, measuresOf } from './measures.ts';
import { nameKeyOf } from './name-key.ts';

const isClassified = ({ code, path = [] }: ReadStatement): boolean => code !== undefined || path.length > 1;

/**
 * 三、支出安排：一般公共预算支出A，分科目为：…: the amount told above items of the classification says of which money they are, where
 * the heading does not. For each item the topic of the last amount in its section that is no part of another one.
 */
export function topicsOfLists(
  statements: readonly ReadStatement[],
  passages: readonly Passage[],
  topicOf: (read: ReadStatement) => string,
  measures: Measures,
  catalogue: Catalogue,
): ReadonlyMap<ReadStatement, string> {
  const parts = new Set(statements.flatMap((read) => read.parts ?? []));
  const topics = new Map<ReadStatement, string>();
  let last: { readonly section: string; readonly topic: string | undefined } | undefined;
  for (const [index, read] of statements.entries()) {
    const section = passages[read.passage]?.path.join('\n') ?? '';
    const told = section === last?.section ? last.topic : undefined;
    if (isClassified(read)) topics.set(read, told ?? topicOf(read));
    else if (!parts.has(index) && read.figures.amount !== undefined)
      last = { section, topic: topicOfAmount(read, topicOf(read), measures, catalogue) };
  }
  return topics;
}

/** The topic that the items of an amount are told under; none where the amount may be of any money. */
function topicOfAmount(
  { subject }: ReadStatement,
  topic: string,
  measures: Measures,
  catalogue: Catalogue,
): string | undefined {
  const [line, more] = measuresOf(measures, nameKeyOf(subject, catalogue), topic);
  if (more !== undefined || line?.measure?.loose === true) return undefined;
  return line?.measure?.topics.find((each) => familyOf(measures, each) !== undefined);
}
