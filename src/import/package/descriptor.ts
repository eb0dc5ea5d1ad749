/**
 * The shape of `datapackage.json` and of a single JSON document: what is written, and what reading accepts. Null is
 * absent; keys that belong to others are passed over.
 */
import * as z from 'zod/mini';
import { documentKinds } from '../../core/model/disclosure.ts';
import type { DeepReadonly } from '../../core/schema/shape.ts';

/** Name of the file that describes a package. */
export const descriptorFile = 'datapackage.json';

/** Version of the format on disk. */
export const formatVersion = '1';

export const maybe = <T extends z.core.SomeType>(schema: T) => z.nullish(schema);
const text = z.string();
// One schema serves many keys: making them is the price of a start.
export const maybeText = maybe(text);
const integer = (low: number, high: number) => z.int().check(z.gte(low), z.lte(high));
const maybeCount = maybe(integer(0, Number.MAX_SAFE_INTEGER));
/** Others are slips of the pen. */
const maybeYear = maybe(integer(1990, 2100));
/** `p12`, `L340`, `Sheet1!C7`; `@2 p12` lies in the second file. */
const source = maybeText;

/** A file that was imported. */
export const sourceFile = z.object({ file: text, sha256: maybeText });

export const unrecognized = z.object({ title: text, figures: maybeCount, source });
export const unfilled = z.object({ text, source });
export const unread = z.object({ reason: text, detail: text, source });

/** What stands in no table. */
export const documentSchema = z.object({
  version: maybeText,
  id: maybeText,
  kind: z.enum(documentKinds),
  department: text,
  year: maybeYear,
  region: maybeText,
  currencyUnit: text,
  source: maybe(sourceFile),
  /** All files, when places lie in several. */
  sources: maybe(z.array(sourceFile)),
  unrecognized: maybe(z.array(unrecognized)),
  unfilled: maybe(z.array(unfilled)),
  unread: maybe(z.array(unread)),
});

/** A column as printed; `decimals` is the most that any of its figures has. */
export const column = z.object({ id: text, header: maybeText, decimals: maybe(integer(0, 40)) });

export const note = z.object({ text, saysEmpty: maybe(z.boolean()), source });

/** A figure of the source that has no cell. */
export const unplaced = z.object({
  text,
  reason: text,
  row: maybeText,
  side: maybeText,
  header: maybeText,
  source,
});

/** A cell that its plain text alone does not bring back. */
export const exception = z.object({
  /** Index of the row in the table, from 0. */
  row: maybeCount,
  column: text,
  state: z.enum(['value', 'blank', 'unreadable']),
  text,
  /** The figure in its base unit, as `coefficient e exponent` without spaces. */
  value: maybeText,
  half: maybe(integer(-100, 100)),
});

export const tableShape = {
  table: text,
  title: maybeText,
  instance: maybe(integer(1, Number.MAX_SAFE_INTEGER)),
  currencyUnit: maybeText,
  /** Power of ten of yuan, for a unit that the catalogue does not name. */
  unitExponent: maybe(integer(-10, 20)),
  /** `false` when the unit was taken from the document. */
  unitPrinted: maybe(z.boolean()),
  compiledBy: maybeText,
  asOf: maybeText,
  year: maybeYear,
  confidence: maybe(z.enum(['high', 'low'])),
  figuresRead: maybeCount,
  source,
  columns: maybe(z.array(column)),
  notes: maybe(z.array(z.union([text, note]))),
  unplaced: maybe(z.array(unplaced)),
  exceptions: maybe(z.array(exception)),
};

/** What `gouji` says of a resource that is a table, or holds the claims of the prose. */
export const tableSchema = z.object(tableShape);

/** What `gouji` says of the passages of the prose. */
export const passagesSchema = z.object({ contents: maybe(z.array(z.object({ title: text, source }))) });

/** What a resource holds; absent: a table. */
export const kindSchema = maybe(z.enum(['claims', 'passages']));

/** The document first: without it nothing else can be read. */
export const versionSchema = z.object({ gouji: z.object({ version: maybeText }) });

/** The rows of a resource that stand in the JSON itself. */
export const dataSchema = maybe(z.array(z.unknown()));

export type DocumentDescriptor = DeepReadonly<z.infer<typeof documentSchema>>;
export type TableDescriptor = DeepReadonly<z.infer<typeof tableSchema>>;
export type SourceFile = DeepReadonly<z.infer<typeof sourceFile>>;
export type CellException = DeepReadonly<z.infer<typeof exception>>;
