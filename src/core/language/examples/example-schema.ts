/** The shape of a file of rule examples. Names of tables, lines and columns are checked behind it. */
import * as z from 'zod/mini';
import { verdicts } from '../../findings/outcome.ts';
import { documentKinds } from '../../model/disclosure.ts';
import { parseFigure } from '../../model/parse-figure.ts';
import { oneOrMany } from '../../schema/shape.ts';
import { named, nonBlank, written } from '../../schema/texts.ts';
import { longestList } from '../source/picks.ts';

const text = nonBlank();
const texts = oneOrMany(text, z.array(text).check(z.minLength(1), z.maxLength(longestList)));

const year = z.string().check(z.regex(/^(19|20)[0-9]{2}$/, { error: 'bad-years' }));
written.add(year, { type: 'integer', minimum: 1900, maximum: 2099 });

/** What the row is (`code`, `line`, `total`, `item`, `unit` …) and its cells as printed, by column. */
const row = z.record(z.string(), z.string());
written.add(row, { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } });

/** Rows alone, or with what the lines around the table say. */
const table = z.union([
  z.array(row),
  z.strictObject({
    rows: z.exactOptional(z.array(row)),
    notes: z.exactOptional(z.union([z.array(text), text])),
    title: z.exactOptional(text),
    by: z.exactOptional(text),
    unitless: z.exactOptional(text),
    unplaced: z.exactOptional(texts),
  }),
]);
const tables = z.record(z.string(), table);

/** Another document of the run. */
const other = z.strictObject({
  kind: z.exactOptional(z.enum(documentKinds)),
  year: z.exactOptional(year),
  office: z.exactOptional(text),
  tables,
});

const figure = z
  .string()
  .check(z.refine((value) => parseFigure(value) !== undefined, { error: 'bad-value|-12.34' }));
written.add(figure, { type: ['string', 'number'] as unknown as 'string' });

/** A small document with the verdict that the rule must give on it. */
export const exampleSchema = z.strictObject({
  verdict: z.enum(verdicts),
  unit: z.exactOptional(text),
  year: z.exactOptional(year),
  kind: z.exactOptional(z.enum(documentKinds)),
  difference: z.exactOptional(figure),
  unfilled: z.exactOptional(texts),
  office: z.exactOptional(text),
  prose: z.exactOptional(texts),
  contents: z.exactOptional(texts),
  tables,
  others: z.exactOptional(oneOrMany(other)),
});

/** A whole file, for editors: examples by rule. */
export const exampleFileSchema = z.record(z.string(), oneOrMany(exampleSchema));

for (const [id, schema] of Object.entries({ text, texts, row, table, other, example: exampleSchema })) {
  named.add(schema, { id });
}
