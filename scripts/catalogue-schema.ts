import { z } from 'zod';
import { documentKinds } from '../src/core/model/disclosure.ts';

const text = z.string().min(1);
const texts = z.array(text);
const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const blockId = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/);
const classification = z.enum(['functional', 'economic']);

const column = z.strictObject({
  title: text,
  names: texts.optional(),
  type: z.enum(['money', 'percent', 'score', 'count', 'flag', 'code', 'text']).optional(),
  headers: texts.optional(),
  required: z.boolean().optional(),
  nonNegative: z.boolean().optional(),
  ofWhich: z.boolean().optional(),
  partOf: id.optional(),
  sides: z.array(id).optional(),
  yields: z.boolean().optional(),
  derived: z.boolean().optional(),
});

/** `table.side[row].column` or `table[row].column`; `[*]` is the code of the statement. */
const cell = z.string().regex(/^[a-z_]+(\.[a-z_]+)?\[[a-z0-9_.*]+\]\.[a-z0-9_]+$/);

const line = z.strictObject({
  title: text,
  names: texts.optional(),
  variants: texts.optional(),
  role: z.enum(['addend', 'of-which', 'subtotal', 'total', 'balance', 'balance-part']),
  after: blockId.optional(),
  partOf: blockId.optional(),
  /** Lines of rates, which add up to nothing. */
  type: z.enum(['percent']).optional(),
  /** Lines of the prose: phrases that need a heading, topics of the headings, cells by column. */
  local: texts.optional(),
  topics: z.array(id).optional(),
  repeats: z.record(id, z.union([cell, z.array(cell)])).optional(),
  family: z.boolean().optional(),
  loose: z.boolean().optional(),
  counts: texts.optional(),
  told: z.strictObject({ any: texts, not: texts }).optional(),
});

const topic = z.strictObject({ words: z.array(z.union([text, texts])), loose: z.boolean().optional() });

const side = z.strictObject({
  title: text,
  headers: texts.optional(),
  classification: classification.optional(),
  lines: z.record(blockId, line),
});

const table = z.strictObject({
  title: text,
  names: texts.optional(),
  kind: z.enum(documentKinds),
  required: z.boolean().optional(),
  shape: z.enum(['coded', 'sided', 'blocks', 'labelled', 'list', 'form', 'narrative']),
  classification: classification.optional(),
  stems: texts,
  lanes: z.partialRecord(z.enum(['by-unit', 'functional', 'economic', 'government-economic']), id).optional(),
  columns: z.record(id, column),
  /** The side `main` of a one-lane table stands for the side without a name. */
  sides: z.record(id, side).optional(),
  topics: z.record(id, topic).optional(),
});

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

/** A file of tables by id. Keys that start with `.` hold anchors and are dropped. */
export const tableFile = z.strictObject({ anchors: z.unknown().optional(), tables: z.record(id, table) });

const code = z.strictObject({
  name: text,
  aliases: texts.optional(),
  /** An earlier official name and the last year in which it was the name. */
  earlier: z.strictObject({ name: text, to: z.int() }).optional(),
  from: z.int().optional(),
  to: z.int().optional(),
  mark: z.enum(['S', 'N', 'P', 'K', 'A']),
});
const digits = z.string().regex(/^(\d{3}|\d{5}|\d{7})$/);
export const codeFile = z.strictObject({
  functional: z.record(digits, code),
  economic: z.record(digits, code),
});

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

export type TableFile = z.infer<typeof tableFile>;
export type CodeFile = z.infer<typeof codeFile>;
export type ConventionsFile = z.infer<typeof conventionsFile>;
