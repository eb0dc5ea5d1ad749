/**
 * The shape of catalogue files: those of `rules/catalogue`, and those of one's own, which add to it. The national files are
 * read with types, one's own as texts, so flags and whole numbers may come as either.
 */
import * as z from 'zod/mini';
import { documentKinds } from '../../model/disclosure.ts';
import { named, nonBlank, written } from '../../schema/texts.ts';

const text = nonBlank();
const texts = z.array(text);
const id = z.string().check(z.regex(/^[a-z][a-z0-9_]*$/));
const blockId = z.string().check(z.regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/));
const classification = z.enum(['functional', 'economic']);
const maybe = <T extends z.core.SomeType>(type: T) => z.exactOptional(type);

const flag = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value) => String(value) === 'true'),
);
written.add(flag, { type: 'boolean' });
const whole = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^\d{1,9}$/, { error: 'expected-count' }))]),
  z.transform(Number),
);
written.add(whole, { type: 'integer' });

const columnKeys = {
  title: text,
  names: maybe(texts),
  type: maybe(z.enum(['money', 'percent', 'score', 'count', 'flag', 'code', 'text'])),
  headers: maybe(texts),
  required: maybe(flag),
  nonNegative: maybe(flag),
  ofWhich: maybe(flag),
  partOf: maybe(id),
  sides: maybe(z.array(id)),
  yields: maybe(flag),
  derived: maybe(flag),
};
export const columnSchema = z.strictObject(columnKeys);

/** `table.side[row].column` or `table[row].column`; `[*]` is the code of the statement. */
const cell = z.string().check(z.regex(/^[a-z_]+(\.[a-z_]+)?\[[a-z0-9_.*]+\]\.[a-z0-9_]+$/));

export const lineSchema = z.strictObject({
  title: text,
  names: maybe(texts),
  variants: maybe(texts),
  role: z.enum(['addend', 'of-which', 'subtotal', 'total', 'balance', 'balance-part']),
  after: maybe(blockId),
  partOf: maybe(blockId),
  /** Lines of rates, which add up to nothing. */
  type: maybe(z.enum(['percent'])),
  /** Lines of the prose: phrases that need a heading, topics of the headings, cells by column. */
  local: maybe(texts),
  topics: maybe(z.array(id)),
  repeats: maybe(z.record(id, z.union([cell, z.array(cell)]))),
  family: maybe(flag),
  loose: maybe(flag),
  counts: maybe(texts),
  told: maybe(z.strictObject({ any: texts, not: texts })),
});

const topic = z.strictObject({ words: z.array(z.union([text, texts])), loose: maybe(flag) });

const sideSchema = z.strictObject({
  title: text,
  headers: maybe(texts),
  classification: maybe(classification),
  lines: z.record(blockId, lineSchema),
});

export const tableSchema = z.strictObject({
  title: text,
  names: maybe(texts),
  kind: z.enum(documentKinds),
  required: maybe(flag),
  shape: z.enum(['coded', 'sided', 'blocks', 'labelled', 'list', 'form', 'narrative']),
  classification: maybe(classification),
  stems: texts,
  lanes: maybe(z.partialRecord(z.enum(['by-unit', 'functional', 'economic', 'government-economic']), id)),
  columns: z.record(id, columnSchema),
  /** The side `main` of a one-lane table stands for the side without a name. */
  sides: maybe(z.record(id, sideSchema)),
  topics: maybe(z.record(id, topic)),
});

/** A file of tables by id. `anchors` holds what several tables share. */
export const tableFile = z.strictObject({ anchors: maybe(z.unknown()), tables: z.record(id, tableSchema) });

export const codeSchema = z.strictObject({
  name: text,
  aliases: maybe(texts),
  /** An earlier official name and the last year in which it was the name. */
  earlier: maybe(z.strictObject({ name: text, to: whole })),
  from: maybe(whole),
  to: maybe(whole),
  mark: maybe(z.enum(['S', 'N', 'P', 'K', 'A'])),
});
const digits = z.string().check(z.regex(/^(\d{3}|\d{5}|\d{7})$/));
export const codeFile = z.strictObject({
  functional: z.record(digits, codeSchema),
  economic: z.record(digits, codeSchema),
});

/** What is added to a table, column, side or line that the catalogue has. */
export const columnAddition = z.strictObject({ names: maybe(texts), headers: maybe(texts) });
export const lineAddition = z.strictObject({ names: maybe(texts), variants: maybe(texts) });
const sideAddition = z.strictObject({
  headers: maybe(texts),
  lines: maybe(z.record(text, z.union([lineAddition, lineSchema]))),
});
const tableAddition = z.strictObject({
  names: maybe(texts),
  stems: maybe(texts),
  required: maybe(flag),
  columns: maybe(z.record(text, z.union([columnAddition, columnSchema]))),
  sides: maybe(z.record(text, sideAddition)),
});
export const codeAddition = z.strictObject({ aliases: texts });

/** Where the additions come from. The years are those of codes that state none of their own. */
const source = z.strictObject({
  region: text,
  from: maybe(whole),
  to: maybe(whole),
  basis: maybe(text),
});

/** A catalogue file of one's own: what is known is added to, what is not is new. */
export const ownCatalogueSchema = z.strictObject({
  source,
  tables: maybe(z.record(text, z.union([tableAddition, tableSchema]))),
  functional: maybe(z.record(digits, z.union([codeAddition, codeSchema]))),
  economic: maybe(z.record(digits, z.union([codeAddition, codeSchema]))),
});

/** The same without the parts: whether they add to something or are new is known when their names were looked up. */
const parts = maybe(z.record(text, z.unknown()));
export const sideParts = z.strictObject({ ...sideAddition.shape, lines: parts });
export const tableParts = z.strictObject({ ...tableAddition.shape, columns: parts, sides: parts });
export const ownParts = z.strictObject({ source, tables: parts, functional: parts, economic: parts });

for (const [name, schema] of Object.entries({
  source,
  table: tableSchema,
  column: columnSchema,
  line: lineSchema,
  side: sideSchema,
  topic,
  code: codeSchema,
  tableAddition,
  columnAddition,
  lineAddition,
  sideAddition,
  codeAddition,
}))
  named.add(schema, { id: name });

export type CodeFile = z.infer<typeof codeFile>;
export type TableSource = z.infer<typeof tableSchema>;
export type ColumnSource = z.infer<typeof columnSchema>;
export type LineSource = z.infer<typeof lineSchema>;
export type CodeSource = z.infer<typeof codeSchema>;
