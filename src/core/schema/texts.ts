/** Texts as YAML files hold them: read untyped, so that `0012` stays what it is and no unit becomes a number. */
import * as z from 'zod/mini';

/** What editors are told of values that a file holds as texts: `2018` is written without quotes. */
export const written = z.registry<z.core.JSONSchema.BaseSchema>();

/** Names of the definitions that a JSON Schema is made of. */
export const named = z.registry<{ id: string }>();

/** A text that says something. */
export const nonBlank = () => z.string().check(z.regex(/\S/, { error: 'empty-value', abort: true }));
export const text = nonBlank();

/** A whole number from 0. */
export const count = z.pipe(
  z.string().check(z.regex(/^\d{1,15}$/, { error: 'expected-count' })),
  z.transform(Number),
);
written.add(count, { type: 'integer', minimum: 0 });

/** The year of a document; others are slips of the pen. */
export const year = z.pipe(
  z.string().check(z.regex(/^(199\d|20\d\d|2100)$/, { error: 'expected-year' })),
  z.transform(Number),
);
written.add(year, { type: 'integer', minimum: 1990, maximum: 2100 });
