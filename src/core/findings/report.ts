/** The report, `gouji-report/1`: the shape is a contract (all amounts are strings). Readers pass over keys they do not know. */
import * as z from 'zod/mini';
import { documentKinds } from '../model/disclosure.ts';
import type { DeepReadonly } from '../schema/shape.ts';
import { named } from '../schema/texts.ts';
import { severities } from './severity.ts';

export type { Severity } from './severity.ts';

export const text = z.string();
export const texts = z.array(text);
export const count = z.int().check(z.gte(0));
export const maybe = <T extends z.core.SomeType>(schema: T) => z.exactOptional(schema);
const mark = maybe(z.literal(true));
const reasons = z.array(z.object({ reason: text, count }));

const at = {
  file: text,
  page: maybe(count),
  pageLabel: maybe(text),
  box: maybe(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  sheet: maybe(text),
  cell: maybe(text),
  line: maybe(count),
  table: maybe(count),
  row: maybe(count),
  column: maybe(count),
  words: maybe(text),
};

/** Where a package holds a figure, and where that stood in the document that the package was imported from. */
const origin = z.object(at);
export const place = z.object({ ...at, origin: maybe(origin) });

const table = z.object({
  table: text,
  title: text,
  rows: count,
  /** Of a form: the project that it is about. */
  project: maybe(text),
  place,
});

const document = z.object({
  id: text,
  paths: texts,
  /** The descriptor of the package that was read, where `paths` are the files that it was imported from. */
  package: maybe(text),
  kind: z.enum(documentKinds),
  /** The budget or account of a government, not of a department: nothing of it is checked yet. */
  government: mark,
  department: text,
  year: z.nullable(z.int()),
  currencyUnit: text,
  tables: z.array(table),
  missingTables: texts,
  claims: count,
  figures: z.object({ read: count, placed: count, unplaced: count }),
});

const side = z.object({
  value: text,
  unit: text,
  /** The side as a sum, in figures: `1641.51 + 450.92`. */
  text,
});

const cell = z.object({
  table: text,
  row: text,
  rowLabel: text,
  column: text,
  value: text,
  coefficient: text,
  /** Computed from what is printed at `place`, printed nowhere. */
  derived: mark,
  /** The spreadsheet stores a formula without its result: this is what the formula gives. */
  computed: mark,
  /** Read from the picture of its page: proved by a sum that closes, or not. */
  reading: maybe(z.enum(['certified', 'uncertain'])),
  place,
});

/** A figure with which every identity of the cell would hold. What is printed is never changed. */
const suspect = z.object({
  cell,
  suggested: text,
  operator: text,
  confidence: z.enum(['unique', 'likely', 'ambiguous']),
});

/** What is known of the cause of a failing identity. */
const cause = z.object({
  /** `unsolved`: no small correction makes everything hold, or the search was given up. */
  confidence: z.enum(['unique', 'likely', 'ambiguous', 'unsolved']),
  /** The slip that explains it best; absent when it is unsolved. */
  operator: maybe(text),
  /** Absent when it is unsolved. With `cell` the suspects are alternatives, otherwise they belong together. */
  scope: maybe(z.enum(['cell', 'cells', 'row', 'column', 'table'])),
  /** Failing identities that the cause explains, this finding's own included. */
  identities: maybe(count),
  /** Some of them hold only once what other findings suggest is changed as well. */
  joint: mark,
  /** Cells that show what would mend it where no cell needs another figure: a row that is missing, another base. */
  evidence: maybe(z.array(cell)),
  /** The unit of money that the table states, and the one in which its figures would agree. */
  unit: maybe(z.object({ stated: text, meant: text })),
});

/** An identity that does not hold. */
export const identity = {
  /** Stable fingerprint of rule, document and identity key. */
  id: text,
  rule: text,
  slug: text,
  severity: z.enum(severities),
  verdict: z.enum(['fail', 'rounding', 'insufficient', 'undefined']),
  title: text,
  /** One plain sentence in the language of the run. */
  message: text,
  /** The rule words its findings itself: the message says all that a reader needs. */
  worded: mark,
  /** Figures of it were read from the picture of a page, and nothing proves that they were read rightly. */
  scanned: mark,
  /** The sentence of the prose that it is about, as printed. */
  quote: maybe(text),
  key: text,
  left: maybe(side),
  right: maybe(side),
  /** How the left side has to stand to the right one, where that is not equal. */
  relation: maybe(z.enum(['<=', '<', '>=', '>', '!='])),
  difference: maybe(text),
  tolerance: maybe(text),
  /** Of a gap within rounding: how likely one so large is for that many addends. */
  likelihood: maybe(text),
  cells: z.array(cell),
  /** Where it stands, when no cell tells. */
  place: maybe(place),
  basis: text,
};

/** A finding that somebody has accepted, and why. */
const acceptance = z.object({
  rule: text,
  key: text,
  document: maybe(text),
  /** The difference that was accepted; absent means any. */
  difference: maybe(text),
  /** The figures that were accepted, where there is no difference. */
  figures: maybe(text),
  reason: text,
  /** The day on which it was accepted: 2024-09-30. */
  date: maybe(text),
  /** Where it is written down. */
  file: maybe(text),
  line: maybe(count),
});

/** An identity that fails for the same cause as the finding it is listed under; no finding of its own in the counts. */
const consequence = z.object({ ...identity, causes: texts });

const finding = z.object({
  ...identity,
  document: text,
  suspects: z.array(suspect),
  cause: maybe(cause),
  consequences: maybe(z.array(consequence)),
  causes: maybe(texts),
  /** It was accepted with another difference and is reported again. */
  drifted: maybe(acceptance),
});

/** A finding that is not reported, since somebody has accepted it. */
const accepted = z.object({ finding, acceptance });

const counts = {
  pass: count,
  rounding: count,
  fail: count,
  insufficient: count,
  notApplicable: count,
  undefined: count,
};

/** Distinct reasons for insufficient and notApplicable, each with its count. */
const ruleCoverage = z.object({ ...counts, rule: text, reasons });

/** What became of the figures of the prose of one document. */
const proseCoverage = z.object({
  /** Document id. */
  document: text,
  /** Figures of the prose: claims and those that no statement took. */
  figures: count,
  /** Figures of which the text says what they are. */
  claims: count,
  /** Claims whose subject is a measure, a classification item or a project that was recognized. */
  bound: count,
  /** Claims that are operands of at least one decided identity. */
  compared: count,
  /** Claims that may be read otherwise, nearly as likely: nothing is reported of them. */
  ambiguous: count,
  /** Why the others have no subject that a table knows. */
  unbound: reasons,
  /** Why figures are no claims. */
  unread: reasons,
  /** The first few figures that are ambiguous or no claims, as printed, and where they stand. */
  notRead: z.array(z.object({ text, place })),
});

/** What became of the figures that were read from pictures of the pages of one document. */
const recognition = z.object({
  document: text,
  pages: count,
  figures: count,
  /** Proved by a sum that closes. */
  certified: count,
  uncertain: count,
  /** Not a number by its print. */
  unread: count,
  /** Read otherwise at first; every sum closes with another reading that the recognizer held possible. */
  misread: z.array(z.object({ text, read: text, place })),
  /** Not read, all else in their sums being proved, with what the sums ask for. */
  asked: maybe(z.array(z.object({ text, read: text, place }))),
});

export const input = z.object({
  path: text,
  sha256: text,
  status: z.enum(['ok', 'partial', 'unreadable']),
  /** Partial, since something of it is missing, cut or broken; not since a person alone can read it. */
  damaged: mark,
  encoding: maybe(text),
  reason: maybe(text),
});

const identities = z.object(counts);

const duty = z.object({
  duty: z.enum(['tables', 'chapters', 'within', 'between', 'prose', 'forms', 'documents']),
  status: z.enum(['clean', 'findings', 'not-done']),
  checked: count,
  findings: count,
  /** Why most of it does not apply, where nothing was checked. */
  reason: maybe(text),
});

const catalogueSource = z.object({
  file: text,
  region: text,
  from: maybe(count),
  to: maybe(count),
  basis: maybe(text),
});

export const reportSchema = z.object({
  schema: z.literal('gouji-report/1'),
  version: text,
  rules: z.object({ count, hash: text }),
  /** Files that were added to the national catalogue. */
  catalogues: maybe(z.array(catalogueSource)),
  documents: z.array(document),
  findings: z.array(finding),
  /** Findings that were accepted, each with the reason; absent where there are none. */
  accepted: maybe(z.array(accepted)),
  /** Acceptances whose finding is gone, among the documents and rules of this run; absent where there are none. */
  stale: maybe(z.array(acceptance)),
  coverage: z.object({
    identities,
    rules: z.array(ruleCoverage),
    /** One entry for each document that has any. */
    prose: maybe(z.array(proseCoverage)),
    /** One entry for each document with pages that were read from their pictures. */
    recognition: maybe(z.array(recognition)),
  }),
  /** What the disclosure rules ask of such a document, done or not: no findings means within what was done. */
  duties: z.array(duty),
  inputs: z.array(input),
  summary: z.object({ errors: count, warnings: count, infos: count }),
});

const definitions = {
  origin,
  place,
  table,
  document,
  side,
  cell,
  suspect,
  cause,
  acceptance,
  consequence,
  finding,
  accepted,
};
for (const [id, schema] of Object.entries({
  ...definitions,
  ruleCoverage,
  proseCoverage,
  recognition,
  duty,
  input,
  identities,
  catalogueSource,
}))
  named.add(schema, { id });

type Of<T extends z.core.$ZodType> = DeepReadonly<z.infer<T>>;
export type ReportTable = Of<typeof table>;
export type ReportDocument = Of<typeof document>;
export type FindingSide = Of<typeof side>;
export type FindingCell = Of<typeof cell>;
export type Suspect = Of<typeof suspect>;
export type FindingCause = Of<typeof cause>;
export type Acceptance = Of<typeof acceptance>;
export type AcceptedFinding = Of<typeof accepted>;
export type Consequence = Of<typeof consequence>;
export type Finding = Of<typeof finding>;
export type Counts = Of<typeof identities>;
export type RuleCoverage = Of<typeof ruleCoverage>;
export type ProseCoverage = Of<typeof proseCoverage>;
export type Recognition = Of<typeof recognition>;
export type ReportInput = Of<typeof input>;
export type Report = Of<typeof reportSchema>;
