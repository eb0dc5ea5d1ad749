/** Two versions compared, `gouji-compare/1`: all amounts are strings. Readers pass over keys they do not know. */
import * as z from 'zod/mini';
import type { DeepReadonly } from '../schema/shape.ts';
import { named } from '../schema/texts.ts';
import { count, identity, input, maybe, place, text, texts } from './report.ts';

/** What is the same thing in two versions, and what it was and is: without one of the two it came or went. */
const change = { was: maybe(text), now: maybe(text), place };

const sentence = z.object(change);

const cell = z.object({ ...change, table: text, row: text, rowLabel: text, column: text });

const { id, rule, slug, severity, title, message, key, difference } = identity;
const compared = {
  id,
  rule,
  slug,
  severity,
  document: text,
  title,
  message,
  key,
  difference,
  /** Of a finding that drifted: the difference before. */
  was: maybe(text),
  place,
};

/** What has the same cause and fared the same; no finding of its own in the counts. */
const consequence = z.object(compared);
const finding = z.object({ ...compared, consequences: maybe(z.array(consequence)) });
const findings = z.array(finding);

export const comparedStates = ['new', 'drifted', 'mended', 'unchecked', 'same'] as const;
/** `unchecked`: its rule decided nothing in the new version, so nobody can say that it is mended. */
export type ComparedState = (typeof comparedStates)[number];

/** Two versions of a document. */
const document = z.object({
  old: text,
  new: text,
  tables: z.object({ added: texts, removed: texts }),
  cells: z.array(cell),
  sentences: z.array(sentence),
});

const inputs = z.array(input);

export const comparisonSchema = z.object({
  schema: z.literal('gouji-compare/1'),
  /** False where one of the two is a report: it holds no figures and sentences. */
  hasContent: z.boolean(),
  documents: z.array(document),
  /** Documents of one side only, by id. */
  removed: texts,
  added: texts,
  findings: z.object({
    new: findings,
    drifted: findings,
    mended: findings,
    unchecked: findings,
    same: findings,
  }),
  inputs: z.object({ old: inputs, new: inputs }),
  summary: z.object({
    cells: count,
    sentences: count,
    new: count,
    drifted: count,
    mended: count,
    unchecked: count,
    same: count,
  }),
});

for (const [name, schema] of Object.entries({
  comparedDocument: document,
  comparedFinding: finding,
  comparedConsequence: consequence,
  cellChange: cell,
  sentenceChange: sentence,
}))
  named.add(schema, { id: name });

type Of<T extends z.core.$ZodType> = DeepReadonly<z.infer<T>>;
export type Change = Of<typeof sentence>;
export type CellChange = Of<typeof cell>;
export type ComparedConsequence = Of<typeof consequence>;
export type ComparedFinding = Of<typeof finding>;
export type ComparedDocument = Of<typeof document>;
export type VersionComparison = Of<typeof comparisonSchema>;
