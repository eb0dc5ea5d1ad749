import { z } from 'zod';

const text = z.string().min(1);
const texts = z.array(text);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/);

const profile = z.strictObject({
  decimals: z.int(),
  wordsArePercent: z.boolean(),
  tolerance: z.number().optional(),
  slope: z.tuple([z.int(), z.int()]).optional(),
  mostLost: z.number().optional(),
  deviationBeyondTolerance: z.boolean(),
});
/** Score profiles of self-evaluation forms by id. */
export const profileFile = z.strictObject({ profiles: z.record(id, profile) });

const wordName = z.string().regex(/^[a-z][A-Za-z]*$/);

export const conventionsFile = z.strictObject({
  units: z.array(z.strictObject({ title: text, exponent: z.int() })),
  blankMarks: texts,
  totalLabels: texts,
  ofWhichPrefixes: texts,
  ordinalHeaders: texts,
  columnNumberLabels: texts,
  notePrefixes: texts,
  emptyPhrases: texts,
  /** Lists that are read by part are mappings from the name of the part. */
  words: z.record(wordName, z.union([text, texts, z.record(wordName, z.union([text, texts]))])),
  /** Words and what each stands for. */
  pairs: z.record(wordName, z.record(text, z.union([text, z.int().transform(String)]))),
});

export type ConventionsFile = z.infer<typeof conventionsFile>;
